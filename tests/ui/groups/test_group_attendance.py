"""The attendance matrix: what is painted where, and what a press on it asks for."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from facilitator.demo import programme
from facilitator.material import group as group_material
from facilitator.material.group import GroupMaterial
from facilitator.store import demo, groups
from sessions.records import Group, Member
from ui.desk import Desk
from ui.groups.attendance import AttendanceTab
from ui.groups.attendance_matrix import AttendanceMatrix
from ui.places import MeetingRecord, Place, PlanMeeting, Progress
from ui.widgets.matrix_picture import NAMES, MatrixHead, MatrixPicture, MatrixRow

Tell = Callable[[Coroutine[Any, Any, None]], None]
STATUSES = ("present", "late", "excused", "sick", "absent", "dispensation", "not_taken", "")


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[AttendanceTab]:
    tab = AttendanceTab(desk)
    qtbot.addWidget(tab)
    tab.resize(986, 620)
    tab.show()
    yield tab
    QToolTip.hideText()


@pytest.fixture
def melati(desk: Desk) -> Group:
    demo.fill(desk.db, programme("en", date(2024, 2, 5)))
    (group,) = groups.groups(desk.db)
    return group


def show(tab: AttendanceTab, desk: Desk, group_id: str) -> GroupMaterial:
    """Show a group, laid out as it would be a moment later."""
    material = group_material.read(desk.db, group_id)
    tab.show_material(material)
    QApplication.sendPostedEvents()  # the requests for a new layout among them
    return material


def click(matrix: AttendanceMatrix, row: int, column: int) -> None:
    where = matrix.place_of(row, column).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=where)


def colours(matrix: AttendanceMatrix, row: int, column: int) -> set[str]:
    """Every colour in the middle of a cell."""
    whole: QImage = matrix.viewport().grab().toImage()
    area: QRect = matrix.place_of(row, column)
    middle = area.center()
    steps = range(-10, 11)
    return {whole.pixelColor(middle + QPoint(x, y)).name() for x in steps for y in steps}


def test_letters_totals_and_rate_of_the_reference_group(
    tab: AttendanceTab, desk: Desk, melati: Group
) -> None:
    show(tab, desk, melati.id)
    picture = tab.matrix.picture
    assert [head.number for head in picture.heads] == ["1", "2", "3", "4"]
    assert [head.total for head in picture.heads] == ["9 of 9", "8 of 9", "8 of 9", "–"]
    assert [head.faded for head in picture.heads] == [False, False, False, True]
    eko = picture.rows[8]
    assert (eko.call, eko.cells, eko.total) == (
        "Eko",
        ("present", "sick", "excused", "not_taken"),
        "1 of 3",
    )
    assert picture.total == "25 of 27"
    assert tab._rate.text() == "25 of 27 present, 93 %"
    assert picture.letters["not_taken"] == "–"
    assert "S sick" in tab.legend.accessibleName()


def test_who_was_not_enrolled_has_a_blank(tab: AttendanceTab, desk: Desk, melati: Group) -> None:
    late = Member(id="late", group_id=melati.id, name="Late", joined=date(2024, 1, 25), seat=20)
    groups.save_member(desk.db, late)
    show(tab, desk, melati.id)
    assert tab.matrix.picture.rows[9].cells == ("", "", "not_taken", "not_taken")
    panel = desk.theme.colours["panel"]
    assert colours(tab.matrix, 9, 0) == {panel}
    assert desk.theme.colours["quiet"] in colours(tab.matrix, 9, 2)  # the dash


@pytest.mark.parametrize(
    ("row", "column", "ground"),
    [(0, 0, "good_soft"), (3, 0, "notice_soft"), (8, 1, "closing_soft"), (8, 2, "transition_soft")],
)
def test_every_status_has_its_colour(
    tab: AttendanceTab, desk: Desk, melati: Group, row: int, column: int, ground: str
) -> None:
    show(tab, desk, melati.id)
    assert desk.theme.colours[ground] in colours(tab.matrix, row, column)


def test_a_press_on_a_meeting_or_a_name_leads_on(
    tab: AttendanceTab, desk: Desk, melati: Group, went: list[Place]
) -> None:
    material = show(tab, desk, melati.id)
    first, fourth = material.meetings[0].id, material.meetings[3].id
    click(tab.matrix, NAMES, 0)
    click(tab.matrix, 4, 0)
    click(tab.matrix, NAMES, 3)
    click(tab.matrix, 8, NAMES)
    assert went == [
        MeetingRecord(first),
        MeetingRecord(first),
        PlanMeeting(fourth),
        Progress(melati.id, material.members[8].id),
    ]


def test_a_press_beside_the_matrix_does_nothing(
    tab: AttendanceTab, desk: Desk, melati: Group, went: list[Place]
) -> None:
    show(tab, desk, melati.id)
    low = tab.matrix.viewport().rect().bottomRight() - QPoint(5, 5)
    for where in (QPoint(4, 4), low):
        QTest.mouseClick(tab.matrix.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert went == []


def test_the_matrix_is_walked_with_keys(
    tab: AttendanceTab, desk: Desk, melati: Group, went: list[Place]
) -> None:
    material = show(tab, desk, melati.id)
    matrix = tab.matrix
    tab.setFocus()
    assert matrix.hasFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    for each in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        QTest.keyClick(matrix, each)
    assert matrix.cursor_text == "Eko Nugroho · meeting 2, Monday, 22 January 2024: sick"
    assert matrix.accessibleDescription() == matrix.cursor_text
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    QTest.keyClick(matrix, Qt.Key.Key_PageUp)
    assert matrix.cursor_text == "meeting 2, Monday, 22 January 2024: 8 of 9"
    QTest.keyClick(matrix, Qt.Key.Key_Home)
    assert matrix.cursor_text == "Rani Oktaviani"  # nothing is where names and meetings cross
    assert went == [
        Progress(melati.id, material.members[0].id),
        MeetingRecord(material.meetings[1].id),
    ]


@pytest.mark.qt_log_ignore(r"does not support raise")
def test_a_tip_says_what_a_cell_means(tab: AttendanceTab, desk: Desk, melati: Group) -> None:
    show(tab, desk, melati.id)
    viewport = tab.matrix.viewport()
    where = tab.matrix.place_of(3, 0).center()
    help_event = QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, help_event)
    assert QToolTip.text() == "Bayu Saputra · meeting 1, Monday, 15 January 2024: late"


def test_an_empty_group_says_what_will_be_here(tab: AttendanceTab, desk: Desk) -> None:
    groups.save_group(desk.db, Group(id="g", name="Melati"))
    show(tab, desk, "g")
    assert tab._empty.isVisible()
    assert not tab._card.isVisible()
    assert tab._rate.text() == "No attendance was taken yet."


def large(members: int, meetings: int) -> MatrixPicture:
    return MatrixPicture(
        heads=tuple(
            MatrixHead(f"k{n}", str(n + 1), "1 Jan", "39 of 40", f"meeting {n + 1}", False)
            for n in range(meetings)
        ),
        rows=tuple(
            MatrixRow(
                f"m{n}",
                f"Call{n}",
                f"Member {n}",
                tuple(STATUSES[(n + k) % 8] for k in range(meetings)),
                "20 of 30",
            )
            for n in range(members)
        ),
        total="1 of 2",
        caption="present",
        letters={status: status[:1] for status in STATUSES},
    )


def test_a_large_matrix_scrolls_inside_and_follows_the_cursor(qtbot: QtBot, desk: Desk) -> None:
    matrix = AttendanceMatrix(desk.theme)
    qtbot.addWidget(matrix)
    matrix.resize(900, 440)
    matrix.show()
    asked: list[str] = []
    matrix.meeting_asked.connect(asked.append)
    matrix.show_picture(large(40, 30))
    names, heads = matrix.place_of(5, NAMES), matrix.place_of(NAMES, 5)
    assert matrix.horizontalScrollBar().maximum() > 0
    assert matrix.verticalScrollBar().maximum() > 0
    QTest.keyClick(matrix, Qt.Key.Key_End)
    for _ in range(4):
        QTest.keyClick(matrix, Qt.Key.Key_PageDown)
    assert matrix.horizontalScrollBar().value() == matrix.horizontalScrollBar().maximum()
    assert matrix.verticalScrollBar().value() == matrix.verticalScrollBar().maximum()
    last = matrix.place_of(39, 29)
    assert matrix.viewport().rect().contains(last)
    # Names stay left and meetings stay on top while the cells go by.
    assert matrix.place_of(39, NAMES).left() == names.left() == 0
    assert matrix.place_of(NAMES, 29).top() == heads.top() == 0
    click(matrix, 39, 29)
    assert asked == ["k29"]


def test_only_what_is_in_view_is_painted(qtbot: QtBot, desk: Desk) -> None:
    matrix = AttendanceMatrix(desk.theme)
    qtbot.addWidget(matrix)
    matrix.resize(900, 440)
    matrix.show_picture(large(40, 30))
    spread = matrix._spread()
    assert len(spread.rows) * len(spread.columns) < 200 < 40 * 30
    matrix.show_picture(large(2, 2))
    assert (len(matrix._spread().rows), len(matrix._spread().columns)) == (2, 2)
    matrix.show_picture(MatrixPicture())
    assert matrix.grab().size() == matrix.size()
    assert matrix.cursor_text == ""


def test_the_cursor_stays_within_a_smaller_matrix(qtbot: QtBot, desk: Desk) -> None:
    matrix = AttendanceMatrix(desk.theme)
    qtbot.addWidget(matrix)
    matrix.show_picture(large(40, 30))
    for each in (Qt.Key.Key_End, Qt.Key.Key_PageDown):
        QTest.keyClick(matrix, each)
    matrix.show_picture(replace(large(3, 2), rows=large(3, 2).rows[:1]))
    assert matrix.cursor_text.startswith("Member 0 · meeting 2")


def test_the_tab_has_nothing_to_keep(tab: AttendanceTab, loop: asyncio.AbstractEventLoop) -> None:
    assert loop.run_until_complete(tab.keep())
