"""Every cue and every advice of a practice run has its sentence, and names the right keys."""

import pytest

from facilitator.words.practice import advice_sentence, cue_keys, cue_sentence, group_name
from sessions.practice import SCRIPT, Cue, CueKind
from sessions.practice_run import Advice
from sessions.records import MarkKind, Stage


def english(_context: str, source: str) -> str:
    return source


@pytest.mark.parametrize("cue", SCRIPT)
def test_a_cue_says_who_and_which_keys(cue: Cue) -> None:
    sentence, keys = cue_sentence(cue, "Laras", english), cue_keys(cue, "Q", english)
    group = cue.kind is CueKind.NOT_READY
    assert sentence.startswith("The group" if group else "Laras ")
    assert sentence.endswith(".")
    assert keys.startswith("+ " if group else f"{cue.seat} ")
    assert group or "Q" in keys


def test_every_mark_and_every_advice_has_a_sentence_of_its_own() -> None:
    cues = [Cue(Stage.OPENING, 0.5, CueKind.MARK, 1, mark) for mark in MarkKind]
    assert len({cue_sentence(cue, "Laras", english) for cue in cues}) == len(MarkKind)
    assert len({advice_sentence(advice, english) for advice in Advice}) == len(Advice)


def test_the_invented_group_is_named_as_such() -> None:
    assert group_name(lambda _context, source: source.upper()) == "PRACTICE GROUP"
