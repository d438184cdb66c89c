"""A hard moment in the middle of the activity: the safety card, and afterwards the meeting again.

10:00 started · 10:15 activity · 10:20 the card for twelve minutes · 10:47 closing · 11:00 over
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QApplication

from facilitator import safety
from facilitator.store import contacts, meetings
from sessions.events import EventKind, RunState
from sessions.records import SafetyContact, Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import Key, press
from tests.journeys.led import MINUTE, Leading, Room, facts, furnished, words_on
from ui.live.page import LivePage
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.audience_window import AudienceWindow

NEAREST = SafetyContact(
    id="s1", name="Pak Hasan", phone="0812-555", checked_on=date(2024, 1, 8), position=0
)
SIXTH = 5  # the situation she looks at; nobody shall ever know which
TWELVE = 12 * MINUTE


class MembersScreen:
    """Their screen, as a window beside hers, and every card it has drawn."""

    def __init__(self, led: Leading) -> None:
        found = led.page.extras.audience._window
        assert found is not None
        self.window: AudienceWindow = found
        self.cards: list[AudienceCard] = []
        found.drawn.connect(self.cards.append)


def test_a_hard_moment(house: House, tell: Tell) -> None:
    room = furnished(house, before=2)
    with room.vault() as db:
        contacts.save_contacts(db, (NEAREST,))

    async def journey() -> None:
        led = await room.enter()
        screen = await in_the_activity(led)
        await the_card_is_opened(led, screen)
        await twelve_minutes_pass(led, screen)
        await the_card_is_closed(led, screen)
        led.wait(14 * MINUTE)
        led.go_on(Stage.CLOSING)
        led.wait(13 * MINUTE - 5)
        await led.finish()
        nothing_is_on_paper(await led.paper())
        await it_is_in_the_record(led)
        await led.leave()

    tell(journey())
    only_that_it_ran_is_kept(room)


async def in_the_activity(led: Leading) -> MembersScreen:
    await led.open()
    led.wait(2 * MINUTE)
    await led.start()
    press(Key.Key_F5)
    screen = MembersScreen(led)
    led.hand.window.activateWindow()  # this window system gives it the keys unasked
    await led.until(QApplication.focusWidget, "the keys")
    led.wait(8 * MINUTE)
    led.go_on(Stage.TRANSITION)
    led.wait(7 * MINUTE - 5)
    led.go_on(Stage.ACTIVITY)
    led.wait(5 * MINUTE - 5)
    await led.until(lambda: screen.window.card.title == "We tell, we listen", "the activity")
    screen.cards.clear()
    return screen


async def the_card_is_opened(led: Leading, screen: MembersScreen) -> None:
    """One key; the screen is black before anything else happens."""
    press(Key.Key_F1)
    assert screen.window.card.black
    assert led.page.extras.safety.isVisible()
    await led.settle()
    card = led.page.extras.safety
    first = safety.card((), "en").situations[0]
    shown = words_on(card)
    assert {first.title, *first.during} <= set(shown)
    assert {NEAREST.name, NEAREST.phone, "last checked 8 January 2024"} <= set(shown)
    national = safety.national_contacts("en")[0]
    assert shown.index(NEAREST.name) < shown.index(national.name)  # the nearest first
    press(Key.Key_6)
    await led.settle()
    assert safety.card((), "en").situations[SIXTH].title in words_on(card.guidance)


async def twelve_minutes_pass(led: Leading, screen: MembersScreen) -> None:
    """Nobody touches a key for longer than the program waits elsewhere before it locks."""
    assert led.hand.program.settings.idle_minutes * MINUTE < TWELVE
    before = led.moment
    led.wait(TWELVE)
    await led.settle()
    after = led.moment
    assert (after.elapsed, after.stage_left) == (before.elapsed, before.stage_left)
    assert after.gap is None
    assert led.hand.shell.page is led.page  # no passphrase
    assert isinstance(led.hand.shell.page, LivePage)
    assert [card.black for card in screen.cards] == [True]
    press(Key.Key_C, Key.Key_Plus, Key.Key_Return, Key.Key_Q)  # the meeting hears nothing
    assert led.moment.ticked == before.ticked
    assert led.moment.stage is Stage.ACTIVITY


async def the_card_is_closed(led: Leading, screen: MembersScreen) -> None:
    elapsed = led.moment.elapsed
    press(Key.Key_F1)
    await led.settle()
    assert not led.page.extras.safety.isVisible()
    assert led.moment.state is RunState.RUNNING
    led.wait(30)
    assert led.moment.elapsed == elapsed + 30
    await led.until(lambda: not screen.window.card.black, "the activity again")
    assert screen.window.card.title == "We tell, we listen"
    assert "12 min late" in led.notice  # the bell has not waited
    led.wait(30)


def nothing_is_on_paper(paper: str) -> None:
    assert "Time 10:00–11:00 (48 minutes)" in paper
    shown = paper.casefold()
    card = safety.card((NEAREST,), "en")
    words = ("safety", "crisis", "emergency", NEAREST.name, NEAREST.phone)
    for word in (*words, *(each.title for each in card.situations)):
        assert word.casefold() not in shown


async def it_is_in_the_record(led: Leading) -> None:
    known = facts(await led.record())
    assert known["Safety card"] == "opened 10:20"
    assert_silent(known)


def assert_silent(known: Mapping[str, str]) -> None:
    """What it was opened for is nowhere."""
    told = " ".join(known.values())
    assert [s.title for s in safety.card((), "en").situations if s.title in told] == []


def only_that_it_ran_is_kept(room: Room) -> None:
    log = room.events()
    opened, closed = (
        next(e for e in log if e.kind is kind)
        for kind in (EventKind.SAFETY_OPENED, EventKind.SAFETY_CLOSED)
    )
    assert f"{opened.at:%H:%M:%S}–{closed.at:%H:%M:%S}" == "10:20:00–10:32:00"
    assert closed.value == TWELVE
    assert (opened.ref, opened.text, closed.ref, closed.text) == ("", "", "", "")
    assert opened.elapsed == closed.elapsed == 20 * MINUTE
    between = log[log.index(opened) + 1 : log.index(closed)]
    assert between == ()
    with room.vault() as db:
        summary = meetings.summary(db, room.meeting.id)
    assert [stage.actual for stage in summary.stages] == [8, 7, 20, 13]
