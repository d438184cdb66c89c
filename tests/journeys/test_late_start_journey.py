"""Nine minutes late: what the quiet line says, what becomes of it, and what is kept of it.

Planned for 10:00 with 8, 7, 25 and 20 minutes, of which the closing keeps 8.

10:11 started, two minutes ago · 10:17 transition · 10:24 activity · 10:26 four minutes of pause ·
10:48 over its time · 10:50 closing · 11:00 the bell
"""

from facilitator.store import meetings
from sessions.events import EventKind
from sessions.records import MeetingState, Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import CONTROL, Key, press
from tests.journeys.led import MINUTE, Leading, Room, facts, furnished, words_on


def minutes(led: Leading) -> list[int]:
    return [round(stage.planned / 60) for stage in led.moment.stages]


def time(led: Leading) -> str:
    return f"{led.moment.at:%H:%M:%S}"


def test_nine_minutes_late(house: House, tell: Tell) -> None:
    room = furnished(house, before=-8)

    async def journey() -> None:
        led = await room.enter()
        await it_should_have_begun(led)
        await it_began_two_minutes_ago(led)
        the_new_split_is_accepted(led)
        another_is_left(led)
        it_is_time_for_the_closing(led)
        led.wait(10 * MINUTE - 5)
        assert time(led) == "11:00:00"
        await led.finish()
        plan_and_course_are_on_paper(await led.paper())
        await plan_and_course_are_in_the_record(led)
        await led.leave()

    tell(journey())
    all_of_it_is_kept(room)


async def it_should_have_begun(led: Leading) -> None:
    assert "It should have begun 8 minutes ago." in led.shown
    page = await led.open()
    led.wait(3 * MINUTE)
    page.attendance.overdue.look()
    assert "It should have begun 11 minutes ago." in words_on(page)


async def it_began_two_minutes_ago(led: Leading) -> None:
    press(Key.Key_Plus, Key.Key_Plus)
    assert "2 minutes ago" in words_on(led.page)
    await led.start()
    moment = led.moment
    assert moment.started_at is not None
    assert f"{moment.started_at:%H:%M}" == "10:09"
    assert moment.elapsed == 2 * MINUTE


def the_new_split_is_accepted(led: Leading) -> None:
    assert led.notice == "9 min late. Proposed: Activity 25 → 16, Closing stays 20."
    assert minutes(led) == [8, 7, 25, 20]
    press(Key.Key_F2)
    assert led.notice == ""
    assert minutes(led) == [8, 7, 16, 20]
    assert led.moment.expected_end == led.moment.bell
    led.wait(6 * MINUTE)
    assert led.notice == ""
    led.go_on(Stage.TRANSITION)
    led.wait(7 * MINUTE - 5)
    led.go_on(Stage.ACTIVITY)


def another_is_left(led: Leading) -> None:
    """A pause of four minutes; as long as nothing else changes it is said once."""
    led.wait(2 * MINUTE - 5)
    press(Key.Key_Space)
    led.wait(4 * MINUTE)
    press(Key.Key_Space)
    assert led.notice == "4 min late. Proposed: Activity 16 → 12, Closing stays 20."
    press(Key.Key_F3)
    for _minute in range(10):
        assert led.notice == ""
        led.wait(MINUTE)
    assert time(led) == "10:40:00"
    assert minutes(led) == [8, 7, 16, 20]


def it_is_time_for_the_closing(led: Leading) -> None:
    led.wait(8 * MINUTE + 30)
    assert led.moment.stage_left == -4.5 * MINUTE
    assert led.notice == "8 min late. Proposed: Activity 16 → 21, Closing 20 → 11."
    press(Key.Key_F2)
    led.wait(30)
    assert led.notice.startswith("Start closing in 3 minute")
    the_bell_is_moved_and_taken_back(led)
    led.wait(45)
    led.go_on(Stage.CLOSING)
    assert minutes(led)[-1] == 11


def the_bell_is_moved_and_taken_back(led: Leading) -> None:
    bar = led.page.bar
    led.wait(10)
    press(Key.Key_PageUp)
    assert bar.bell.text() == "bell 11:01"
    assert led.notice == ""
    led.wait(5)
    press(Key.Key_Z, modifier=CONTROL)
    assert bar.bell.text() == "bell 11:00"
    assert led.notice.startswith("Start closing in 3 minute")


def plan_and_course_are_on_paper(paper: str) -> None:
    assert "Time 10:09–11:00 (47 minutes)" in paper
    assert "Planned 60 minutes, actual 47. Paused 1× (4 minutes)." in paper
    for stage in ("1 Opening 8 / 8", "2 Transition 7 / 7", "3 Activity 25 / 22"):
        assert stage in paper
    assert "4 Closing 20 / 10" in paper
    assert "Started 9 minutes late." in paper


async def plan_and_course_are_in_the_record(led: Leading) -> None:
    page = await led.record()
    known = facts(page)
    assert known["Started"] == "10:09, 9 min late"
    assert known["Ended"] == "11:00, at the bell"
    assert known["Paused"] == "1×, 4 min in all"
    shown = words_on(page.protocol)
    assert "47 of 60 planned minutes" in shown
    for planned, actual in (("25 → 21 min", "22 min"), ("20 → 11 min", "10 min")):
        assert shown[shown.index(planned) + 1] == actual


def all_of_it_is_kept(room: Room) -> None:
    with room.vault() as db:
        meeting = meetings.meeting(db, room.meeting.id)
        summary = meetings.summary(db, room.meeting.id)
    assert meeting.state is MeetingState.HELD
    assert meeting.started_at is not None
    assert meeting.ended_at is not None
    assert f"{meeting.started_at:%H:%M:%S}–{meeting.ended_at:%H:%M:%S}" == "10:09:00–11:00:00"
    assert [stage.planned for stage in summary.stages] == [8, 7, 25, 20]
    assert [stage.changed for stage in summary.stages] == [8, 7, 21, 11]
    assert [stage.actual for stage in summary.stages] == [8, 7, 22, 10]
    assert summary.bell_moved == 0
    kinds = [event.kind for event in room.events()]
    assert kinds.count(EventKind.BELL_MOVED) == kinds.count(EventKind.UNDONE) == 1
    started = room.events()[0]
    assert (started.kind, started.value) == (EventKind.STARTED, 2)


def test_the_closing_is_called_however_late_the_activity_is(house: House, tell: Tell) -> None:
    """Nothing was accepted; the line about the closing goes before any new split."""
    room = furnished(house, before=0)

    async def journey() -> None:
        led = await room.enter()
        await led.open()
        await led.start()
        led.wait(8 * MINUTE)
        led.go_on(Stage.TRANSITION)
        led.wait(7 * MINUTE)
        led.go_on(Stage.ACTIVITY)
        led.wait(34 * MINUTE - 5)
        assert time(led) == "10:49:05"
        assert led.notice.startswith("Start closing in 3 minute")
        led.wait(3 * MINUTE)
        assert led.notice.startswith("Time for the closing")
        led.go_on(Stage.CLOSING)
        await led.leave()

    tell(journey())
