"""How a word stands in a text: does an ordinary word stand there as a name?"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from itertools import pairwise

from sessions.names import Word, has_case, is_capital

_LINE = 2_000  # signs; a line is looked at that far in each direction
_SENTENCE = 240
_OPENING = " \x01\"“”„«‹([{*'"
_QUOTES = '"“”„«‹'
_ENDS = ".!?…。؟"
_BULLET = re.compile(r"(?:[ \t\x01]*(?:[-•*+>·▪◦‣o]|\(?\d{1,3}[.):]|\(?[a-zA-Z][.)]))?[ \t\x01]*")
_AFTER_END = ("", " ", "\n", "\t", '"', "”", ")", "'")
_LAST_WORD = re.compile(r"[^\W_]+$")
_STOP = re.compile(r"[.!?…\n]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# After these a full stop ends no sentence.
_ABBREVIATIONS = _set(
    "moh muh moch much mhd muhd mohd ach akh abd st gst dg br h hj kh dr drs dra ir prof sdr sdri"
    " yth an no hlm hal tgl jl gg ds kec kab dn al mr mrs ms bp bpk"
)
# Whoever stands after these is a person.
_HONORIFICS = _set(
    "si kak dek dik bang mas mbak mba sdr sdri saudara saudari ananda neng kang cak teteh gus ning"
    " bung uda uni daeng bli mbok koko cici mr mrs ms miss"
)
_LINKS = re.compile(
    r"(?:,? ?(?:dan|serta|dengan|bersama|sama|atau|and|with|or|vs) |[ ]?[,;/&+][ ]?)", re.IGNORECASE
)
# Whom everybody knows by that name, and nobody of the group is meant.
_ENGLISH = re.compile(
    r"\b(?:the|an?|of|to|was|were|is|are|and|by|we|they|he|she|it|in|that|with|for|not|at|his|her)\b",
    re.IGNORECASE,
)
_ENGLISH_FROM = 2  # such words make a sentence English
_BEFORE_THE_KNOWN = frozenset({"nabi", "rasul", "rasulullah", "malaikat", "surah", "khalifah"})
_AFTER_THE_KNOWN = frozenset({"saw", "swt", "shallallahu"})


class Standing(Enum):
    """How an ordinary word that is somebody's name stands in the text."""

    NAME = auto()
    UNSURE = auto()  # begins a sentence, or stands in a line of capitals only
    PERHAPS = auto()  # small, but beside somebody's name
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ordinary words of the languages, folded; and of some, the words that stand directly
    after or before them when no name is meant ("sari buah", "siswa putri")."""

    words: frozenset[str] = frozenset()
    after: Mapping[str, frozenset[str]] = field(default_factory=dict)
    before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    english: frozenset[str] = frozenset()  # ordinary in an English sentence only


@dataclass(frozen=True)
class Text:
    """A text, its plain form of the same length, and its words."""

    text: str
    plain: str
    words: list[Word]

    def between(self, at: int) -> str:
        """What stands between word `at` and the next one; "" after the last."""
        if not 0 <= at < len(self.words) - 1:
            return ""
        return self.plain[self.words[at].end : self.words[at + 1].start]

    def key(self, at: int) -> str:
        """The folded word at a place, "" beyond the ends."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def line(self, at: int) -> tuple[int, int]:
        """Where the line (or the cell of a table) around word `at` begins and ends."""
        start, end = self.words[at].start, self.words[at].end
        low, high = max(0, start - _LINE), min(len(self.plain), end + _LINE)
        first = max(self.plain.rfind(sign, low, start) for sign in "\n\t")
        ends = [found for sign in "\n\t" if (found := self.plain.find(sign, end, high)) >= 0]
        return (low if first < 0 else first + 1), min(ends, default=high)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around word `at` begins and ends; cut where it is very long."""
        start, end = self.words[at].start, self.words[at].end
        nearest = bisect_left(self._sentence_ends, end)
        first = self._sentence_ends[nearest - 1] if nearest else 0
        known = nearest < len(self._sentence_ends)
        last = self._sentence_ends[nearest] if known else len(self.plain)
        return max(first, start - _SENTENCE), min(last, end + _SENTENCE)

    def sentences(self) -> list[tuple[int, int]]:
        """Where every sentence begins and ends; together they are the whole text."""
        ends = dict.fromkeys((*self._sentence_ends, len(self.plain)))
        return [(first, last) for first, last in pairwise((0, *ends)) if first < last]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [stop.end() for stop in _STOP.finditer(self.plain) if self._ends_there(stop.start())]

    def _ends_there(self, at: int) -> bool:
        if self.plain[at] == "\n":
            return True
        return self.plain[at + 1 : at + 2] in _AFTER_END and not (
            self.plain[at] == "." and self._is_abbreviated(at)
        )

    def begins_sentence(self, at: int) -> bool:
        """Tell whether word `at` is the first of a sentence, a line, a cell or a speech."""
        start = self.words[at].start
        begin = self.line(at)[0]
        if _BULLET.fullmatch(self.plain, begin, start):
            return True
        before = self.plain[begin:start]
        bare = before.rstrip(_OPENING)
        if not bare or any(sign in _QUOTES for sign in before[len(bare) :]):
            return True
        if bare[-1] not in _ENDS:
            return bare[-1] in ")]" and bare.rstrip(" )]")[-1:] in tuple(_ENDS)
        return not (bare[-1] == "." and self._is_abbreviated(begin + len(bare) - 1))

    def _is_abbreviated(self, stop: int) -> bool:
        """Is the full stop at `stop` that of an abbreviation or an initial?"""
        match = _LAST_WORD.search(self.plain[max(0, stop - 8) : stop])
        if match is None:
            return False
        word = match.group()
        return (len(word) == 1 and word.isupper()) or word.casefold() in _ABBREVIATIONS

    def all_capitals(self, at: int) -> bool:
        """Tell whether the whole line around word `at` is written in capitals."""
        first, last = self.line(at)
        return self.plain[first:last].isupper()

    def alone(self, first: int, last: int) -> bool:
        """Tell whether the words from `first` to `last` are all there is in their line."""
        begin, end = self.line(first)
        head = _BULLET.fullmatch(self.plain, begin, self.words[first].start)
        tail = self.plain[self.words[last].end : end]
        return head is not None and not re.search(r"[^\W_]", tail)

    def in_brackets(self, at: int) -> bool:
        """Tell whether word `at` stands in brackets by itself."""
        return self.signs_around(at) in (("(", ")"), ("[", "]"))

    def signs_around(self, at: int) -> tuple[str, str]:
        """The sign before word `at` and the one after it, "" at the ends."""
        start, end = self.words[at].start, self.words[at].end
        return self.plain[max(0, start - 1) : start], self.plain[end : end + 1]

    def linked(self, at: int, step: int) -> int | None:
        """Return the place of the word that "and", a comma or a stroke joins to word `at`, in the
        direction `step` (1 or -1)."""
        near = at + step
        if not 0 <= near < len(self.words):
            return None
        first, second = (at, near) if step > 0 else (near, at)
        if _LINKS.fullmatch(self.between(first)):
            return near
        far = near + step
        if not 0 <= far < len(self.words):
            return None
        first, second = sorted((at, far))
        between = self.plain[self.words[first].end : self.words[second].start]
        return far if _LINKS.fullmatch(between) else None


def standing(text: Text, at: int, vocabulary: Vocabulary) -> Standing:
    """Return how word `at` stands there, which is both somebody's name and an ordinary word."""
    word = text.words[at]
    if text.key(at - 1) in _HONORIFICS and text.between(at - 1) in (" ", ". "):
        return Standing.NAME
    if "@" in text.signs_around(at):
        return Standing.NAME
    if not is_capital(word.text) and has_case(word.text):
        return Standing.WORD
    capitals = text.all_capitals(at)
    if text.alone(at, at) or text.in_brackets(at):
        return Standing.NAME
    begins = text.begins_sentence(at)
    if _is_usual(text, at, vocabulary):
        return Standing.WORD if begins or capitals else Standing.UNSURE
    if capitals:
        return Standing.UNSURE
    if word.text.isupper() and len(word.key) > 1:
        return Standing.NAME  # one word in capitals among others is pointed at
    return Standing.UNSURE if begins else Standing.NAME


def _is_usual(text: Text, at: int, vocabulary: Vocabulary) -> bool:
    """Does the word stand beside one that it stands beside when no name is meant?"""
    key, before, after = text.key(at), text.key(at - 1), text.key(at + 1)
    before = "#" if before.isdecimal() else before
    return (text.between(at) == " " and after in vocabulary.after.get(key, ())) or (
        text.between(at - 1) == " " and before in vocabulary.before.get(key, ())
    )


def is_ordinary(text: Text, at: int, key: str, vocabulary: Vocabulary) -> bool:
    """Tell whether `key`, which is word `at` without what hangs on it, is an ordinary word of
    the language that its sentence is written in."""
    if key not in vocabulary.english:
        return key in vocabulary.words
    first, last = text.sentence(at)
    return len(_ENGLISH.findall(text.plain, first, last)) >= _ENGLISH_FROM


def is_usual_pair(text: Text, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Are two words no name, because they always stand together ("bulan purnama")?"""
    second = text.words[last]
    return (
        last == first + 1
        and has_case(second.text)
        and not is_capital(second.text)
        and text.between(first) == " "
        and second.key in vocabulary.after.get(text.key(first), ())
    )


def is_well_known(text: Text, at: int) -> bool:
    """Tell whether word `at` names somebody everybody knows ("Nabi Muhammad", "Muhammad SAW")."""
    return (text.key(at - 1) in _BEFORE_THE_KNOWN and text.between(at - 1) == " ") or (
        text.key(at + 1) in _AFTER_THE_KNOWN and text.between(at) in (" ", ". ")
    )


def after_honorific(text: Text, at: int) -> bool:
    """Tell whether word `at` stands after "si", "Kak" and the like."""
    return text.key(at - 1) in _HONORIFICS and text.between(at - 1) in (" ", ". ")
