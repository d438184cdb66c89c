"""The encrypted database behind every verb of the store; used from one worker thread."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from facilitator.errors import ActionableError, Trouble
from facilitator.errors import trouble_of as trouble_of_system
from facilitator.store import connection as raw
from facilitator.store import schema


class Database:
    """Owns the engine. A block is one transaction: committed at its end, undone on any error.

    Both blocks raise ActionableError for what a person can act on: DISK_FULL, FOLDER_READ_ONLY,
    STORAGE_BUSY, STORAGE_FAILED, VAULT_DAMAGED. What the disk refused may yet have been written:
    repeat it, identifiers make that harmless. Other errors are bugs and pass as they are.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path
        self._reader = engine.execution_options(only_reads=True)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that is committed at the end of the block."""
        with _speaking_plainly(self._engine, self._path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that keeps nothing."""
        with _speaking_plainly(self._engine, self._path), self._reader.connect() as connection:
            yield connection  # rolled back at the end: a write in here is never kept

    def close(self) -> None:
        """Let go of the file; the log is written home by the last connection."""
        self._engine.dispose()


@contextmanager
def _speaking_plainly(engine: Engine, path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        trouble = raw.trouble_of(error.orig, path)
        if trouble is None:
            raise
        if trouble in (Trouble.STORAGE_FAILED, Trouble.DISK_FULL, Trouble.VAULT_DAMAGED):
            engine.dispose()  # after such an error a connection repeats it for ever
        raise ActionableError(trouble, folder=str(path.parent)) from error


def create_database(path: Path, key: bytearray) -> Database:
    """Make a new vault file with today's tables, readable by its owner alone.

    Raises: ActionableError(VAULT_EXISTS) if there is any file at `path`.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise ActionableError(Trouble.VAULT_EXISTS) from error
    except OSError as error:
        raise ActionableError(trouble_of_system(error), folder=str(path.parent)) from error
    with closing(raw.connect(path, key, "WAL")) as first, raw.speaking_plainly(path):
        first.execute(f"PRAGMA application_id={raw.APPLICATION_ID}")
    return _prepared(path, key, is_new=True, before_upgrade=_nothing)


def open_database(
    path: Path, key: bytearray, before_upgrade: Callable[[], None] | None = None
) -> Database:
    """Open an existing vault file; an older one is brought up to date after `before_upgrade`.

    Raises: ActionableError(VAULT_MISSING, VAULT_DAMAGED, VAULT_NEWER, FOLDER_READ_ONLY), the file
    untouched.
    """
    raw.refuse_unless_whole(path)
    if not os.access(path, os.W_OK):
        raise ActionableError(Trouble.FOLDER_READ_ONLY, folder=str(path.parent))
    return _prepared(path, key, is_new=False, before_upgrade=before_upgrade or _nothing)


def _prepared(
    path: Path, key: bytearray, *, is_new: bool, before_upgrade: Callable[[], None]
) -> Database:
    engine = _engine(path, key)
    database = Database(engine, path)
    try:
        with database.reading() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() != raw.APPLICATION_ID:
                raise ActionableError(Trouble.VAULT_DAMAGED)
        with _speaking_plainly(engine, path):
            schema.prepare(engine, is_new=is_new, before_upgrade=before_upgrade)
        engine.dispose()  # a restored file comes without a log; it takes one when it is alone
        raw.connect(path, key, "WAL").close()
    except BaseException:
        database.close()
        raise
    return database


def _engine(path: Path, key: bytearray) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: raw.connect(path, key),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=0,
        hide_parameters=True,  # or a note would stand in an exception's text
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A writer takes its lock before its first read, so that it never fails halfway.
    only_reads = connection.get_execution_options().get("only_reads", False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")


def _nothing() -> None:
    pass
