"""The face: the only package that may import PySide6 and qasync."""

import builtins

import PySide6.QtCore  # noqa: F401 - brings the hook

# PySide puts a hook into the import statement that reads the source of every module imported
# after it, to see whether it asks for one of PySide's optional spellings. Nothing here does, and
# the sources stay in memory: without the hook the program starts a tenth sooner and 13 MB smaller.
vars(builtins)["__import__"] = getattr(builtins, "__orig_import__", builtins.__import__)
