"""The safety card as data: complete, in both languages, and read in ten seconds."""

import re

import pytest

from resources import safety
from resources.safety import Situation

LANGUAGES = ("id", "en")
WORDS = 40  # in ten seconds, at 240 words a minute
SAID = 30  # words a person still follows when they are said aloud
KEYS = [
    "self_harm",
    "violence",
    "panic",
    "contagion",
    "conflict",
    "bullying",
    "cornered",
    "long_talk",
    "silence",
    "crying",
    "leak",
    "sensitive",
    "last_minute",
    "asked",
    "filming",
    "myself",
]
PAIRS = list(zip(safety.situations("id"), safety.situations("en"), strict=True))


def texts(situation: Situation) -> list[str]:
    said = [text for saying in situation.say for text in (saying.to, saying.text)]
    return [situation.title, *situation.during, *situation.after, *said]


def words(lines: tuple[str, ...]) -> int:
    return sum(len(line.split()) for line in lines)


def test_every_situation_is_there_and_the_urgent_ones_come_first() -> None:
    for language in LANGUAGES:
        found = safety.situations(language)
        assert [each.key for each in found] == KEYS
        assert [each.key for each in found if each.urgent] == KEYS[:4]


@pytest.mark.parametrize("pair", PAIRS, ids=KEYS)
def test_a_card_says_the_same_in_both_languages(pair: tuple[Situation, Situation]) -> None:
    here, there = pair
    assert (len(here.during), len(here.after), len(here.say)) == (
        len(there.during),
        len(there.after),
        len(there.say),
    )
    for one, other in zip(texts(here), texts(there), strict=True):
        assert one != other
        assert one == " ".join(one.split()) != ""
        assert other == " ".join(other.split()) != ""


@pytest.mark.parametrize("situation", [each for pair in PAIRS for each in pair])
def test_a_list_is_read_in_ten_seconds(situation: Situation) -> None:
    for steps in (situation.during, situation.after):
        assert 1 <= len(steps) <= 6
        assert words(steps) <= WORDS
        assert all(step.endswith(".") and len(step) <= 80 for step in steps)
    assert len(situation.title) <= 40
    assert situation.say
    assert all(len(saying.text.split()) <= SAID for saying in situation.say)


def test_a_crisis_is_never_left_alone_or_kept_secret() -> None:
    harm, violence = safety.situations("en")[:2]
    assert any("Never leave them alone" in step for step in harm.during)
    assert any("secret" in step for step in harm.during)
    assert any("Do not promise secrecy" in step for step in violence.during)
    assert any("interview" in step for step in violence.after)


def test_nobody_is_labelled_or_measured() -> None:
    """No score, no diagnosis, and nothing is ever called harmless."""
    banned = {
        "id": r"\b(dominan|pasif|skor|diagnosis|gejala|ringan saja|tidak serius|rendah)\b",
        "en": r"\b(dominant|passive|score|diagnos\w*|symptoms?|not serious|low risk)\b",
    }
    for language in LANGUAGES:
        said = " ".join(text for each in safety.situations(language) for text in texts(each))
        assert not re.search(banned[language], said, re.IGNORECASE)


def test_lines_to_call() -> None:
    indonesian, english = (safety.national_lines(language) for language in LANGUAGES)
    assert [each.key for each in indonesian] == [each.key for each in english]
    assert len({each.key for each in english}) == len(english) >= 4
    assert [each.phone for each in indonesian] == [each.phone for each in english]
    assert all(each.name and re.search(r"\d", each.phone) for each in (*indonesian, *english))
    assert english[0].phone == "129"
    assert "08111-129-129" in english[0].note


def test_whom_her_own_list_should_hold() -> None:
    indonesian, english = (safety.local_lines(language) for language in LANGUAGES)
    assert len(indonesian) == len(english) >= 5
    assert not set(indonesian) & set(english)
    assert "Puskesmas terdekat" in indonesian


def test_a_language_we_do_not_have_reads_english() -> None:
    assert safety.situations("nl") == safety.situations("en")
    assert safety.national_lines("nl") == safety.national_lines("en")
