"""A search that overlooks capitals, diacritics and one typing slip in a word.

Rule: every word typed must be found in the document. A word is found where a word of the
document begins with it (of the running text only from three letters on), or where a word of the
name or of the one-line description, of four letters or more, differs by one slip: a letter
wrong, missing, too many, or two neighbours swapped.

A search runs at every key, so documents are numbers and sets of them are bits (see `bits`), and
slips are tried out on the typed word: some hundred look-ups, however many words are known.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from icebreakers.bits import bits, union

_WORD = re.compile(r"[^\W_]+")
_PREFIX_FROM = 3  # shorter beginnings of words in running text would match nearly everything
_SLIP_FROM = 4
_RARE = 16  # a word of fewer documents keeps their numbers, which take less room than bits

_Postings = dict[str, int | tuple[int, ...]]


class Found(NamedTuple):
    """The documents that hold every word typed, as bits; none of them twice.

    Where the words were found counts, best first, and of several words the worst."""

    name: int
    text: int
    similar: int


def words(text: str) -> list[str]:
    """Return the words of `text`, folded: "Déjà-vu" gives "deja" and "vu"."""
    folded = text.casefold()
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    return _WORD.findall(folded)


def slips(word: str, letters: Iterable[str]) -> Iterator[str]:
    """Yield every word one slip away; the same one may come more than once."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        for letter in letters:
            yield before + letter + after
            yield before + letter + after[1:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]


class Index:
    """Words of documents, each given as (name, one line, running text), numbered from 0."""

    def __init__(self, documents: Iterable[tuple[str, str, str]]) -> None:
        names: dict[str, list[int]] = defaultdict(list)
        lines: dict[str, list[int]] = defaultdict(list)
        texts: dict[str, list[int]] = defaultdict(list)
        for number, (name, line, text) in enumerate(documents):
            of_name, of_line = set(words(name)), set(words(line))
            for filed, found in (
                (names, of_name),
                (lines, of_name | of_line),
                (texts, of_line.union(words(text))),
            ):
                for word in found:
                    filed[word].append(number)
        self._names, self._similar, self._texts = map(_filed, (names, lines, texts))
        self._sorted_names = sorted(self._names)
        self._sorted_texts = sorted(self._texts)
        self._letters = sorted(set().union(*self._similar))
        self._longest = max(map(len, self._similar), default=0)

    def find(self, typed: str) -> Found | None:
        """Return the documents that hold every word of `typed`, or None if it has no word."""
        wanted = dict.fromkeys(words(typed))
        if not wanted:
            return None
        name = text = similar = -1  # every document there could be
        for word in wanted:
            in_name = self._beginning(word, self._sorted_names, self._names)
            in_text = in_name | self._in_text(word)
            name, text = name & in_name, text & in_text
            similar &= in_text | _documents(self._similar[each] for each in self._slipped(word))
            if not similar:
                break
        return Found(name, text & ~name, similar & ~text)

    def _in_text(self, word: str) -> int:
        if len(word) >= _PREFIX_FROM:
            return self._beginning(word, self._sorted_texts, self._texts)
        return _documents([self._texts[word]] if word in self._texts else [])

    def _beginning(self, start: str, ordered: list[str], postings: _Postings) -> int:
        end = bisect_left(ordered, start + chr(0x10FFFF))
        found = ordered[bisect_left(ordered, start) : end]
        return _documents(postings[word] for word in found)

    def _slipped(self, word: str) -> set[str]:
        """Return the words one slip away, as far as they are known and not too short."""
        if not _SLIP_FROM - 1 <= len(word) <= self._longest + 1:
            return set()
        known = self._similar.keys() & slips(word, self._letters)
        return {each for each in known if len(each) >= _SLIP_FROM}


def _filed(numbers: Mapping[str, list[int]]) -> _Postings:
    return {
        word: tuple(found) if len(found) < _RARE else bits(found) for word, found in numbers.items()
    }


def _documents(postings: Iterable[int | tuple[int, ...]]) -> int:
    often: list[int] = []
    seldom: list[int] = []
    for each in postings:
        if isinstance(each, int):
            often.append(each)
        else:
            seldom.extend(each)
    return union(often) | bits(seldom)
