"""The opening's card: each commitment asked back with four answers, by mouse and by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.words.commitments import ANSWERS
from sessions.records import Commitment, CommitmentAnswer
from ui.live.parts.commitment_card import AskedRow, CommitmentCard
from ui.theme import load_theme

Answer = CommitmentAnswer
Key = Qt.Key
NAMES = {"m1": "Ani", "m2": "Bima", "m3": "Citra", "m4": "Dewi"}
KNOWN = tuple(
    Commitment(id=f"c{at}", meeting_id="before", member_id=f"m{at}", text=f"Try thing {at}")
    for at in range(1, 5)
)
Said = list[tuple[str, Answer]]


@pytest.fixture
def card(qtbot: QtBot) -> CommitmentCard:
    made = CommitmentCard(load_theme("light", 100))
    qtbot.addWidget(made)
    made.resize(340, 420)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_commitments(KNOWN, NAMES, set(NAMES))
    return made


@pytest.fixture
def said(card: CommitmentCard) -> Said:
    found: Said = []
    card.answered.connect(lambda key, answer: found.append((key, answer)))
    return found


def words(row: AskedRow) -> list[str]:
    return [each.text() for each in row.findChildren(QLabel) if not each.isHidden()]


def choices(card: CommitmentCard) -> list[str]:
    """Whose answers are offered."""
    return [made.commitment.id for made in card.rows if made.chips[Answer.DONE].isVisibleTo(made)]


def test_each_has_a_name_and_the_first_is_asked(card: CommitmentCard) -> None:
    assert [words(made)[0] for made in card.rows] == list(NAMES.values())
    assert [words(made)[-1] for made in card.rows] == [each.text for each in KNOWN]
    assert choices(card) == ["c1"]
    assert card.open == 4


def test_a_click_answers_and_goes_on(card: CommitmentCard, said: Said) -> None:
    QTest.mouseClick(card.rows[0].chips[Answer.PARTLY], Qt.MouseButton.LeftButton)
    assert said == [("c1", Answer.PARTLY)]
    assert "partly" in words(card.rows[0])
    assert choices(card) == ["c2"]
    assert card.open == 3
    QTest.mouseClick(card.rows[0], Qt.MouseButton.LeftButton)  # once more to the first
    assert choices(card) == ["c1"]
    assert card.rows[0].chips[Answer.PARTLY].isChecked()
    QTest.mouseClick(card.rows[0].chips[Answer.PARTLY], Qt.MouseButton.LeftButton)
    assert said[1:] == [("c1", Answer.OPEN)]  # pressed in, pressed out
    assert card.open == 4


@pytest.mark.parametrize("keys", ["1234", "dpnc"])
def test_digits_and_letters_answer_one_after_the_other(
    card: CommitmentCard, said: Said, keys: str
) -> None:
    card.setFocus()
    QTest.keyClicks(card, keys)
    assert said == [(each.id, answer) for each, answer in zip(KNOWN, ANSWERS, strict=True)]
    assert card.open == 0


def test_arrows_move_delete_takes_back_and_who_is_left_is_next(
    card: CommitmentCard, said: Said
) -> None:
    card.setFocus()
    for key in (Key.Key_Down, Key.Key_Down):
        QTest.keyClick(card, key)
    QTest.keyClicks(card, "4")
    assert choices(card) == ["c4"]
    QTest.keyClicks(card, "1")
    assert choices(card) == ["c1"]  # round again to who has not been asked
    QTest.keyClick(card, Key.Key_Up)
    assert choices(card) == ["c1"]
    for _ in range(5):
        QTest.keyClick(card, Key.Key_Down)
    assert choices(card) == ["c4"]
    QTest.keyClick(card, Key.Key_Delete)
    QTest.keyClick(card, Key.Key_Delete)  # nothing left to take back
    assert said == [("c3", Answer.CHANGED), ("c4", Answer.DONE), ("c4", Answer.OPEN)]


def test_the_same_answer_again_is_not_said_again(card: CommitmentCard, said: Said) -> None:
    card.setFocus()
    QTest.keyClicks(card, "1")
    QTest.keyClick(card, Key.Key_Up)
    QTest.keyClicks(card, "1")
    assert said == [("c1", Answer.DONE)]


def test_esc_asks_to_be_left_and_other_keys_are_the_page_s(qtbot: QtBot) -> None:
    heard: list[int] = []
    left: list[bool] = []

    class Page(QWidget):
        def keyPressEvent(self, event: object) -> None:
            heard.append(event.key())  # type: ignore[attr-defined]

    page = Page()
    qtbot.addWidget(page)
    card = CommitmentCard(load_theme("light", 100))
    card.setParent(page)
    card.left.connect(lambda: left.append(True))
    card.show_commitments(KNOWN, NAMES, set(NAMES))
    page.show()
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_9, Key.Key_F1):
        QTest.keyClick(card, key)
    assert heard == [Key.Key_Return, Key.Key_Space, Key.Key_9, Key.Key_F1]
    assert left == [True]


def test_who_is_not_here_is_not_asked(card: CommitmentCard, said: Said) -> None:
    card.show_commitments(KNOWN, NAMES, {"m2", "m4"})
    assert choices(card) == ["c2"]
    assert "not here today" in words(card.rows[0])
    assert card.open == 2
    QTest.mouseClick(card.rows[0], Qt.MouseButton.LeftButton)
    assert choices(card) == ["c2"]
    card.setFocus()
    QTest.keyClicks(card, "11")
    assert said == [("c2", Answer.DONE), ("c4", Answer.DONE)]
    QTest.keyClicks(card, "2")  # nobody is left; the last one changes their mind
    assert said[2:] == [("c4", Answer.PARTLY)]
    known = [replace(each, answer=answer) for each, answer in zip(KNOWN, ANSWERS, strict=True)]
    card.show_commitments(known, NAMES, {"m1"})
    assert "not here today" not in words(card.rows[1])  # was asked before leaving


def test_somebody_who_comes_later_is_asked_then(card: CommitmentCard) -> None:
    card.show_commitments(KNOWN, NAMES, set())
    assert choices(card) == []
    assert card.open == 0
    card.setFocus()
    QTest.keyClicks(card, "1")
    card.show_commitments(KNOWN, NAMES, {"m3"})
    assert choices(card) == ["c3"]


def test_an_empty_card_takes_no_key_amiss(qtbot: QtBot) -> None:
    card = CommitmentCard(load_theme("light", 100))
    qtbot.addWidget(card)
    card.show()
    card.show_commitments((), {}, ())
    for key in (Key.Key_Down, Key.Key_1, Key.Key_Delete, Key.Key_Up):
        QTest.keyClick(card, key)
    assert card.open == 0


def test_where_the_keys_are_is_seen(card: CommitmentCard) -> None:
    def roles() -> list[object]:
        return [made.property("role") for made in card.rows]

    card.clearFocus()
    assert roles() == ["row"] * 4
    card.setFocus()
    assert roles() == ["row-current", "row", "row", "row"]
    card.clearFocus()
    assert roles() == ["row"] * 4


def test_long_words_do_not_widen_it(card: CommitmentCard) -> None:
    known = [replace(each, text="W" * 300) for each in KNOWN]
    card.show_commitments(known, dict.fromkeys(NAMES, "X" * 200), set(NAMES))
    assert card.minimumSizeHint().width() <= 340
