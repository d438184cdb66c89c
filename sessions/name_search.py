"""Where the members of a group are named in a text: each name as far as it goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sessions.name_roster import SUFFIXES, Carriers, Roster
from sessions.name_standing import Text
from sessions.names import Word, has_case, is_capital, shortest

_NEAR = re.compile(r"[ \x01]*['-]?[ \x01]*")
_AFTER_STOP = re.compile(r"\x01*\.[ \x01]*")
_NEXT_LINE = re.compile(r"[ \x01]*\n[ \x01]*")
_GLUE = re.compile(r"\x01*['-]?\x01*")
_BETWEEN = re.compile(r"[^\w\n,;:!?]{0,8}|\s+")  # inside a whole name
# A letter after these is no initial.
_LETTERED = frozenset(
    {"kelas", "kelompok", "tim", "regu", "grup", "blok", "gedung", "ruang", "class"}
)
# Arabic articles, which are written apart, with a hyphen, or as one word with the name.
_ARTICLES = frozenset({"al", "el", "ar", "as", "at", "az", "ash", "asy", "adz"})
_SPLIT_FROM = 3  # letters of each half, when a blank parts the two
_WORDS_BACK = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a text: its words from `first` to `last`, the signs from `start` to `end`.

    `people` are those who may be meant, `suffix` is what hangs on ("nya"), `parts` how many
    different parts of the name stand here, initials not counted.
    """

    first: int
    last: int
    start: int
    end: int
    people: frozenset[int]
    key: str
    suffix: str = ""
    parts: int = 1
    exact: bool = True
    brief: bool = False  # two letters, which is a whole name


def names_in(text: Text, roster: Roster) -> Iterator[Span]:
    """Yield the names in the order of the text, none over another; linear in its length."""
    at = free = 0
    while at < len(text.words):
        if roster.means_nothing(text.words[at].key):
            at += 1
            continue
        head, last = _head(text, at, roster)
        span = _grown(text, at, last, head, roster, free) if head.people else None
        whole = _whole(text, at, roster)
        if whole is not None and (span is None or whole.last >= span.last):
            span = whole if span is None else replace(whole, first=span.first, start=span.start)
        if span is not None:
            yield span
            at = free = span.last + 1
            continue
        if roster.brief(text.words[at].key) and is_capital(text.words[at].text):
            word = text.words[at]
            who = roster.brief(word.key)
            yield Span(at, at, word.start, word.end, who, word.key, brief=True)
            free = at + 1
        at += 1


def _whole(text: Text, at: int, roster: Roster) -> Span | None:
    """The name that stands here from its first word to its last, whatever their length."""
    for whole in roster.wholes.get(text.words[at].key, ()):
        last = at + len(whole.keys) - 1
        if any(text.key(at + n) != key for n, key in enumerate(whole.keys)):
            continue
        if not all(_BETWEEN.fullmatch(text.between(n)) for n in range(at, last)):
            continue
        end = text.words[last].end
        end += len(whole.tail) if text.plain.startswith(whole.tail, end) else 0
        key, parts = "".join(whole.keys), len(set(whole.keys))
        if parts > 1 or len(key) > 1:
            return Span(
                at, last, text.words[at].start, end, whole.people, key, parts=len(whole.keys)
            )
    return None


def _head(text: Text, at: int, roster: Roster) -> tuple[Carriers, int]:
    """Whose name begins at word `at`, and at which word it ends when it is parted in two."""
    first = text.words[at].key
    alone = roster.carriers(first)
    if at + 1 < len(text.words):
        second = text.words[at + 1].key
        both = roster.split(first, second)
        if both.people and not alone.people & roster.carriers(second).people:
            between = text.between(at)
            glued = _GLUE.fullmatch(between) is not None
            long = len(second) >= _SPLIT_FROM and between == " "
            long = long and (len(first) >= _SPLIT_FROM or first in _ARTICLES)
            if (glued or long) and second not in SUFFIXES:
                return both, at + 1
    return alone, at


@dataclass(slots=True)
class _Growing:
    """A name while further words join it."""

    first: int
    last: int
    people: frozenset[int]
    keys: list[str]
    dotted: bool = False  # the last word is an initial with its full stop
    suffix: str = ""


def _grown(text: Text, at: int, last: int, head: Carriers, roster: Roster, free: int) -> Span:
    name = _Growing(at, last, head.people, [head.stem], suffix=head.suffix)
    while not name.suffix and _join_next(text, name, roster):
        pass
    while name.first > free and name.first > at - _WORDS_BACK and _join_before(text, name, roster):
        pass
    end = text.words[name.last].end - len(name.suffix)
    if name.dotted and text.plain.startswith(".", end):
        end += 1
    start = text.words[name.first].start
    parts = len(set(name.keys))
    key = "".join(text.words[n].key for n in range(name.first, name.last + 1))
    key = key.removesuffix(name.suffix)
    return Span(name.first, name.last, start, end, name.people, key, name.suffix, parts, head.exact)


def _join_next(text: Text, name: _Growing, roster: Roster) -> bool:
    at = name.last + 1
    if at >= len(text.words):
        return False
    word, between = text.words[at], text.between(name.last)
    whole, after = roster.carriers(word.key), text.plain[word.end : word.end + 1]
    short = frozenset() if whole.people else roster.beside(word, dotted=after == ".")
    people = name.people & (whole.people or short)
    if not people or word.key in name.keys or not _is_near(text, name, at, between, roster):
        return False
    if short and _is_small(word) and not people & roster.in_order(name.keys[-1], word.key):
        return False  # "di" and "al" between other words are words
    if short and len(word.key) == 1:
        people = people & roster.in_order(name.keys[-1], f"{word.key}.") or people
    name.last, name.people = at, people
    name.dotted = not whole.people and after == "."
    if whole.people:
        name.keys.append(whole.stem)
        name.suffix = whole.suffix
    return True


def _is_near(text: Text, name: _Growing, at: int, between: str, roster: Roster) -> bool:
    if _NEAR.fullmatch(between) or between == ".":  # "rani.oktaviani" is an account
        return True
    previous = text.words[name.last]
    if _AFTER_STOP.fullmatch(between):
        shortened = bool(roster.beside(previous, dotted=True)) or len(previous.key) < 5
        return name.dotted or (shortened and previous.key not in roster.common)
    follows = roster.in_order(previous.key, text.words[at].key)
    return bool(_NEXT_LINE.fullmatch(between)) and bool(name.people & follows)


def _is_small(word: Word) -> bool:
    return has_case(word.text) and not is_capital(word.text)


def _join_before(text: Text, name: _Growing, roster: Roster) -> bool:
    """Take in what stands before: the "M." of "M. Rizki", the "Ni" of "Ni Luh"."""
    at = name.first - 1
    word, between = text.words[at], text.between(at)
    if len(word.key) >= shortest(word.key) + 1:
        return False
    dotted = between.startswith(".")
    near = _AFTER_STOP.fullmatch(between) if dotted else _NEAR.fullmatch(between)
    people = name.people & roster.beside(word, dotted=dotted)
    followed = name.people & roster.in_order(word.key, text.words[name.first].key)
    if near is None or not (people or followed) or (_is_small(word) and not followed):
        return False
    if followed:
        people = followed
    elif len(word.key) == 1:
        before = people & roster.in_order(f"{word.key}.", name.keys[0])
        if not dotted and (not before or text.key(at - 1) in _LETTERED):
            return False  # "kelas A Ayu": the letter belongs to the class
        people = before or people
    name.first, name.people = at, people
    return True
