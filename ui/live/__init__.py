"""The live meeting."""
