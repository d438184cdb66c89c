"""A search that overlooks capitals, diacritics and one typing slip in a word.

Rule: every word typed must be found in the document. A word is found where a word of the
document begins with it (of the running text only from three letters on), or, from four letters
on, where a word of the name or of the one-line description differs by one slip: a letter wrong,
missing, too many, or two neighbours swapped.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

_WORD = re.compile(r"[^\W_]+")
_PREFIX_FROM = 3  # shorter beginnings of words in running text would match nearly everything
_SLIP_FROM = 4


class Hit(IntEnum):
    """Where the words were found, best first; the worst of them counts."""

    NAME = 0
    TEXT = 1
    SIMILAR = 2


def words(text: str) -> list[str]:
    """Return the words of `text`, folded: "Déjà-vu" gives "deja" and "vu"."""
    folded = text.casefold()
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    return _WORD.findall(folded)


def one_slip_apart(typed: str, meant: str) -> bool:
    """Tell whether at most one slip turns one word into the other."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    pairs = enumerate(zip(typed, meant, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(typed), len(meant)))
    return (
        typed[at + 1 :] == meant[at + 1 :]
        or typed[at + 1 :] == meant[at:]
        or typed[at:] == meant[at + 1 :]
        or (typed[at : at + 2] == meant[at : at + 2][::-1] and typed[at + 2 :] == meant[at + 2 :])
    )


class Index:
    """Words of documents, each given as (name, one line, running text), numbered from 0."""

    def __init__(self, documents: Iterable[tuple[str, str, str]]) -> None:
        self._names: dict[str, set[int]] = defaultdict(set)
        self._similar: dict[str, set[int]] = defaultdict(set)
        self._texts: dict[str, set[int]] = defaultdict(set)
        for number, (name, line, text) in enumerate(documents):
            _file(self._names, name, number)
            _file(self._similar, f"{name} {line}", number)
            _file(self._texts, f"{line} {text}", number)
        self._sorted_names = sorted(self._names)
        self._sorted_texts = sorted(self._texts)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._similar:
            self._by_length[len(word)].append(word)

    def find(self, typed: str) -> dict[int, Hit] | None:
        """Return the documents that hold every word of `typed`, or None if it has no word."""
        each = [self._find_word(word) for word in words(typed)]
        if not each:
            return None
        everywhere = set.intersection(*map(set, each))
        return {number: max(hits[number] for hits in each) for number in everywhere}

    def _find_word(self, word: str) -> dict[int, Hit]:
        hits: dict[int, Hit] = {}
        for similar in self._one_slip_from(word):
            hits.update(dict.fromkeys(self._similar[similar], Hit.SIMILAR))
        if len(word) >= _PREFIX_FROM:
            for longer in _beginning_with(word, self._sorted_texts):
                hits.update(dict.fromkeys(self._texts[longer], Hit.TEXT))
        elif word in self._texts:
            hits.update(dict.fromkeys(self._texts[word], Hit.TEXT))
        for longer in _beginning_with(word, self._sorted_names):
            hits.update(dict.fromkeys(self._names[longer], Hit.NAME))
        return hits

    def _one_slip_from(self, word: str) -> Iterator[str]:
        for length in range(max(len(word) - 1, _SLIP_FROM), len(word) + 2):
            for candidate in self._by_length.get(length, ()):
                if one_slip_apart(word, candidate):
                    yield candidate


def _file(words_to_numbers: Mapping[str, set[int]], text: str, number: int) -> None:
    for word in words(text):
        words_to_numbers[word].add(number)


def _beginning_with(start: str, ordered: list[str]) -> Iterator[str]:
    for at in range(bisect_left(ordered, start), len(ordered)):
        if not ordered[at].startswith(start):
            return
        yield ordered[at]
