"""A practice meeting with invented members."""
