"""The library of ice-breakers and activities: catalogue, choosing, the activities as data.

May import the standard library and the YAML reader, nothing else of this program.
"""
