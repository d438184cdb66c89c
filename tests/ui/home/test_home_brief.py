"""What Home says before a meeting: what to ask back, what was agreed, what to have in mind."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import demo, overview
from facilitator.store.overview import Careful, Coming
from sessions.records import MarkKind
from ui.desk import Desk
from ui.home.brief import SHOWN, Brief, shortened
from ui.widgets.elided import Elided


@pytest.fixture
def told() -> DemoProgramme:
    return programme("en", date(2024, 2, 5))


@pytest.fixture
def coming(desk: Desk, told: DemoProgramme) -> Coming:
    """The fourth meeting of the reference programme, tomorrow."""
    demo.fill(desk.db, told)
    found = overview.overview(desk.db, date(2024, 2, 4)).coming
    assert found is not None
    return found


def words(qtbot: QtBot, desk: Desk, coming: Coming) -> list[str]:
    brief = Brief(desk.theme, coming)
    qtbot.addWidget(brief)
    return [
        each.whole if isinstance(each, Elided) else each.text()
        for each in brief.findChildren(QLabel)
    ]


def test_commitments_stand_with_the_names(qtbot: QtBot, desk: Desk, coming: Coming) -> None:
    shown = words(qtbot, desk, coming)
    names = {member.id: member.call for member in coming.members}
    assert len(coming.commitments) > SHOWN
    pairs = [text for c in coming.commitments[:SHOWN] for text in (names[c.member_id], c.text)]
    at = shown.index("Ask back") + 1
    assert shown[at : at + 2 * SHOWN] == pairs
    assert any(text.startswith(f"and {len(coming.commitments) - SHOWN} ") for text in shown)
    assert "Agreed last time" not in shown


def test_without_any_the_agreement_stands_there(qtbot: QtBot, desk: Desk, coming: Coming) -> None:
    shown = words(qtbot, desk, replace(coming, commitments=()))
    assert coming.closing is not None
    assert "Ask back" not in shown
    assert shown[1].replace("\u200b", "") == shortened(coming.closing.follow_up)
    shown = words(qtbot, desk, replace(coming, commitments=(), closing=None))
    assert "Nothing is written down yet." in shown


def test_who_was_missing_and_for_whom_it_was_hard(
    qtbot: QtBot, desk: Desk, coming: Coming, told: DemoProgramme
) -> None:
    rani = told.members[0]
    hard = replace(
        coming, careful=(Careful(rani.id, (MarkKind.STRONG_EMOTION,)),), avoid=("Noise outside",)
    )
    shown = words(qtbot, desk, hard)
    assert "Eko was missing 2 times in a row" in shown
    assert "Last time was hard for Rani" in shown
    assert "Stood in the way: Noise outside" in shown
    easy = words(qtbot, desk, replace(coming, missed=(), careful=(), avoid=()))
    assert easy[-1] == "Everybody was there last time."
    first = words(qtbot, desk, replace(coming, missed=(), careful=(), avoid=(), last=None))
    assert first[-1] == "The first meeting."


def test_long_texts_are_shortened_between_words() -> None:
    assert shortened("short") == "short"
    assert shortened("word " * 100).endswith("word …")
    assert len(shortened("word " * 100)) <= 220
