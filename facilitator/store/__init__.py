"""What the program remembers: verbs by subject, each one transaction, frozen records out."""
