"""Widgets of the library."""
