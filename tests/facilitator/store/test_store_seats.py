"""Who sits where: the whole circle in one write."""

import random

import pytest

from facilitator.store import groups, seats
from facilitator.store.database import Database
from sessions.records import Group, Member

NAMES = ("Ani", "Bima", "Citra", "Dewi", "Eko")


@pytest.fixture
def circle(db: Database) -> list[str]:
    """A group "g" of five, and one of two that nothing here may touch; the ids in their order."""
    for group_id, names in (("g", NAMES), ("other", NAMES[:2])):
        groups.save_group(db, Group(id=group_id, name=group_id))
        for seat, name in enumerate(names, start=3):
            made = Member(id=f"{group_id}-{name}", group_id=group_id, name=name, seat=seat)
            groups.save_member(db, made)
    return order(db)


def order(db: Database, group_id: str = "g") -> list[str]:
    return [member.id for member in groups.members(db, group_id)]


def test_the_members_sit_in_the_order_that_was_given(db: Database, circle: list[str]) -> None:
    wanted = list(reversed(circle))
    assert seats.set_seats(db, "g", wanted) == {"members", "attendance"}
    assert order(db) == wanted
    assert [m.seat for m in groups.members(db, "g")] == [1, 2, 3, 4, 5]
    assert [m.seat for m in groups.members(db, "other")] == [3, 4]
    random.Random(4).shuffle(wanted)
    seats.set_seats(db, "g", wanted)
    seats.set_seats(db, "g", wanted)  # repeated, it changes nothing
    assert order(db) == wanted


def test_who_is_not_in_the_circle_keeps_the_place(db: Database, circle: list[str]) -> None:
    ani, bima, citra, dewi, eko = circle
    seats.set_seats(db, "g", [eko, citra, ani])
    assert order(db) == [eko, bima, citra, dewi, ani]


def test_strangers_and_doubles_change_nothing(db: Database, circle: list[str]) -> None:
    ani, bima, *rest = circle
    seats.set_seats(db, "g", [bima, "other-Ani", ani, bima, "nobody"])
    assert order(db) == [bima, ani, *rest]
    seats.set_seats(db, "g", [])
    assert order(db) == [bima, ani, *rest]
    seats.set_seats(db, "no such group", [ani])
    assert order(db) == [bima, ani, *rest]
    assert order(db, "other") == ["other-Ani", "other-Bima"]


def test_members_without_seats_get_them(db: Database) -> None:
    groups.save_group(db, Group(id="g", name="g"))
    for name in NAMES:
        groups.save_member(db, Member(id=name, group_id="g", name=name))
    seats.set_seats(db, "g", ["Dewi", "Ani", "Eko", "Bima", "Citra"])
    assert order(db) == ["Dewi", "Ani", "Eko", "Bima", "Citra"]
