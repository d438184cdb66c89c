"""How the members of a group are called: without titles, and no two of them alike.

One rule for a pasted list, the form and the circle. The full name is never changed by it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from sessions.name_roster import Named
from sessions.names import family, fold, has_case, plain

_LONGEST = 3  # letters of the next word that tell two apart, before the whole word does
_SHORTEST = 3  # letters; shorter words are particles: I, Ni, La, Wa, Al
_SPLIT = re.compile(r"[^\s.,;/()\"]+\.?")
_GIVEN_TO_MANY = frozenset({"muhammad", "abdul", "siti"})  # nobody is called by them alone
_TITLES = frozenset(
    {"haji", "hajah", "hajjah", "drs", "dra", "prof", "profesor", "raden", "roro", "rara", "rr"}
    | {"tubagus", "teuku", "tengku", "tgk", "sayyid", "habib", "syekh", "kiai", "kyai"}
    | {"ustaz", "ustadz", "gst", "gusti", "ida", "anak", "mpok", "engkong", "encik", "nyi"}
    | {"daeng", "spd", "mpd", "bin", "binti"}
)


@dataclass(frozen=True, slots=True)
class CalledName:
    """How somebody is called. `parts` are the places in the full name (start, end) that make the
    called name, empty when it is hers or the name has no letters; `told_apart` says that
    somebody else would be called the same without it."""

    call: str
    parts: tuple[tuple[int, int], ...] = ()
    told_apart: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    key: str


def proposed_call(name: str) -> str:
    """Return how somebody is called if nobody else is: the first word that serves for it.

    Titles, initials with a full stop, words of one or two letters and names that are given to
    very many are passed over, unless there is nothing else. A name in capitals is called in
    small letters ("AHMAD" -> "Ahmad").
    """
    words = _words(name)
    at = _first(words)
    return "" if at is None else _spelled(name, words[at])


def called_names(people: Sequence[Named]) -> tuple[CalledName, ...]:
    """Return how each of `people` is called, in their order; no two alike.

    A called name of hers is kept; one that this rule could have proposed, or none, is proposed
    anew, so that the first Ahmad becomes "Ahmad F." when the second comes. Of those with the same
    name nothing tells apart, the called names are numbered.
    """
    hers = [_is_hers(person) for person in people]
    names = [_Telling(person, own) for person, own in zip(people, hers, strict=True)]
    taken = Counter(fold(name.at_length(0)) for name in names)
    lengths = [0] * len(names)
    for length in range(1, max((name.longest for name in names), default=0) + 1):
        for at, name in enumerate(names):
            if taken[fold(name.at_length(lengths[at]))] > 1 and length <= name.longest:
                lengths[at] = length
        taken = Counter(fold(n.at_length(size)) for n, size in zip(names, lengths, strict=True))
    return _numbered(names, lengths)


def same_call(call: str, people: Sequence[Named]) -> tuple[int, ...]:
    """Return the places of those who are called like that already."""
    key = fold(call)
    return tuple(at for at, one in enumerate(people) if key and fold(one.call or one.name) == key)


def other_calls(name: str) -> tuple[str, ...]:
    """Return what else of a name serves for calling somebody, after what is proposed."""
    words = _words(name)
    first = _first(words)
    rest = (word for at, word in enumerate(words) if at != first and _serves(words, at))
    return tuple(dict.fromkeys(_spelled(name, word) for word in rest))


class _Telling:
    """A person's called name, at growing length: "Ahmad", "Ahmad F.", "Ahmad Fa.", …"""

    def __init__(self, person: Named, is_hers: bool) -> None:
        self._name = person.name
        words = _words(person.name)
        first = None if is_hers else _first(words)
        self._base = words[first] if first is not None else None
        kept = person.call if is_hers else "" if words else person.name
        self._text = " ".join(kept.split())
        self._rest = [] if first is None else _following(words, first)
        if is_hers:
            self._rest = [w for w in words if w.key != fold(self._text) and _is_telling(w)]
        self.is_hers = is_hers
        self.steps = [
            (words_whole, letters)
            for words_whole in range(len(self._rest))
            for letters in (1, 2, _LONGEST, len(self._rest[words_whole].text))
        ]

    @property
    def longest(self) -> int:
        return len(self.steps)

    def at_length(self, length: int) -> str:
        """The called name with so many steps of what follows in the full name."""
        base = self._text or (_spelled(self._name, self._base) if self._base else "")
        added = self._added(length)
        return " ".join([base, *(text for text, _, _ in added)]).strip()

    def parts(self, length: int) -> tuple[tuple[int, int], ...]:
        """Where in the full name that stands."""
        base = () if self._base is None else ((self._base.start, self._base.end),)
        return (*base, *((start, end) for _, start, end in self._added(length)))

    def _added(self, length: int) -> list[tuple[str, int, int]]:
        if not length:
            return []
        last, letters = self.steps[length - 1]
        found = [(_spelled(self._name, w), w.start, w.end) for w in self._rest[:last]]
        word = self._rest[last]
        whole = _spelled(self._name, word)
        if letters >= len(word.text):
            return [*found, (whole, word.start, word.end)]
        short = f"{whole[:letters]}."
        short = short[:1].upper() + short[1:]
        return [*found, (short, word.start, word.start + letters)]


def _numbered(names: Sequence[_Telling], lengths: Sequence[int]) -> tuple[CalledName, ...]:
    """Number those whom even the whole name does not tell apart, and call them as shortly as
    tells them from everybody else."""
    whole = [fold(name.at_length(name.longest)) for name in names]
    groups = Counter(whole)
    final = list(lengths)
    for at, name in enumerate(names):
        if groups[whole[at]] > 1:
            others = [n for n, key in zip(names, whole, strict=True) if key != whole[at]]
            final[at] = _shortest_apart(name, others)
    calls = [name.at_length(length) for name, length in zip(names, final, strict=True)]
    often = Counter(map(fold, calls))
    taken = {key for key, times in often.items() if times == 1}
    found = []
    for name, length, call in zip(names, final, calls, strict=True):
        same = often[fold(call)] > 1 and bool(call)
        told = _with_number(call, taken) if same else call
        taken.add(fold(told))
        found.append(CalledName(told, name.parts(length), same or length > 0))
    return tuple(found)


def _with_number(call: str, taken: set[str]) -> str:
    return next(told for n in count(1) if fold(told := f"{call} {n}") not in taken)


def _shortest_apart(name: _Telling, others: Sequence[_Telling]) -> int:
    for length in range(name.longest + 1):
        key = fold(name.at_length(length))
        if all(key != fold(o.at_length(min(length, o.longest))) for o in others):
            return length
    return name.longest


def _is_hers(person: Named) -> bool:
    """Did she choose the called name, or could it have been proposed?"""
    call = " ".join(person.call.split())
    if not call:
        return False
    words = _words(person.name)
    base = _first(words)
    if base is None:
        return call != " ".join(person.name.split())
    start = _spelled(person.name, words[base])
    if fold(call) == fold(start):
        return False
    return not re.fullmatch(rf"{re.escape(start)}( [^\W\d_]{{1,{_LONGEST}}}\.| \d+)+", call)


def _words(name: str) -> list[_Word]:
    """The words of a name with their places; "M.Rizki" is two, what follows a comma is a title."""
    signs = plain(name)
    end = signs.find(",")
    found = []
    for match in _SPLIT.finditer(signs, 0, len(signs) if end <= 0 else end):
        text = name[match.start() : match.end()].strip("-•*·'\u2013\u2014")
        start = name.find(text, match.start()) if text else match.start()
        if any(sign.isalnum() for sign in text):
            key = fold(text.rstrip("."))
            found.append(_Word(start, start + len(text), text, key))
    return found


def _first(words: Sequence[_Word]) -> int | None:
    """Which word somebody is called by."""
    for test in (_serves, _could_serve):
        found = next((at for at in range(len(words)) if test(words, at)), None)
        if found is not None:
            return found
    return 0 if words else None


def _serves(words: Sequence[_Word], at: int) -> bool:
    word = words[at]
    return (
        _could_serve(words, at)
        and family(word.key) not in _GIVEN_TO_MANY
        and not _is_title(words, at)
        and not word.key.isdecimal()
    )


def _could_serve(words: Sequence[_Word], at: int) -> bool:
    word = words[at]
    long = len(word.key) >= _SHORTEST or not word.key.isascii()
    return long and not word.text.endswith(".")


def _is_title(words: Sequence[_Word], at: int) -> bool:
    key = words[at].key
    after = words[at + 1].key if at + 1 < len(words) else ""
    if key == "agung":
        return at > 0 and words[at - 1].key == "anak"
    if key == "ida":
        return after in ("bagus", "ayu", "made", "nyoman", "ketut", "wayan", "putu")
    if key == "anak":
        return after == "agung"
    if key == "ode":
        return at > 0 and words[at - 1].key in ("la", "wa")
    return key in _TITLES and bool(after)


def _following(words: Sequence[_Word], first: int) -> list[_Word]:
    """What may be added to tell somebody apart: what follows, then what stands before."""
    after = [word for word in words[first + 1 :] if _is_telling(word)]
    return after + [word for word in words[:first] if _is_telling(word)]


def _is_telling(word: _Word) -> bool:
    return bool(word.key)


def _spelled(name: str, word: _Word) -> str:
    """The word as it is called: a name in capitals only is written in small letters."""
    text = word.text.rstrip(".") if len(word.key) > 1 else word.text
    bare = [sign for sign in name if sign.isalpha()]
    if not has_case(text) or len(bare) <= 1 or not all(sign.isupper() for sign in bare):
        return text
    return re.sub(r"(^|[-\s])(\w)", lambda m: m[1] + m[2].upper(), text.lower())
