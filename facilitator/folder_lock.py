"""One program at a time in a data folder, told by a lock the system drops when a process dies."""

from typing import TYPE_CHECKING

from facilitator.errors import ActionableError, Trouble, trouble_of
from facilitator.paths import Paths

if TYPE_CHECKING:
    from filelock import BaseFileLock


def take(paths: Paths) -> "BaseFileLock":
    """Hold the folder until `release()`, which any thread may call; never waits.

    Raises: ActionableError(FOLDER_IN_USE, or FOLDER_READ_ONLY and its like).
    """
    from filelock import FileLock, Timeout  # 30 ms to import; the first window does without

    lock = FileLock(paths.lock, blocking=False, thread_local=False, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise ActionableError(Trouble.FOLDER_IN_USE, folder=str(paths.root)) from error
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=str(paths.root)) from error
    return lock
