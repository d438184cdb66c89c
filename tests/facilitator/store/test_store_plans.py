"""What is opened again and again in a vault of ten years finds its rows by an index."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest

from facilitator.demo import DemoProgramme
from facilitator.store import (
    attendance,
    comforts,
    commitments,
    groups,
    library,
    live,
    marks,
    meetings,
    notes,
    own_activities,
)
from facilitator.store.database import Database
from sessions.records import CommitmentAnswer

NOON = datetime(2024, 1, 16, 12, 0, tzinfo=UTC)

Verb = Callable[[Database, DemoProgramme], object]

VERBS: dict[str, Verb] = {
    "a meeting": lambda db, told: meetings.record(db, told.meetings[0].id),
    "its summary": lambda db, told: meetings.summary(db, told.meetings[0].id),
    "its log": lambda db, told: live.append_events(db, told.meetings[0].id, ()),
    "the matrix": lambda db, told: attendance.matrix(db, told.group.id),
    "a roster": lambda db, told: groups.members(db, told.group.id),
    "a member's notes": lambda db, told: notes.member_notes(db, told.members[0].id),
    "a group's marks": lambda db, told: notes.group_observations(db, told.group.id),
    "a meeting's marks": lambda db, told: marks.marks(db, told.meetings[0].id),
    "what to ask": lambda db, told: commitments.to_ask(db, told.group.id, date(2024, 2, 5)),
    "a member's commitments": lambda db, told: commitments.of_member(db, told.members[0].id),
    "a corrected mark": lambda db, told: marks.correct_mark(db, told.marks[0], NOON),
    "an answer": lambda db, told: commitments.answer(
        db, told.commitments[0].id, CommitmentAnswer.DONE, told.meetings[1].id
    ),
    "the next meeting": lambda db, told: meetings.next_meeting(db, date(2024, 2, 5)),
    "what a group has had": lambda db, told: library.uses(db, told.group.id),
    "how it went": lambda db, told: library.rate_use(db, told.uses[0]),
    "a group's comfort": lambda db, told: comforts.of_group(db, told.group.id),
    "a meeting's comfort": lambda db, told: comforts.of_meeting(db, told.meetings[0].id),
    "a favourite": lambda db, told: library.set_favourite(db, "cermin", True),
    "pictures": lambda db, told: own_activities.pictures(db, "own-1"),
    "a saved note": lambda db, told: notes.save_note(db, told.notes[0]),
    "a removed member": lambda db, told: groups.remove_member(db, told.members[0].id),
}


@contextmanager
def listening(db: Database) -> Iterator[list[str]]:
    """Collect the statements that reach SQLite."""
    heard: list[str] = []
    with db.reading() as connection:
        driver = connection.connection.driver_connection
    driver.set_trace_callback(heard.append)
    yield heard
    driver.set_trace_callback(None)


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS.keys())
def test_no_table_is_read_from_end_to_end(db: Database, stored: DemoProgramme, verb: Verb) -> None:
    with listening(db) as heard:
        verb(db, stored)
    queries = [each for each in heard if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE)", each)]
    assert queries
    with db.reading() as connection:
        for query in queries:
            given = tuple("x" for _ in range(query.count("?")))
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", given).all()
            steps = [row[3] for row in plan if not row[3].startswith("SCAN profile")]
            assert not [step for step in steps if step.startswith("SCAN")], query
