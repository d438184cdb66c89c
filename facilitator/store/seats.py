"""The verb about seats: who sits where in the circle of a group."""

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, update

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.groups import read_members
from facilitator.store.subjects import Subject, Touched

_SEAT = (
    update(tables.members)
    .where(tables.members.c.id == bindparam("id_"))
    .values(seat=bindparam("seat_"))
)


def set_seats(db: Database, group_id: str, order: Sequence[str]) -> Touched:
    """Seat the members whose ids are in `order` in that order, all or none of them.

    Who is not in it, having left the group or not joined yet, keeps the place among the others.
    An id that is not of the group changes nothing.
    """
    with db.writing() as connection:
        before = [member.id for member in read_members(connection, group_id)]
        for seat, member_id in enumerate(_seated(before, order), start=1):
            connection.execute(_SEAT, {"id_": member_id, "seat_": seat})
    return frozenset({Subject.MEMBERS, Subject.ATTENDANCE})


def _seated(before: Sequence[str], order: Iterable[str]) -> list[str]:
    wanted = [member_id for member_id in dict.fromkeys(order) if member_id in before]
    following = iter(wanted)
    return [next(following) if each in wanted else each for each in before]
