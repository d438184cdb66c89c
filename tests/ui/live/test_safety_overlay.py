"""The safety card over a page: quick, complete, and every key stays with it."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitator import safety
from facilitator.settings import Settings
from facilitator.store import contacts
from sessions.records import SafetyContact
from ui.desk import Desk
from ui.live.parts.safety_card import SafetyCard
from ui.live.parts.safety_parts import SituationRow
from ui.theme import apply_theme, load_theme
from ui.widgets.kit import column

Tell = Callable[[Awaitable[None]], None]
Key = Qt.Key
ADULT = SafetyContact(id="a", name="Pak Hasan", phone="0812-555", checked_on=date(2024, 1, 8))
CLINIC = SafetyContact(id="b", name="Puskesmas Contoh", phone="0711-555")
EMPTY = SafetyContact(id="c", name="A psychologist", phone="")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window with a field that could be typed into."""
    window = QWidget()
    window.setLayout(column(QLineEdit()))
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def card(page: QWidget, desk: Desk, tell: Tell) -> SafetyCard:
    """Loaded, with three contacts of her own."""
    contacts.save_contacts(desk.db, (ADULT, CLINIC, EMPTY))
    card = SafetyCard(page, desk)
    tell(card.load())
    return card


def words(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # what was just put into a layout is shown in the next round
    found = widget.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible() and each.text()]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def test_it_opens_at_the_first_situation_with_steps_words_and_whom_to_call(
    card: SafetyCard,
) -> None:
    card.open()
    first = safety.card((), "en").situations[0]
    told = words(card.guidance)
    assert told[0] == first.title
    assert set(first.during) < set(told)
    assert set(first.after) < set(told)
    assert {f"“{each.text}”" for each in first.say} < set(told)
    assert told.index(first.during[0]) < told.index(first.after[0])
    assert {"Call first", "Pak Hasan", "0812-555"} < set(told)


def test_her_own_contacts_stand_before_the_national_ones(card: SafetyCard) -> None:
    card.open()
    told = words(card.contacts)
    own = told[: told.index("The whole country")]
    assert own == [
        "Close by",
        "Pak Hasan",
        "0812-555",
        "last checked 8 January 2024",
        "Puskesmas Contoh",
        "0711-555",
        "not checked yet",
        "A psychologist",
        "no number yet",
    ]
    national = told[len(own) :]
    assert [each.name for each in safety.national_contacts("en")] == [
        each for each in national if each in {n.name for n in safety.national_contacts("en")}
    ]
    assert national.count("not checked yet") == len(safety.national_contacts("en"))


def test_digits_and_arrows_choose(card: SafetyCard) -> None:
    card.open()
    situations = safety.card((), "en").situations
    press(Key.Key_5)
    assert words(card.guidance)[0] == situations[4].title
    press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert words(card.guidance)[0] == situations[5].title
    assert "Call first" not in words(card.guidance)  # nothing urgent about it
    press(Key.Key_End)
    assert words(card.guidance)[0] == "Confidentiality and its limits"
    assert set(safety.card((), "en").limits.points) < set(words(card.guidance))
    press(Key.Key_Down)
    assert card.situations.current == len(situations)
    press(Key.Key_Home, Key.Key_Up)
    assert card.situations.current == 0
    QTest.mouseClick(card.situations.rows[3], Qt.MouseButton.LeftButton)
    assert words(card.guidance)[0] == situations[3].title


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F1])
def test_a_key_closes_it_and_the_page_has_the_keys_again(
    card: SafetyCard, page: QWidget, key: Key
) -> None:
    closed: list[bool] = []
    card.closed.connect(lambda: closed.append(True))
    card.open()
    press(Key.Key_3, key)
    assert card.isHidden()
    assert closed == [True]
    assert QApplication.focusWidget() is page
    card.open()
    assert card.situations.current == 0  # what was looked at before is nobody's business
    assert closed == [True]


def test_nothing_below_is_reached_while_it_is_open(card: SafetyCard, page: QWidget) -> None:
    below = page.findChild(QLineEdit)
    assert below is not None
    card.open()
    QTest.keyClicks(focused(), "secret")
    press(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return)
    assert QApplication.focusWidget() is card
    assert below.text() == ""
    assert card.geometry() == page.rect()
    page.resize(1280, 680)
    assert card.geometry() == page.rect()
    top = page.childAt(below.geometry().center())
    assert top is not None
    assert top is card or card.isAncestorOf(top)


def test_put_away_says_nothing(card: SafetyCard, page: QWidget) -> None:
    closed: list[bool] = []
    card.closed.connect(lambda: closed.append(True))
    card.open()
    card.put_away()
    card.put_away()
    assert card.isHidden()
    assert card.parent() is page
    assert closed == []


def test_without_loading_it_is_there_all_the_same(page: QWidget, desk: Desk) -> None:
    card = SafetyCard(page, desk)
    card.open()
    told = words(card)
    assert safety.card((), "en").situations[0].title in told
    assert "129" in told
    assert "No number of your own place yet. Add them in Settings." in told
    assert "Call first" not in told


def test_what_changes_meanwhile_is_seen_where_one_is(
    card: SafetyCard, desk: Desk, tell: Tell
) -> None:
    card.open()
    press(Key.Key_2)
    contacts.save_contacts(desk.db, (CLINIC,))
    tell(card.load())
    assert card.situations.current == 1
    assert "Pak Hasan" not in words(card)
    assert {"Call first", "Puskesmas Contoh"} < set(words(card.guidance))


@pytest.fixture(params=[("en", 100), ("id", 100), ("id", 150)], ids=str)
def dressed(request: pytest.FixtureRequest, qapp: QApplication, desk: Desk) -> Iterator[Desk]:
    """Sizes are only right with the program's style sheet."""
    language, size = request.param
    desk.settings = Settings(language=language, text_size=size)
    desk.theme = load_theme("light", size)
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp, desk.theme)
    yield desk
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_at_the_usual_size_every_situation_is_seen_whole(
    page: QWidget, dressed: Desk, tell: Tell
) -> None:
    """Nothing has to be scrolled in a crisis; with large text only downwards."""
    contacts.save_contacts(dressed.db, (ADULT, CLINIC))
    card = SafetyCard(page, dressed)
    tell(card.load())
    card.open()
    for at in range(len(card.situations.rows)):
        card.situations.go_to(at)
        QApplication.processEvents()
        areas = card.findChildren(QScrollArea)
        if dressed.theme.text_size == 100:
            over = [area.verticalScrollBar().maximum() for area in areas]
            assert over == [0] * len(areas), card.situations.rows[at].title
        assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)


def test_a_long_name_and_number_do_not_widen_it(page: QWidget, dressed: Desk, tell: Tell) -> None:
    long = SafetyContact(id="x", name="Kepala" * 33, phone="0" * 100, note="W" * 200)
    contacts.save_contacts(dressed.db, (long,))
    card = SafetyCard(page, dressed)
    tell(card.load())
    card.open()
    QApplication.processEvents()
    assert card.minimumSizeHint().width() <= 1280
    areas = card.findChildren(QScrollArea)
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)


def test_every_row_has_a_name_for_a_reader(card: SafetyCard) -> None:
    names = [row.accessibleName() for row in card.findChildren(SituationRow)]
    assert all(names)
    assert len(set(names)) == len(names)
