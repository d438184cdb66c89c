"""Decisions about names are remembered for a group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups
from facilitator.store.database import Database
from facilitator.store.name_decisions import (
    decisions_from,
    decisions_to,
    forget_name_decision,
    keep_name_decision,
    name_decisions,
)
from sessions.name_check import Choice, Decision
from sessions.records import Group, new_id

PUTRI = Decision("putri", Choice.NAME)
CACA = Decision("caca", Choice.NAME, "Salsabila Putri")


def test_they_are_kept_for_each_group_apart(db: Database) -> None:
    one, other = Group(id=new_id(), name="Satu"), Group(id=new_id(), name="Dua")
    for group in (one, other):
        groups.save_group(db, group)
    assert name_decisions(db, one.id) == ()
    keep_name_decision(db, one.id, PUTRI)
    keep_name_decision(db, one.id, CACA)
    assert name_decisions(db, one.id) == (PUTRI, CACA)
    assert name_decisions(db, other.id) == ()


def test_a_later_decision_counts_and_can_be_forgotten(db: Database) -> None:
    group = Group(id=new_id(), name="Satu")
    groups.save_group(db, group)
    keep_name_decision(db, group.id, PUTRI)
    keep_name_decision(db, group.id, CACA)
    changed = Decision("putri", Choice.WORD)
    keep_name_decision(db, group.id, changed)
    assert name_decisions(db, group.id) == (CACA, changed)
    for word in ("caca", "putri", "putri"):
        forget_name_decision(db, group.id, word)
    assert name_decisions(db, group.id) == ()


def test_nothing_is_kept_for_a_group_that_is_not_there(db: Database) -> None:
    with pytest.raises(ActionableError) as error:
        keep_name_decision(db, new_id(), PUTRI)
    assert error.value.kind is Trouble.NO_SUCH_GROUP


@pytest.mark.parametrize(
    "text", ["", "{", "3", "null", '[["putri"]]', '[["", "name", ""]]', '[["a", "maybe", ""]]']
)
def test_what_makes_no_sense_is_passed_over(text: str) -> None:
    assert decisions_from(text) == ()


WORDS = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=12)


@given(st.lists(st.builds(Decision, WORDS, st.sampled_from(Choice), WORDS)))
def test_they_come_back_as_they_went(decisions: list[Decision]) -> None:
    assert decisions_from(decisions_to(tuple(decisions))) == tuple(decisions)
