"""Finding in the library: filters, search, and the list by keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import groups
from icebreakers.activity import Activity, Energy, Level
from icebreakers.catalogue import Catalogue
from icebreakers.needs import keeps_the_chair
from sessions.records import Stage
from tests.ui.library.conftest import LibraryRoom, LibraryStory, Tell
from ui.places import Place


def test_an_empty_vault_shows_everything(
    empty: LibraryRoom, catalogue: Catalogue, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        assert len(empty.shown) == len(catalogue)
        assert page.filters.group.currentText() == "no group"
        assert not page.filters.not_used.isEnabled()
        assert not page.use.isVisible()
        assert page.aside.hint.text() == "Choose a group to use this in its next meeting."
        assert "With this group" not in empty.words
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        assert went == []

    tell(tale())


def test_a_stage_is_pressed_in_and_out(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        for stage in (Stage.OPENING, Stage.CLOSING):
            QTest.mouseClick(page.filters.stages[stage], Qt.MouseButton.LeftButton)
            assert set(empty.shown) == {a.key for a in catalogue if stage.value in a.stages}
        QTest.mouseClick(page.filters.stages[Stage.CLOSING], Qt.MouseButton.LeftButton)
        assert len(empty.shown) == len(catalogue)

    tell(tale())


def test_moods_add_up(empty: LibraryRoom, catalogue: Catalogue, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        QTest.mouseClick(page.filters.moods[Energy.CALM], Qt.MouseButton.LeftButton)
        calm = {a.key for a in catalogue if a.energy is Energy.CALM}
        assert set(empty.shown) == calm
        QTest.mouseClick(page.filters.moods[Energy.LIVELY], Qt.MouseButton.LeftButton)
        assert set(empty.shown) == calm | {a.key for a in catalogue if a.energy is Energy.LIVELY}

    tell(tale())


def test_time_and_people_leave_out_what_does_not_fit(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        page.filters.minutes.setFocus()
        QTest.keyClick(page.filters.minutes, Qt.Key.Key_Home)
        shortest = min(a.minutes[0] for a in catalogue)
        assert set(empty.shown) == {a.key for a in catalogue if a.minutes[0] == shortest}
        QTest.keyClick(page.filters.minutes, Qt.Key.Key_End)
        assert len(empty.shown) == len(catalogue)
        people = page.filters.people
        people.number.setFocus()
        QTest.keyClicks(people.number, "30")
        QTest.keyClick(people.number, Qt.Key.Key_Return)
        assert set(empty.shown) == {a.key for a in catalogue if a.people[1] >= 30}
        assert QApplication.focusWidget() is page.list

    tell(tale())


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("no_touch", lambda a: a.safety.touch is Level.NONE),
        ("seated", lambda a: keeps_the_chair(a.safety)),
        ("no_materials", lambda a: not a.needs_materials),
    ],
)
def test_safe_for_all_leaves_out_what_is_not(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell, box: str, kept: Callable[[Activity], bool]
) -> None:
    async def tale() -> None:
        page = await empty.open()
        tick = getattr(page.filters, box)
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
        safe = {a.key for a in catalogue if kept(a)}
        assert 0 < len(safe) < len(catalogue)
        assert set(empty.shown) == safe

    tell(tale())


def test_each_key_searches_in_both_languages_and_forgives_a_slip(
    room: LibraryStory, tell: Tell
) -> None:
    async def tale() -> None:
        page = await room.open()
        page.filters.clear()
        page.fill()
        page.setFocus()
        for typed, key in (("count to", "hitung-"), ("hitung sampai", "hitung-")):
            QTest.keyClick(page.list, typed[0])
            assert QApplication.focusWidget() is page.search
            QTest.keyClicks(page.search, typed[1:])
            assert page.search.text() == typed
            assert room.shown[0].startswith(key)
            QTest.keyClick(page.search, Qt.Key.Key_Escape)
            assert page.search.text() == ""
            assert QApplication.focusWidget() is page.list
        QTest.keyClicks(page.list, "hitugn")
        assert room.shown == ["hitung-sampai-sepuluh"]
        assert room.because("hitung-sampai-sepuluh") == "a similar word"

    tell(tale())


def test_slash_and_control_f_lead_to_the_search(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        for key, with_key in (
            (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        ):
            page.setFocus()
            QTest.keyClick(page.list, key, with_key)
            assert QApplication.focusWidget() is page.search
            assert page.search.text() == ""

    tell(tale())


def test_arrows_go_through_the_list_from_the_search_too(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        keys = empty.shown
        page.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert page.list.current == keys[1]
        page.search.setFocus()
        QTest.keyClick(page.search, Qt.Key.Key_Down)
        QTest.keyClick(page.search, Qt.Key.Key_Down)
        QTest.keyClick(page.search, Qt.Key.Key_Up)
        assert page.list.current == keys[2]
        assert page.detail.name.text() == page.list.lines[2].name
        QTest.keyClick(page.list, Qt.Key.Key_End)
        assert page.list.current == keys[-1]

    tell(tale())


def test_nothing_fits_and_the_filters_go_away(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        QTest.keyClicks(page.search, "xyzzy")
        QTest.mouseClick(page.filters.stages[Stage.OPENING], Qt.MouseButton.LeftButton)
        assert empty.shown == []
        assert page.list.current == ""
        assert not page.detail.isVisible()
        QTest.mouseClick(page.middle.clear, Qt.MouseButton.LeftButton)
        assert len(empty.shown) == len(catalogue)
        assert page.detail.isVisible()
        assert page.search.text() == ""

    tell(tale())


def test_coming_back_finds_the_filters_as_they_were(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        QTest.mouseClick(page.filters.moods[Energy.CALM], Qt.MouseButton.LeftButton)
        page.filters.people.step(-2)
        before = room.shown
        await page.leave()
        page = await room.open()
        assert room.shown == before
        assert page.filters.people.value == 7

    tell(tale())


def test_new_facts_do_not_move_the_cursor(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        page.list.go_to("meteran-nyaman")
        await room.desk.write(groups.save_group, replace(room.group, name="Melati Putih"))
        await page.reload()
        assert page.list.current == "meteran-nyaman"
        assert page.filters.group.currentText() == "Melati Putih"

    tell(tale())
