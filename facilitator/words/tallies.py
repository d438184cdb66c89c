"""Sentences that count what happened in the group, for the paper and its preview. They name no
member, and nothing is counted so small that it would be one member's."""

from facilitator.words.report import SummaryWords
from sessions.records import MarkKind
from sessions.summary import MarkCount, Summary

FEWEST_COUNTED = 3  # people whose marks may be counted together


def pledge_sentence(summary: Summary, words: SummaryWords) -> str:
    """Return that the confidentiality agreement was read and how many heard it, there or told
    on arrival; empty when it was not read."""
    if summary.pledge_at is None:
        return ""
    heard = sum(person.heard_pledge for person in summary.participants)
    return words.sentence.pledge.format(heard=heard, present=summary.attendance.present)


def marks_sentence(summary: Summary, words: SummaryWords) -> str:
    """Return how often each mark was set in the whole group; empty when none was, or when one
    or two were there: what is counted of them would be counted of a member."""
    if not summary.marks or summary.attendance.present < FEWEST_COUNTED:
        return ""
    counted = (_times(words, _mark_name(words, mark), mark.count) for mark in summary.marks)
    return words.sentence.marked.format(marks=", ".join(counted))


def commitments_sentence(summary: Summary, words: SummaryWords) -> str:
    """Return how many commitments were made and what became of earlier ones, in nobody's words."""
    told = []
    if summary.commitments:
        told.append(words.sentence.committed.format(count=summary.commitments))
    if summary.answers:
        answers = (_times(words, words.answer[each.answer], each.count) for each in summary.answers)
        told.append(words.sentence.asked_back.format(answers=", ".join(answers)))
    return " ".join(told)


def _mark_name(words: SummaryWords, mark: MarkCount) -> str:
    return mark.name or words.tap[MarkKind(mark.kind)]


def _times(words: SummaryWords, what: str, count: int) -> str:
    return words.sentence.times.format(what=what, count=count)
