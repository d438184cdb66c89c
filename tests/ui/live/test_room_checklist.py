"""Before the start: the room's points, who has consented, the words to say and the pledge."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from resources.forms import form
from resources.room import checklist
from sessions.records import Member
from ui.desk import Desk
from ui.live.parts.room_checklist import RoomChecklist

NINE = ("Ani", "Bima", "Citra", "Dewi", "Eko", "Fajar", "Gita", "Hadi", "Intan")
WITHOUT = ("Eko", "Gita")
SAID_AT = datetime(2024, 2, 5, 10, 6, tzinfo=UTC)

Asked = list[tuple[str, bool]]


def members(without: tuple[str, ...] = WITHOUT) -> tuple[Member, ...]:
    consent = date(2024, 1, 8)
    return tuple(
        Member(id=name, group_id="g", name=name, consent_on=None if name in without else consent)
        for name in NINE
    )


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> RoomChecklist:
    made = RoomChecklist(desk)
    qtbot.addWidget(made)
    made.resize(300, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def asked(room: RoomChecklist) -> Asked:
    """What was asked to be ticked; a log would answer by `show_checked`."""
    found: Asked = []
    room.checked.connect(lambda key, ticked: found.append((key, ticked)))
    return found


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def test_every_point_can_be_ticked_and_unticked(room: RoomChecklist, asked: Asked) -> None:
    points = checklist("en")
    assert [made.point for made in room.rows] == list(points)
    QTest.mouseClick(room.rows[0], Qt.MouseButton.LeftButton)
    assert not room.rows[0].ticked  # only what is on record is shown
    room.show_checked({points[0].key})
    assert [made.ticked for made in room.rows] == [True, *[False] * (len(points) - 1)]
    assert room.rows[0].accessibleName().startswith("✓ ")
    assert f"1 of {len(points)}" in words(room)
    QTest.mouseClick(room.rows[0], Qt.MouseButton.LeftButton)
    assert asked == [(points[0].key, True), (points[0].key, False)]


def test_the_space_bar_ticks_and_tab_goes_on(room: RoomChecklist, asked: Asked) -> None:
    room.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(room.rows[0], Qt.Key.Key_Space)
    QTest.keyClick(room.rows[0], Qt.Key.Key_Tab)
    assert room.rows[1].hasFocus()
    assert room.rows[1].property("role") == "row-current"
    QTest.keyClick(room.rows[1], Qt.Key.Key_Space)
    assert asked == [(room.rows[0].point.key, True), (room.rows[1].point.key, True)]


def test_other_keys_are_the_page_s(qtbot: QtBot, desk: Desk) -> None:
    heard: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: object) -> None:
            heard.append(event.key())  # type: ignore[attr-defined]

    page = Page()
    qtbot.addWidget(page)
    room = RoomChecklist(desk)
    room.setParent(page)
    page.show()
    QTest.keyClick(room.rows[0], Qt.Key.Key_Return)
    assert heard == [Qt.Key.Key_Return]


def test_an_ordinary_room_has_fewer_points_and_keeps_the_ticks(
    room: RoomChecklist,
) -> None:
    both = {point.key for point in checklist("en")} & {p.key for p in checklist("en", "ordinary")}
    room.show_checked({"mats", "circle"})
    assert {"circle"} <= both
    room.preset.choose("ordinary")
    assert [made.point for made in room.rows] == list(checklist("en", "ordinary"))
    assert [made.point.key for made in room.rows if made.ticked] == ["circle"]
    room.preset.choose("home_room")
    assert [made.point.key for made in room.rows if made.ticked] == ["circle", "mats"]


@pytest.mark.parametrize(
    ("without", "line", "role"),
    [
        (WITHOUT, "consent on file from 7 of 9", "notice"),
        ((), "consent on file from 9 of 9", "soft"),
        (NINE, "consent on file from 0 of 9", "notice"),
    ],
)
def test_consent_is_counted_and_who_has_none_is_named(
    room: RoomChecklist, without: tuple[str, ...], line: str, role: str
) -> None:
    room.show_members(members(without))
    assert room.consent.text() == line
    assert room.consent.property("role") == role
    assert room.without.isHidden() is not bool(without)
    assert all(name in room.without.whole for name in without)


def test_the_words_to_say_take_the_place_of_the_points(room: RoomChecklist) -> None:
    assert not room.words.isVisible()
    room.turn()
    assert room.speaking
    told = words(room.words)
    for name in ("confidentiality", "pledge"):
        text = form(name, "en")
        assert {text.opening, *text.points, text.ending} < set(told)
    room.turn()
    assert not room.speaking
    assert room.rows[0].isVisible()


def test_the_pledge_is_kept_by_a_running_meeting_only(room: RoomChecklist, desk: Desk) -> None:
    read: list[bool] = []
    room.pledge_read.connect(lambda: read.append(True))
    room.turn()
    assert room.words.read.isHidden()
    assert "Once the meeting runs you can note here that it was said." in words(room.words)
    room.show_pledge(None, 0, running=True)
    QTest.mouseClick(room.words.read, Qt.MouseButton.LeftButton)
    assert read == [True]
    room.show_pledge(SAID_AT, 8, running=True)
    assert room.words.read.isHidden()
    assert any(text.startswith("Said at 10:06, 8 ") for text in words(room.words))


@pytest.mark.usefixtures("dressed")
def test_it_stays_narrow_whatever_the_names(room: RoomChecklist) -> None:
    room.show_members([Member(id=str(n), group_id="g", name="W" * 200) for n in range(40)])
    assert room.minimumSizeHint().width() <= 300
