"""Verbs about notes, with their earlier texts, and about observations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import by_value
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, upsert
from facilitator.text import clean
from sessions.records import Note, NoteLayer, Observation, QuickMark

REVISION_EVERY = timedelta(seconds=30)
SLIP = 20  # characters that may go without a copy

_LAYERS, _MARKS = by_value(NoteLayer), by_value(QuickMark)

_n, _r, _o = tables.notes.c, tables.note_revisions.c, tables.observations.c

_PUT_NOTE = upsert(tables.notes, "id")
_OF_MEETING = select(tables.notes).where(_n.meeting_id == bindparam("id_")).order_by(text("rowid"))
_GROUP_LAYER = _OF_MEETING.where(_n.layer == NoteLayer.GROUP.value)
_BEFORE = select(_n.layer, _n.text, _n.changed_at).where(_n.id == bindparam("id_"))
_OF_MEMBER = text(
    """
    SELECT notes.id, meeting_id, member_id, layer, changed_at, text, meetings.date, number
    FROM notes JOIN meetings ON meetings.id = meeting_id
    WHERE member_id = :member
    ORDER BY meetings.date, meetings.start, changed_at
    """
)
_REVISIONS = (
    select(_r.layer, _r.text, _r.changed_at, _r.replaced_at)
    .where(_r.note_id == bindparam("id_"))
    .order_by(_r.ordinal.desc())
)
_LAST_REVISION = text(
    "SELECT replaced_at FROM note_revisions WHERE note_id = :id ORDER BY ordinal DESC LIMIT 1"
)
_KEEP = text(
    """
    INSERT INTO note_revisions (note_id, ordinal, layer, text, changed_at, replaced_at)
    SELECT :id, coalesce(max(ordinal), 0) + 1, :layer, :text, :changed_at, :replaced_at
    FROM note_revisions WHERE note_id = :id
    """
)
_PUT_OBSERVATION = upsert(tables.observations, "meeting_id", "member_id", "mark")
_CLEAR = delete(tables.observations).where(
    _o.meeting_id == bindparam("meeting"),
    _o.member_id == bindparam("member"),
    _o.mark == bindparam("mark_"),
)
_OBSERVED = select(tables.observations).where(_o.meeting_id == bindparam("id_"))
_OBSERVED_IN_GROUP = text(
    """
    SELECT meeting_id, member_id, mark, score
    FROM meetings JOIN observations ON meeting_id = meetings.id
    WHERE group_id = :group
    ORDER BY number
    """
)


@dataclass(frozen=True, slots=True)
class DatedNote:
    """A note with the day and number of the meeting it was taken at."""

    note: Note
    date: date
    number: int


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier text of a note: written at `changed_at`, overwritten at `replaced_at`."""

    text: str
    layer: NoteLayer
    changed_at: datetime
    replaced_at: datetime


def notes(db: Database, meeting_id: str) -> tuple[Note, ...]:
    """Return all notes of a meeting in the order they were begun, private ones included."""
    with db.reading() as connection:
        return read_notes(connection, meeting_id)


def save_note(db: Database, note: Note) -> Touched:
    """Insert or replace a note. What it said before is kept as a revision, at most one every
    thirty seconds, but always when the new text is much shorter than the old."""
    with db.writing() as connection:
        put_note(connection, note)
    return frozenset({Subject.NOTES})


def revisions(db: Database, note_id: str) -> tuple[Revision, ...]:
    """Return the kept earlier texts of a note, newest first."""
    with db.reading() as connection:
        return tuple(
            Revision(
                text=said,
                layer=NoteLayer(layer),
                changed_at=datetime.fromisoformat(changed),
                replaced_at=datetime.fromisoformat(replaced),
            )
            for layer, said, changed, replaced in fetch(connection, _REVISIONS, id_=note_id)
        )


def member_notes(db: Database, member_id: str) -> tuple[DatedNote, ...]:
    """Return all notes about a member in the order of the meetings, private ones included."""
    with db.reading() as connection:
        found = fetch(connection, _OF_MEMBER, member=member_id)
    about = _notes(columns for *columns, _, _ in found)
    return tuple(
        DatedNote(note, date.fromisoformat(row.date), row.number)
        for note, row in zip(about, found, strict=True)
    )


def observations(db: Database, meeting_id: str) -> tuple[Observation, ...]:
    """Return the quick marks of a meeting; a mark that was not observed has no record."""
    with db.reading() as connection:
        return read_observations(connection, meeting_id)


def save_observations(
    db: Database, meeting_id: str, observations: Sequence[Observation]
) -> Touched:
    """Insert or replace these marks of a meeting, all or none; other marks stay."""
    with db.writing() as connection:
        put_observations(connection, [replace(o, meeting_id=meeting_id) for o in observations])
    return frozenset({Subject.OBSERVATIONS})


def clear_observation(db: Database, meeting_id: str, member_id: str, mark: QuickMark) -> Touched:
    """Take one mark back: it counts as not observed again, which is not a zero."""
    with db.writing() as connection:
        remove_observation(connection, meeting_id, member_id, mark)
    return frozenset({Subject.OBSERVATIONS})


def group_observations(db: Database, group_id: str) -> tuple[Observation, ...]:
    """Return the quick marks of all meetings of a group, in the order of the meetings."""
    with db.reading() as connection:
        return _observations(fetch(connection, _OBSERVED_IN_GROUP, group=group_id))


def read_notes(connection: Connection, meeting_id: str) -> tuple[Note, ...]:
    """Return the notes of a meeting, private ones too."""
    return _notes(fetch(connection, _OF_MEETING, id_=meeting_id))


def read_group_layer(connection: Connection, meeting_id: str) -> tuple[Note, ...]:
    """Return the notes that belong into the meeting's summary; no others leave the file."""
    return _notes(fetch(connection, _GROUP_LAYER, id_=meeting_id))


def read_observations(connection: Connection, meeting_id: str) -> tuple[Observation, ...]:
    """Return what was observed in a meeting, by member and mark."""
    return _observations(fetch(connection, _OBSERVED, id_=meeting_id))


def put_note(connection: Connection, note: Note) -> None:
    """Insert or replace one note; a text that differs keeps the earlier one as a revision."""
    said = clean(note.text)
    before = connection.execute(_BEFORE, {"id_": note.id}).first()
    if before is not None and (before.text, before.layer) != (said, note.layer):
        _keep_revision(connection, note, said, *before)
    row = {
        "id": note.id,
        "meeting_id": note.meeting_id,
        "member_id": note.member_id,
        "layer": note.layer.value,
        "text": said,
        "changed_at": note.changed_at.isoformat(),
    }
    connection.execute(_PUT_NOTE, row)


def put_observations(connection: Connection, observations: Sequence[Observation]) -> None:
    """Insert or replace scores of observation."""
    rows = [
        {
            "meeting_id": each.meeting_id,
            "member_id": each.member_id,
            "mark": each.mark.value,
            "score": each.score,
        }
        for each in observations
    ]
    if rows:
        connection.execute(_PUT_OBSERVATION, rows)


def remove_observation(
    connection: Connection, meeting_id: str, member_id: str, mark: QuickMark
) -> None:
    """Take one score back; there is then none."""
    given = {"meeting": meeting_id, "member": member_id, "mark_": mark.value}
    connection.execute(_CLEAR, given)


def _keep_revision(
    connection: Connection, note: Note, said: str, layer: str, old: str, changed_at: str
) -> None:
    if not old.strip() or not (
        _much_shorter(said, old) or _due(connection, note, datetime.fromisoformat(changed_at))
    ):
        return
    row = {
        "id": note.id,
        "layer": layer,
        "text": old,
        "changed_at": changed_at,
        "replaced_at": note.changed_at.isoformat(),
    }
    connection.execute(_KEEP, row)


def _due(connection: Connection, note: Note, changed_at: datetime) -> bool:
    """Tell whether the last kept text is old enough. A clock that was set back never hides one."""
    if note.changed_at < changed_at:
        return True
    last = connection.execute(_LAST_REVISION, {"id": note.id}).scalar()
    if last is None:
        return True
    return abs(note.changed_at - datetime.fromisoformat(last)) >= REVISION_EVERY


def _much_shorter(new: str, old: str) -> bool:
    """Tell whether more was taken away than a slip of the finger gives back."""
    return len(old) - len(new) > max(SLIP, len(old) // 4)


def _notes(rows: Iterable[Sequence[Any]]) -> tuple[Note, ...]:
    return tuple(
        [
            Note(
                id=id_,
                meeting_id=meeting_id,
                member_id=member_id,
                layer=_LAYERS[layer],
                text=said,
                changed_at=datetime.fromisoformat(changed_at),
            )
            for id_, meeting_id, member_id, layer, changed_at, said in rows
        ]
    )


def _observations(rows: Iterable[AnyRow]) -> tuple[Observation, ...]:
    return tuple(
        [
            Observation(meeting_id=meeting_id, member_id=member_id, mark=_MARKS[mark], score=score)
            for meeting_id, member_id, mark, score in rows
        ]
    )
