"""Typing is typing: letters beside the note run no commands, and none is lost."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import attendance, marks
from sessions.records import Attendance, Meeting
from tests.ui.conftest import House, Run
from ui.places import Live

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
PACE_MS = 110


def type_at(run: Run, text: str, pace: int = PACE_MS, at: int = 10_000) -> int:
    """Type beside every field, as a hand does: each key to whoever has the focus then."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(letter.upper()) if letter != " " else Key.Key_Space
            event = QKeyEvent(kind, key, NONE, letter)
            event.setTimestamp(at)
            QApplication.sendEvent(target, event)
        at += pace
    return at


def test_a_word_beside_the_note_goes_into_it_and_changes_nothing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    """With "sedih" four attendances were written once, and the word was lost."""
    planned()
    told: list[str] = []
    house.desk.told.connect(lambda text, _role, _actions: told.append(text))

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        for word in ("sedih", "quiet today", "las cerita"):
            before = run.moment.ticked, run.moment.started_at, run.moment.state
            run.page.setFocus()
            run.page.side.box.edit.clear()
            type_at(run, word)
            assert run.page.side.box.edit.toPlainText() == word
            assert run.page.people.attending.of("m2").status is Attendance.PRESENT
            assert run.page.people.attending.of("m2").left_at is None
            assert run.page.people.marking.of("m2") == ()
            assert (run.moment.ticked, run.moment.started_at, run.moment.state) == before
            assert "stands in the note" in told[-1]
        await run.settle()

    visit(tale())
    (kept,) = [p for p in attendance.presences(house.desk.db, "meeting1") if p.member_id == "m2"]
    assert (kept.status, kept.left_at) == (Attendance.PRESENT, None)
    assert marks.marks(house.desk.db, "meeting1") == ()


def test_ticks_and_the_beginning_are_taken_back_too(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.wait(70)
        started, ticked = run.moment.started_at, run.moment.ticked
        type_at(run, "bcm")
        assert run.page.side.box.edit.toPlainText() == "bcm"
        assert (run.moment.started_at, run.moment.ticked) == (started, ticked)

    visit(tale())


def test_slow_letters_are_commands(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        type_at(run, "qwr", pace=400)
        assert [m.kind for m in run.page.people.marking.of("m2")] == [
            "spoke",
            "opened_up",
            "responded",
        ]
        assert run.page.side.box.edit.toPlainText() == ""

    visit(tale())


def test_a_digit_before_each_letter_is_no_typing(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        type_at(run, "2q3q4q", pace=90)
        assert [run.page.people.marking.count(f"m{n}") for n in (2, 3, 4)] == [1, 1, 1]

    visit(tale())


def test_the_attendance_list_is_left_alone(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        run = house.run(page)  # type: ignore[arg-type]
        type_at(run, "sla", pace=90)
        attending = run.page.people.attending
        assert [attending.of(f"m{n}").status for n in (1, 2, 3)] == [
            Attendance.SICK,
            Attendance.LATE,
            Attendance.ABSENT,
        ]
        await house.settle()

    visit(tale())


def test_a_press_on_the_title_of_the_note_goes_into_the_note(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        box = run.page.side.box
        QTest.mouseClick(box._title, Qt.MouseButton.LeftButton)
        run.write("Mau bercerita")
        assert box.edit.toPlainText() == "Mau bercerita"
        run.page.setFocus()
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() * 0.98)
        assert box.writing

    visit(tale())


def test_ctrl_z_always_answers(house: House, visit: Visit, planned: Planned, begin: Begin) -> None:
    planned()
    told: list[str] = []
    house.desk.told.connect(lambda text, _role, _actions: told.append(text))

    async def tale() -> None:
        run = await begin()
        run.wait(30)
        run.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert told == ["There is nothing of the last ten seconds to take back."]
        run.key(Key.Key_C)
        run.key(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert len(told) == 1

    visit(tale())


def test_a_click_lifts_the_cover(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_Escape)
        assert run.page.cover.isVisible()
        QTest.mouseClick(run.page.cover, Qt.MouseButton.LeftButton)
        assert not run.page.cover.isVisible()
        assert run.page.side.chosen == ""
        assert run.page.hasFocus()

    visit(tale())
