"""The gate, the split against the bell, marks on members, and taking back, by the keys."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.store import live, marks
from sessions.events import Event, EventKind, Gate, RunState
from sessions.records import LiveMark, MarkKind, Meeting, Stage
from ui.live.parts.circle import Circle

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
UNTIL_TEN = 48 * 60  # seconds from the clock of these tests to the planned start

KINDS = {
    "q": MarkKind.SPOKE,
    "w": MarkKind.OPENED_UP,
    "r": MarkKind.RESPONDED,
    "u": MarkKind.LOOKED_AT_SPEAKER,
    "j": MarkKind.JOINED_UNCALLED,
    "k": MarkKind.WITHDREW,
    "v": MarkKind.STRONG_EMOTION,
    "z": MarkKind.CONFLICT,
}


def log(house: House) -> tuple[Event, ...]:
    return live.events(house.desk.db, "meeting1")


def kept(house: House) -> tuple[LiveMark, ...]:
    return marks.marks(house.desk.db, "meeting1")


def minutes(run: Run) -> list[int]:
    return [round(stage.planned / 60) for stage in run.moment.stages]


def stage(run: Run) -> Stage | None:
    found: Stage | None = run.moment.stage
    return found


def take_back(run: Run) -> None:
    run.key(Key.Key_Z, modifier=CONTROL)


def middle(run: Run) -> tuple[str, str]:
    circle: Circle = run.page.side.circle
    return circle._middle


# the gate -------------------------------------------------------------------------------------


def test_the_gate_is_answered_by_plus_backspace_and_enter(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        opening, transition, activity, closing = minutes(run)
        run.key(Key.Key_Plus)
        assert stage(run) is Stage.TRANSITION
        assert minutes(run) == [opening, transition + 3, activity - 3, closing]
        run.wait(1)
        run.key(Key.Key_Backspace)
        assert stage(run) is Stage.OPENING
        run.wait(1)
        run.key(Key.Key_Return)
        assert stage(run) is Stage.TRANSITION
        run.wait(1)
        run.key(Key.Key_Return)
        assert stage(run) is Stage.ACTIVITY
        assert minutes(run)[-1] == closing
        await run.settle()

    visit(tale())
    answers = [e.ref for e in log(house) if e.kind is EventKind.GATE_ANSWERED]
    assert answers == [Gate.NOT_YET, Gate.BACK, Gate.READY]
    entered = [e.stage for e in log(house) if e.kind is EventKind.STAGE_ENTERED]
    assert entered == [Stage.TRANSITION, Stage.OPENING, Stage.TRANSITION, Stage.ACTIVITY]


def test_not_yet_by_mouse_and_only_at_the_gate(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        before = minutes(run)
        run.key(Key.Key_Plus)
        assert minutes(run) == [before[0] + 1, *before[1:]]
        run.enter(Stage.TRANSITION)
        QTest.mouseClick(run.button("Not yet, +3 min"), Qt.MouseButton.LeftButton)
        assert minutes(run)[1:] == [before[1] + 3, before[2] - 3, before[3]]
        run.enter(Stage.ACTIVITY)
        run.key(Key.Key_Plus)
        assert minutes(run)[2] == before[2] - 2
        await run.settle()

    visit(tale())
    answers = [e.ref for e in log(house) if e.kind is EventKind.GATE_ANSWERED]
    assert answers == [Gate.NOT_YET, Gate.READY]


# the split ------------------------------------------------------------------------------------


def test_a_late_start_proposes_a_split_and_f2_accepts_it(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(UNTIL_TEN + 5 * 60)

    async def tale() -> None:
        run = await begin()
        before, offer = minutes(run), run.page.notices.proposal
        assert offer is not None
        assert run.page.notices.sentence.startswith("5 min late.")
        assert minutes(run) == before  # nothing happens by itself
        run.key(Key.Key_F2)
        assert minutes(run) == list(offer.minutes)
        assert sum(minutes(run)) < sum(before)
        assert minutes(run)[-1] == before[-1]
        run.wait(1)
        assert run.page.notices.proposal is None
        await run.settle()

    visit(tale())
    changed = [e for e in log(house) if e.kind is EventKind.MINUTES_CHANGED]
    assert changed
    assert Stage.CLOSING not in {e.stage for e in changed}


def test_f3_leaves_the_split_until_it_is_another(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(UNTIL_TEN + 5 * 60)

    async def tale() -> None:
        run = await begin()
        notices, before = run.page.notices, minutes(run)
        left = notices.proposal
        run.key(Key.Key_F3)
        await run.settle()
        assert "late" not in notices.sentence
        for _again in range(2):  # a second press must not bring it back
            run.key(Key.Key_F3)
            run.wait(15)
            assert notices.proposal is None
        run.key(Key.Key_F2)
        assert minutes(run) == before
        run.key(Key.Key_Space)
        run.wait(180)
        run.key(Key.Key_Space)
        await run.settle()
        assert notices.proposal is not None
        assert notices.proposal != left
        assert "8 min late." in notices.sentence

    visit(tale())


def test_a_split_left_in_a_pause_goes_at_once(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    house.clock.advance(UNTIL_TEN + 5 * 60)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Space, Key.Key_F3)
        await run.settle()
        assert run.page.notices.sentence == ""

    visit(tale())


# marks ----------------------------------------------------------------------------------------


def test_the_mark_keys_are_on_disk_with_stage_and_elapsed(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    told: list[tuple[str, str, float, Stage]] = []

    async def tale() -> None:
        run = await begin()
        for at, letter in enumerate(KINDS):
            if at == 4:
                run.enter(Stage.TRANSITION)
            run.wait(2)
            run.key(Key.Key_3 if at % 2 else Key.Key_5)
            run.write(letter)
            here = Stage.OPENING if at < 4 else Stage.TRANSITION
            told.append(("m3" if at % 2 else "m5", letter, run.moment.elapsed, here))
        await run.settle()

    visit(tale())
    found = [(m.member_id, m.kind, m.stage) for m in kept(house)]
    assert found == [(who, KINDS[letter].value, here) for who, letter, _at, here in told]
    assert [m.elapsed for m in kept(house)] == pytest.approx([at for _, _, at, _ in told])


def test_no_mark_without_a_chosen_member(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.write("qwrujkvz")
        assert not run.page.side.member.kinds.isVisible()
        run.key(Key.Key_4, Key.Key_0)
        run.write("q")
        assert run.moment.state is RunState.RUNNING
        await run.settle()

    visit(tale())
    assert kept(house) == ()
    assert [e.kind for e in log(house)] == [EventKind.STARTED]


def test_dots_never_sort_the_circle(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        circle = run.page.side.circle
        before = [seat.member_id for seat in circle._seats]
        run.key(Key.Key_9)
        run.write("qqqqqq")
        run.key(Key.Key_4)
        run.write("k")
        assert [seat.member_id for seat in circle._seats] == before
        assert [seat.marks for seat in circle._seats] == [0, 0, 0, 1, 0, 0, 0, 0, 6]

    visit(tale())


def test_the_silent_are_named_and_the_next_turn_follows_the_circle(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        assert middle(run) == ("here", "9/9")
        run.key(Key.Key_1)
        run.write("q")
        assert middle(run) == ("next turn", "Bima")
        run.wait(9 * 60)
        assert side._silent.isHidden()
        run.wait(60)
        assert side._silent.text() == "Bima has not spoken for 10 min"
        run.key(Key.Key_2)
        run.write("k")  # to withdraw is not to speak
        assert side._silent.text().startswith("Bima")
        run.write("q")
        assert side._silent.text().startswith("Citra")
        assert middle(run) == ("next turn", "Citra")
        for number in range(2, 9):
            run.key(Qt.Key(Key.Key_1 + number))
            run.write("q")
        run.wait(1)
        assert side._silent.text().startswith("Ani")  # heard more than ten minutes ago
        run.key(Key.Key_1)
        run.write("r")
        assert side._silent.isHidden()

    visit(tale())


# taking back ----------------------------------------------------------------------------------


def test_ctrl_z_takes_back_what_is_newer_mark_or_command(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        planned_before = minutes(run)
        run.key(Key.Key_Plus)
        run.wait(1)
        run.key(Key.Key_3)
        run.write("q")
        run.wait(1)
        run.key(Key.Key_C)
        run.wait(1)
        take_back(run)  # the tick
        assert run.moment.ticked == frozenset()
        await run.settle()
        assert len(kept(house)) == 1
        run.wait(1)
        take_back(run)  # the mark, made before the tick and after the minute
        await run.settle()
        assert kept(house) == ()
        assert minutes(run)[0] == planned_before[0] + 1
        take_back(run)
        assert minutes(run) == planned_before
        await run.settle()

    visit(tale())
    assert [e.kind for e in log(house)].count(EventKind.UNDONE) == 2


def test_a_pause_does_not_stand_before_the_mark(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_C)
        run.wait(1)
        run.key(Key.Key_3)
        run.write("q")
        run.wait(1)
        run.key(Key.Key_Space)
        take_back(run)
        await run.settle()
        assert kept(house) == ()
        assert run.moment.ticked

    visit(tale())


def test_what_is_older_than_ten_seconds_stays(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_C, Key.Key_3)
        run.write("q")
        run.wait(11)
        take_back(run)
        await run.settle()
        assert run.moment.ticked

    visit(tale())
    assert len(kept(house)) == 1
    assert EventKind.UNDONE not in {e.kind for e in log(house)}
