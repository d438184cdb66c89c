"""The activity of a stage in the running meeting: its steps, its lighter version, its timer."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.store import commitments, live
from sessions.activity_steps import ActivityStep
from sessions.events import EventKind
from sessions.records import Commitment, Meeting, Stage
from ui.live.page import LivePage
from ui.live.parts.beside import Shown
from ui.places import Live

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


def log(house: House) -> list[tuple[EventKind, str]]:
    return [(event.kind, event.ref) for event in live.events(house.desk.db, "meeting1")]


# beside the steps ---------------------------------------------------------------------------------


def test_every_stage_shows_its_own_and_o_turns_to_the_sentences(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER, transition=TEN)

    async def tale() -> None:
        run = await begin()
        beside, card = run.page.view.beside, run.page.activities.card
        assert beside.shown is Shown.ACTIVITY
        assert card.name.text() == "Inner Weather"
        assert card.isVisible()
        run.key(Key.Key_T)
        assert beside.shown is Shown.WORDS
        assert not card.isVisible()
        QTest.mouseClick(beside.turn_button, Qt.MouseButton.LeftButton)
        assert card.isVisible()
        QTest.mouseClick(run.button("You can say"), Qt.MouseButton.LeftButton)
        assert beside.shown is Shown.WORDS
        run.enter(Stage.TRANSITION)
        assert card.name.text() == "Count to Ten"
        run.key(Key.Key_T)
        assert card.isVisible()  # the sentences stand below the steps here
        run.enter(Stage.ACTIVITY)
        assert beside.shown is Shown.WORDS
        assert run.button("Choose an activity").isVisible()
        run.key(Key.Key_T)
        assert beside.shown is Shown.WORDS
        run.key(Key.Key_Backspace)
        assert card.name.text() == "Count to Ten"

    visit(tale())


def test_o_turns_through_all_three_in_the_opening(
    house: House, visit: Visit, chosen: Callable[..., Meeting], begin: Begin, planned: Planned
) -> None:
    planned(days=-7, number=2)
    chosen(opening=WEATHER)
    said = Commitment(id="c", meeting_id="meeting2", member_id="m2", text="Menyapa teman")
    commitments.save_commitment(house.desk.db, said)

    async def tale() -> None:
        run = await begin()
        beside = run.page.view.beside
        seen = [beside.shown]
        for _press in range(3):
            run.key(Key.Key_T)
            seen.append(beside.shown)
        assert seen == [Shown.ASKING, Shown.ACTIVITY, Shown.WORDS, Shown.ASKING]
        assert run.page.asking.card.hasFocus()
        run.key(Key.Key_G)  # the page's, wherever the keys are
        assert run.page.activities.choosing
        assert run.page.hasFocus()
        run.key(Key.Key_Escape)
        assert beside.shown is Shown.ASKING

    visit(tale())


def test_the_card_says_what_is_for_the_counselor_alone(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        card = run.page.activities.card
        text = card.text
        assert text is not None
        assert card._care.text() == text.caution
        assert card._pass.text() == text.may_pass
        assert all(question in card._debrief.text() for question in text.debrief)
        assert [made.text for made in card.rows.rows] == [
            f"{number}. {step}" for number, step in enumerate(text.steps, 1)
        ]

    visit(tale())


# its steps ----------------------------------------------------------------------------------------


def test_its_steps_are_ticked_by_key_and_mouse_apart_from_those_of_the_stage(
    house: House, visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        rows = run.page.activities.card.rows
        before = run.moment.next_step
        run.key(Key.Key_C, modifier=SHIFT)
        assert numbers_done(run) == [1]
        assert run.moment.next_step == before
        run.key(Key.Key_Down, Key.Key_Down, modifier=SHIFT)
        assert rows.chosen == 3
        run.key(Key.Key_C, modifier=SHIFT)
        assert numbers_done(run) == [1, 3]
        assert rows.chosen == 0
        QTest.mouseClick(rows.rows[0], Qt.MouseButton.LeftButton)
        assert numbers_done(run) == [3]
        run.key(Key.Key_Z, modifier=CONTROL)
        assert numbers_done(run) == [1, 3]
        run.key(Key.Key_C)
        assert before is not None
        assert before.id in run.moment.ticked
        await run.settle()

    visit(tale())
    first = ActivityStep(Stage.OPENING, WEATHER, 1).id
    assert (EventKind.STEP_TICKED, first) in log(house)
    assert (EventKind.STEP_UNTICKED, first) in log(house)


def test_the_mark_stops_at_the_last_step_and_goes_away_above_the_first(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        rows = run.page.activities.card.rows
        for _press in range(20):
            run.key(Key.Key_Down, modifier=SHIFT)
        assert rows.chosen == len(rows.rows)
        for _press in rows.rows:
            run.key(Key.Key_Up, modifier=SHIFT)
        assert rows.chosen == 0
        assert run.page.view.steps.chosen == ""

    visit(tale())


def test_the_ticks_survive_a_restart(
    house: House, visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_C, Key.Key_C, modifier=SHIFT)
        await run.settle()
        await house.rebuild()
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        assert numbers_done(house.run(page)) == [1, 2]

    visit(tale())


def test_without_an_activity_its_keys_do_nothing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_C, Key.Key_Down, Key.Key_Up, Key.Key_F8, modifier=SHIFT)
        run.key(Key.Key_F)
        assert not run.moment.ticked
        assert not run.page.extras.extra.isVisible()
        assert not run.page.activities.lighter
        await run.settle()

    visit(tale())
    assert [kind for kind, _ref in log(house)] == [EventKind.STARTED]


# its lighter version and its timer ----------------------------------------------------------------


def test_shift_f8_starts_a_timer_of_its_own_and_leaves_the_plan_alone(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        before = [stage.planned for stage in run.moment.stages]
        extra, card = run.page.extras.extra, run.page.activities.card
        assert card.activity is not None
        run.key(Key.Key_F8, modifier=SHIFT)
        assert extra.isVisible()
        assert extra.running
        assert extra.minutes == min(10, card.activity.minutes[1])
        assert card.timer.caption() == f"{extra.minutes} min"
        run.wait(60)
        extra.look()
        assert extra._figures.text() == f"{extra.minutes - 1}:00"
        run.key(Key.Key_F8)
        assert not extra.running  # its own key pauses it
        QTest.mouseClick(card.timer, Qt.MouseButton.LeftButton)
        assert extra.running
        assert extra.timer.used(run.house.clock.now()) == 0
        assert [stage.planned for stage in run.moment.stages] == before

    visit(tale())


def test_the_timer_is_as_long_as_the_stage_has_time(
    visit: Visit, chosen: Callable[..., Meeting], begin: Begin
) -> None:
    chosen(opening=WEATHER)

    async def tale() -> None:
        run = await begin()
        activity = run.page.activities.card.activity
        assert activity is not None
        run.wait(run.moment.stage_left - 2 * 60)
        run.key(Key.Key_F8, modifier=SHIFT)
        assert run.page.extras.extra.minutes == max(2, activity.minutes[0])

    visit(tale())
