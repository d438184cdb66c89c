"""Home: what comes next, and what is still to do."""
