"""The plan of one meeting."""
