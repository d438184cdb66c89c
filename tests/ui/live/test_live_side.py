"""Notes while the meeting runs: whose, which layer, on disk in time, and keys that stay text."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from time import monotonic
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from facilitator.store import notes
from sessions.records import Attendance, Meeting, NoteLayer, Stage
from ui.places import Home, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def stored(house: House) -> dict[str, str]:
    """What is on disk: the text by member, the group's under ""."""
    return {n.member_id or "": n.text for n in notes.notes(house.desk.db, "meeting1")}


def edit_of(run: Run) -> QPlainTextEdit:
    return run.page.side.box.edit


def test_what_is_typed_is_on_disk_within_two_seconds(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_4, Key.Key_N)
        begun = monotonic()
        run.write("Mulai bercerita")
        while "Mulai bercerita" not in stored(house).values():
            assert monotonic() - begun < 2.0
            await asyncio.sleep(0.05)
        assert stored(house) == {"m4": "Mulai bercerita"}

    visit(tale())


def test_each_member_and_the_group_have_their_own_note(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        for key, text in (
            (Key.Key_0, "Suasana hangat"),
            (Key.Key_1, "Tenang"),
            (Key.Key_2, "Lelah"),
        ):
            run.key(key, Key.Key_N)
            assert edit_of(run).toPlainText() == ""
            run.write(text)
            run.key(Key.Key_Escape)
        run.key(Key.Key_1)
        assert edit_of(run).toPlainText() == "Tenang"
        run.key(Key.Key_N)
        run.write(" sekali")
        QTest.keyClick(edit_of(run), Key.Key_Return, CONTROL)
        run.key(Key.Key_2)
        await run.settle()

    visit(tale())
    assert stored(house) == {"": "Suasana hangat", "m1": "Tenang sekali", "m2": "Lelah"}


def test_keys_typed_into_a_note_are_text_and_nothing_else(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        run.key(Key.Key_2, Key.Key_N)
        before = run.moment
        run.key(Key.Key_Backspace)  # nothing to take away: still no command
        run.write("c 7+b-n=gxya l")
        for key in (Key.Key_Left, Key.Key_Right, Key.Key_Delete, Key.Key_F5, Key.Key_Return):
            run.key(key)
        for key in (Key.Key_B, Key.Key_C, Key.Key_G, Key.Key_N, Key.Key_Space, Key.Key_Plus):
            QTest.keyClick(edit_of(run), key, CONTROL)
        assert run.moment == before
        assert run.page.side.chosen == "m2"
        assert run.page.side.box.writing
        assert not run.page.activities.choosing
        assert edit_of(run).toPlainText() == "c 7+b-n=gxya l\n"
        run.key(Key.Key_Escape)
        assert not run.page.side.box.writing
        assert run.page.cover.isHidden()
        run.key(Key.Key_C)
        assert run.moment.ticked

    visit(tale())


def test_the_layer_is_changed_and_kept(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        box = run.page.side.box
        layer = next(b for b in box.findChildren(QPushButton) if b.isVisible())
        run.key(Key.Key_0, Key.Key_N)
        run.write("Untuk laporan")
        QTest.mouseClick(layer, Qt.MouseButton.LeftButton)
        assert box.writing  # the cursor stays in the text
        run.key(Key.Key_Escape, Key.Key_3, Key.Key_N)
        run.write("Untuk Citra")
        QTest.mouseClick(layer, Qt.MouseButton.LeftButton)
        run.key(Key.Key_Escape, Key.Key_4, Key.Key_N)
        run.write("Untuk saya")
        QTest.mouseClick(layer, Qt.MouseButton.LeftButton)
        QTest.mouseClick(layer, Qt.MouseButton.LeftButton)
        await run.settle()

    visit(tale())
    layers = {n.text: n.layer for n in notes.notes(house.desk.db, "meeting1")}
    assert layers == {
        "Untuk laporan": NoteLayer.GROUP,
        "Untuk Citra": NoteLayer.MEMBER,
        "Untuk saya": NoteLayer.PRIVATE,
    }


def test_a_seat_that_is_pressed_opens_its_note(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        circle = run.page.side.circle
        for member in ("m5", "m9", "m1"):
            at = circle.seat_centre(member).toPoint()
            QTest.mouseClick(circle, Qt.MouseButton.LeftButton, pos=at)
            assert run.page.side.chosen == member
        QTest.mouseClick(circle, Qt.MouseButton.LeftButton, pos=circle.rect().center())
        assert run.page.side.chosen == ""
        run.key(Key.Key_C)  # the keys still belong to the meeting
        assert run.moment.ticked

    visit(tale())


def test_notes_are_there_again_after_home(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_6, Key.Key_N)
        run.write("Belum selesai")
        await house.go(Home())
        await house.go(Live("meeting1"))
        run.key(Key.Key_6)
        assert edit_of(run).toPlainText() == "Belum selesai"
        run.key(Key.Key_N)
        run.write(" ditulis")
        await run.settle()

    visit(tale())
    assert stored(house) == {"m6": "Belum selesai ditulis"}


def test_the_keys_are_back_with_the_meeting_after_home(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_6, Key.Key_N)
        await house.go(Home())
        await house.go(Live("meeting1"))
        run.key(Key.Key_C)
        assert run.moment.ticked

    visit(tale())
    assert stored(house) == {}


def test_half_a_sign_does_no_harm(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    """A lone surrogate, which some input methods send, can be stored by no file."""
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_N)
        run.write("awal ")
        for text in ("\ud83d", "\ude00", "😀", "ꦱꦶ", "\u202eمها", "\x00\x07"):
            typed = QKeyEvent(
                QKeyEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text
            )
            QApplication.sendEvent(edit_of(run), typed)
        run.page.side._typed("awal \ud83d akhir")  # as a toolkit could hand it on
        await run.settle()
        assert stored(house)["m1"] == "awal \ufffd akhir"
        run.key(Key.Key_Escape, Key.Key_2, Key.Key_1, Key.Key_N)
        run.write("!")
        assert edit_of(run).toPlainText().endswith("akhir!")
        await run.settle()
        assert stored(house)["m1"].endswith("akhir!")

    visit(tale())


def test_everything_of_any_script_is_kept(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    text = "Ñandú ꦱꦶꦠꦶ 👩‍👩‍👧 مها Łódź\n\tbaris kedua"

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_N)
        QApplication.clipboard().setText(text)
        edit_of(run).paste()
        await run.settle()

    visit(tale())
    assert stored(house)["m1"] == text


def test_the_side_tells_who_is_here_and_how_long_each_may_speak(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        assert side.circle._middle == ("here", "9/9")
        run.key(Key.Key_1)
        run.write("a")
        assert side.circle._middle == ("here", "8/9")
        assert side.people is not None
        assert side.people.attending.of("m1").status is Attendance.ABSENT
        assert "8 of 9 here" in run.page.bar._place.whole
        turn = [w.text() for w in side.findChildren(QLabel) if "min each" in w.text()]
        assert len(turn) == 1

    visit(tale())


@pytest.mark.parametrize("count", [1, 40])
def test_small_and_large_groups(
    house: House, visit: Visit, planned: Planned, begin: Begin, count: int
) -> None:
    planned(names=[f"Anggota {n}" for n in range(count)])

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_Left)
        assert side.chosen == f"m{count}"
        run.key(Key.Key_N)
        run.write("terakhir")
        run.key(Key.Key_Escape, Key.Key_Right, Key.Key_Right, Key.Key_5)
        assert side.chosen == ("m1" if count < 5 else "m5")
        at = side.circle.seat_centre(f"m{count}").toPoint()
        QTest.mouseClick(side.circle, Qt.MouseButton.LeftButton, pos=at)
        assert edit_of(run).toPlainText() == "terakhir"
        await run.settle()

    visit(tale())
    assert stored(house) == {f"m{count}": "terakhir"}
