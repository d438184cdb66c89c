"""Names on paper: in full, as initials, or as numbers; and the same inside free text.

Everything here is pure and takes any text a person can type: one name, no name, emoji,
right-to-left or Javanese script.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sessions.records import NameStyle

_SHORTEST_LOOSE = 3  # letters; shorter names are looked for only as they are written
_SHORTEST_EXACT = 2
_WORD = re.compile(r"\w+")
_NEXT_WORD = re.compile(r"\s+(\w+)")


class Named(Protocol):
    """A member or a participant: full name, and how they are called."""

    @property
    def name(self) -> str: ...
    @property
    def call(self) -> str: ...


def initials(name: str) -> str:
    """`Rani Oktaviani` -> `R.O.`; every word gives its first letter or digit.

    A letter keeps the vowel signs that sit on it. Words without any letter (emoji, dashes)
    give nothing; a name of such words only gives an empty text.
    """
    return "".join(f"{letter}." for word in name.split() if (letter := _first_letter(word)))


def _first_letter(word: str) -> str:
    for index, char in enumerate(word):
        if char.isalnum():
            end = index + 1
            while end < len(word) and unicodedata.category(word[end]) in ("Mn", "Mc"):
                end += 1
            return char.upper()[0] + word[index + 1 : end]
    return ""


def labels(people: Sequence[Named], style: NameStyle, numbered: str) -> tuple[str, ...]:
    """How each person is called on paper, in the order given.

    `numbered` is the reader's word for the numbers style with a place for the number, e.g.
    "Member {number}"; numbers count from 1. Equal initials are told apart by that number
    ("R.O.1", "R.O.4"); a name without letters or digits is called by its number alone.
    """
    by_number = tuple(numbered.format(number=at) for at in range(1, len(people) + 1))
    if style is NameStyle.NUMBERS:
        return by_number
    if style is NameStyle.FULL:
        names = (" ".join(person.name.split()) for person in people)
        return tuple(name or number for name, number in zip(names, by_number, strict=True))
    short = [initials(person.name) for person in people]
    often = Counter(short)
    told_apart = (
        f"{letters}{at}" if letters and often[letters] > 1 else letters
        for at, letters in enumerate(short, 1)
    )
    return tuple(name or number for name, number in zip(told_apart, by_number, strict=True))


class Mask:
    """Replaces members' names in free text by what they are called on paper.

    Full names and call names are found as whole words whatever their case. Any other part of
    a name, and any name of two letters, only as it is written in the name: "Ayu" is hidden,
    the ordinary word "ayu" stays, and a member called "Di" does not eat every "di". A name
    that two members share gives both ("R.O./R.S."). Single letters are left alone. Once a name
    is found, further parts of it beside it go with it, in any case ("wulan ayu" is one person).
    With the full style nothing is changed at all.
    """

    def __init__(self, people: Sequence[Named], called: Sequence[str], style: NameStyle) -> None:
        names = {} if style is NameStyle.FULL else _names(people, called)
        self._parts: dict[str, set[str]] = {}
        for person, label in zip(people, called, strict=True):
            self._parts.setdefault(label, set()).update(_WORD.findall(person.name.casefold()))
        self._by_first_word: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for name in sorted(names, key=lambda name: len(name.text), reverse=True):
            first = _WORD.search(name.text)
            if first:
                entry = (name.pattern(first.start()), "/".join(names[name]))
                self._by_first_word.setdefault(first.group().casefold(), []).append(entry)

    def __call__(self, text: str) -> str:
        """Return `text` with every member's name replaced; linear in its length."""
        if not self._by_first_word:
            return text
        pieces: list[str] = []
        done = 0  # everything before is in `pieces`
        last = ""  # the label just written, while nothing but spaces followed it
        for word in _WORD.finditer(text):
            start = word.start()
            if start < done:
                continue
            found = self._at(text, start, word.group())
            if found is None:
                last = ""
                continue
            end, label = found
            between = text[done:start]
            if label != last or between.strip():  # "Ayu Wulan" is one person, not two
                pieces += between, label
            end = self._past_parts(text, end, label)
            done, last = _after_stop(text, end, label), label
        return "".join((*pieces, text[done:]))

    def _past_parts(self, text: str, end: int, label: str) -> int:
        parts = self._parts.get(label, set())
        while (after := _NEXT_WORD.match(text, end)) and after.group(1).casefold() in parts:
            end = after.end()
        return end

    def _at(self, text: str, start: int, word: str) -> tuple[int, str] | None:
        for pattern, label in self._by_first_word.get(word.casefold(), ()):
            match = pattern.match(text, start)
            if match:
                return match.end(), label
        return None


def _after_stop(text: str, end: int, label: str) -> int:
    """Skip the full stop after a label that brings its own ("with Rani." -> "with R.O.")."""
    lone = text.startswith(".", end) and not text.startswith("..", end)
    return end + 1 if lone and label.endswith(".") else end


@dataclass(frozen=True, slots=True)
class _Name:
    """A name to look for; `loose` in any case, otherwise as written."""

    text: str
    loose: bool

    def pattern(self, start: int) -> re.Pattern[str]:
        words = r"\s+".join(map(re.escape, self.text[start:].split()))
        return re.compile(rf"{words}(?!\w)", re.IGNORECASE if self.loose else 0)


def _names(people: Sequence[Named], called: Sequence[str]) -> dict[_Name, list[str]]:
    """Every name to look for, with the labels of those who carry it."""
    found: dict[_Name, list[str]] = {}
    whole = {_folded(name) for person in people for name in (person.name, person.call)}
    for person, label in zip(people, called, strict=True):
        parts = [part for part in person.name.split() if _folded(part) not in whole]
        for text in (person.name, person.call, *parts):
            name = _wanted(text, is_part=text in parts)
            if name is not None:
                carriers = found.setdefault(name, [])
                if label not in carriers:
                    carriers.append(label)
    return found


def _wanted(text: str, is_part: bool) -> _Name | None:
    letters = sum(char.isalnum() for char in text)
    if letters < (_SHORTEST_LOOSE if is_part else _SHORTEST_EXACT):
        return None
    loose = not is_part and (letters >= _SHORTEST_LOOSE or len(text.split()) > 1)
    return _Name(_folded(text) if loose else " ".join(text.split()), loose)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
