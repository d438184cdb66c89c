"""Clocks that do what they want: a laptop that sleeps, a wall that is set back, midnight, and the
nights on which summer time comes and goes.

Elapsed time is right within a second, and the record's times are right and stay so.
"""

import time as clocks
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from facilitator.store import meetings
from sessions.clock import seconds_between
from sessions.events import EventKind, RunState
from sessions.records import Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import CONTROL, Key, press, write
from tests.journeys.led import MINUTE, Leading, Room, facts, furnished, words_on
from ui.live.page import LivePage

HOUR = 60 * MINUTE
SLEPT = "60:00 went by unseen: the laptop slept or the program was closed."
AMSTERDAM, JAKARTA = "Europe/Amsterdam", "Asia/Jakarta"  # the latter on WIB all the year


async def begun(room: Room) -> Leading:
    led = await room.enter()
    await led.open()
    led.wait(2 * MINUTE)
    await led.start()
    return led


def into_the_activity(led: Leading) -> None:
    """Twenty minutes of meeting, five of them of the activity."""
    led.wait(8 * MINUTE)
    led.go_on(Stage.TRANSITION)
    led.wait(7 * MINUTE - 5)
    led.go_on(Stage.ACTIVITY)
    led.wait(5 * MINUTE - 5)
    is_right(led, 20 * MINUTE)


def is_right(led: Leading, seconds: float) -> None:
    assert led.moment.elapsed == pytest.approx(seconds, abs=1)
    assert sum(stage.spent for stage in led.moment.stages) == pytest.approx(seconds, abs=1)


def kept(room: Room) -> tuple[str, list[int | None]]:
    """From when to when, and the minutes of the stages."""
    with room.vault() as db:
        summary = meetings.summary(db, room.meeting.id)
    started, ended = summary.started_at, summary.ended_at
    assert started is not None
    assert ended is not None
    return f"{started:%d %H:%M}–{ended:%d %H:%M}", [stage.actual for stage in summary.stages]


# an hour's sleep ----------------------------------------------------------------------------


@pytest.mark.parametrize("answer", [Key.Key_Return, Key.Key_Y, Key.Key_X])
def test_an_hours_sleep_is_asked_about(house: House, tell: Tell, answer: Key) -> None:
    """A pause by the key of every day, meeting by Y, nothing by X; asked once."""
    room = furnished(house, before=2)
    counted = HOUR if answer is Key.Key_Y else 0.0

    async def journey() -> None:
        led = await begun(room)
        into_the_activity(led)
        led.sleep(HOUR)
        assert led.notice == SLEPT
        assert isinstance(led.hand.shell.page, LivePage)  # no passphrase before a group
        is_right(led, 20 * MINUTE)
        press(answer)
        it_is_answered(led, paused=answer is Key.Key_Return)
        is_right(led, 20 * MINUTE + counted)
        led.wait(MINUTE)
        assert SLEPT not in led.notice
        is_right(led, 21 * MINUTE + counted)
        led.go_on(Stage.CLOSING)
        led.wait(9 * MINUTE - 5)
        await led.finish()
        known = facts(await led.record())
        assert ("Paused" in known) == (answer is Key.Key_Return)
        await led.leave()

    tell(journey())
    assert kept(room) == ("05 10:00–05 11:30", [8, 7, 6 + round(counted / MINUTE), 9])
    gaps = {Key.Key_Return: "gap_paused", Key.Key_Y: "gap_counted", Key.Key_X: "gap_discarded"}
    found = [event for event in room.events() if event.kind.value.startswith("gap_")]
    assert [(event.kind.value, event.value) for event in found] == [(gaps[answer], HOUR)]


def it_is_answered(led: Leading, *, paused: bool) -> None:
    assert led.moment.gap is None
    assert SLEPT not in led.notice
    if paused:
        assert led.moment.state is RunState.PAUSED
        press(Key.Key_Space)
    assert led.moment.state is RunState.RUNNING


# a wall that is set back --------------------------------------------------------------------


@pytest.mark.parametrize("set_right", [True, False])
def test_the_wall_is_set_back_an_hour(house: House, tell: Tell, set_right: bool) -> None:
    """Durations do not notice, and nothing is asked, not when it is set right again either."""
    room = furnished(house, before=2)

    async def journey() -> None:
        led = await begun(room)
        into_the_activity(led)
        led.set_wall(-HOUR)
        assert led.moment.gap is None
        assert led.moment.state is RunState.RUNNING
        led.wait(10 * MINUTE)
        is_right(led, 30 * MINUTE)
        if set_right:
            led.set_wall(HOUR)
            assert SLEPT not in led.notice
            assert led.moment.state is RunState.RUNNING
        led.wait(10 * MINUTE)
        is_right(led, 40 * MINUTE)
        led.go_on(Stage.CLOSING)
        led.wait(20 * MINUTE - 5)
        is_right(led, HOUR)
        await led.finish()
        assert "10:00–11:00 (60 minutes)" in await led.paper()
        known = facts(await led.record())
        assert known["Started"] == "10:00, on time"
        assert known["Ended"] == "11:00, at the bell"
        await led.leave()

    tell(journey())
    assert kept(room) == ("05 10:00–05 11:00", [8, 7, 25, 20])
    beats = [event.elapsed for event in room.events()]
    assert beats == sorted(beats)


def test_who_comes_while_the_wall_is_behind_is_late_all_the_same(house: House, tell: Tell) -> None:
    """Arriving, leaving and taking back go by the time of the meeting."""
    room = furnished(house, before=2)

    async def journey() -> None:
        led = await room.enter()
        await led.open()
        press(Key.Key_9)
        write("a")
        led.wait(2 * MINUTE)
        await led.start()
        led.wait(15 * MINUTE)
        led.go_on(Stage.TRANSITION)
        led.set_wall(-HOUR)
        led.wait(5 * MINUTE)
        press(Key.Key_9)
        write("l")
        await led.settle()
        shown = words_on(led.page.side.member)
        assert "missed: Opening" in shown[0]
        assert "Has not heard the confidentiality agreement" in shown
        led.wait(11)
        press(Key.Key_4, Key.Key_M)
        led.wait(3)
        assert "Left 10:20" in " ".join(words_on(led.page.side.member))
        press(Key.Key_Z, modifier=CONTROL)
        await led.settle()
        assert "Left" not in " ".join(words_on(led.page.side.member))
        await led.leave()

    tell(journey())


# midnight and summer time -------------------------------------------------------------------


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Move the machine to a zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        clocks.tzset()

    yield move
    monkeypatch.undo()
    clocks.tzset()


NIGHTS = {
    "midnight": (JAKARTA, datetime(2024, 12, 31, 23, 30), "31 23:30–01 00:30"),
    "summer time comes": (AMSTERDAM, datetime(2024, 3, 31, 1, 30), "31 01:30–31 03:30"),
    "summer time goes": (AMSTERDAM, datetime(2024, 10, 27, 2, 30), "27 02:30–27 02:30"),
    "no summer time": (JAKARTA, datetime(2024, 3, 31, 1, 30), "31 01:30–31 02:30"),
}


@pytest.mark.parametrize("night", NIGHTS)
def test_an_hour_is_an_hour(
    house: House, tell: Tell, live_in: Callable[[str], None], night: str
) -> None:
    """The program is closed and opened again after the hour in question, and tells the same."""
    zone, start, span = NIGHTS[night]
    live_in(zone)
    room = furnished(house, before=2, start=start)
    rings = span.split()[-1]
    hours = f"{start:%H:%M}–{rings}"

    async def journey() -> None:
        led = await begun(room)
        into_the_activity(led)
        led.wait(15 * MINUTE)  # past the hour
        is_right(led, 35 * MINUTE)
        it_ends_at_the_bell(led, rings)
        led = await reopened(room, led)
        it_ends_at_the_bell(led, rings)
        led.wait(3 * MINUTE)
        is_right(led, 40 * MINUTE)
        led.go_on(Stage.CLOSING)
        led.wait(20 * MINUTE - 5)
        is_right(led, HOUR)
        await led.finish()
        assert f"{hours} (60 minutes)" in await led.paper()
        await led.leave()
        led = await room.enter()
        await the_record_is_right(led, f"{start:%H:%M}", rings)
        await led.leave()

    tell(journey())
    assert kept(room) == (span, [8, 7, 25, 20])
    log = room.events()
    assert (log[0].kind, log[-1].kind) == (EventKind.STARTED, EventKind.ENDED)
    for event in log:
        passed = seconds_between(log[0].at, event.at)
        assert passed == pytest.approx(event.elapsed, abs=1)


def it_ends_at_the_bell(led: Leading, rings: str) -> None:
    bar = led.page.bar
    assert bar.bell.text() == f"bell {rings}"
    assert bar._end.text() == rings
    assert led.notice == ""


async def reopened(room: Room, led: Leading) -> Leading:
    """The window is closed for two minutes; she counts them as meeting."""
    led.page.controller._beat()  # it beats every four seconds, of which none have passed here
    await led.settle()
    await led.leave()
    room.clock.advance(2 * MINUTE)
    led = await room.enter()
    assert "Meeting 4 is running. Go on where it stands?" in led.shown
    await led.open()
    assert led.notice.startswith("2:00 went by unseen")
    press(Key.Key_Y)
    is_right(led, 37 * MINUTE)
    return led


async def the_record_is_right(led: Leading, begins: str, rings: str) -> None:
    page = await led.record()
    known = facts(page)
    assert known["Started"] == f"{begins}, on time"
    assert known["Ended"] == f"{rings}, at the bell"
    assert f"{begins}–{rings}" in page._detail.whole
    assert "60 of 60 planned minutes" in words_on(page.protocol)
