"""The closing of a meeting, and the record of one that was held."""
