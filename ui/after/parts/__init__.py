"""Widgets of the closing and the record."""
