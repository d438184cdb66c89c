"""Widgets of the live meeting, which nobody else uses."""
