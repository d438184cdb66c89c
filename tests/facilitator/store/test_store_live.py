from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import live, meetings
from facilitator.store.database import Database
from sessions.events import Event, EventKind, Heartbeat
from sessions.fold import fold
from sessions.records import Meeting, MeetingState, Stage, new_id

TEN = datetime(2024, 1, 15, 10, 0, 0, 123456, tzinfo=UTC)


def event(kind: EventKind, second: float, ref: str = "") -> Event:
    at = TEN + timedelta(seconds=second)
    return Event(kind, at, second, stage=Stage.OPENING, value=0.1 + second, ref=ref)


LOG = (
    event(EventKind.STARTED, 0),
    event(EventKind.STEP_TICKED, 1.25, "salam"),
    event(EventKind.STEP_UNTICKED, 2.5, "salam"),
    event(EventKind.STEP_TICKED, 3.75, "salam"),
    event(EventKind.ENDED, 3600.001),
)


def test_a_log_comes_back_event_by_event(db: Database, meeting: Meeting) -> None:
    for each in LOG:
        assert live.append_events(db, meeting.id, (each,)) == {"live"}
    assert live.events(db, meeting.id) == LOG


@pytest.mark.parametrize("known", range(1, len(LOG)))
@pytest.mark.parametrize("first", range(len(LOG)))
def test_an_append_may_be_repeated(db: Database, meeting: Meeting, known: int, first: int) -> None:
    """The first try stored `LOG[:known]`; the second brings everything from `first` on."""
    live.append_events(db, meeting.id, LOG[:known])
    live.append_events(db, meeting.id, LOG[min(first, known) :])
    assert live.events(db, meeting.id) == LOG


def test_every_kind_of_event_comes_back(db: Database, meeting: Meeting) -> None:
    log = tuple(event(kind, at, f"ref-{at}") for at, kind in enumerate(EventKind))
    live.append_events(db, meeting.id, log)
    assert live.events(db, meeting.id) == log


def test_an_added_step_keeps_her_words(db: Database, meeting: Meeting) -> None:
    added = replace(event(EventKind.STEP_ADDED, 9, "own"), text="Nyanyi bersama")
    typed = replace(added, text=" Nyanyi\x00\n bersama ")
    for _ in range(2):  # repeated, it still is the same event
        live.append_events(db, meeting.id, (LOG[0], typed))
    assert live.events(db, meeting.id) == (LOG[0], added)


def test_the_same_key_at_another_time_is_another_event(db: Database, meeting: Meeting) -> None:
    ticks = [event(EventKind.STEP_TICKED, second, "salam") for second in (1, 2, 3)]
    for each in ticks:
        live.append_events(db, meeting.id, [each])
    assert live.events(db, meeting.id) == tuple(ticks)


def test_appending_nothing(db: Database, meeting: Meeting) -> None:
    live.append_events(db, meeting.id, ())
    assert live.events(db, meeting.id) == ()
    live.append_events(db, meeting.id, LOG)
    live.append_events(db, meeting.id, ())
    assert live.events(db, meeting.id) == LOG


def test_begin_and_end_move_the_meeting_on(db: Database, meeting: Meeting) -> None:
    over = TEN + timedelta(hours=1)
    for _ in range(2):  # both may be repeated
        assert live.begin(db, meeting.id, LOG[:1], TEN) == {"meetings", "live"}
    running = meetings.meeting(db, meeting.id)
    assert (running.state, running.started_at) == (MeetingState.RUNNING, TEN)
    live.append_events(db, meeting.id, LOG[1:4])
    for _ in range(2):
        live.end(db, meeting.id, LOG[4:], over)
    ended = meetings.meeting(db, meeting.id)
    assert (ended.state, ended.started_at, ended.ended_at) == (MeetingState.CLOSING, TEN, over)
    assert live.events(db, meeting.id) == LOG


def test_an_unknown_meeting_leaves_no_log(db: Database) -> None:
    for verb in (live.begin, live.end):
        with pytest.raises(ActionableError) as caught:
            verb(db, new_id(), LOG[:1], TEN)
        assert caught.value.kind is Trouble.NO_SUCH_MEETING


def test_only_the_last_heartbeat_counts(db: Database, meeting: Meeting) -> None:
    assert live.heartbeat(db, meeting.id) is None
    for second in (5.0, 10.5):
        beat = Heartbeat(TEN + timedelta(seconds=second), second, 1e6 + second, "a-b")
        assert live.beat(db, meeting.id, beat) == frozenset()
    assert live.heartbeat(db, meeting.id) == beat


def test_a_heartbeat_may_not_know_the_start_of_its_machine(db: Database, meeting: Meeting) -> None:
    """As none did before it was kept."""
    beat = Heartbeat(TEN, 5.0, 60.0)
    live.beat(db, meeting.id, beat)
    with db.reading() as connection:
        row = connection.execute(text("SELECT at FROM heartbeats")).one()
    assert row.at == TEN.isoformat()
    assert live.heartbeat(db, meeting.id) == beat


def test_a_meeting_is_told_from_its_stored_log(db: Database, stored: DemoProgramme) -> None:
    for meeting in stored.meetings[:3]:
        told = fold(meeting.plan, live.events(db, meeting.id))
        assert told == fold(meeting.plan, stored.events[meeting.id])
        assert told.ended_at == meeting.ended_at
