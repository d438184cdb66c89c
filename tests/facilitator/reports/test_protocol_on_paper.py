"""What the live log adds to the printed summary, and what of it never gets there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from facilitator import demo
from facilitator.reports.summary import build
from facilitator.words import SummaryWords
from sessions.attendance import Rate
from sessions.course import GateReply
from sessions.events import EventKind, Gate
from sessions.fold import fold
from sessions.records import (
    Attendance,
    Commitment,
    CommitmentAnswer,
    Line,
    LiveMark,
    MarkKind,
    NameStyle,
    NoteLayer,
    OwnMark,
    Stage,
)
from sessions.summary import MarkCount, Summary, compose
from tests.eventful import ADDED, LATE, LEAVES, eventful

Read = Callable[[bytes], list[str]]
WordsIn = Callable[[str], SummaryWords]

SECRETS = ("RAHASIAPRIBADI", "LEMBARANGGOTA")


def _first(language: str) -> Summary:
    """The demo's first meeting, as it went."""
    programme = demo.programme(language)
    meeting = programme.meetings[0]
    return compose(
        profile=programme.profile,
        group=programme.group,
        meeting=meeting,
        meetings=programme.meetings,
        members=programme.members,
        presences=programme.presences[meeting.id],
        events=programme.events[meeting.id],
        observations=[o for o in programme.observations if o.meeting_id == meeting.id],
        notes=[n for n in programme.notes if n.meeting_id == meeting.id],
        closing=programme.closings[0],
    )


@cache
def second(language: str) -> Summary:
    """The eventful meeting, with notes that must not be printed and a mark of her own."""
    programme = eventful(demo.programme(language))
    meeting = programme.meetings[1]
    marks = [mark for mark in programme.marks if mark.meeting_id == meeting.id]
    own = OwnMark(id="own", name="angkat tangan")
    layers = zip(SECRETS, (NoteLayer.PRIVATE, NoteLayer.MEMBER), strict=True)
    notes = [n for n in programme.notes if n.meeting_id == meeting.id]
    secret = [replace(notes[0], layer=layer, text=text) for text, layer in layers]
    promised = [c for c in programme.commitments if meeting.id in (c.meeting_id, c.answered_in)]
    return compose(
        profile=programme.profile,
        group=programme.group,
        meeting=meeting,
        meetings=programme.meetings,
        members=programme.members,
        presences=programme.presences[meeting.id],
        events=programme.events[meeting.id],
        observations=[o for o in programme.observations if o.meeting_id == meeting.id],
        notes=[*notes, *secret],
        closing=next(c for c in programme.closings if c.meeting_id == meeting.id),
        live_marks=[*marks, replace(marks[0], id="mine", kind=own.id)],
        own_marks=[own],
        commitments=promised,
    )


@pytest.fixture
def page(words_in: WordsIn, read: Read) -> Callable[..., str]:
    """The one page of a summary in English, in initials unless said otherwise."""

    def printed(summary: Summary, style: NameStyle = NameStyle.INITIALS) -> str:
        (only,) = read(build(summary, words_in("en"), style))
        return only

    return printed


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_eventful_meeting_of_nine_fits_one_page(
    words_in: WordsIn, read: Read, language: str, style: NameStyle
) -> None:
    assert len(read(build(second(language), words_in(language), style))) == 1


def test_a_full_first_meeting_with_everything_still_fits_one_page(
    words_in: WordsIn, read: Read, style: NameStyle
) -> None:
    """The longest of the demo's meetings, with all that the log of the other one adds."""
    for language in ("id", "en"):
        log, full = second(language), _first(language)
        come, go = log.participants[LATE].arrived_at, log.participants[LEAVES].left_at
        people = tuple(
            replace(p, status=Attendance.LATE, arrived_at=come, left_at=go)
            if p.position in (2, 5)
            else p
            for p in full.participants
        )
        marks = tuple(MarkCount(kind.value, "", 12) for kind in tuple(MarkKind)[:5])
        everything = replace(
            full,
            participants=people,
            gates=log.gates,
            pledge_at=log.pledge_at,
            pauses=log.pauses,
            marks=marks,
            commitments=9,
            answers=log.answers,
        )
        used = dict.fromkeys((Stage.TRANSITION, Stage.ACTIVITY), "A Name of Four Words")
        words = replace(words_in(language), activities=used)
        assert len(read(build(everything, words, style))) == 1


def test_the_gate_is_told_in_one_sentence(page: Callable[..., str]) -> None:
    shown = page(second("en"))
    said = "The group was ready after one return to the opening, 3 minutes were added."
    assert shown.count(said) == 1
    assert "Went back to an earlier stage" not in shown  # it would be counted twice


def test_other_returns_are_still_counted(page: Callable[..., str]) -> None:
    assert "Went back to an earlier stage 2×." in page(replace(second("en"), returns=3))


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("ready", "The group was ready at the first question."),
        ("not_yet ready", "The group was ready after 3 more minutes."),
        ("not_yet not_yet ready", "The group was ready after 6 more minutes."),
        ("back ready", "The group was ready after one return to the opening."),
        ("back back ready", "The group was ready after 2 returns to the opening."),
        (
            "back not_yet back ready",
            "The group was ready after 2 returns to the opening, 3 minutes were added.",
        ),
        ("back", "The group went back to the opening once."),
        ("back back not_yet", "The group went back to the opening 2×, 3 minutes were added."),
        ("not_yet", "The group was not ready yet, 3 minutes were added."),
    ],
)
def test_every_way_through_the_gate(page: Callable[..., str], answers: str, said: str) -> None:
    summary = second("en")
    at = summary.gates[0].at
    gates = tuple(
        GateReply(Gate(answer), at + timedelta(minutes=n), n * 60.0)
        for n, answer in enumerate(answers.split())
    )
    assert said in page(replace(summary, gates=gates))


def test_arriving_and_leaving_stand_beside_the_name(page: Callable[..., str]) -> None:
    for style, late, early in (
        (NameStyle.INITIALS, "A.R.", "S.W."),
        (NameStyle.NUMBERS, "Counselee 7", "Counselee 5"),
        (NameStyle.FULL, "Arif Rahman", "Sari Wulandari"),
    ):
        shown = page(second("en"), style)
        assert f"{late} " in shown.split("arrived 10:11")[0][-60:]
        assert f"{early} " in shown.split("left 10:45")[0][-70:]
        if style is not NameStyle.FULL:
            assert "Arif" not in shown
            assert "Sari" not in shown


def test_who_came_late_and_left_early_has_both(page: Callable[..., str]) -> None:
    summary = second("en")
    person = summary.participants[LATE]
    left = summary.participants[LEAVES].left_at
    people = (*summary.participants[:LATE], replace(person, left_at=left))
    assert "there 10:11–10:45" in page(replace(summary, participants=people))


def test_the_agreement_says_how_many_heard_it(page: Callable[..., str]) -> None:
    summary = second("en")
    assert "Confidentiality agreement read, heard by 8 of 8 present." in page(summary)
    late = replace(summary.participants[LATE], heard_pledge=False)
    people = (*summary.participants[:LATE], late, *summary.participants[LATE + 1 :])
    assert "heard by 7 of 8 present." in page(replace(summary, participants=people))
    assert "agreement" not in page(replace(summary, pledge_at=None))


def test_the_steps_done_and_the_activities_used(words_in: WordsIn, read: Read) -> None:
    used = {Stage.TRANSITION: "Count to Ten", Stage.ACTIVITY: "Story Stones"}
    words = replace(words_in("en"), activities=used)
    (shown,) = read(build(second("en"), words, NameStyle.INITIALS))
    assert "Ice-breaker: Count to Ten." in shown
    assert "Activity: Story Stones." in shown
    assert ADDED not in shown  # it was added and never ticked


def ticked(summary: Summary, *lines: Line) -> Summary:
    """The summary with just these steps ticked in its opening."""
    opening, *others = summary.stages
    return replace(summary, stages=(replace(opening, ticked=lines), *others))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("id", "Langkah tambahan: 1) Bagi kartu cerita 2) Anda boleh diam."),
        ("en", "Additional steps: 1) Bagi kartu cerita 2) Anda boleh diam."),
    ],
)
def test_what_was_done_is_told_and_her_own_steps_as_typed(
    words_in: WordsIn, read: Read, language: str, told: str
) -> None:
    key = "middle.opening.step.week"
    lines = (
        Line(id="a", text="", key=key),
        Line(id="b", text="Bagi kartu cerita"),
        Line(id="c", text="Anda boleh diam."),
        Line(id="d", text="Sapa semua", done="Semua anggota disapa."),
    )
    words = words_in(language)
    (shown,) = read(build(ticked(second(language), *lines), words, NameStyle.FULL))
    assert words.resolve_done(lines[0]) in shown
    assert words.resolve_line(lines[0]) not in shown
    assert told in shown
    assert "Semua anggota disapa." in shown
    assert "Sapa semua" not in shown


def test_one_own_step_has_no_number(words_in: WordsIn, read: Read) -> None:
    summary = ticked(second("en"), Line(id="b", text="Hand out the cards;"))
    (shown,) = read(build(summary, words_in("en"), NameStyle.FULL))
    assert "Additional step: Hand out the cards." in shown


def test_marks_are_counted_for_the_whole_group_only(page: Callable[..., str]) -> None:
    summary = second("en")
    said = "In the whole group: spoke 2×, responded 1×, emotion 1×, angkat tangan 1×."
    shown = page(summary)
    assert shown.count(said) == 1
    for kind in ("responded 1×", "emotion 1×", "angkat tangan"):
        assert shown.count(kind) == 1


@pytest.mark.parametrize(("present", "told"), [(1, False), (2, False), (3, True)])
def test_of_one_or_two_nothing_is_counted(
    page: Callable[..., str], present: int, told: bool
) -> None:
    summary = second("en")
    people = tuple(
        replace(p, status=Attendance.PRESENT if at < present else Attendance.ABSENT)
        for at, p in enumerate(summary.participants)
    )
    few = replace(summary, participants=people, attendance=Rate(present, len(people)))
    assert ("In the whole group" in page(few)) is told


def test_an_own_mark_that_names_a_member_is_masked(page: Callable[..., str]) -> None:
    summary = second("en")
    named = tuple(replace(mark, name="helps Rani") if mark.name else mark for mark in summary.marks)
    shown = page(replace(summary, marks=named))
    assert "helps R.O. 1×" in shown
    assert "Rani" not in shown


def test_commitments_are_counted_and_never_quoted(page: Callable[..., str]) -> None:
    shown = page(second("en"))
    assert "Made in this meeting: 8. Asked back: done 5×, partly 1×, not yet 1×." in shown
    promised = [each.text for each in demo.programme("en").commitments]
    assert promised
    assert [text for text in promised if text in shown] == []


def test_what_was_not_used_has_no_row(page: Callable[..., str]) -> None:
    plain = replace(second("en"), marks=(), commitments=0, answers=(), gates=(), pledge_at=None)
    shown = page(plain)
    for word in ("Marks", "Commitments", "ready", "agreement"):
        assert word not in shown


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_of_the_safety_card_and_no_private_word_is_on_it(
    words_in: WordsIn, read: Read, language: str, style: NameStyle
) -> None:
    programme = eventful(demo.programme(language))
    log = programme.events[programme.meetings[1].id]
    opened = next(event.at for event in log if event.kind is EventKind.SAFETY_OPENED)
    assert fold(programme.meetings[1].plan, log).safety_runs == 1
    (shown,) = read(build(second(language), words_in(language), style))
    lowered = shown.lower()
    for word in (*SECRETS, "safety", "kartu aman", "crisis", "krisis", "darurat"):
        assert word.lower() not in lowered
    for time in (f"{opened:%H:%M}", f"{opened:%H.%M}"):
        assert time not in shown
    for note in programme.notes:
        if note.layer is not NoteLayer.GROUP:
            assert note.text.strip() not in shown


def test_the_summary_holds_no_mark_of_a_member() -> None:
    """Whatever somebody prints of it, whose a mark or a commitment was is not to be had from it."""
    summary = second("en")
    assert summary.marks
    assert CommitmentAnswer.DONE in {each.answer for each in summary.answers}
    held = repr(summary)
    for record in (LiveMark, Commitment):
        assert f"{record.__name__}(" not in held
    for kind in MarkKind:
        assert f"'{kind.value}'" not in repr(summary.participants)
