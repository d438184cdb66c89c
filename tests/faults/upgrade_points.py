"""Run as a program: kill the upgrade of an old data file before each of its statements.

    python upgrade_points.py KEPT FOLDER

A child opens a copy of KEPT, which brings it up to date, and kills itself with SIGKILL before its
n-th statement. Then the file must be the old one to the last row, or the new one, and must open.
Prints how many moments were tried; any exception is a broken promise.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from facilitator.store import connection as raw
from facilitator.store import groups, schema
from facilitator.store.database import open_database

KEY = bytearray(range(32))
Content = dict[str, list[str]]


def content(path: Path) -> tuple[int, Content]:
    """The version, and every row of every table with the file's description of the tables."""
    with closing(raw.connect(path, KEY)) as connection:
        described = connection.execute("SELECT * FROM sqlite_master").fetchall()
        found = {"": sorted(map(repr, described))}
        for kind, name, *_ in described:
            if kind == "table":
                rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
                found[str(name)] = sorted(map(repr, rows))
        ((stamp,),) = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return int(stamp), found


def dies_at(moment: int, act: Callable[[], None]) -> bool:
    """Run `act` in a child that dies before its `moment`-th statement; False if it got through."""
    child = os.fork()
    if child == 0:
        left = moment

        def tick(*_: object) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "before_cursor_execute", tick)
        event.listen(Engine, "commit", tick)
        act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, status
    return os.WIFSIGNALED(status)


def opens(path: Path) -> None:
    with closing(open_database(path, KEY)) as db:
        assert [group.name for group in groups.groups(db)] == ["Kelompok Melati"]


def main(kept: Path, folder: Path) -> int:
    path = folder / "vault.db"
    shutil.copy(kept, path)
    old = content(path)
    opens(path)
    new = content(path)
    assert new[0] == schema.CURRENT > old[0]
    moment, seen, died = 0, set(), True
    while died:
        moment += 1
        for left in folder.iterdir():
            left.unlink()
        shutil.copy(kept, path)
        died = dies_at(moment, lambda: opens(path))
        found = content(path)
        assert found in (old, new), f"killed at moment {moment}: neither old nor new"
        seen.add(found[0])
        opens(path)
        assert content(path) == new, f"killed at moment {moment}: not the same afterwards"
    assert seen == {old[0], new[0]}
    print(moment - 1)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
