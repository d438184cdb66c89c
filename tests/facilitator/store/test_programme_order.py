"""A series of meetings in the store: numbers and templates follow the dates."""

from dataclasses import replace
from datetime import date, time

from facilitator.programme import new_meetings, rearrange
from facilitator.store import groups, meetings
from facilitator.store.database import Database
from sessions.programme import Series, SeriesWish
from sessions.records import Group, Meeting, MeetingState

WISH = SeriesWish(
    count=4, first=date(2024, 1, 15), every=7, start=time(10, 0), minutes=60, place=""
)
DAYS = [date(2024, 1, 15), date(2024, 1, 22), date(2024, 1, 29), date(2024, 2, 5)]


def test_the_store_gets_numbers_by_date(db: Database) -> None:
    groups.save_group(db, Group(id="g", name="Melati"))
    made = new_meetings("g", DAYS, WISH, "id")

    def add(known: Series) -> Series:
        return (*known, *made)

    def move_last_to_the_front(known: Series) -> list[Meeting]:
        return [replace(m, date=date(2024, 1, 1)) if m.id == made[3].id else m for m in known]

    def call_off_second(known: Series) -> list[Meeting]:
        off = MeetingState.CANCELLED
        return [replace(m, state=off) if m.id == made[1].id else m for m in known]

    rearrange(db, "g", add, "id")
    assert rearrange(db, "g", move_last_to_the_front, "id") == frozenset({"meetings"})
    found = {m.id: (m.number, m.plan.type.value) for m in meetings.meetings(db, "g")}
    order = [made[3].id, made[0].id, made[1].id, made[2].id]
    assert found == dict(
        zip(order, [(1, "first"), (2, "middle"), (3, "middle"), (4, "last")], strict=True)
    )
    rearrange(db, "g", call_off_second, "id")
    left = [m for m in meetings.meetings(db, "g") if m.state is MeetingState.PLANNED]
    assert [(m.id, m.number) for m in left] == [(order[0], 1), (order[1], 2), (order[3], 3)]
