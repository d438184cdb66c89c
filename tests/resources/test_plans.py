"""The plan templates: minutes, lines, and keys that people's vaults point to."""

from itertools import pairwise
from pathlib import Path

import pytest

from resources.plans import (
    LENGTHS,
    STAGES,
    TYPES,
    done_text,
    is_carried,
    line_text,
    template,
)

RELEASED = (Path(__file__).parents[1] / "data" / "plan-keys.txt").read_text("utf-8").split()
EVERY = [(minutes, kind) for minutes in LENGTHS for kind in TYPES]
FULL = [key for kind in TYPES for s in template(90, kind) for key in (*s.steps, *s.prompts)]


def minutes_of(length: int, kind: str) -> tuple[int, ...]:
    return tuple(stage.minutes for stage in template(length, kind))


@pytest.mark.parametrize(("length", "kind"), EVERY)
def test_a_template_has_four_stages_that_fill_its_length(length: int, kind: str) -> None:
    stages = template(length, kind)
    assert tuple(stage.stage for stage in stages) == STAGES
    assert sum(stage.minutes for stage in stages) == length
    assert all(stage.minutes >= 4 for stage in stages)


@pytest.mark.parametrize(("length", "least"), [(35, 5), (40, 5), (45, 5), (60, 8), (90, 10)])
@pytest.mark.parametrize("kind", TYPES)
def test_the_closing_alone_is_protected(length: int, least: int, kind: str) -> None:
    *others, closing = template(length, kind)
    assert closing.minimum == least <= closing.minutes
    assert [stage.minimum for stage in others] == [0, 0, 0]


@pytest.mark.parametrize(
    ("length", "first", "middle", "last"),
    [
        (45, (15, 7, 15, 8), (7, 5, 26, 7), (6, 5, 19, 15)),
        (60, (20, 10, 20, 10), (8, 7, 35, 10), (8, 7, 25, 20)),
        (90, (30, 12, 33, 15), (10, 10, 55, 15), (10, 10, 40, 30)),
    ],
)
def test_minutes_are_those_of_the_design(
    length: int, first: tuple[int, ...], middle: tuple[int, ...], last: tuple[int, ...]
) -> None:
    assert [minutes_of(length, kind) for kind in TYPES] == [first, middle, last]


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("length", [35, 40])
def test_lesson_periods_are_the_plan_of_45_minutes_scaled(length: int, kind: str) -> None:
    scaled = [minutes * length / 45 for minutes in minutes_of(45, kind)]
    given = minutes_of(length, kind)
    assert all(abs(a - b) < 1 for a, b in zip(given, scaled, strict=True))
    assert given[-1] >= int(scaled[-1])


@pytest.mark.parametrize(("length", "kind"), EVERY)
def test_a_stage_offers_enough_and_not_too_much(length: int, kind: str) -> None:
    for stage in template(length, kind):
        assert 3 <= len(stage.steps) <= 6
        assert 2 <= len(stage.prompts) <= 5


@pytest.mark.parametrize("kind", TYPES)
def test_a_short_meeting_leaves_lines_out_and_adds_none(kind: str) -> None:
    for shorter, longer in pairwise(LENGTHS):
        for few, many in zip(template(shorter, kind), template(longer, kind), strict=True):
            assert [key for key in many.steps if key in few.steps] == list(few.steps)
            assert [key for key in many.prompts if key in few.prompts] == list(few.prompts)
    assert len(template(90, kind)[2].steps) > len(template(35, kind)[2].steps)


def test_every_line_has_a_key_of_its_own() -> None:
    assert len(set(FULL)) == len(FULL)


def test_released_keys_stay_and_new_ones_are_recorded() -> None:
    """A key stands in the plans of people's vaults; renaming one would lose its words."""
    assert sorted(FULL) == sorted(RELEASED)


@pytest.mark.parametrize("key", FULL)
def test_a_line_speaks_both_languages_and_fits_its_column(key: str) -> None:
    limit = 110 if ".step." in key else 200
    words = [line_text(key, language) or "" for language in ("id", "en")]
    assert words[0] != words[1]
    for text in words:
        assert 10 <= len(text) <= limit
        assert text == " ".join(text.split())
        assert not set(text) & set('"{}')
        assert text.endswith((".", "?", "!")) == (".prompt." in key)


def test_a_language_we_do_not_have_reads_english() -> None:
    key = "first.opening.step.welcome"
    assert line_text(key, "nl") == line_text(key, "en") != line_text(key, "id")


def test_an_unknown_key_has_no_words() -> None:
    assert line_text("first.opening.step.dance", "id") is None
    assert line_text("", "id") is None


def test_an_unknown_length_or_type_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        template(50, "first")
    with pytest.raises(FileNotFoundError):
        template(60, "second")


STEPS = [key for key in FULL if ".step." in key]
# Who a sentence on paper may be about; an order to the counselor begins with a verb.
SUBJECTS = {
    "id": (
        *("Konselor", "Anggota", "Kelompok", "Seorang", "Ikrar", "Hal", "Cerita", "Dalam"),
        *(
            "Penilaian",
            "Pertemuan",
            "Rangkaian",
            "Langkah",
            "Kesiapan",
            "Tujuan",
            "Kerahasiaan",
            "Pemilik",
        ),
    ),
    "en": (*("The", "Members", "Readiness", "In", "What", "A", "Last", "Confidentiality", "More"),),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", STEPS)
def test_a_step_has_a_statement_for_paper(key: str, language: str) -> None:
    told = done_text(key, language)
    assert told is not None
    assert told.startswith(SUBJECTS[language])
    assert told.endswith(".")
    assert told.count(".") == 1
    assert not any(sign in told for sign in (";", ":", "…", "!", "?"))
    assert "anda" not in told.lower().split()
    assert told != line_text(key, language)


def test_what_is_spoken_has_none() -> None:
    assert [key for key in FULL if ".prompt." in key and done_text(key, "id") is not None] == []
    assert done_text("", "id") is None


def test_what_the_counselor_does_is_never_carried_over() -> None:
    carried = [key for key in STEPS if is_carried(key)]
    assert carried
    assert not any(str(done_text(key, "id")).startswith("Konselor") for key in carried)
