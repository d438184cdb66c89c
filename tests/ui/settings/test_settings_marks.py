"""Her own kinds of marks in the settings, through the real page and a real vault."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitator.errors import ActionableError, Trouble
from facilitator.store import marks
from sessions.records import OwnMark
from ui.desk import Action, Desk
from ui.places import SettingsPlace
from ui.settings.marks import MarksSection
from ui.settings.page import SettingsPage

Tell = Callable[[Awaitable[None]], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


async def opened(page: SettingsPage) -> MarksSection:
    await page.show_place(SettingsPlace("marks"))
    assert isinstance(page.section, MarksSection)
    return page.section


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(desk: Desk) -> list[str]:
    return [each.name for each in marks.own_marks(desk.db)]


def keys(section: MarksSection) -> list[str]:
    return [row.key.text() for row in section.rows]


def test_marks_are_added_and_renamed(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        section = await opened(page)
        assert section.rows == []
        for name in ("tertawa", "menangis"):
            click(section.add_button)
            assert section.rows[-1].name.hasFocus()
            QTest.keyClicks(section.rows[-1].name, f" {name}  keras ")
        await desk.saver.flush()
        assert names(desk) == ["menangis keras", "tertawa keras"]
        assert section.status.text().startswith("saved")
        first = section.rows[0]
        first.name.selectAll()
        QTest.keyClicks(first.name, "bersenandung")
        await desk.saver.flush()
        assert names(desk) == ["bersenandung", "menangis keras"]
        again = await opened(page)  # in the order of the keys
        assert [row.own.name for row in again.rows] == names(desk)
        assert keys(again) == ["Alt+1", "Alt+2"]

    tell(tale())


def test_a_name_that_is_there_already_is_not_taken(
    page: SettingsPage, desk: Desk, tell: Tell
) -> None:
    marks.save_own_mark(desk.db, OwnMark(id="a", name="tertawa"))

    async def tale() -> None:
        section = await opened(page)
        for name in ("Tertawa", "spoke"):
            section.add()
            QTest.keyClicks(section.rows[-1].name, name)
            assert section.rows[-1].name.property("state") == "wrong"
            assert "already" in section.status.text()
        QTest.keyClicks(section.rows[-1].name, " up")
        assert section.rows[-1].name.property("state") == ""
        assert section.status.text() == ""
        await desk.saver.flush()
        assert names(desk) == ["spoke up", "tertawa"]
        first = section.rows[0]
        first.name.selectAll()
        QTest.keyClicks(first.name, "spoke")
        await desk.saver.flush()
        assert "tertawa" in names(desk)  # as it was
        first.name.clear()
        QTest.keyClicks(first.name, " ")
        await desk.saver.flush()
        assert names(desk) == ["spoke up", "tertawa"]

    tell(tale())


def test_six_are_enough(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        section = await opened(page)
        for number in range(6):
            assert section.add_button.isEnabled()
            section.add()
            QTest.keyClicks(section.rows[-1].name, f"tanda {number}")
        assert not section.add_button.isEnabled()
        section.add()
        assert len(section.rows) == 6
        await desk.saver.flush()
        click(section.rows[2].retire)
        assert section.add_button.isEnabled()
        assert keys(section) == [f"Alt+{n}" for n in range(1, 6)]

    tell(tale())
    assert len(names(desk)) == 5
    marks.save_own_mark(desk.db, OwnMark(id="more0", name="lagi"))
    with pytest.raises(ActionableError) as caught:
        marks.save_own_mark(desk.db, OwnMark(id="more1", name="lagi"))
    assert caught.value.kind is Trouble.TOO_MANY_MARKS
    assert caught.value.facts == {"maximum": 6}
    marks.save_own_mark(desk.db, OwnMark(id="more0", name="nama baru"))  # a rename is none more
    assert "nama baru" in names(desk)


def test_a_retired_one_can_be_put_back(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    marks.save_own_mark(desk.db, OwnMark(id="a", name="tertawa"))
    offered: list[Action] = []
    desk.told.connect(lambda _text, _role, actions: offered.extend(actions))

    async def tale() -> None:
        section = await opened(page)
        click(section.rows[0].retire)
        assert section.rows == []
        await desk.saver.flush()
        assert names(desk) == []
        ((caption, put_back),) = offered
        assert caption == "Put back"
        put_back()
        await desk.saver.flush()
        assert marks.own_marks(desk.db) == (OwnMark(id="a", name="tertawa"),)
        assert [row.own.name for row in section.rows] == ["tertawa"]

    tell(tale())


def test_a_line_without_a_name_is_not_kept(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        section = await opened(page)
        section.add()
        QTest.keyClicks(section.rows[0].name, "   ")
        await desk.saver.flush()
        click(section.rows[0].retire)

    tell(tale())
    assert names(desk) == []
