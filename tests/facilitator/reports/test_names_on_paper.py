"""What stands beside initials on paper, and what her decisions change there."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.reports.summary import build
from facilitator.words import SummaryWords
from sessions.name_check import Choice, decision
from sessions.records import NameStyle
from sessions.summary import Summary

Read = Callable[[bytes], list[str]]
WordsIn = Callable[[str], SummaryWords]


def test_beside_full_names_every_faculty_stands(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    (page,) = read(build(second, words_in("id"), NameStyle.FULL))
    assert "Sains dan Teknologi" in page


def test_what_she_decided_about_a_word_is_printed(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    told = replace(second, closing=replace(second.closing, analysis="Kata si Teguh dan si Wulan."))
    decided = (decision("Wulan", Choice.WORD), decision("Teguh", Choice.NAME, "Rani Oktaviani"))
    (page,) = read(build(told, words_in("id"), NameStyle.INITIALS, decided))
    assert "Kata si R.O. dan si Wulan." in page


def test_a_faculty_that_two_have_stands_beside_initials(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    first, *rest = second.participants
    shared = replace(first, faculty=rest[0].faculty)
    summary = replace(second, participants=(shared, *rest))
    (page,) = read(build(summary, words_in("id"), NameStyle.INITIALS))
    assert page.count(rest[0].faculty) == 2
    assert rest[1].faculty not in page
