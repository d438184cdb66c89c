"""No part of three letters or more of a member's name survives, whatever the name's form."""

import random
import re
from collections.abc import Iterator

import pytest

from facilitator.initials import check_names, labels, vocabulary
from sessions.names import fold
from sessions.records import NameStyle
from tests.facilitator.marked_sentences import Person, names

LABEL = "Q.Q."
INSIDE = "Menurut guru, {} mulai berani bertanya."
EVERYWHERE = (
    INSIDE,
    "{} diam.",
    "tadi {}, lalu kelompok tertawa",
    "DAFTAR YANG HADIR: {}, DAN LAIN-LAIN",
    "- {}",
    "Ia duduk di samping {}nya.",
    "({})",
    "Kemarin {}/Zzz bertemu.",
)
ORDINARY = vocabulary().words


def parts(name: str) -> list[str]:
    """The parts that are promised: three letters or more between blanks and full stops."""
    found = re.split(r"[\s.,\"()]+", name)
    return [part for part in found if sum(sign.isalnum() for sign in part) >= 3]


def written(part: str) -> Iterator[str]:
    """The ways a part may be typed elsewhere."""
    yield from (part, part.upper(), part.lower(), part.title())
    for sign in "’'`ʼ":
        yield re.sub("['’`]", sign, part)
    yield re.sub("['’`-]", "", part)
    yield re.sub("['’`-]", " ", part).strip()
    yield part.replace("-", "–")
    yield f"{part[:2]}\u200b{part[2:]}"


def survives(part: str, text: str) -> bool:
    told = " ".join(fold(word) for word in text.replace(LABEL, " ").split())
    return re.search(rf"(?<![^\W_]){re.escape(fold(part))}(nya)?(?![^\W_])", told) is not None


def test_the_list_is_long_enough() -> None:
    assert len(set(names())) >= 300


@pytest.mark.parametrize("sentence", EVERYWHERE)
def test_no_part_survives(sentence: str) -> None:
    left = []
    for name in names():
        for part in parts(name):
            if fold(part) in ORDINARY:
                continue
            for form in dict.fromkeys(written(part)):
                told = check_names(sentence.format(form), [Person(name)], [LABEL]).text
                if survives(form, told):
                    left.append(f"{name}: {form!r} in {told!r}")
    assert not left, "\n".join(left)


def test_ordinary_words_are_replaced_where_they_stand_as_names() -> None:
    left = []
    for name in names():
        for part in parts(name):
            if fold(part) in ORDINARY:
                told = check_names(INSIDE.format(part.title()), [Person(name)], [LABEL]).text
                small = check_names(INSIDE.format(part.lower()), [Person(name)], [LABEL])
                assert small.text == INSIDE.format(part.lower())
                assert [found.original for found in small.left] == [part.lower()]
                left += [f"{name}: {part}"] * survives(part, told)
    assert not left, "\n".join(left)


@pytest.mark.parametrize("seed", range(8))
def test_whole_groups_are_hidden_together(seed: int) -> None:
    chosen = random.Random(seed).sample(names(), 40)
    people = [Person(name) for name in chosen]
    called = labels(people, NameStyle.NUMBERS, "Konseli {number}")
    text = "\n".join(f"{n}. {name.upper()}" for n, name in enumerate(chosen, 1))
    told = check_names(text, people, called)
    kept = {"konseli"} | ORDINARY
    words = set(re.findall(r"[^\W\d_]{3,}", " ".join(fold(w) for w in told.text.split())))
    assert not words - kept
    assert len(told.text.split("\n")) == len(chosen)
