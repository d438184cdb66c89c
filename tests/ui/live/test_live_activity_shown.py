"""What others see of the activity that is led: members' screen and glance; and her own ones."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator import activity_library
from facilitator.store import own_activities
from icebreakers.activity import Activity
from sessions.records import Meeting, Stage
from tests.facilitator.packing import own
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.audience_window import AudienceWindow
from ui.places import Home, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
WEATHER = "cuaca-hati"
TEN = "hitung-sampai-sepuluh"


def numbers_done(run: Run) -> list[int]:
    rows = run.page.activities.card.rows.rows
    return [number for number, made in enumerate(rows, 1) if made.done]


async def screen(run: Run, told: Callable[[AudienceCard], object]) -> AudienceCard:
    """What the members see, once it is as told."""
    every = QApplication.topLevelWidgets()
    (window,) = (each for each in every if isinstance(each, AudienceWindow) and each.isVisible())
    run.house.window.activateWindow()  # here a new window takes the keys, on a desktop it does not
    await run.house.until(run.house.window.isActiveWindow)
    await run.house.until(lambda: told(window.card))
    return window.card


# the members' screen and the glance ---------------------------------------------------------------


def test_f_shows_how_to_play_it_lighter_here_and_on_the_members_screen(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        card = run.page.activities.card
        text = card.text
        assert text is not None
        run.key(Key.Key_F5)
        assert (await screen(run, lambda shown: shown.lines == text.steps)).title == text.name
        run.key(Key.Key_F)
        assert card.lighter_words.isVisible()
        assert card.lighter_words.text() == text.lighter
        await screen(run, lambda shown: shown.lines == (text.lighter,))
        run.enter(Stage.TRANSITION)
        assert not card.lighter_words.isVisible()
        run.key(Key.Key_Backspace)
        assert card.lighter_words.isVisible()  # it is still led so
        run.key(Key.Key_F)
        assert not card.lighter_words.isVisible()
        await screen(run, lambda shown: shown.lines == text.steps)
        run.key(Key.Key_F5)

    visit(tale())


def test_the_glance_shows_its_next_step_and_c_ticks_that_one(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        text, glance = run.page.activities.card.text, run.page.extras.glance
        assert text is not None
        run.key(Key.Key_F6)
        for number, step in enumerate(text.steps):
            assert glance.step == step
            run.key(Key.Key_C)
            assert len(numbers_done(run)) == number + 1
        following = run.moment.next_step
        assert following is not None
        assert glance.step == following.line.text  # then those of the stage again
        run.key(Key.Key_C)
        assert following.id in run.moment.ticked

    visit(tale())


def kept(house: House, activity: Activity) -> str:
    activity_library.save_own(house.desk.db, activity, house.clock.now().wall)
    return activity.key


def naming(name: str) -> Activity:
    """Her own activity, with a member in one of its steps."""
    made = own(1)
    text = replace(made.english, steps=(*made.english.steps[:-1], f"{name} begins."))
    return replace(made, english=text)


@pytest.mark.parametrize(("activity", "shown"), [(own(1), True), (naming("Citra"), False)])
def test_her_own_activity_is_shown_to_the_members_unless_it_names_one(
    house: House,
    visit: Visit,
    chosen: Callable[..., Meeting],
    begin: Begin,
    activity: Activity,
    shown: bool,
) -> None:
    chosen(opening=kept(house, activity))

    async def tale() -> None:
        run = await begin()
        assert run.page.activities.card.name.text() == activity.english.name
        run.key(Key.Key_F5)
        card = await screen(run, lambda card: not card.black)
        assert (card.title == activity.english.name) is shown
        assert not any("Citra" in line for line in card.lines)
        run.key(Key.Key_F5)

    visit(tale())


def test_what_was_put_away_meanwhile_still_shows_and_is_not_offered(
    house: House, visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    mine = own(1)
    chosen(opening=kept(house, mine))

    async def tale() -> None:
        run = await begin()
        await house.go(Home())
        own_activities.archive_own_activity(house.desk.db, mine.key, True)
        await house.go(Live("meeting1"))
        activities = run.page.activities
        assert activities.card.name.text() == mine.english.name
        run.key(Key.Key_G)
        run.key(Key.Key_Return)
        assert activities.card.name.text() != mine.english.name
        run.key(Key.Key_G)
        keys = [each.activity.key for each in activities.swap._suggestions]
        assert keys
        assert mine.key not in keys

    visit(tale())


def test_an_activity_that_is_gone_says_so(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening="own-gone", transition="never-was")

    async def tale() -> None:
        run = await begin()
        card = run.page.activities.card
        assert card.name.text() == "No longer in the library"
        assert not card.timer.isVisible()
        run.key(Key.Key_C, modifier=SHIFT)
        assert not run.moment.ticked
        run.enter(Stage.TRANSITION)
        assert card.name.text() == "No longer in the library"
        await asyncio.sleep(0)
        run.key(Key.Key_G, Key.Key_Delete)
        assert card.name.text() == "None chosen yet"

    visit(tale())
