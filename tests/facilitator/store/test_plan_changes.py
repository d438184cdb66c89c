"""Changes that read before they write do both in one transaction, and only while they may."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, event

from facilitator import own_library
from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.programme import rearrange
from facilitator.store import meetings, own_activities, plans, seats
from facilitator.store.database import Database
from facilitator.store.own_activities import OwnActivity
from facilitator.templates import template
from sessions.plan import with_icebreaker
from sessions.plan_rules import PlanError
from sessions.records import MeetingType, Stage

NOON = datetime(2024, 1, 16, 12, 0, tzinfo=UTC)
OTHER = template(90, MeetingType.MIDDLE, "id")
OWN = OwnActivity(id="own-1", data={"name": "Lain"}, changed_at=NOON)
DRAFT = own_library.OwnDraft(name="x", data={"name": "L"}, images=(b"picture",))

Verb = Callable[[Database, DemoProgramme], object]
VERBS: dict[str, Verb] = {
    "a plan": lambda db, p: plans.save_plan(db, p.meetings[3].id, OTHER),
    "an activity": lambda db, p: plans.place_activity(db, p.meetings[3].id, Stage.ACTIVITY, "rain"),
    "a series": lambda db, p: rearrange(db, p.group.id, lambda known: known[:-1], "id"),
    "seats": lambda db, p: seats.set_seats(db, p.group.id, [m.id for m in p.members[::-1]]),
    "an own activity": lambda db, p: own_activities.save_whole(db, OWN, (), "draft-own-1"),
    "a draft": lambda db, p: own_library.keep_draft(db, DRAFT, NOON),
    "taken away": lambda db, p: own_activities.take_away(db, OWN.id),
    "taken over": lambda db, p: own_activities.take_over(db, [(OWN, (), False)] * 3),
}


@contextmanager
def counted() -> Iterator[list[object]]:
    """Collect every beginning of a transaction."""
    begun: list[object] = []

    def note(connection: object) -> None:
        begun.append(connection)

    event.listen(Engine, "begin", note)
    try:
        yield begun
    finally:
        event.remove(Engine, "begin", note)


@pytest.mark.parametrize("name", VERBS)
def test_it_is_one_transaction(db: Database, stored: DemoProgramme, name: str) -> None:
    own_activities.save_own_activity(db, OWN)
    with counted() as begun:
        VERBS[name](db, stored)
    assert len(begun) == 1


def test_two_transactions_are_counted(db: Database, stored: DemoProgramme) -> None:
    with counted() as begun:
        meetings.save_meeting(db, meetings.meeting(db, stored.meetings[3].id))
    assert len(begun) == 2


def test_a_plan_is_changed_while_the_meeting_is_to_come(
    db: Database, stored: DemoProgramme
) -> None:
    held, coming = stored.meetings[0], stored.meetings[3]
    assert plans.save_plan(db, coming.id, OTHER) == {"meetings"}
    assert plans.place_activity(db, coming.id, Stage.TRANSITION, "rain") == {"meetings"}
    assert meetings.meeting(db, coming.id).plan == with_icebreaker(OTHER, "rain")
    assert plans.save_plan(db, held.id, OTHER) == frozenset()
    assert plans.place_activity(db, held.id, Stage.TRANSITION, "rain") == frozenset()
    assert meetings.meeting(db, held.id) == held


def test_a_meeting_nobody_knows_is_said(db: Database, stored: DemoProgramme) -> None:
    with pytest.raises(ActionableError) as caught:
        plans.save_plan(db, "nobody's", OTHER)
    assert caught.value.kind is Trouble.NO_SUCH_MEETING


def test_a_series_is_rearranged_whole_or_not_at_all(db: Database, stored: DemoProgramme) -> None:
    before = meetings.meetings(db, stored.group.id)
    spoilt = replace(before[-1], plan=replace(before[-1].plan, stages=()))
    with pytest.raises(PlanError):
        plans.rearrange(
            db, stored.group.id, lambda known: [replace(known[0], date=date(2030, 1, 1)), spoilt]
        )
    assert meetings.meetings(db, stored.group.id) == before
    plans.rearrange(db, stored.group.id, lambda known: [replace(known[3], place="Aula")])
    after = meetings.meetings(db, stored.group.id)
    assert after == (*before[:3], replace(before[3], place="Aula"))


def test_what_was_taken_away_can_be_put_back(db: Database) -> None:
    own_activities.save_whole(db, OWN, (b"one", b"two"))
    gone = own_activities.take_away(db, OWN.id)
    assert (gone.activity, gone.images, gone.kept) == (OWN, (b"one", b"two"), False)
    assert own_activities.own_activities(db) == ()
    own_activities.save_whole(db, gone.activity, gone.images)
    assert own_activities.own_activities(db) == (OWN,)
    assert own_activities.pictures(db, OWN.id) == (b"one", b"two")
