"""The rarer filters of the library, favourites, the order, being surprised, members' needs, and
putting into the stages of a plan."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import groups, library
from icebreakers.activity import Activity, Goal, Level, Material
from icebreakers.catalogue import Catalogue
from icebreakers.search import words
from sessions.records import Stage
from tests.ui.library.conftest import LibraryRoom, LibraryStory, Tell
from ui.library.activity_list import ActivityLine
from ui.library.page import LibraryPage
from ui.library.parts.plan_slots import ACTIVITY_MIME

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("chips", "key", "kept"),
    [
        ("kinds", "paper", lambda a: set(a.kinds) <= {Material.PAPER}),
        ("goals", "focus", lambda a: Goal.FOCUS in a.goals),
        ("depths", "1", lambda a: a.depth <= 1),
    ],
)
def test_the_rare_filters_leave_out_what_does_not_fit(
    empty: LibraryRoom,
    catalogue: Catalogue,
    tell: Tell,
    chips: str,
    key: str,
    kept: Callable[[Activity], bool],
) -> None:
    async def tale() -> None:
        page = await empty.open()
        more = page.filters.more
        assert not more.fold.is_open
        QTest.mouseClick(more.fold.head, LEFT)
        QTest.mouseClick(getattr(more, chips).chips[key], LEFT)
        wanted = {each.key for each in catalogue if kept(each)}
        assert 0 < len(wanted) < len(catalogue)
        assert set(empty.shown) == wanted
        QTest.mouseClick(getattr(more, chips).chips[key], LEFT)
        assert len(empty.shown) == len(catalogue)

    tell(tale())


def test_what_is_set_in_the_fold_can_be_taken_out_above_the_list(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        more, above = page.filters.more, page.middle.set_chips
        QTest.mouseClick(more.fold.head, LEFT)
        QTest.mouseClick(more.goals.chips["focus"], LEFT)
        QTest.mouseClick(more.depths.chips["0"], LEFT)
        assert not above.isVisible()
        QTest.mouseClick(more.fold.head, LEFT)
        assert [chip.text() for chip in above.chips] == ["focus  ×", "nothing personal  ×"]
        QTest.mouseClick(above.chips[0], LEFT)
        assert more.goals.chosen == ()
        assert set(empty.shown) == {each.key for each in catalogue if each.depth == 0}
        QTest.mouseClick(above.chips[0], LEFT)
        assert not above.isVisible()

    tell(tale())


def test_the_fold_stays_open_for_the_next_page(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        QTest.mouseClick(page.filters.more.fold.head, LEFT)
        again = LibraryPage(empty.desk)
        assert again.filters.more.fold.is_open
        again.deleteLater()

    tell(tale())


@pytest.mark.parametrize("searching", [False, True])
def test_a_star_by_key_is_on_disk_and_can_be_asked_for(
    empty: LibraryRoom, tell: Tell, searching: bool
) -> None:
    async def tale() -> None:
        page = await empty.open()
        page.list.go_to("meteran-nyaman")
        field = page.search if searching else page.list
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_D, CONTROL)
        await empty.settle()
        assert library.favourites(empty.desk.db) == {"meteran-nyaman"}
        assert page.detail.star.starred
        assert page.search.text() == ""
        page.filters.favourites.click()
        assert empty.shown == ["meteran-nyaman"]
        QTest.keyClick(field, Qt.Key.Key_Asterisk)
        await empty.settle()
        assert library.favourites(empty.desk.db) == frozenset()
        assert not page.detail.star.starred

    tell(tale())


def test_the_stars_can_be_pressed(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        first, second = empty.shown[:2]
        area = page.list.visualRect(page.list.model().index(1, 0))
        spot = area.bottomRight() - QPoint(20, 20)
        QTest.mouseClick(page.list.viewport(), LEFT, pos=spot)
        await empty.settle()
        assert library.favourites(empty.desk.db) == {second}
        page.list.go_to(first)
        QTest.mouseClick(page.detail.star, LEFT)
        await empty.settle()
        assert library.favourites(empty.desk.db) == {first, second}
        assert [line.favourite for line in page.list.lines[:3]] == [True, True, False]

    tell(tale())


def test_two_presses_on_a_star_take_nothing_into_the_plan(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        area = page.list.visualRect(page.list.model().index(1, 0))
        spot = area.bottomRight() - QPoint(20, 20)
        QTest.mouseClick(page.list.viewport(), LEFT, pos=spot)
        QTest.mouseDClick(page.list.viewport(), LEFT, pos=spot)
        await room.settle()
        assert room.stored == room.coming

    tell(tale())


def test_the_order_can_be_another(empty: LibraryRoom, catalogue: Catalogue, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        box = page.middle.sort
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        box.activated.emit(box.currentIndex())
        names = [line.name for line in page.list.lines]
        assert names == sorted(names, key=words)
        box.setCurrentIndex(2)
        box.activated.emit(2)
        shortest = [catalogue.get(key) for key in empty.shown]
        minutes = [each.minutes[0] for each in shortest if each is not None]
        assert minutes == sorted(minutes)

    tell(tale())


def test_a_surprise_is_one_that_fits_and_never_the_same_again(
    empty: LibraryRoom, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        drawn_from: list[int] = []

        def last(count: int) -> int:
            drawn_from.append(count)
            return count - 1

        page.draw = last
        page.filters.stages[Stage.OPENING].click()
        keys = empty.shown
        for wanted in (keys[-1], keys[-2], keys[-1]):
            QTest.keyClick(page.list, Qt.Key.Key_R, CONTROL)
            assert page.list.current == wanted
        QTest.mouseClick(page.middle.surprise, LEFT)
        assert page.list.current == keys[-2]
        assert drawn_from == [len(keys) - 1] * 4

    tell(tale())


def test_members_needs_are_minded_until_told_otherwise(
    room: LibraryStory, catalogue: Catalogue, tell: Tell
) -> None:
    members = groups.members(room.desk.db, room.group.id)
    for member in members[:2]:
        needy = replace(member, needs=frozenset({"no_touch", "vision_safe"}))
        groups.save_member(room.desk.db, needy)

    async def tale() -> None:
        page = await room.open()
        box = page.filters.needs
        assert (box.text(), box.isChecked()) == ("needs of 2 member(s)", True)
        touching = {each.key for each in catalogue if each.safety.touch is not Level.NONE}
        assert touching.isdisjoint(room.shown)
        assert not any(member.name in page.filters.needs.toolTip() for member in members)
        box.click()
        assert not touching.isdisjoint(room.shown)
        await page.reload()
        assert not box.isChecked()
        await room.choose_group("no group")
        assert not box.isVisible()

    tell(tale())


def test_without_needs_nothing_is_said_of_them(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        assert not page.filters.needs.isVisible()

    tell(tale())


def test_a_suggestion_says_why(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        assert "Offered because: not used yet, fits 7 minute(s)" in room.words
        first = room.shown[0]
        assert room.because(first) == "not used yet, fits 7 minute(s)"
        QTest.keyClick(page.list, "c")
        QTest.keyClicks(page.search, "ount to")
        assert room.shown[0] == "hitung-sampai-sepuluh"

    tell(tale())


def test_a_stage_of_the_plan_takes_what_one_is_at(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        page.list.go_to("mawar-duri-kuncup")
        QTest.mouseClick(page.aside.slots.slots[Stage.OPENING], LEFT)
        await room.settle()
        assert room.stored.plan.activity_of(Stage.OPENING) == "mawar-duri-kuncup"
        page.aside.slots.slots[Stage.CLOSING].dropped.emit("satu-kata")
        await room.settle()
        assert room.stored.plan.activity_of(Stage.CLOSING) == "satu-kata"
        await page.reload()
        assert page.aside.slots.slots[Stage.OPENING].shown == "Rose, Thorn, Bud"
        assert room.because("mawar-duri-kuncup") == "in the plan"

    tell(tale())


def test_enter_puts_it_into_the_stage_the_plan_asked_for(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id, Stage.OPENING)
        assert page.filters.stages[Stage.OPENING].isChecked()
        key = page.list.current
        page.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        await room.settle()
        assert room.stored.plan.activity_of(Stage.OPENING) == key
        assert room.stored.plan.icebreaker == room.coming.plan.icebreaker

    tell(tale())


def test_a_line_carries_its_key_when_it_is_dragged(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        model = page.list.model()
        assert model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsDragEnabled
        carried = model.mimeData([model.index(2, 0)])
        assert bytes(carried.data(ACTIVITY_MIME).data()).decode() == empty.shown[2]
        assert page.list.dragEnabled()

    tell(tale())


def test_a_line_is_dropped_on_a_stage(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open()
        model, slot = page.list.model(), page.aside.slots.slots[Stage.ACTIVITY]
        carried = model.mimeData([model.index(1, 0)])
        spot, action = QPoint(5, 5), Qt.DropAction.CopyAction
        none = Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(spot, action, carried, LEFT, none)
        QApplication.sendEvent(slot, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(slot, QDropEvent(QPointF(spot), action, carried, LEFT, none))
        await room.settle()
        assert room.stored.plan.activity_of(Stage.ACTIVITY) == room.shown[1]
        assert slot.shown == page.list.lines[1].name

    tell(tale())


def test_only_lines_in_view_are_put_into_words(empty: LibraryRoom, tell: Tell) -> None:
    made: list[int] = []

    def make(row: int) -> ActivityLine:
        made.append(row)
        return ActivityLine(key=f"key-{row}", name=f"Name {row}", facts="", because="")

    async def tale() -> None:
        page = await empty.open()
        made.clear()
        page.list.gone_to.disconnect()
        page.list.show_keys([f"key-{row}" for row in range(10_000)], make)
        page.list.grab()
        in_view = page.list.viewport().height() // page.list.sizeHintForRow(0) + 2
        assert set(made) <= set(range(in_view))
        QTest.keyClick(page.list, Qt.Key.Key_End)
        page.list.grab()
        assert page.list.current == "key-9999"
        assert len(set(made)) <= 3 * in_view

    tell(tale())
