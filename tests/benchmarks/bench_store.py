"""Opening a meeting and an attendance matrix in a ten-year vault, against SQL by hand.

The floor is the same rows fetched as bare tuples by the same driver over the same connection:
no transaction, no records, no validated plan.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from facilitator.store import attendance, meetings
from facilitator.store.database import Database, create_database
from tests.benchmarks.report import Row, row, seconds, table
from tests.benchmarks.ten_year_vault import build

AIM = 3.0
KEYS = 200  # different meetings or groups asked for, one after the other
ROUNDS = 3

OPEN_BY_HAND = (
    "SELECT * FROM meetings WHERE id = ?",
    """SELECT members.* FROM meetings JOIN members ON members.group_id = meetings.group_id
       WHERE meetings.id = ? ORDER BY seat""",
    """SELECT members.id, presences.status, presences.arrived_at
       FROM meetings JOIN members ON members.group_id = meetings.group_id
       LEFT JOIN presences ON presences.meeting_id = meetings.id AND member_id = members.id
       WHERE meetings.id = ? ORDER BY seat""",
    "SELECT * FROM notes WHERE meeting_id = ?",
    "SELECT * FROM observations WHERE meeting_id = ?",
    "SELECT * FROM closings WHERE meeting_id = ?",
    "SELECT * FROM events WHERE meeting_id = ? ORDER BY ordinal",
    "SELECT * FROM live_marks WHERE meeting_id = ? ORDER BY elapsed",
    "SELECT * FROM commitments WHERE meeting_id = ?1 OR answered_in = ?1",
)
MATRIX_BY_HAND = (
    "SELECT id, name, call, joined_on, left_on FROM members WHERE group_id = ? ORDER BY seat",
    "SELECT id, number, date, state FROM meetings WHERE group_id = ? ORDER BY number",
    """SELECT meeting_id, member_id, status FROM meetings
       JOIN presences ON meeting_id = meetings.id WHERE group_id = ?""",
)


class Cursor(Protocol):
    def fetchall(self) -> list[tuple[object, ...]]: ...


class Driver(Protocol):
    """What is used of the driver's connection."""

    def execute(self, sql: str, parameters: Sequence[str]) -> Cursor: ...


def measure() -> list[Row]:
    """Build the vault in a temporary folder (some seconds) and measure both."""
    with tempfile.TemporaryDirectory() as folder:
        db = create_database(Path(folder) / "vault.db", bytearray(range(32)))
        try:
            return measure_in(db)
        finally:
            db.close()


def measure_in(db: Database, number_of_groups: int = 200) -> list[Row]:
    """Fill the empty database `db` and measure in it."""
    written = build(db, number_of_groups)
    return [
        _compared(db, "open a meeting", written.meetings, meetings.record, OPEN_BY_HAND),
        _compared(db, "attendance matrix", written.groups, attendance.matrix, MATRIX_BY_HAND),
    ]


def _compared(
    db: Database,
    name: str,
    known: Sequence[str],
    by_verbs: Callable[[Database, str], object],
    by_hand: Sequence[str],
) -> Row:
    keys = known[:: max(1, len(known) // KEYS)][:KEYS]
    ours, floor = [], []
    for _ in range(ROUNDS):
        for key in keys:
            by_verbs(db, key)  # both find their pages read
            floor.append(_by_hand(db, by_hand, key))
            ours.append(seconds(lambda: by_verbs(db, key)))  # noqa: B023 - called at once
    return row(name, ours, floor, AIM)


def _by_hand(db: Database, statements: Sequence[str], key: str) -> float:
    with db.reading() as connection:
        driver: Driver | None = connection.connection.driver_connection  # the one ours uses too
        assert driver is not None
        return seconds(lambda: [driver.execute(sql, (key,)).fetchall() for sql in statements])


if __name__ == "__main__":
    print(table("ten years in one vault", measure()))
