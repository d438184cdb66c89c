"""Somebody who has a keyboard and nothing else: every key goes to whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.widgets.kit import KeyButton

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_TABS = 120


def focused() -> QWidget:
    """Who hears the keys; there must be somebody."""
    found = QApplication.focusWidget()
    assert found is not None, "no widget has the focus: keys go nowhere"
    return found


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    for key in keys:
        QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def name_of(widget: QWidget) -> str:
    """What a person would call it."""
    if isinstance(widget, KeyButton):
        return widget.caption()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    return widget.accessibleName()


def tab_to(wanted: str, *, back: bool = False) -> QWidget:
    """Press Tab until something of this name has the focus."""
    return tab_until(lambda widget: name_of(widget) == wanted, wanted, back=back)


def tab_until(wanted: Callable[[QWidget], bool], what: str, *, back: bool = False) -> QWidget:
    passed = []
    for _tab in range(MOST_TABS):
        if wanted(focused()):
            return focused()
        passed.append(told(focused()))
        press(Key.Key_Backtab if back else Key.Key_Tab, modifier=SHIFT if back else PLAIN)
    raise AssertionError(f"Tab never comes to {what}, but to {', '.join(dict.fromkeys(passed))}")


def tab_round() -> list[QWidget]:
    """Press Tab until it begins again, and return everything that had the focus on the way."""
    press(Key.Key_Tab)
    seen = [focused()]
    for _tab in range(MOST_TABS):
        press(Key.Key_Tab)
        if focused() is seen[-1]:  # a date takes three: day, month, year
            continue
        if focused() is seen[0]:
            return seen
        assert focused() not in seen, f"Tab goes round from {told(focused())}, past {told(seen[0])}"
        seen.append(focused())
    raise AssertionError("Tab never comes back to where it began")


def missed_by_tab(window: QWidget) -> list[str]:
    """What can be seen, wants to be tabbed to, and is not on the way round."""
    reached = tab_round()
    return [
        told(each)
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each not in reached
    ]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name_of(widget)!r}"
