"""Run as a program, with `slow_disk.c` loaded: kill a restore at each of its waits for the disk.

    DISK_WAIT=3000 LD_PRELOAD=slow_disk.so python restore_kills.py FOLDER [KILLS SEED]

Dealings of SQLite are counted too, not only ours. Whenever the restore is cut off, the former vault
or the backup must open, whole. With KILLS, as many random moments are tried instead of each one.
Prints how many moments were tried and how many vaults were lost.
"""

import os
import random
import shutil
import signal
import sys
import time
from contextlib import closing
from pathlib import Path

from facilitator import backup, restore, vault
from facilitator.errors import ActionableError
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths

PHRASE = "hujan di pagar sepeda biru"
ROWS = 60  # enough that a transaction touches several pages


def put(opened: vault.Vault, name: str) -> None:
    with opened.database.writing() as connection:
        for number in range(ROWS):
            row = (f"{name}{number}", name * 300)
            connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", row)


def content(paths: Paths) -> list[str] | str:
    """Every row of the vault that opens, or why none does."""
    try:
        with closing(vault.open_with_passphrase(paths, PHRASE)) as opened:
            backup.verify_open(opened)
            with opened.database.reading() as connection:
                return sorted(map(repr, connection.exec_driver_sql("SELECT * FROM meta")))
    except ActionableError as error:
        return str(error.kind)


class Stage:
    """A folder with a vault and a backup, made afresh for each kill."""

    def __init__(self, home: Path) -> None:
        self.made, self.now = home / "made", home / "now"
        self.paths, self.saved = Paths(self.now), home / "saved.hfbackup"
        with closing(vault.create(Paths(self.made), PHRASE, SMALLEST)) as opened:
            put(opened, "old")
            backup.back_up(opened, self.saved)
            put(opened, "new")
        self.begin()
        self.former = content(self.paths)
        self.begin()
        restore.restore_with_passphrase(self.paths, self.saved, PHRASE)
        self.restored = content(self.paths)
        assert len(self.former) > len(self.restored) > ROWS

    def begin(self) -> None:
        shutil.rmtree(self.now, ignore_errors=True)
        shutil.copytree(self.made, self.now)

    def killed(self, fatal: int, after: float) -> bool:
        """Restore in a child that dies at its dealing number `fatal`, or `after` some seconds."""
        child = os.fork()
        if child == 0:
            os.environ["DISK_FATAL"] = str(fatal)
            restore.restore_with_passphrase(self.paths, self.saved, PHRASE)
            os._exit(0)
        if not fatal:
            time.sleep(after)
            os.kill(child, signal.SIGKILL)
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])

    def is_lost(self) -> bool:
        return content(self.paths) not in (self.former, self.restored)


def each_moment(stage: Stage) -> tuple[int, int]:
    """Kill before every dealing with the disk until one gets through: (tried, lost)."""
    moments = lost = 0
    while True:
        moments += 1
        stage.begin()
        if not stage.killed(moments, 0.0):
            return moments - 1, lost
        lost += stage.is_lost()


def at_random(stage: Stage, kills: int, seed: int) -> tuple[int, int]:
    chance = random.Random(seed)
    stage.begin()
    began = time.monotonic()
    restore.restore_with_passphrase(stage.paths, stage.saved, PHRASE)
    takes = time.monotonic() - began
    lost = 0
    for _ in range(kills):
        stage.begin()
        stage.killed(0, chance.uniform(0, takes * 1.1))
        lost += stage.is_lost()
    return kills, lost


def main(home: str, *random_ones: str) -> int:
    Path(home).mkdir(parents=True)
    stage = Stage(Path(home))
    tried, lost = at_random(stage, *map(int, random_ones)) if random_ones else each_moment(stage)
    print(tried, lost)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
