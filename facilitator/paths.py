"""Where the program keeps its files: everything in one folder that can be moved as a whole."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import ActionableError, Trouble, trouble_of

# What SQLite keeps beside a database: its log, the log's index, and the journal of a file that has
# no log, as a restored one. Left behind, or left beside another database, each of them destroys.
COMPANIONS = ("-wal", "-shm", "-journal")


def with_companions(database: Path) -> tuple[Path, ...]:
    """The database and what may lie beside it: they move together or not at all."""
    tails = ("", *COMPANIONS)
    return tuple(database.with_name(database.name + tail) for tail in tails)


@dataclass(frozen=True, slots=True)
class Paths:
    """The names inside the data folder `root`. Nothing is created before `prepare`."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "vault.db"

    @property
    def key_file(self) -> Path:
        return self.root / "vault.key.json"

    @property
    def key_file_previous(self) -> Path:
        return self.root / "vault.key.bak.json"

    @property
    def database_parts(self) -> tuple[Path, ...]:
        """The database and its companions."""
        return with_companions(self.database)

    @property
    def vault_files(self) -> tuple[Path, ...]:
        """All files that make up a vault."""
        return (*self.database_parts, *self.key_files)

    @property
    def unborn(self) -> Path:
        """A new database that has not got its name yet."""
        return self.root / "vault.db.new"

    @property
    def undo(self) -> Path:
        """A folder that is there only while a restore is under way: the vault before it."""
        return self.root / "restore.undo"

    @property
    def undone(self) -> Path:
        """The vault before a restore that was undone; kept until it has been opened again."""
        return self.root / "restore.undone"

    @property
    def key_files(self) -> tuple[Path, Path]:
        """Both copies of the key slot, in the order they are read and written."""
        return (self.key_file, self.key_file_previous)

    @property
    def lock(self) -> Path:
        return self.root / "facilitator.lock"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def log(self) -> Path:
        return self.root / "facilitator.log"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    def prepare(self) -> None:
        """Create the folder for its owner alone if need be, and make sure it can be written.

        A folder that was there keeps its permissions: it may be one the person chose.

        Raises: ActionableError(FOLDER_READ_ONLY, DISK_FULL or STORAGE_FAILED).
        """
        try:
            if not self.root.is_dir():
                self.root.mkdir(mode=0o700, parents=True)
            with tempfile.TemporaryFile(dir=self.root):
                pass
        except (FileExistsError, NotADirectoryError) as error:
            raise ActionableError(Trouble.FOLDER_READ_ONLY, folder=str(self.root)) from error
        except OSError as error:
            raise ActionableError(trouble_of(error), folder=str(self.root)) from error


def default_root() -> Path:
    """Return the folder the system gives programs for their data."""
    from platformdirs import user_data_path  # only needed when no folder was named

    return user_data_path("HomeroomFacilitator", appauthor=False)
