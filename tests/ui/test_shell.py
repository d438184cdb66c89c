"""The shell: one page at a time, left before another comes, and the line above them all."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups
from sessions.records import Group, Meeting, Profile
from ui.desk import Desk
from ui.groups.page import GroupsPage
from ui.home.page import HomePage
from ui.live.page import LivePage
from ui.page import Page
from ui.places import Groups, Home, Library, Live, Place, Progress, Reports, SettingsPlace
from ui.shell import PAGES, initial_of
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from .conftest import House
else:
    House = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]


class Slow(Page):
    """Takes its time to come and to go, and keeps a diary about it."""

    interests = frozenset({"groups"})

    def __init__(self, desk: Desk, diary: list[str], name: str) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.diary, self.name = diary, name
        self.fails = False

    async def show_place(self, place: Place) -> None:
        self.diary.append(f"{self.name} comes")
        await asyncio.sleep(0.01)
        if self.fails:
            raise ActionableError(Trouble.NO_SUCH_MEETING)
        self.diary.append(f"{self.name} is there")

    async def reload(self) -> None:
        self.diary.append(f"{self.name} reads again")

    async def leave(self) -> None:
        self.diary.append(f"{self.name} goes")
        await asyncio.sleep(0.01)
        self.diary.append(f"{self.name} is gone")

    def stay(self) -> None:
        self.diary.append(f"{self.name} stays")

    def stop(self) -> None:
        self.diary.append(f"{self.name} stops")


@pytest.fixture
def diary(house: House) -> list[str]:
    """Put two slow pages in the places of Library and Reports."""
    lines: list[str] = []
    for kind, name in ((Library, "library"), (Reports, "reports")):
        page = Slow(house.desk, lines, name)
        house.shell._pages[kind] = page
        house.shell.stack.addWidget(page)
    return lines


def test_a_page_is_left_before_the_next_one_comes(
    house: House, visit: Visit, diary: list[str]
) -> None:
    async def tale() -> None:
        await house.go(Home())
        diary.clear()
        house.shell.go(Library())
        house.shell.go(Reports())  # before the first is there
        house.shell.go(Library())
        await house.settle()
        assert house.shell.place == Library()

    visit(tale())
    assert diary == [
        "library comes",
        "library is there",
        "library goes",
        "library is gone",
        "reports comes",
        "reports is there",
        "reports goes",
        "reports is gone",
        "library comes",
        "library is there",
        "library goes",
        "library is gone",
        "library stops",
        "reports stops",
    ]


def test_a_place_that_cannot_be_shown_leaves_her_where_she_was(
    house: House, visit: Visit, diary: list[str]
) -> None:
    async def tale() -> None:
        await house.go(Library())
        reports = house.shell._pages[Reports]
        assert isinstance(reports, Slow)
        reports.fails = True
        diary.clear()
        button = nav(house, "Reports")
        with pytest.raises(ActionableError):
            await house.shell.show_place(Reports())
        assert house.shell.place == Library()
        assert isinstance(house.shell.page, Slow)
        assert house.shell.page.name == "library"
        assert diary[-1] == "library stays"
        assert nav(house, "Library").isChecked()
        assert not button.isChecked()
        reports.fails = False
        await house.go(Reports())
        assert button.isChecked()

    visit(tale())


def nav(house: House, caption: str) -> QToolButton:
    found = house.shell.rail.findChildren(QToolButton)
    return next(button for button in found if button.text() == caption)


def test_the_rail_leads_everywhere_and_says_where_one_is(house: House, visit: Visit) -> None:
    async def tale() -> None:
        await house.go(Home())
        for caption, place in (
            ("Groups", Groups()),
            ("Library", Library()),
            ("Progress", Progress()),
            ("Reports", Reports()),
            ("Settings", SettingsPlace()),
            ("Home", Home()),
        ):
            QTest.mouseClick(nav(house, caption), Qt.MouseButton.LeftButton)
            await house.until(lambda place=place: type(house.shell.place) is type(place))
            await house.settle()
            assert nav(house, caption).isChecked()
            checked = [b for b in house.shell.rail.findChildren(QToolButton) if b.isChecked()]
            assert len(checked) == 1

    visit(tale())


def test_a_page_is_made_on_its_first_visit_and_kept(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        first = await house.go(Home())
        assert len(house.shell._pages) == 1
        page = await house.go(Live("meeting1"))
        assert isinstance(page, LivePage)
        assert house.shell.rail.isHidden()
        assert not nav(house, "Home").isChecked()
        assert await house.go(Home()) is first
        assert not house.shell.rail.isHidden()
        assert first.hasFocus()

    visit(tale())


def test_every_place_has_a_page(house: House) -> None:
    for kind in PAGES:
        assert issubclass(type(house.shell._page(kind)), Page)
    assert house.shell.stack.count() == len(PAGES)


def test_what_was_touched_is_read_again_by_the_page_in_view_alone(
    house: House, visit: Visit, diary: list[str]
) -> None:
    async def tale() -> None:
        await house.go(Reports())
        await house.go(Library())
        diary.clear()
        await house.desk.write(groups.save_group, Group(id="g", name="Melati"))
        await house.settle()
        assert diary == ["library reads again"]
        house.desk.touched.emit(frozenset({"notes"}))
        await house.settle()
        assert diary == ["library reads again"]

    visit(tale())


def test_a_new_greeting_reaches_the_badge(house: House, visit: Visit) -> None:
    async def tale() -> None:
        await house.go(Home())
        await house.desk.write(groups.save_profile, Profile(greeting="Bu Ratna"))
        await house.settle()
        assert house.shell.rail._badge.text() == "R"

    visit(tale())


@pytest.mark.parametrize(
    ("profile", "letter"),
    [
        (Profile(), "H"),
        (Profile(greeting="  "), "H"),
        (Profile(greeting="Bu Ratna"), "R"),
        (Profile(counselor="dewi"), "D"),
        (Profile(greeting="😀"), "😀"),
    ],
)
def test_the_letter_on_the_badge(profile: Profile, letter: str) -> None:
    assert initial_of(profile) == letter


def test_good_news_goes_and_trouble_stays_until_it_is_closed(house: House, visit: Visit) -> None:
    async def tale() -> None:
        await house.go(Home())
        done: list[str] = []
        house.desk.tell("Removed Ani.", "notice", ("Undo", lambda: done.append("undo")))
        banner = house.shell.banner
        assert banner.text == "Removed Ani."
        assert banner._timer.isActive() is False
        await house.settle()
        press(banner.findChildren(KeyButton), "Undo")
        assert done == ["undo"]
        assert banner.text == ""
        house.desk.tell("The disk is full.", "trouble")
        await house.settle()
        press(banner.findChildren(KeyButton), "Close")
        assert banner.text == ""
        house.desk.tell("Saved.")
        assert banner._timer.isActive()
        house.desk.tell("The disk is full.", "trouble")
        assert not banner._timer.isActive()  # the old news takes the new one not away
        banner.fade()
        assert banner.text == "The disk is full."
        house.desk.tell("Saved.")
        banner.fade()
        assert banner.text == ""

    visit(tale())


def press(buttons: list[KeyButton], caption: str) -> None:
    found = [b for b in buttons if b.caption() == caption and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_a_long_message_widens_nothing(house: House, visit: Visit) -> None:
    async def tale() -> None:
        await house.go(Home())
        before = house.shell.minimumSizeHint().width()
        house.desk.tell("Kelompok" + "Panjang" * 60, "notice")
        await house.settle()
        assert house.shell.minimumSizeHint().width() < before + 100  # a button to close it

    visit(tale())


def test_errors_while_going_are_not_swallowed(house: House, visit: Visit, qtbot: object) -> None:
    """`go` has nobody who awaits it: what fails comes to the one exit."""
    import sys

    caught: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: caught.append(error)

    async def tale() -> None:
        await house.go(Home())
        house.shell.go(Live("there is none"))
        await house.until(lambda: caught)
        assert isinstance(house.shell.page, HomePage)

    try:
        visit(tale())
    finally:
        sys.excepthook = before
    assert isinstance(caught[0], ActionableError)
    assert caught[0].kind is Trouble.NO_SUCH_MEETING


def test_a_meeting_that_runs_is_known_from_every_page(
    house: House, visit: Visit, planned: Planned
) -> None:
    planned()

    async def tale() -> None:
        await house.go(Live("meeting1"))
        assert not house.shell.meeting_runs
        house.key(Qt.Key.Key_Return)
        await house.settle()
        assert house.shell.meeting_runs
        assert isinstance(await house.go(Groups()), GroupsPage)
        assert house.shell.meeting_runs

    visit(tale())


def test_enter_presses_a_focused_button_once_however_long_it_is_held(
    house: House, visit: Visit
) -> None:
    async def tale() -> None:
        await house.go(Home())
        nav(house, "Library").setFocus()
        for held in (True, False):
            typed = QKeyEvent(
                QEvent.Type.KeyPress,
                Qt.Key.Key_Return,
                Qt.KeyboardModifier.NoModifier,
                "\r",
                autorep=held,
            )
            QApplication.sendEvent(QApplication.focusWidget(), typed)
            await house.settle()
            assert (house.shell.place == Home()) is held

    visit(tale())
