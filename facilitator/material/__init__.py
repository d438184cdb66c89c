"""What a screen reads, in one go: a module for each screen, run in the worker."""
