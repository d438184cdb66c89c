"""Words for enums, dates and errors, in both languages."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

import pytest

from facilitator import words
from facilitator.errors import ActionableError, Trouble
from facilitator.translation import Translate, Translation
from sessions.records import (
    Attendance,
    GroupKind,
    Line,
    MeetingState,
    MeetingType,
    NameStyle,
    NoteLayer,
    QuickMark,
    ServiceField,
    Setting,
    Stage,
)

INDONESIAN: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parents[1] / "data" / "words_id.json").read_text("utf-8")
)
ENGLISH = Translation("en")


@pytest.fixture(scope="module")
def indonesian() -> Translation:
    entries = {
        (context, source, ""): (shown,)
        for context, texts in INDONESIAN.items()
        for source, shown in texts.items()
    }
    return Translation("id", entries)


class Recorder:
    """A translate that notes what was asked."""

    def __init__(self) -> None:
        self.asked: set[tuple[str, str]] = set()

    def __call__(self, context: str, source: str) -> str:
        self.asked.add((context, source))
        return source


NAMES: tuple[tuple[Callable[[StrEnum, Translate], str], type[StrEnum]], ...] = (
    (words.stage_name, Stage),
    (words.stage_purpose, Stage),
    (words.attendance_word, Attendance),
    (words.attendance_letter, Attendance),
    (words.kind_name, GroupKind),
    (words.setting_name, Setting),
    (words.number_name, Setting),
    (words.unit_name, Setting),
    (words.field_name, ServiceField),
    (words.meeting_type_name, MeetingType),
    (words.meeting_state_name, MeetingState),
    (words.mark_name, QuickMark),
    (words.mark_sentence, QuickMark),
    (words.layer_name, NoteLayer),
    (words.name_style_name, NameStyle),
)


def all_words(translate: Translate) -> Iterator[str]:
    for name, kind in NAMES:
        for member in kind:
            yield name(member, translate)
    for stage in Stage:
        for meeting_type in MeetingType:
            yield words.stage_heading(stage, meeting_type, translate)
    for score in range(4):
        yield words.score_meaning(score, translate)
    for energy in ("calm", "medium", "lively"):
        yield words.energy_name(energy, translate)


@pytest.mark.parametrize(("name", "kind"), NAMES, ids=lambda x: getattr(x, "__name__", ""))
def test_every_member_of_an_enum_has_its_own_word(
    name: Callable[[StrEnum, Translate], str], kind: type[StrEnum], indonesian: Translation
) -> None:
    for translate in (ENGLISH, indonesian):
        shown = [name(member, translate) for member in kind]
        assert all(shown)
        assert len(set(shown)) == len(shown)


CONTEXTS = ("Words", "Letters", "Report", "Errors", "Answers")


def test_nothing_is_left_in_english(indonesian: Translation) -> None:
    """Every text these functions ask for is translated, and nothing else is in the file."""
    recorder = Recorder()
    list(all_words(recorder))
    words.summary_words(recorder, "id", _text, {}, _text)
    for kind in Trouble:
        words.trouble_sentence(kind, recorder)
    words.error_sentence(ActionableError(Trouble.WRONG_RECOVERY_CODE, group=3), recorder)
    known = {(c, s) for c in CONTEXTS for s in INDONESIAN[c]}
    assert recorder.asked == known


def _text(line: Line) -> str:
    return line.text


def test_stage_headings_fit_the_place_in_the_series(indonesian: Translation) -> None:
    first = words.stage_heading(Stage.OPENING, MeetingType.FIRST, indonesian)
    last = words.stage_heading(Stage.OPENING, MeetingType.LAST, indonesian)
    assert (first, last) == ("Selamat datang, mari saling mengenal", "Pertemuan terakhir kita")


def test_attendance_letters_are_those_of_indonesian_lists(indonesian: Translation) -> None:
    shown = [words.attendance_letter(status, indonesian) for status in Attendance]
    assert shown == ["H", "T", "I", "S", "A", "D", "–"]


MONDAY = date(2024, 1, 22)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("id", ("Senin", "22 Januari 2024", "Senin, 22 Januari 2024", "22 Jan")),
        ("en", ("Monday", "22 January 2024", "Monday, 22 January 2024", "22 Jan")),
        ("xx", ("Monday", "22 January 2024", "Monday, 22 January 2024", "22 Jan")),
    ],
)
def test_dates(language: str, shown: tuple[str, ...]) -> None:
    forms = (words.weekday, words.long_date, words.full_date, words.short_date)
    assert tuple(form(MONDAY, language) for form in forms) == shown


def test_every_month_and_weekday_has_its_name() -> None:
    months = [words.long_date(date(2024, month, 1), "id") for month in range(1, 13)]
    assert (months[0], months[7], months[11]) == (
        "1 Januari 2024",
        "1 Agustus 2024",
        "1 Desember 2024",
    )
    days = [words.weekday(date(2024, 1, day), "id") for day in range(1, 8)]
    assert days == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def test_times_and_numbers() -> None:
    moment = datetime(2024, 1, 22, 10, 3, 59, tzinfo=UTC)
    assert words.clock_time(moment, "id") == "10.03"
    assert words.clock_time(time(9, 0), "en") == "09:00"
    assert words.time_span(moment, time(11, 1), "id") == "10.03–11.01"
    assert (words.decimal(1.44, "id"), words.decimal(1.44, "en")) == ("1,4", "1.4")
    assert words.decimal(2, "id", 2) == "2,00"


FACTS: dict[str, str | int] = {
    "group": 4,
    "minimum": 12,
    "folder": "/tmp/data",
    "file": "laporan.pdf",
    "length": 300,
    "maximum": 40,
}


@pytest.mark.parametrize("kind", Trouble)
def test_every_trouble_has_a_sentence(kind: Trouble, indonesian: Translation) -> None:
    for translate in (ENGLISH, indonesian):
        sentence = words.error_sentence(ActionableError(kind, **FACTS), translate)
        assert sentence.endswith((".", "!"))
        assert "{" not in sentence
        assert str(kind) not in sentence.split()


def test_no_two_troubles_share_a_sentence(indonesian: Translation) -> None:
    for translate in (ENGLISH, indonesian):
        told = [words.trouble_sentence(kind, translate) for kind in Trouble]
        assert len(set(told)) == len(told)


def test_facts_stand_in_the_sentence(indonesian: Translation) -> None:
    told = words.error_sentence(ActionableError(Trouble.OUTPUT_NOT_WRITABLE, **FACTS), indonesian)
    assert told == (
        "Berkas laporan.pdf tidak dapat ditulis. Tutup bila sedang dibuka di tempat lain, "
        "atau simpan dengan nama lain."
    )


def test_a_fact_with_braces_is_taken_as_it_is() -> None:
    error = ActionableError(Trouble.OUTPUT_NOT_WRITABLE, file="{folder} {0}.pdf")
    assert "{folder} {0}.pdf" in words.error_sentence(error, ENGLISH)


def test_an_error_without_its_facts_still_speaks() -> None:
    told = words.error_sentence(ActionableError(Trouble.FOLDER_READ_ONLY), ENGLISH)
    assert told.startswith("Nothing can be written in the folder")


def test_the_doubtful_block_of_a_recovery_code_is_named() -> None:
    named = ActionableError(Trouble.WRONG_RECOVERY_CODE, group=7)
    unnamed = ActionableError(Trouble.WRONG_RECOVERY_CODE, group=0)
    assert "block 7 " in words.error_sentence(named, ENGLISH)
    assert "block by block" in words.error_sentence(unnamed, ENGLISH)
