"""Summaries: preview, print, PDF."""
