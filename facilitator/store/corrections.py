"""How a correction of a meeting that was held gets its line in the meeting's trail."""

from datetime import datetime

from sqlalchemy import Connection, insert, text

from facilitator.store import tables
from facilitator.store.rows import fields, iso
from sessions.records import Change, MeetingState, new_id

_ADD = insert(tables.changes)
_CHANGE = tables.names(tables.changes)
_STATE = text("SELECT state FROM meetings WHERE id = :meeting")


def is_held(connection: Connection, meeting_id: str) -> bool:
    """Tell whether the meeting's closing is written: from then on corrections leave lines."""
    state = connection.execute(_STATE, {"meeting": meeting_id}).scalar()
    return bool(state == MeetingState.HELD)


def note_change(
    connection: Connection,
    meeting_id: str,
    at: datetime,
    field: str,
    member_id: str | None,
    before: str | None,
    after: str | None,
) -> None:
    """Add a line unless nothing changed."""
    if before == after:
        return
    change = Change(
        id=new_id(),
        meeting_id=meeting_id,
        at=at,
        field=field,
        member_id=member_id,
        before=before or "",
        after=after or "",
    )
    connection.execute(_ADD, {**fields(change, _CHANGE), "at": iso(at)})
