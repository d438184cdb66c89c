"""The promise of initials, over sentences as counselors write them."""

import pytest

from facilitator.initials import check_names, labels
from sessions.name_check import Checked
from sessions.records import NameStyle
from tests.facilitator.marked_sentences import GROUP, Marked, sentences

LABELS = labels(GROUP, NameStyle.INITIALS, "{number}")
LOST = {"sentences_id.txt": 0, "sentences_en.txt": 0}


def checked(text: str) -> Checked:
    return check_names(text, GROUP, LABELS)


def outcome(told: Marked) -> tuple[int, int]:
    """How many names were left, and how many ordinary words were lost."""
    found = checked(told.text)
    hidden = [finding.original for finding in found.replaced]
    left = [name for name in told.names if name not in hidden]
    return len(left), len([word for word in hidden if word not in told.names])


@pytest.mark.parametrize("file", sorted(LOST))
def test_no_name_is_left_and_ordinary_words_stay(file: str) -> None:
    known = sentences(file)
    left, lost = map(sum, zip(*map(outcome, known), strict=True))
    names = sum(len(told.names) for told in known)
    print(f"{file}: {len(known)} sentences, {names} names, left {left}, words lost {lost}")
    assert len(known) >= (200 if file == "sentences_id.txt" else 40)
    assert (left, lost) == (0, LOST[file])


@pytest.mark.parametrize("file", sorted(LOST))
def test_every_sentence_reads_as_it_should(file: str) -> None:
    wrong = []
    for told in sentences(file):
        found = checked(told.text)
        undecided = tuple(finding.original for finding in found.undecided)
        if (found.text, undecided) != (told.masked, told.undecided):
            wrong.append(f"{told.text}\n  is   {found.text} {undecided}\n  not  {told.masked}")
    assert len(wrong) == LOST[file], "\n".join(wrong)


@pytest.mark.parametrize("file", sorted(LOST))
def test_places_are_told_in_both_texts(file: str) -> None:
    for told in sentences(file):
        found = checked(told.text)
        for each in found.findings:
            assert told.text[each.start : each.end] == each.original
            assert each.original in told.text[each.sentence_start :]
            assert each.original in each.sentence
        for each in found.replaced:
            assert found.text.startswith(each.label, each.at)
        for each in found.undecided + found.left:
            assert found.text.startswith(each.original, each.at)
