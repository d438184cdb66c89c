"""The log of a running meeting and its state are one: both are written, or neither."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator.errors import ActionableError
from facilitator.store import live, meetings
from facilitator.store.database import Database
from sessions.events import Event, EventKind
from sessions.records import Meeting, MeetingState, Stage

TEN = datetime(2024, 1, 22, 10, tzinfo=UTC)


def event(kind: EventKind, minute: float, value: float = 0.0) -> Event:
    at = TEN + timedelta(minutes=minute)
    return Event(kind, at, minute * 60, stage=Stage.OPENING, value=value)


START = event(EventKind.STARTED, 5, value=5)  # it began five minutes before
TICK = event(EventKind.STEP_TICKED, 6)
END = event(EventKind.ENDED, 60, value=120)  # it was over two minutes before


def kept(db: Database, meeting: Meeting) -> Meeting:
    found = meetings.meeting(db, meeting.id)
    assert found is not None
    return found


def test_the_start_is_written_with_the_day_it_is_held_on(db: Database, meeting: Meeting) -> None:
    today = replace(meeting, date=date(2024, 1, 22))
    assert meetings.save_events(db, today, (START,)) == {"meetings", "live"}
    found = kept(db, meeting)
    assert (found.state, found.started_at) == (MeetingState.RUNNING, TEN)
    assert found.date == today.date


def test_a_later_event_leaves_the_meeting_alone(db: Database, meeting: Meeting) -> None:
    meetings.save_events(db, meeting, (START,))
    other = replace(meeting, topic="changed elsewhere")
    assert meetings.save_events(db, other, (TICK,)) == {"live"}
    assert kept(db, meeting).topic == meeting.topic
    assert kept(db, meeting).state is MeetingState.RUNNING


def test_the_end_is_when_the_pause_began(db: Database, meeting: Meeting) -> None:
    meetings.save_events(db, meeting, (START, TICK))
    assert meetings.save_events(db, meeting, (END,)) == {"meetings", "live"}
    found = kept(db, meeting)
    assert (found.state, found.ended_at) == (MeetingState.CLOSING, TEN + timedelta(minutes=58))


def test_start_and_end_in_one_are_both_written(db: Database, meeting: Meeting) -> None:
    meetings.save_events(db, meeting, (START, TICK, END))
    assert kept(db, meeting).state is MeetingState.CLOSING
    assert live.events(db, meeting.id) == (START, TICK, END)


def test_repeated_it_adds_nothing(db: Database, meeting: Meeting) -> None:
    for _ in range(2):
        meetings.save_events(db, meeting, (START, TICK))
    assert live.events(db, meeting.id) == (START, TICK)


def test_nothing_is_nothing(db: Database, meeting: Meeting) -> None:
    assert meetings.save_events(db, meeting, ()) == frozenset()
    assert kept(db, meeting) == meeting


def test_a_refused_end_leaves_no_event(db: Database, meeting: Meeting) -> None:
    nobody = replace(meeting, id="nowhere")
    with pytest.raises(ActionableError):
        meetings.save_events(db, nobody, (END,))
    assert live.events(db, "nowhere") == ()


def test_a_start_is_all_or_nothing(db: Database, meeting: Meeting) -> None:
    """The log is refused after the meeting was written: the meeting is as it was."""
    broken = replace(TICK, value=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"NOT NULL|value"):
        meetings.save_events(db, replace(meeting, topic="new"), (START, broken))
    assert kept(db, meeting) == meeting
    assert live.events(db, meeting.id) == ()
