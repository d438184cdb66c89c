"""Run as a program: kill an action at each of its dealings with a file, one after the other.

    python kill_points.py ACTION FOLDER

The action runs in a child that kills itself with SIGKILL before its n-th change to FOLDER (making,
writing, renaming, removing a file, waiting for the disk); then the folder is judged. n grows until
the action gets through. Prints how many moments were tried; any exception is a broken promise.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from facilitator import backup, restore
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.vault import (
    Vault,
    VaultState,
    create,
    look,
    open_with_passphrase,
    open_with_recovery_code,
)

PHRASE = "hujan di pagar sepeda biru"
OTHER = "teh manis sore di Salatiga"
WHOLE = {"facilitator.lock", "vault.db", "vault.key.json", "vault.key.bak.json"}
WATCHED = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod"}


def mark(vault: Vault, value: str) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('mark', ?)", (value,))


def marked(vault: Vault) -> object:
    with vault.database.reading() as connection:
        return connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'mark'").scalar()


def changes(event: str, args: tuple[object, ...]) -> bool:
    """Tell whether the operation will change the folder: between two that do not, all is one."""
    if event == "open":
        return isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR) != 0
    return event != "os.remove" or os.path.lexists(str(args[0]))


class Countdown:
    """Kills this process when the given number of moments has passed."""

    def __init__(self, moments: int, folder: Path) -> None:
        self.left = moments
        self.folder = os.fspath(folder)

    def tick(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(self, event: str, args: tuple[object, ...]) -> None:
        if event in WATCHED and str(args[0]).startswith(self.folder) and changes(event, args):
            self.tick()

    def arm(self) -> None:
        sys.addaudithook(self.hear)
        really = os.fsync

        def fsync(descriptor: int) -> None:
            self.tick()  # everything is written; a kill, unlike a power cut, cannot lose it
            really(descriptor)

        os.fsync = fsync


def survives(moments: int, folder: Path, action: Callable[[], None]) -> bool:
    """Run `action` in a child that dies at the given moment; False if it died."""
    child = os.fork()
    if child == 0:
        Countdown(moments, folder).arm()
        action()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, status
    return not os.WIFSIGNALED(status)


class Story:
    """The folder before, what happens in it, and what must hold whenever that is cut off."""

    moves_database = True

    def __init__(self, home: Path) -> None:
        self.folder = home / "now"
        self.made = home / "made"
        self.paths = Paths(self.folder / "data")
        self.stick = self.folder / "evening.hfbackup"
        self.made.mkdir(parents=True)
        with closing(create(Paths(self.made / "data"), PHRASE, SMALLEST)) as vault:
            self.code = vault.recovery_code()
            mark(vault, "then")
            backup.back_up(vault, self.made / "evening.hfbackup")
            mark(vault, "now")

    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.made, self.folder)

    def told_by(self, phrase: str) -> object:
        """The mark, None if the passphrase is not the right one."""
        try:
            with closing(open_with_passphrase(self.paths, phrase)) as vault:
                if self.moves_database:
                    backup.verify_open(vault)
                return marked(vault)
        except ActionableError as error:
            if error.kind is not Trouble.WRONG_PASSPHRASE:
                raise
            return None


class Passphrase(Story):
    """A new passphrase: the old one or the new one, never neither, and the paper always."""

    moves_database = False

    def act(self) -> None:
        with closing(open_with_passphrase(self.paths, PHRASE)) as vault:
            vault.change_passphrase(PHRASE, OTHER)

    def judge(self) -> None:
        told = [self.told_by(PHRASE), self.told_by(OTHER)]
        assert sorted(told, key=str) == [None, "now"], told
        assert self.paths.key_file.read_bytes() == self.paths.key_file_previous.read_bytes()
        assert {path.name for path in self.paths.root.iterdir()} == WHOLE
        with closing(open_with_recovery_code(self.paths, self.code)) as vault:
            assert marked(vault) == "now"


class Creation(Story):
    """A new vault: nothing yet, or one that opens."""

    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()

    def act(self) -> None:
        create(self.paths, PHRASE, SMALLEST).close()

    def judge(self) -> None:
        if look(self.paths) is VaultState.NONE:
            create(self.paths, PHRASE, SMALLEST).close()
        assert look(self.paths) is VaultState.READY
        with closing(open_with_passphrase(self.paths, PHRASE)) as vault:
            assert marked(vault) is None
            mark(vault, "works")
        left = {path.name for path in self.paths.root.iterdir()}
        assert left == WHOLE, left


class Restore(Story):
    """A restore: the former vault or the backup, whole."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        with closing(open_with_passphrase(Paths(self.made / "data"), PHRASE)) as vault:
            vault.change_passphrase(PHRASE, OTHER)

    def act(self) -> None:
        restore.restore_with_passphrase(self.paths, self.stick, PHRASE)

    def judge(self) -> None:
        assert (self.told_by(PHRASE), self.told_by(OTHER)) in ((None, "now"), ("then", None))
        left = {path.name for path in self.paths.root.iterdir() if path.name != "backups"}
        assert left == WHOLE, left


class Backup(Story):
    """A backup over an older one: the older or the newer, whole."""

    def act(self) -> None:
        with closing(open_with_passphrase(self.paths, PHRASE)) as vault:
            backup.back_up(vault, self.stick)

    def judge(self) -> None:
        assert self.told_by(PHRASE) == "now"
        restore.restore_with_passphrase(self.paths, self.stick, PHRASE)
        assert self.told_by(PHRASE) in ("then", "now")


def main(action: str, home: Path) -> int:
    stories = {"passphrase": Passphrase, "create": Creation, "restore": Restore, "backup": Backup}
    story = stories[action](home)
    story.begin()
    story.act()  # everything is imported now, and the action works undisturbed
    story.judge()
    moments = 0
    survived = False
    while not survived:
        moments += 1
        story.begin()
        survived = survives(moments, story.folder, story.act)
        try:
            story.judge()
        except BaseException:
            print(f"killed at moment {moments}", file=sys.stderr)
            raise
    print(moments - 1)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
