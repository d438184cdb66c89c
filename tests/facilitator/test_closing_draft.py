"""The closing form drafted from what the live log counted."""

import json
import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from facilitator.translation import Translation
from facilitator.words import draft_closing
from sessions.facts import ClosingFacts, Deviation
from sessions.records import Closing, MeetingType, QuickMark, Stage
from sessions.summary import NextMeeting

TEXTS: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parents[1] / "data" / "words_id.json").read_text("utf-8")
)
INDONESIAN = Translation(
    "id", {(c, s, ""): (shown,) for c, texts in TEXTS.items() for s, shown in texts.items()}
)

QUIET = ClosingFacts(
    type=MeetingType.MIDDLE,
    started_late=0,
    ended_late=0,
    longer=(),
    shorter=(),
    not_reached=(),
    returns=0,
    pauses=0,
    paused_minutes=0,
    enrolled=0,
    present=0,
    late=0,
    excused=0,
    sick=0,
    absent=0,
    dispensation=0,
    not_taken=0,
    icebreaker="",
    steps=0,
    steps_done=0,
    all_steps_done=False,
    closing_kept=False,
    strongest=None,
    weakest=None,
    next_meeting=None,
)
SECOND = replace(
    QUIET,
    started_late=3,
    ended_late=2,
    longer=(Deviation(Stage.TRANSITION, 2),),
    shorter=(Deviation(Stage.ACTIVITY, -4),),
    returns=1,
    pauses=2,
    paused_minutes=5,
    enrolled=9,
    present=8,
    late=1,
    sick=1,
    steps=11,
    steps_done=9,
    closing_kept=True,
    strongest=QuickMark.JOINS_IN,
    weakest=QuickMark.REACHES_OUT,
    next_meeting=NextMeeting(3, date(2024, 1, 29), time(10, 0), "Ruang BK"),
)


def draft(facts: ClosingFacts, language: str = "id", activity: str = "") -> Closing:
    return draft_closing(
        facts,
        INDONESIAN if language == "id" else Translation("en"),
        meeting_id="m2",
        language=language,
        activity_name=activity,
    )


def test_a_meeting_is_drafted_in_sentences() -> None:
    assert draft(SECOND, activity="Hitung Sampai Sepuluh") == Closing(
        meeting_id="m2",
        conclusion="Pertemuan berlangsung melalui keempat tahap. 8 dari 9 anggota hadir.",
        achieved="Perilaku yang paling sering tampak: ikut berdiskusi.",
        analysis="Peralihan berlangsung 2 menit lebih lama dari rencana. "
        "Kegiatan berlangsung 4 menit lebih singkat dari rencana. "
        "Kelompok kembali ke tahap sebelumnya 1 kali. "
        "Perilaku yang paling jarang tampak sejauh ini: bergaul lebih luas.",
        supporting="Waktu untuk tahap pengakhiran mencukupi. "
        "Ice breaking yang digunakan: Hitung Sampai Sepuluh.",
        hindering="Pertemuan dimulai terlambat 3 menit. Anggota yang datang terlambat: 1. "
        "Anggota yang tidak hadir: 1. Pertemuan berakhir 2 menit setelah bel. "
        "Pertemuan terhenti 2 kali, seluruhnya 5 menit.",
        follow_up="Menanyakan kabar anggota yang tidak hadir. "
        "Mengumumkan pertemuan berikutnya: Senin, 29 Januari 2024, pukul 10.00.",
    )


LATE = {
    (1, "en"): "Started 1 minute late. Ended 1 minute after the bell. "
    "Interrupted 3×, 1 minute in all.",
    (2, "en"): "Started 2 minutes late. Ended 2 minutes after the bell. "
    "Interrupted 3×, 2 minutes in all.",
    (1, "id"): "Pertemuan dimulai terlambat 1 menit. Pertemuan berakhir 1 menit setelah bel. "
    "Pertemuan terhenti 3 kali, seluruhnya 1 menit.",
}


@pytest.mark.parametrize(("minutes", "language"), LATE)
def test_one_minute_is_told_as_one(minutes: int, language: str) -> None:
    facts = replace(
        QUIET, started_late=minutes, ended_late=minutes, pauses=3, paused_minutes=minutes
    )
    assert draft(facts, language).hindering == LATE[minutes, language]


@pytest.mark.parametrize("done", [0, 1, 10])
def test_a_step_without_a_tick_is_no_step_left_undone(done: int) -> None:
    told = draft(replace(QUIET, steps=11, steps_done=done), "en")
    assert (told.achieved, told.follow_up) == ("", "")


def test_nothing_known_leaves_everything_empty() -> None:
    assert draft(QUIET) == Closing(meeting_id="m2")


def test_attendance_not_taken_is_not_told_as_absence() -> None:
    untaken = draft(replace(QUIET, enrolled=9, not_taken=9))
    assert (untaken.conclusion, untaken.hindering, untaken.follow_up) == ("", "", "")


def test_nothing_is_claimed_about_a_meeting_without_a_log() -> None:
    told = draft(replace(QUIET, enrolled=9, present=9))
    assert told.conclusion == "9 dari 9 anggota hadir."


def test_a_stage_that_was_not_reached_is_named() -> None:
    told = draft(replace(SECOND, not_reached=(Stage.ACTIVITY, Stage.CLOSING)))
    assert told.conclusion.startswith("Tahap yang belum terlaksana: Kegiatan, Pengakhiran.")


def test_the_last_meeting_looks_beyond_the_series() -> None:
    told = draft(replace(SECOND, type=MeetingType.LAST, next_meeting=None, sick=0))
    assert told.follow_up == ("Menyepakati cara setiap anggota tetap dapat menghubungi konselor.")


def test_everybody_there_and_every_step_done() -> None:
    told = draft(replace(SECOND, present=9, sick=0, all_steps_done=True), "en")
    assert told.supporting.startswith("All members were there.")
    assert told.achieved.startswith("All planned steps were carried out.")
    assert told.follow_up == "Announce the next meeting: Monday, 29 January 2024, 10:00."


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_place_is_left_unfilled(language: str) -> None:
    told = draft(SECOND, language, "Count to Ten")
    fields = (told.conclusion, told.achieved, told.analysis, told.supporting, told.hindering)
    assert all(fields)
    assert not re.search(r"[{}]", "".join((*fields, told.follow_up)))


def test_every_draft_sentence_is_translated() -> None:
    asked: set[str] = set()

    def translate(context: str, source: str) -> str:
        if context == "Draft":
            asked.add(source)
        return source

    for facts in (
        replace(SECOND, present=9, all_steps_done=True),
        replace(SECOND, not_reached=(Stage.CLOSING,)),
        replace(SECOND, type=MeetingType.LAST, next_meeting=None),
        replace(SECOND, started_late=1, ended_late=1, paused_minutes=1),
    ):
        draft_closing(
            facts,
            translate,
            meeting_id="m",
            language="id",
            activity_name="x",
        )
    assert asked == TEXTS["Draft"].keys()
