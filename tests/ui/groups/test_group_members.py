"""The members of a group: changing one, the order of seats, taking somebody out."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date, time
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.demo import programme
from facilitator.store import attendance, demo, groups, meetings
from facilitator.templates import template
from sessions.records import Attendance, Meeting, MeetingState, MeetingType, Member, Presence
from ui.groups.members import MembersTab

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)


@pytest.fixture
def room(group_room: Any) -> Any:
    return group_room(MembersTab)


def members(room: Any) -> tuple[Member, ...]:
    return groups.members(room.desk.db, room.group_id)


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def shown(tab: MembersTab) -> list[str]:
    return [line.cells[1].text for line in tab.table.lines]


async def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0)


def seen(widget: QWidget) -> int:
    """How much of a widget's height is not scrolled away."""
    return widget.visibleRegion().boundingRect().height()


def test_what_to_mind_is_chosen_by_keys(room: Any, tell: Tell) -> None:
    known = Member(id="r", group_id="g", name="Rani", needs=frozenset({"seated", "of_later"}))
    groups.save_member(room.desk.db, known)

    async def tale() -> None:
        tab = await room.open()
        tab.table.go_to("r")
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.form.needs.chosen == ("seated",)
        assert not tab.form.dirty
        while QApplication.focusWidget() is not tab.form.needs.chips["fasting"]:
            assert QApplication.focusWidget() is not tab.form.save_button
            key(Qt.Key.Key_Tab)
        assert seen(tab.form.needs.chips["fasting"]) > 10  # it scrolled to where the cursor is
        key(Qt.Key.Key_Space)
        assert tab.form.dirty
        key(Qt.Key.Key_Return)
        await room.settle()
        (saved,) = members(room)
        # what a later version of the program calls a need is not lost
        assert saved.needs == {"seated", "fasting", "of_later"}
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.form.needs.chosen == ("seated", "fasting")

    tell(tale())


def test_a_member_is_changed_beside_the_list(room: Any, tell: Tell) -> None:
    groups.save_member(room.desk.db, Member(id="r", group_id="g", name="Rani", number="1"))

    async def tale() -> None:
        tab = await room.open()
        tab.table.go_to("r")
        tab.table.setFocus()
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.form.texts["name"].hasFocus()
        tab.form.texts["class_teacher"].setText("Bu Sri")
        tab.form.consent.tick.setChecked(True)
        assert tab.form.consent.day == date(2024, 2, 4)  # today
        tab.form.consent.field.show_day(date(2024, 1, 12))
        key(Qt.Key.Key_Return)
        await room.settle()
        assert tab.form.isHidden()
        assert tab.table.hasFocus()
        assert tab.table.lines[0].cells[5].text == "✓ 12 Jan"

    tell(tale())
    (rani,) = members(room)
    assert (rani.class_teacher, rani.consent_on) == ("Bu Sri", date(2024, 1, 12))


def test_a_leave_date_before_the_join_date_is_told_there(room: Any, tell: Tell) -> None:
    joined = date(2024, 1, 15)
    groups.save_member(room.desk.db, Member(id="r", group_id="g", name="Rani", joined=joined))

    async def tale() -> None:
        tab = await room.open()
        tab.open_member("r")
        await room.settle()
        tab.form.gone.show_day(date(2024, 1, 1), joined)
        tab.form.save()
        await room.settle()
        complaint = tab.form.form._complaints[tab.form.gone]
        assert complaint.isVisible()
        assert complaint.text().startswith("The leave date is before the join date.")
        room.tab.resize(986, 340)  # too low for all the fields
        tab.form.save()
        await room.settle()
        await until(lambda: seen(complaint) == complaint.height())
        tab.form.gone.field.show_day(date(2024, 1, 22))
        tab.form.save()
        await room.settle()
        assert tab.form.isHidden()

    tell(tale())
    assert members(room)[0].left == date(2024, 1, 22)


def test_going_to_another_member_saves_what_was_typed(room: Any, tell: Tell) -> None:
    for id_, name in (("r", "Rani"), ("d", "Dimas")):
        groups.save_member(room.desk.db, Member(id=id_, group_id="g", name=name))

    async def tale() -> None:
        tab = await room.open()
        tab.open_member("r")
        await room.settle()
        tab.form.texts["call"].setText("Ran")
        tab.table.go_to("d")
        await room.settle()
        assert tab.form.member.id == "d"
        tab.form.texts["name"].setText("")
        tab.table.go_to("r")
        await room.settle()
        assert tab.form.member.id == tab.table.key == "d"  # stays where the sentence is
        tab.form.leave()

    tell(tale())
    assert {m.id: m.call for m in members(room)} == {"r": "Ran", "d": ""}


def test_seats_change_with_keys_and_buttons(room: Any, tell: Tell) -> None:
    for at, name in enumerate(("Rani", "Dimas", "Putri"), start=1):
        member = Member(id=name, group_id="g", name=name, call=name, seat=at)
        groups.save_member(room.desk.db, member)

    async def tale() -> None:
        tab = await room.open()
        tab.table.go_to("Rani")
        tab.table.setFocus()
        key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        await room.settle()
        assert shown(tab) == ["Dimas", "Rani", "Putri"]
        assert tab.table.key == "Rani"
        QTest.mouseClick(tab._down, Qt.MouseButton.LeftButton)
        await room.settle()
        QTest.mouseClick(tab._down, Qt.MouseButton.LeftButton)  # already last
        await room.settle()
        assert shown(tab) == ["Dimas", "Putri", "Rani"]
        QTest.mouseClick(tab._up, Qt.MouseButton.LeftButton)
        await room.settle()

    tell(tale())
    assert [(m.name, m.seat) for m in members(room)] == [("Dimas", 1), ("Rani", 2), ("Putri", 3)]


def test_taking_out_can_be_undone(room: Any, tell: Tell) -> None:
    rani = Member(id="r", group_id="g", name="Rani", call="Rani", number="1")
    groups.save_member(room.desk.db, rani)

    async def tale() -> None:
        tab = await room.open()
        tab.open_member("r")
        await room.settle()
        tab.form.take_out()
        await room.settle()
        assert members(room) == ()
        assert tab._empty.isVisible()
        text, ((undo, put_back),) = room.told[-1]
        assert text == "\u2068Rani\u2069 is out of the group. What is on record stays."
        assert undo == "Undo"
        put_back()
        await room.settle()

    tell(tale())
    assert members(room) == (rani,)


def test_who_has_a_record_stays_in_it_after_leaving(room: Any, tell: Tell) -> None:
    day = date(2024, 1, 15)
    meeting = Meeting(
        id="m",
        group_id="g",
        number=1,
        date=day,
        start=time(10, 0),
        plan=template(45, MeetingType.FIRST, "en"),
        state=MeetingState.HELD,
    )
    groups.save_member(room.desk.db, Member(id="r", group_id="g", name="Rani"))
    meetings.save_meeting(room.desk.db, meeting)
    presence = Presence(member_id="r", status=Attendance.PRESENT)
    attendance.set_presence(room.desk.db, "m", presence)

    async def tale() -> None:
        tab = await room.open()
        tab.open_member("r")
        await room.settle()
        tab.form.take_out()
        await room.settle()
        assert tab.table.lines[0].cells[6].text == "to 15 Jan"
        tab.adding.name.setText("Late Comer")
        tab.adding.add()
        await room.settle()

    tell(tale())
    rani, late = sorted(members(room), key=lambda m: m.name, reverse=True)
    assert rani.left == day
    assert late.joined == date(2024, 2, 4)  # a meeting was held before


def test_nine_members_fit_one_screen(room: Any, tell: Tell) -> None:
    demo.fill(room.desk.db, programme("en", LAST_DAY))
    melati = next(g for g in groups.groups(room.desk.db) if g.name == "Melati Group")

    async def tale() -> None:
        tab = await room.open(melati.id)
        QApplication.sendPostedEvents()
        assert len(tab.table.lines) == 9
        assert not tab.table.verticalScrollBar().isVisible()
        hidden = [at for at in range(7) if tab.table.isColumnHidden(at)]
        assert hidden == []
        assert "9 member(s) · consent on file from 9" in tab._count.whole

    tell(tale())
