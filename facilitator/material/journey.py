"""What the journey of one member shows: notes and commitments, meeting by meeting."""

from dataclasses import dataclass

from facilitator.store import commitments, notes
from facilitator.store.database import Database
from facilitator.store.notes import DatedNote
from facilitator.store.subjects import Subject
from sessions.records import Commitment

SUBJECTS = frozenset({Subject.COMMITMENTS, Subject.MEETINGS, Subject.NOTES})


@dataclass(frozen=True)
class Way:
    """What there is about one member, in the order of the meetings."""

    notes: tuple[DatedNote, ...]
    commitments: tuple[Commitment, ...]


def read(db: Database, member_id: str) -> Way:
    """Read it, empty for a member nobody knows."""
    return Way(notes.member_notes(db, member_id), commitments.of_member(db, member_id))
