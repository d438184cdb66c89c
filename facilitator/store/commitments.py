"""Verbs about commitments: what members will try, and what became of it at the next opening."""

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, select, text

from facilitator.store import tables
from facilitator.store.corrections import is_held, note_change
from facilitator.store.database import Database
from facilitator.store.rows import by_value
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import fetch_tuples, upsert
from facilitator.text import clean_line
from sessions.records import Commitment, CommitmentAnswer

_ANSWERS = by_value(CommitmentAnswer)

_c = tables.commitments.c

# Correcting its words does not touch what a later meeting said about it.
_PUT = upsert(tables.commitments, "id", keep=("answer", "answered_in"))
_REMOVE = delete(tables.commitments).where(_c.id == bindparam("id_"))
_WORDS = select(_c.text).where(_c.id == bindparam("id_"))
_COLUMNS = """
    commitments.id, meeting_id, member_id, answer, answered_in, text
    FROM commitments JOIN members ON members.id = member_id
"""
_TOUCHED = f"""
    SELECT {_COLUMNS} WHERE meeting_id = :meeting OR answered_in = :meeting
    ORDER BY seat, name, commitments.rowid
"""
_OF_MEMBER = f"""
    SELECT {_COLUMNS} JOIN meetings ON meetings.id = meeting_id
    WHERE member_id = :member
    ORDER BY date, start, meetings.number, commitments.rowid
"""
_BEFORE = f"""
    SELECT {_COLUMNS}
        AND (joined_on IS NULL OR joined_on <= :before)
        AND (left_on IS NULL OR left_on >= :before)
    JOIN meetings ON meetings.id = meeting_id
    WHERE meetings.group_id = :group AND date < :before
    ORDER BY seat, name, members.id, date, start, meetings.number, commitments.rowid
"""
_ANSWER = text(
    "UPDATE commitments SET answer = :answer, answered_in = :meeting WHERE id = :commitment"
)


def of_meeting(db: Database, meeting_id: str) -> tuple[Commitment, ...]:
    """Return what was said in the closing of a meeting, by seat."""
    with db.reading() as connection:
        return read_both(connection, meeting_id)[0]


def answered_in(db: Database, meeting_id: str) -> tuple[Commitment, ...]:
    """Return the earlier commitments that were answered in this meeting, by seat."""
    with db.reading() as connection:
        return read_both(connection, meeting_id)[1]


def of_member(db: Database, member_id: str) -> tuple[Commitment, ...]:
    """Return everything a member ever committed to, in the order of the meetings."""
    with db.reading() as connection:
        return _commitments(connection, _OF_MEMBER, member=member_id)


def to_ask(db: Database, group_id: str, before: date) -> tuple[Commitment, ...]:
    """Return what to ask back in a meeting on the day `before`, by seat: of each member enrolled
    then the latest commitment from an earlier day, if it is still open."""
    with db.reading() as connection:
        return read_to_ask(connection, group_id, before)


def save_commitment(db: Database, commitment: Commitment) -> Touched:
    """Insert, or change the words; an answer stays as it is. Without words it is taken back."""
    with db.writing() as connection:
        put_commitment(connection, commitment)
    return frozenset({Subject.COMMITMENTS})


def answer(db: Database, commitment_id: str, answer: CommitmentAnswer, meeting_id: str) -> Touched:
    """Keep what the member said in `meeting_id` about an earlier commitment; OPEN takes an answer
    back. An unknown commitment changes nothing: it was taken back meanwhile."""
    with db.writing() as connection:
        put_answer(connection, commitment_id, answer, meeting_id)
    return frozenset({Subject.COMMITMENTS})


def correct_commitment(db: Database, commitment: Commitment, at: datetime) -> Touched:
    """Do as `save_commitment`; of a meeting that was held the trail then says "commitment"."""
    with db.writing() as connection:
        before = _words(connection, commitment.id)
        put_commitment(connection, commitment)
        after = _words(connection, commitment.id)
        if is_held(connection, commitment.meeting_id):
            meeting_id, member_id = commitment.meeting_id, commitment.member_id
            note_change(connection, meeting_id, at, "commitment", member_id, before, after)
    return frozenset({Subject.COMMITMENTS})


def read_both(
    connection: Connection, meeting_id: str
) -> tuple[tuple[Commitment, ...], tuple[Commitment, ...]]:
    """Return those made in a meeting, then those answered in it, both by seat."""
    found = _commitments(connection, _TOUCHED, meeting=meeting_id)
    return (
        tuple(each for each in found if each.meeting_id == meeting_id),
        tuple(each for each in found if each.answered_in == meeting_id),
    )


def read_to_ask(connection: Connection, group_id: str, before: date) -> tuple[Commitment, ...]:
    """Return the open commitments made before a day, at most the latest of each member."""
    earlier = _commitments(connection, _BEFORE, group=group_id, before=before.isoformat())
    # An older one is not asked any more once the member has said something newer.
    latest = {each.member_id: each for each in earlier}
    return tuple(each for each in latest.values() if each.answer is CommitmentAnswer.OPEN)


def put_commitment(connection: Connection, commitment: Commitment) -> None:
    """Insert or replace a commitment; one without words is removed."""
    said = clean_line(commitment.text)
    if not said:
        connection.execute(_REMOVE, {"id_": commitment.id})
        return
    row = {
        "id": commitment.id,
        "meeting_id": commitment.meeting_id,
        "member_id": commitment.member_id,
        "answer": commitment.answer.value,
        "answered_in": commitment.answered_in,
        "text": said,
    }
    connection.execute(_PUT, row)


def put_answer(
    connection: Connection, commitment_id: str, answer: CommitmentAnswer, meeting_id: str
) -> None:
    """Keep the answer given in a meeting to a commitment of an earlier one."""
    given = {
        "commitment": commitment_id,
        "answer": answer.value,
        "meeting": None if answer is CommitmentAnswer.OPEN else meeting_id,
    }
    connection.execute(_ANSWER, given)


def _words(connection: Connection, commitment_id: str) -> str:
    said: str | None = connection.execute(_WORDS, {"id_": commitment_id}).scalar()
    return said or ""


def _commitments(connection: Connection, query: str, **given: str) -> tuple[Commitment, ...]:
    return tuple(
        [
            Commitment(
                id=id_,
                meeting_id=meeting_id,
                member_id=member_id,
                text=said,
                answer=_ANSWERS[answer],
                answered_in=answered,
            )
            for id_, meeting_id, member_id, answer, answered, said in fetch_tuples(
                connection, query, **given
            )
        ]
    )
