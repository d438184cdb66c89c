"""The calm table: lines stay chosen, columns give way, cut texts stand whole in a tip."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.theme import load_theme
from ui.widgets.calm_table import CalmTable, Cell, TableColumn, TableLine
from ui.widgets.elided import Elided

COLUMNS = (
    TableColumn("No.", 40),
    TableColumn("Name", leaves=1),
    TableColumn("Class", 100, leaves=2),
    TableColumn("Since", 100, leaves=3),
)
LONG = "Rani " + "Panjang " * 24


def line(key: str, name: str = "Rani") -> TableLine:
    return TableLine(key, (Cell("1"), Cell(name, "strong"), Cell("X"), Cell("Jan")))


@pytest.fixture
def table(qtbot: QtBot) -> CalmTable:
    table = CalmTable(load_theme("light", 100), COLUMNS)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    return table


def test_the_chosen_line_stays_when_lines_come_and_go(table: CalmTable) -> None:
    chosen: list[str] = []
    table.chosen.connect(chosen.append)
    table.show_lines([line("a"), line("b")])
    assert table.key == ""
    table.go_to("b")
    table.show_lines([line("c"), line("a"), line("b")])
    assert table.key == "b"
    assert table.currentIndex().row() == 2
    assert set(chosen) == {"b"}
    table.show_lines([line("c")])
    assert table.key == ""


def test_keys_open_and_move(table: CalmTable) -> None:
    opened: list[str] = []
    moved: list[tuple[str, int]] = []
    table.opened.connect(opened.append)
    table.moved.connect(lambda key, step: moved.append((key, step)))
    table.show_lines([line("a"), line("b")])
    QTest.keyClick(table, Qt.Key.Key_Return)  # at no line yet
    table.go_to("a")
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened == ["b"]
    assert moved == [("b", -1)]
    assert table.key == "b"


@pytest.mark.parametrize(("width", "left"), [(600, [0, 1, 2, 3]), (360, [0, 1, 2]), (230, [0, 1])])
def test_columns_leave_when_there_is_no_room(table: CalmTable, width: int, left: list[int]) -> None:
    table.show_lines([line("a")])
    table.resize(width, 300)
    assert [at for at in range(4) if not table.isColumnHidden(at)] == left
    used = sum(table.columnWidth(at) for at in left)
    assert used == table.viewport().width()


@pytest.mark.qt_log_ignore(r"does not support raise")
def test_a_cut_text_stands_whole_in_a_tip(table: CalmTable) -> None:
    table.show_lines([line("a", LONG), line("b", "Budi")])
    for row, tip in ((1, ""), (0, LONG)):
        where = table.visualRect(table.model().index(row, 1)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, where, table.viewport().mapToGlobal(where))
        QApplication.sendEvent(table.viewport(), event)
        assert QToolTip.text() == tip
    QToolTip.hideText()


def test_an_elided_line_is_never_wider_than_its_place(qtbot: QtBot) -> None:
    text = Elided()
    qtbot.addWidget(text)
    text.resize(200, 24)
    text.show()
    text.show_text(LONG)
    assert text.minimumSizeHint().width() <= 40
    assert text.text().endswith("…")
    assert text.toolTip() == text.whole == LONG.strip()
    text.show_text("Budi")
    assert (text.text(), text.toolTip()) == ("Budi", "")
