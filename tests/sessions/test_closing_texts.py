"""Drafts that stand in a closing untouched, and ready phrases in its texts."""

import pytest

from sessions.closing import (
    FIELDS,
    has_phrase,
    placed_before,
    redrafted,
    text_of,
    with_phrase,
    with_text,
    without_phrase,
)
from sessions.records import Closing

EMPTY = Closing(meeting_id="m")
DRAFT = Closing(meeting_id="m", conclusion="All came.", hindering="Started late.")
NEWER = Closing(meeting_id="m", conclusion="Eight came.", analysis="Seen least: contact.")


def test_a_closing_nobody_has_begun_waits_for_the_draft() -> None:
    assert placed_before(EMPTY, DRAFT) == dict.fromkeys(FIELDS, "")
    assert redrafted(EMPTY, DRAFT, placed_before(EMPTY, DRAFT)) == DRAFT


def test_what_stands_as_it_was_drafted_follows_a_newer_draft() -> None:
    placed = placed_before(DRAFT, DRAFT)
    assert placed == {"conclusion": "All came.", "hindering": "Started late."}
    followed = redrafted(DRAFT, NEWER, placed)
    assert (followed.conclusion, followed.hindering) == ("Eight came.", "")
    assert followed.analysis == ""  # left empty on purpose


@pytest.mark.parametrize("field", FIELDS)
def test_her_own_words_stay(field: str) -> None:
    hers = with_text(DRAFT, field, "Hers.")
    assert text_of(redrafted(hers, NEWER, placed_before(hers, DRAFT)), field) == "Hers."


@pytest.mark.parametrize(
    ("text", "joined"),
    [("", "Quiet room."), ("All came", "All came. Quiet room."), ("All? ", "All? Quiet room.")],
)
def test_a_phrase_becomes_a_sentence(text: str, joined: str) -> None:
    assert with_phrase(text, "quiet room") == joined
    assert has_phrase(joined, "quiet room")
    assert without_phrase(f"{joined} More.", "quiet room").endswith("More.")
    assert not has_phrase(without_phrase(joined, "quiet room"), "quiet room")
