"""Before the meeting: who is here, one key for each, and the minute of a late arrival."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.store import attendance, groups, meetings
from sessions.records import Attendance, Group, Meeting, MeetingState, Member, Presence
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.places import Home, Live
from ui.theme import apply_theme, load_theme
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key


def stored(house: House) -> dict[str, Presence]:
    return {p.member_id: p for p in attendance.presences(house.desk.db, "meeting1")}


def statuses(house: House) -> list[Attendance]:
    return [presence.status for presence in stored(house).values()]


async def opened(house: House) -> LivePage:
    page = await house.go(Live("meeting1"))
    assert isinstance(page, LivePage)
    return page


def press(page: LivePage, caption: str) -> None:
    """Click the visible button that says `caption`."""
    found = [b for b in page.findChildren(KeyButton) if b.caption() == caption and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_letters_take_attendance_and_go_on_to_the_next(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        page = await opened(house)
        house.key(Key.Key_Down)
        house.write("sLeo")
        house.key(Key.Key_Up, Key.Key_Up)
        house.write("p")
        await house.settle()
        assert page.attendance._current == 4

    visit(tale())
    taken = stored(house)
    assert [taken[f"m{n}"].status for n in range(1, 7)] == [
        Attendance.NOT_TAKEN,
        Attendance.SICK,
        Attendance.LATE,
        Attendance.PRESENT,  # was excused for a moment
        Attendance.DISPENSATION,
        Attendance.NOT_TAKEN,
    ]


def test_starting_marks_only_the_untouched_present(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        await opened(house)
        house.write("a")
        house.key(Key.Key_9)
        house.write("s")
        house.key(Key.Key_Return)

    visit(tale())
    assert statuses(house) == [Attendance.ABSENT, *[Attendance.PRESENT] * 7, Attendance.SICK]


def test_marking_the_rest_touches_nobody_else(house: House, visit: Visit, planned: Planned) -> None:
    planned()

    async def tale() -> None:
        page = await opened(house)
        house.write("a")
        press(page, "Mark the rest present")
        house.key(Key.Key_Down)  # the keys still belong to the list
        house.write("s")

    visit(tale())
    taken = statuses(house)
    assert taken[0] is Attendance.ABSENT
    assert taken[2] is Attendance.SICK
    assert taken.count(Attendance.PRESENT) == 7


def test_the_minute_of_a_late_arrival_is_kept(house: House, visit: Visit, planned: Planned) -> None:
    planned()
    came = house.clock.now().wall

    async def tale() -> None:
        page = await opened(house)
        house.write("l")
        house.clock.advance(600)
        house.key(Key.Key_Up)
        house.write("l")  # again: the first minute stays
        house.key(Key.Key_Return)
        await house.settle()
        house.clock.advance(10)
        page.controller.look()  # as it does five times in a second
        house.key(Key.Key_2)
        house.write("l")

    visit(tale())
    taken = stored(house)
    assert taken["m1"].arrived_at == came
    assert taken["m2"].status is Attendance.LATE
    assert taken["m2"].arrived_at == came + timedelta(seconds=610)
    assert taken["m3"].arrived_at is None


def test_a_mouse_takes_attendance_and_leaves_the_keys_where_they_were(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        page = await opened(house)
        third = page.attendance._rows[2]
        sick = next(b for b in third.findChildren(QPushButton) if b.accessibleName() == "sick")
        QTest.mouseClick(sick, Qt.MouseButton.LeftButton)
        house.key(Key.Key_Down)
        house.write("a")
        house.key(Key.Key_Space)

    visit(tale())
    taken = statuses(house)
    assert taken[2:4] == [Attendance.SICK, Attendance.ABSENT]
    assert taken.count(Attendance.NOT_TAKEN) == 7


def test_plus_and_minus_say_how_long_ago_it_began(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()
    now = house.clock.now().wall

    async def tale() -> None:
        await opened(house)
        house.key(Key.Key_Minus, Key.Key_Plus, Key.Key_Equal, Key.Key_Plus, Key.Key_Minus)
        house.key(Key.Key_Return)
        await house.settle()

    visit(tale())
    meeting = meetings.meeting(house.desk.db, "meeting1")
    assert meeting.state is MeetingState.RUNNING
    assert meeting.started_at == now - timedelta(minutes=2)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Tab])
def test_back_to_home_with_nothing_started(
    house: House, visit: Visit, planned: Planned, key: Key
) -> None:
    """Esc, or going to the button with Tab and pressing Enter there."""
    planned()

    async def tale() -> None:
        page = await opened(house)
        if key == Key.Key_Tab:
            back = next(b for b in page.findChildren(KeyButton) if b.caption() == "Back to Home")
            for _press in range(10):
                house.key(Key.Key_Tab)
                if back.hasFocus():
                    break
            assert back.hasFocus()
            house.key(Key.Key_Return)
        else:
            house.key(key)
        await house.until(lambda: isinstance(house.shell.page, HomePage))
        await house.settle()

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.PLANNED
    assert set(statuses(house)) == {Attendance.NOT_TAKEN}


def test_a_key_held_down_on_home_does_not_start_the_meeting(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Home())
        house.key(Key.Key_Return)
        await house.until(lambda: isinstance(house.shell.page, LivePage))
        await house.settle()
        for _again in range(5):
            held = QKeyEvent(
                QEvent.Type.KeyPress,
                Key.Key_Return,
                Qt.KeyboardModifier.NoModifier,
                "\r",
                autorep=True,
            )
            QApplication.sendEvent(QApplication.focusWidget(), held)
        await house.settle()

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.PLANNED


def test_digits_that_are_no_numbers_harm_nothing(
    house: House, visit: Visit, planned: Planned
) -> None:
    """AltGr+2 is a raised two on many keyboards, and Arabic keyboards have digits of their own."""
    planned()

    async def tale() -> None:
        page = await opened(house)
        for text in ("²", "٣", "๔"):
            typed = QKeyEvent(
                QEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text
            )
            QApplication.sendEvent(page, typed)
        assert page.attendance._current == 3  # the Thai four

    visit(tale())


def test_without_members_it_cannot_start_and_says_what_to_do(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned(names=())

    async def tale() -> None:
        page = await opened(house)
        house.key(Key.Key_Return, Key.Key_Down, Key.Key_1)
        house.write("s")
        press_rest = [b for b in page.findChildren(KeyButton) if b.isVisible()]
        assert not next(b for b in press_rest if b.caption() == "Start the meeting").isEnabled()
        await house.settle()

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.PLANNED


def test_forty_members_can_all_be_reached(house: House, visit: Visit, planned: Planned) -> None:
    planned(names=[f"Anggota {n}" for n in range(40)])

    async def tale() -> None:
        page = await opened(house)
        house.key(*[Key.Key_Down] * 50)
        last = page.attendance._rows[-1]
        assert not last.visibleRegion().isEmpty()
        house.write("s")
        house.key(Key.Key_Return)

    visit(tale())
    assert statuses(house) == [*[Attendance.PRESENT] * 39, Attendance.SICK]


def test_held_on_another_day_the_record_says_that_day(
    house: House, visit: Visit, planned: Planned
) -> None:
    """Who belongs to it follows the day it was held, not the day it was planned for."""
    planned(days=-3)
    today = house.clock.now().wall.date()
    new = Member(id="new", group_id="g", name="Joko", joined=today - timedelta(days=1), seat=10)
    gone = replace(groups.member(house.desk.db, "m9"), left=today - timedelta(days=2))
    groups.save_member(house.desk.db, new)
    groups.save_member(house.desk.db, gone)

    async def tale() -> None:
        page = await opened(house)
        assert [row.member_id for row in page.attendance._rows][-2:] == ["m8", "new"]
        house.key(Key.Key_Return)

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1").date == today
    taken = stored(house)
    assert taken["new"].status is Attendance.PRESENT
    assert "m9" not in taken


def test_looking_at_a_meeting_of_another_day_changes_nothing(
    house: House, visit: Visit, planned: Planned
) -> None:
    before = planned(days=7)

    async def tale() -> None:
        await opened(house)
        house.key(Key.Key_Escape)
        await house.until(lambda: isinstance(house.shell.page, HomePage))

    visit(tale())
    assert meetings.meeting(house.desk.db, "meeting1") == before


def test_what_was_taken_before_is_there_again(house: House, visit: Visit, planned: Planned) -> None:
    planned()

    async def tale() -> None:
        page = await opened(house)
        house.write("sl")
        await house.go(Home())
        await opened(house)
        shown = page.attendance._attending
        assert shown is not None
        assert shown.of("m1").status is Attendance.SICK
        assert shown.of("m2").status is Attendance.LATE
        house.key(Key.Key_Return)

    visit(tale())
    assert statuses(house)[:3] == [Attendance.SICK, Attendance.LATE, Attendance.PRESENT]


def test_another_meeting_starts_with_nothing_taken(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()
    planned(number=2, days=7)
    groups.save_group(house.desk.db, Group(id="g", name="Melati"))

    async def tale() -> None:
        page = await opened(house)
        house.write("s")
        house.key(Key.Key_Plus)
        await house.go(Live("meeting2"))
        shown = page.attendance._attending
        assert shown is not None
        assert shown.of("m1").status is Attendance.NOT_TAKEN
        house.key(Key.Key_Return)

    visit(tale())
    assert statuses(house)[0] is Attendance.SICK
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.PLANNED
    second = meetings.meeting(house.desk.db, "meeting2")
    assert second.state is MeetingState.RUNNING
    assert second.started_at == house.clock.now().wall


@pytest.mark.parametrize(
    ("name", "percent"),
    [
        ("Kusumaningrum" * 16, 100),
        ("W" * 200, 150),
        ("👩‍👩‍👧😀" * 33, 150),
        ("مها عبد الرحمن " * 14, 150),
        ("ꦱꦶꦠꦶꦤꦸꦂ" * 20, 150),
    ],
    ids=["letters", "wide", "emoji", "arabic", "javanese"],
)
def test_names_of_200_letters_leave_every_choice_in_reach(
    house: House, visit: Visit, planned: Planned, dressed: None, name: str, percent: int
) -> None:
    long = name[:200]
    planned(names=[long, "Bima"])
    groups.save_group(house.desk.db, Group(id="g", name=long, place=long))
    called = replace(groups.member(house.desk.db, "m1"), call=long)
    groups.save_member(house.desk.db, called)
    house.desk.theme = load_theme("light", percent)
    apply_theme(QApplication.instance(), house.desk.theme)  # type: ignore[arg-type]

    async def tale() -> None:
        page = await opened(house)
        house.window.resize(1366, 768)
        await house.settle()
        in_reach(page)
        house.write("l")
        house.key(Key.Key_Return)
        await house.settle()
        house.key(Key.Key_1)
        await house.settle()
        in_reach(page)
        assert house.window.width() == 1366

    visit(tale())


def in_reach(page: LivePage) -> None:
    for made in page.findChildren(QPushButton):
        if made.isVisible():
            right = made.mapTo(page, made.rect().topRight()).x()
            assert right <= page.width(), made.text() or made.accessibleName()
