"""The program without its face: vault, store, backups, reports, settings, command line.

Nothing in here may import Qt; ``facilitator.__main__`` alone may import ``ui``.
"""
