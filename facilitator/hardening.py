"""Keep other programs of the same user, and crash dumps, away from this process's memory."""

import sys

_SET_DUMPABLE = 4  # PR_SET_DUMPABLE, linux/prctl.h


def harden() -> bool:
    """Forbid core dumps and, on Linux, reading this process's memory; False where it cannot be.

    What has been on the screen stays in memory until the program ends; only the key is wiped.
    """
    if sys.platform == "win32":
        return False
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform != "linux":
        return True
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    return bool(library.prctl(_SET_DUMPABLE, 0, 0, 0, 0) == 0)
