"""Verbs about marks: the taps on a member while a meeting runs, and the kinds she added."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.corrections import is_held, note_change
from facilitator.store.database import Database
from facilitator.store.rows import Row, by_value, require_name, scrubbed
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, fetch_tuples, upsert
from sessions.records import LiveMark, MarkKind, OwnMark, Stage

MOST_OWN = 6  # own kinds offered at one time: each has a key

_STAGES = by_value(Stage)
_KNOWN = frozenset(kind.value for kind in MarkKind)

_m, _o = tables.live_marks.c, tables.own_marks.c

_PUT = upsert(tables.live_marks, "id")
# A correction says what it was and whose; the moment it was made stays.
_CORRECT = upsert(tables.live_marks, "id", keep=("meeting_id", "at", "elapsed", "stage"))
# In the order of counted seconds, not by the wall: a clock may be set back.
_OF_MEETING = """
    SELECT id, meeting_id, member_id, kind, at, elapsed, stage
    FROM live_marks WHERE meeting_id = :meeting ORDER BY elapsed, rowid
"""
_ONE = select(tables.live_marks).where(_m.id == bindparam("id_"))
_REMOVE = delete(tables.live_marks).where(_m.id == bindparam("id_"))

_PUT_OWN = upsert(tables.own_marks, "id")
_OWN = select(_o.id, _o.name).order_by(func.lower(_o.name), _o.id)
_OFFERED = _OWN.where(_o.retired == 0)
_USED = _OWN.where(_o.id.in_(bindparam("kinds", expanding=True)))
# What a trail speaks of keeps its name, even when no such mark is left.
_DROP_UNUSED = text(
    """
    DELETE FROM own_marks WHERE id = :id_
    AND id NOT IN (SELECT kind FROM live_marks)
    AND id NOT IN (SELECT before FROM changes WHERE field = 'mark')
    AND id NOT IN (SELECT after FROM changes WHERE field = 'mark')
    """
)
_RETIRE = text("UPDATE own_marks SET retired = 1 WHERE id = :id_")


def marks(db: Database, meeting_id: str) -> tuple[LiveMark, ...]:
    """Return the marks of a meeting in the order they were made."""
    with db.reading() as connection:
        return read_marks(connection, meeting_id)


def save_mark(db: Database, mark: LiveMark) -> Touched:
    """Insert or replace one mark."""
    with db.writing() as connection:
        put_mark(connection, mark)
    return frozenset({Subject.MARKS})


def remove_mark(db: Database, mark_id: str) -> Touched:
    """Take a mark back while its meeting is not concluded; an unknown one changes nothing."""
    with db.writing() as connection:
        connection.execute(_REMOVE, {"id_": mark_id})
    return frozenset({Subject.MARKS})


def correct_mark(db: Database, mark: LiveMark, at: datetime) -> Touched:
    """Add a mark that was forgotten, or change what one was or whose; its moment stays.

    Of a meeting that was held the trail then says "mark", by kind, for each member concerned.
    """
    with db.writing() as connection:
        before = _read_mark(connection, mark.id)
        connection.execute(_CORRECT, _row(mark))
        _leave_lines(connection, before, mark, at)
    return frozenset({Subject.MARKS})


def clear_mark(db: Database, mark_id: str, at: datetime) -> Touched:
    """Take a mark back later; of a meeting that was held the trail says what it was."""
    with db.writing() as connection:
        before = _read_mark(connection, mark_id)
        connection.execute(_REMOVE, {"id_": mark_id})
        _leave_lines(connection, before, None, at)
    return frozenset({Subject.MARKS})


def own_marks(db: Database) -> tuple[OwnMark, ...]:
    """Return the kinds she added and still wants offered, by name."""
    with db.reading() as connection:
        return _own_marks(fetch(connection, _OFFERED))


def known_own_marks(db: Database) -> tuple[OwnMark, ...]:
    """Return every kind she ever added that has a name, those no longer offered too."""
    with db.reading() as connection:
        return _own_marks(fetch(connection, _OWN))


def save_own_mark(db: Database, own: OwnMark) -> Touched:
    """Insert or replace, and offer it again.

    Raises: ActionableError(NAME_MISSING, NAME_TOO_LONG, TOO_MANY_MARKS), then nothing was written.
    """
    row = scrubbed({"id": own.id, "name": own.name, "retired": 0})
    require_name(row)
    with db.writing() as connection:
        others = [each for each in _own_marks(fetch(connection, _OFFERED)) if each.id != own.id]
        if len(others) >= MOST_OWN:
            raise ActionableError(Trouble.TOO_MANY_MARKS, maximum=MOST_OWN)
        connection.execute(_PUT_OWN, row)
    return frozenset({Subject.MARKS})


def remove_own_mark(db: Database, own_id: str) -> Touched:
    """Offer it no longer. One that was ever used keeps its name for the records it is in."""
    with db.writing() as connection:
        connection.execute(_DROP_UNUSED, {"id_": own_id})
        connection.execute(_RETIRE, {"id_": own_id})
    return frozenset({Subject.MARKS})


def read_marks(connection: Connection, meeting_id: str) -> tuple[LiveMark, ...]:
    """Return the marks of a meeting in the order they were made."""
    return tuple([_mark(row) for row in fetch_tuples(connection, _OF_MEETING, meeting=meeting_id)])


def read_used_own_marks(connection: Connection, marks: Iterable[LiveMark]) -> tuple[OwnMark, ...]:
    """Return the kinds she added that name one of these marks, retired ones too."""
    kinds = {mark.kind for mark in marks} - _KNOWN
    return _own_marks(connection.execute(_USED, {"kinds": sorted(kinds)})) if kinds else ()


def put_mark(connection: Connection, mark: LiveMark) -> None:
    """Insert or replace one mark."""
    connection.execute(_PUT, _row(mark))


def _read_mark(connection: Connection, mark_id: str) -> LiveMark | None:
    row = connection.execute(_ONE, {"id_": mark_id}).first()
    return None if row is None else _mark(row)


def _leave_lines(
    connection: Connection, before: LiveMark | None, after: LiveMark | None, at: datetime
) -> None:
    known = before or after
    if known is None or not is_held(connection, known.meeting_id):
        return
    old, new = (None if each is None else each.member_id for each in (before, after))
    for member_id in dict.fromkeys(each for each in (old, new) if each is not None):
        was = before.kind if before is not None and member_id == old else ""
        now = after.kind if after is not None and member_id == new else ""
        note_change(connection, known.meeting_id, at, "mark", member_id, was, now)


def _row(mark: LiveMark) -> Row:
    return {
        "id": mark.id,
        "meeting_id": mark.meeting_id,
        "member_id": mark.member_id,
        "kind": str(mark.kind),
        "at": mark.at.isoformat(),
        "elapsed": mark.elapsed,
        "stage": mark.stage.value,
    }


def _own_marks(rows: Iterable[AnyRow]) -> tuple[OwnMark, ...]:
    return tuple(OwnMark(id=id_, name=name) for id_, name in rows)


def _mark(row: Sequence[Any]) -> LiveMark:
    id_, meeting_id, member_id, kind, at, elapsed, stage = row
    return LiveMark(
        id=id_,
        meeting_id=meeting_id,
        member_id=member_id,
        kind=kind,
        at=datetime.fromisoformat(at),
        elapsed=elapsed,
        stage=_STAGES[stage],
    )
