"""Adding members: by keyboard alone, from a spreadsheet, and what is refused."""

from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import groups
from sessions.records import Group, Member, Setting
from ui.groups.members import MembersTab
from ui.places import Place, Progress

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)


@pytest.fixture
def room(group_room: Any) -> Any:
    return group_room(MembersTab)


def members(room: Any) -> tuple[Member, ...]:
    return groups.members(room.desk.db, room.group_id)


def type_here(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def shown(tab: MembersTab) -> list[str]:
    return [line.cells[1].text for line in tab.table.lines]


def test_members_are_added_with_enter_alone(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        for name, number in (("Rani Oktaviani", "2130401"), ("Dimas Prasetyo", "2130412")):
            for part in (name, "", number, "XI TKJ 2"):
                type_here(part)
                key(Qt.Key.Key_Return)
            await room.settle()
            assert tab.adding.name.hasFocus()
            assert tab.adding.name.text() == ""
        assert shown(tab) == ["Rani", "Dimas"]

    tell(tale())
    rani, dimas = members(room)
    assert (rani.name, rani.call, rani.number, rani.class_name) == (
        "Rani Oktaviani",
        "Rani",
        "2130401",
        "XI TKJ 2",
    )
    assert rani.seat < dimas.seat
    assert rani.joined is None


@pytest.mark.parametrize(
    ("name", "number", "sentence"),
    [
        ("", "5", "Please write a name first."),
        ("n" * 300, "5", "The name has 300 characters. Shorten it to at most 200."),
        (
            "rani  OKTAVIANI",
            "1",
            (
                "A member with this name and number is already in the group. "
                "Give one of them another number."
            ),
        ),
    ],
)
def test_what_cannot_be_added_is_told_below(
    room: Any, tell: Tell, name: str, number: str, sentence: str
) -> None:
    groups.save_member(
        room.desk.db, Member(id="r", group_id="g", name="Rani Oktaviani", number="1")
    )

    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText(name)
        tab.adding.number.setText(number)
        tab.adding.add()
        await room.settle()
        assert tab.adding.complaint == sentence
        assert tab.adding.number.text() == number
        tab.adding.name.setText("Somebody else")
        assert tab.adding.complaint == ""

    tell(tale())
    assert len(members(room)) == 1


def test_the_same_member_twice_leads_to_the_number(room: Any, tell: Tell) -> None:
    groups.save_member(room.desk.db, Member(id="r", group_id="g", name="Rani", number="1"))

    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText("Rani")
        tab.adding.number.setText("1")
        tab.adding.add()
        await room.settle()
        assert tab.adding.number.hasFocus()

    tell(tale())


def test_a_list_from_a_spreadsheet_is_previewed_and_added(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        text = "Rani Oktaviani\t1\tX A\nDimas Prasetyo\t2\tX B\nPutri\t3\tX A\nBayu\t4\tX A"
        QApplication.clipboard().setText(text)
        tab.adding.name.paste()
        assert tab.adding.preview.startswith("4 member(s) found: Rani Oktaviani, Dimas Prasetyo,")
        assert "Rani Oktaviani · 1 · X A" in tab.adding.preview
        assert members(room) == ()
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.adding.preview == ""
        assert shown(tab) == ["Rani", "Dimas", "Putri", "Bayu"]

    tell(tale())
    assert [m.class_name for m in members(room)] == ["X A", "X B", "X A", "X A"]


def test_a_pasted_list_is_left_alone_with_esc(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText("Rani\nDimas")
        key(Qt.Key.Key_Escape)
        assert tab.adding.preview == ""
        assert tab.adding.name.isVisible()
        await room.settle()

    tell(tale())
    assert members(room) == ()


def test_of_a_pasted_list_only_those_are_refused_that_cannot_be(room: Any, tell: Tell) -> None:
    groups.save_member(room.desk.db, Member(id="r", group_id="g", name="Rani", number="1"))

    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText("Rani\t1\nDimas\t2\n" + "n" * 300)
        tab.adding.add()  # nothing typed: the list waits for its own button
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.adding.complaint.startswith("Not added: Rani, nnn")
        assert "already in the group" in tab.adding.complaint

    tell(tale())
    assert [m.name for m in members(room)] == ["Rani", "Dimas"]


def test_forty_fit_and_the_next_is_refused(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText("\n".join(f"Member {n}" for n in range(41)))
        key(Qt.Key.Key_Return)
        await room.settle()
        assert "A group holds at most 40 members." in tab.adding.complaint
        assert len(tab.table.lines) == 40

    tell(tale())
    assert len(members(room)) == 40


def test_what_was_typed_but_not_added_is_kept(room: Any, tell: Tell) -> None:
    async def tale() -> None:
        tab = await room.open()
        tab.adding.name.setText("Rani")
        assert await tab.keep()

    tell(tale())
    assert [m.name for m in members(room)] == ["Rani"]


def test_a_campus_asks_for_programme_and_faculty(room: Any, tell: Tell, went: list[Place]) -> None:
    groups.save_group(room.desk.db, Group(id="c", name="Kampus", setting=Setting.CAMPUS))

    async def tale() -> None:
        tab = await room.open("c")
        for part in ("Rani", "", "213", "Psikologi", "Ilmu Sosial"):
            type_here(part)
            key(Qt.Key.Key_Return)
        await room.settle()
        tab.open_member(tab.table.keys[0])
        await room.settle()
        assert tab.form.texts["faculty"].text() == "Ilmu Sosial"
        assert tab.form.texts["faculty"].isVisible()
        assert not tab.form.texts["class_name"].isVisible()
        tab.form._progress()
        tab.form.leave()
        await room.open("g")
        assert not tab.adding.faculty.isVisible()

    tell(tale())
    (rani,) = groups.members(room.desk.db, "c")
    assert (rani.number, rani.study_programme, rani.faculty) == ("213", "Psikologi", "Ilmu Sosial")
    assert went == [Progress("c", rani.id)]
