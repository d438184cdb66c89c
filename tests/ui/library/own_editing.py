"""Writing an own activity by keys, for the tests of the editor and of the archive."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator import activity_library
from icebreakers.activity import Activity
from tests.ui.library.conftest import LibraryRoom
from ui.library.own import OwnEditor

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


async def editor(room: LibraryRoom) -> OwnEditor:
    """Return the editor once it is in view."""
    await room.settle()
    made = room.page.views.editor
    assert made is not None
    assert room.page.views.currentWidget() is made
    return made


async def new(room: LibraryRoom) -> OwnEditor:
    page = await room.open()
    page.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_N, CONTROL)
    return await editor(room)


async def fill_in(made: OwnEditor, name: str = "Word Snake") -> None:
    """Write what is needed, by keys alone."""
    assert QApplication.focusWidget() is made.words["en"].fields["name"]
    write(name)
    press(Qt.Key.Key_Return)
    write("The last word begins the next")
    press(Qt.Key.Key_Tab)
    write("Say a word")
    press(Qt.Key.Key_Return)
    write("Begin with its last letter")
    made.facts.sets["stages"].chips["transition"].setFocus()
    press(Qt.Key.Key_Space)


def own(room: LibraryRoom) -> tuple[Activity, ...]:
    return activity_library.own_offered(room.desk.db)
