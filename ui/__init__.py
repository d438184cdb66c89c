"""The face: the only package that may import PySide6 and qasync."""
