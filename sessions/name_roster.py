"""What to look for when the members of a group must not be named: every part of every name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise
from typing import Protocol

from sessions.names import DOTTED, Word, family, fold, has_case, loose, plain, shortest, words

_LOOSE_FROM = 4  # letters; shorter ones sound like too many words
_JOINED_FROM = 5
_STEM_FROM = 4
_TAIL_FROM = 4
_BRIEF = 2
_LONG = 8
SUFFIXES = ("nya", "lah", "kah", "pun", "tah", "ku", "mu")  # Indonesian hangs them on
_SLAVE_OF = re.compile("abd(?:oe|[uoie])")  # Abdurrahman: the second half is a name


class Named(Protocol):
    """A member or a participant: full name, and how they are called."""

    @property
    def name(self) -> str: ...
    @property
    def call(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Carriers:
    """Who may be meant by a word, as places in the roster; `stem` and `suffix` when something
    hangs on the name ("Raninya"). `exact` is False when it only sounds like the name."""

    people: frozenset[int]
    stem: str
    suffix: str = ""
    exact: bool = True


NOBODY = Carriers(frozenset(), "")


@dataclass(frozen=True, slots=True)
class Whole:
    """A name of several words, or with a sign at its end, as it is written as a whole."""

    keys: tuple[str, ...]
    tail: str  # the signs after its last letter
    people: frozenset[int]


class _Index(dict[str, set[int]]):
    def put(self, key: str, person: int) -> None:
        self.setdefault(key, set()).add(person)

    def who(self, key: str) -> frozenset[int]:
        return frozenset(self.get(key, ()))


class Roster:
    """The names of a group, ready to be found. `people` keep their order; `common` are the words
    of the language, which no name is cut out of; `nicknames` are further names, each with the
    place of who is called by it."""

    def __init__(
        self,
        people: Sequence[Named],
        common: frozenset[str],
        nicknames: Iterable[tuple[int, str]] = (),
    ) -> None:
        self.people = tuple(people)
        self.common = common
        self._exact, self._family, self._loose = _Index(), _Index(), _Index()
        self._short, self._brief = _Index(), _Index()
        self._initials, self._follows = _Index(), _Index()
        self._wholes: dict[tuple[tuple[str, ...], str], set[int]] = {}
        self._known: dict[str, Carriers] = {}
        self._begun: dict[str, bool] = {}
        self._nothing: dict[str, bool] = {}
        for at, person in enumerate(self.people):
            for name in dict.fromkeys((person.name, person.call)):
                self._learn(at, name)
        for at, name in nicknames:
            self._learn(at, name)

    def carriers(self, key: str) -> Carriers:
        """Return whose name, or part of a name, the word `key` is."""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._carriers(key)
        return found

    def means_nothing(self, key: str) -> bool:
        """Tell whether no name can begin with the word `key`; most words are told by this."""
        nothing = self._nothing.get(key)
        if nothing is None:
            nothing = self._nothing[key] = not (
                self.carriers(key).people
                or key in self._brief
                or key in self.wholes
                or key in self._heads
                or loose(key) in self._loose_heads
            )
        return nothing

    def beside(self, word: Word, *, dotted: bool) -> frozenset[int]:
        """Whose initial or short particle `word` may be when it stands beside their name: the
        "M." of "M. Rizki", the "Ni" of "Ni Luh". `dotted`: a full stop follows."""
        who = self._short.who(word.key)
        if len(word.key) == 1:
            capital = word.text.isupper() or not has_case(word.text)
            return who | self._initials.who(word.key) if capital else NOBODY.people
        return who | self._family.who(DOTTED[word.key]) if dotted and word.key in DOTTED else who

    def in_order(self, first: str, second: str) -> frozenset[int]:
        """In whose name `second` comes directly after `first`, or somewhere after it when one of
        them is an initial with its full stop ("r.")."""
        return self._follows.who(f"{first} {second}")

    def brief(self, key: str) -> frozenset[int]:
        """Who is called by these two letters and nothing else."""
        return self._brief.who(key)

    def split(self, first: str, second: str) -> Carriers:
        """Return whose name two words are when what parts them is left out: "Nur Aini"."""
        length = len(first) + len(second)
        if length < _JOINED_FROM or not (first in self._heads or self._sounds_begun(first, length)):
            return NOBODY
        key = first + second
        found = self._whole(key)
        if not found.people and key not in self.common:
            found = self._with_suffix(key)
        return found if found.exact or len(key) >= _LONG else NOBODY

    def shortened(self, key: str) -> frozenset[int]:
        """Whose name may begin with `key`: "Okta" for Oktaviani."""
        return self._heads.get(key, NOBODY.people) if len(key) >= shortest(key) else NOBODY.people

    def ending(self, key: str) -> frozenset[int]:
        """Whose name may end with `key`: "Viani" for Oktaviani."""
        return self._tails.get(key, NOBODY.people)

    @cached_property
    def wholes(self) -> dict[str, list[Whole]]:
        """Whole names by their first word, the longest first."""
        found: dict[str, list[Whole]] = {}
        for (keys, tail), who in sorted(self._wholes.items(), key=lambda item: -len(item[0][0])):
            found.setdefault(keys[0], []).append(Whole(keys, tail, frozenset(who)))
        return found

    @cached_property
    def _heads(self) -> dict[str, frozenset[int]]:
        """The first letters of every part, from two on."""
        heads = _Index()
        for key, who in self._exact.items():
            for end in range(2, len(key)):
                heads.setdefault(key[:end], set()).update(who)
        return {key: frozenset(who) for key, who in heads.items()}

    def _sounds_begun(self, first: str, length: int) -> bool:
        if length < _LONG:
            return False
        begun = self._begun.get(first)
        if begun is None:
            begun = self._begun[first] = loose(first) in self._loose_heads
        return begun

    @cached_property
    def _loose_heads(self) -> frozenset[str]:
        return frozenset(key[:end] for key in self._loose for end in range(_STEM_FROM, len(key)))

    @cached_property
    def _tails(self) -> dict[str, frozenset[int]]:
        tails = _Index()
        for key, who in self._exact.items():
            for start in range(2, len(key) - _TAIL_FROM + 1):
                tails.setdefault(key[start:], set()).update(who)
        return {key: frozenset(who) for key, who in tails.items()}

    def _learn(self, at: int, name: str) -> None:
        signs = plain(name)
        parts = words(name, signs)
        for part in parts:
            glued = "'" in signs[part.end : part.end + 1] or "'" in signs[: part.start][-1:]
            self._learn_part(at, part, glued and len(parts) > 1)
        for first, second in pairwise(parts):
            self._follows.put(f"{first.key} {second.key}", at)
            self._learn_joined(at, name, signs, first.start, second.end)
        for first, second in combinations(parts, 2):
            self._follows.put(f"{first.key[:1]}. {second.key}", at)
            self._follows.put(f"{first.key} {second.key[:1]}.", at)
        for first, third in zip(parts, parts[2:], strict=False):
            self._learn_joined(at, name, signs, first.start, third.end)
        tail = signs[parts[-1].end :].strip() if parts else ""
        if len(parts) > 1 or tail:
            keys = tuple(part.key for part in parts)
            self._wholes.setdefault((keys, tail), set()).add(at)
        if len(parts) == 1 and len(parts[0].key) == _BRIEF:
            self._brief.put(parts[0].key, at)

    def _learn_part(self, at: int, part: Word, glued: bool) -> None:
        key = part.key
        self._initials.put(key[:1], at)
        self._family.put(family(key), at)
        # The "Mas" of Mas'ud alone is no name, but a word.
        if len(key) < shortest(key) or (glued and len(key) == shortest(key) and key in self.common):
            self._short.put(key, at)
            return
        self._exact.put(key, at)
        if len(key) >= _LOOSE_FROM:
            self._loose.put(loose(key), at)
        for stem in _stems(key):
            self._exact.put(stem, at)
            self._loose.put(loose(stem), at)

    def _learn_joined(self, at: int, name: str, signs: str, start: int, end: int) -> None:
        key = fold(name[start:end].replace(" ", "").replace(".", ""))
        if not key.isalnum() and has_case(key):
            return
        between = {sign for sign in signs[start:end] if not sign.isalnum()}
        if between <= {"'", "-", "\x01"} or len(key) >= _JOINED_FROM:
            self._exact.put(key, at)
            self._loose.put(loose(key), at)

    def _carriers(self, key: str) -> Carriers:
        for form in _forms(key):
            found = self._whole(form)
            if found.people:
                figures = key[len(key.rstrip("0123456789")) :] if form != key else ""
                return replace(found, suffix=figures)
        if key in self.common:
            return NOBODY
        return self._with_suffix(key)

    def _with_suffix(self, key: str) -> Carriers:
        stem, hung = key, ""
        for _ in range(2):
            suffix = next((s for s in SUFFIXES if stem.endswith(s)), "")
            stem, hung = stem.removesuffix(suffix), suffix + hung
            if not suffix or len(stem) < shortest(stem):
                return NOBODY
            found = self._whole(stem)
            if found.people and (found.exact or len(stem) >= _STEM_FROM):
                return Carriers(found.people, stem, hung, found.exact)
        return NOBODY

    def _whole(self, key: str) -> Carriers:
        who = self._exact.who(key)
        if who:
            return Carriers(who, key)
        if len(key) < shortest(key):
            return NOBODY
        halves = _stems(key)
        who = self._family.who(family(key)).union(*map(self._exact.who, halves))
        if who:
            return Carriers(who, key)
        if len(key) < _LOOSE_FROM or key in self.common:
            return NOBODY
        sounds = (key, *halves)
        return Carriers(who.union(*(self._loose.who(loose(s)) for s in sounds)), key, exact=False)


def _forms(key: str) -> list[str]:
    """The word itself, without figures at its end, and without letters drawn out ("Raniii")."""
    bare = key.rstrip("0123456789")
    drawn = "".join(
        sign for at, sign in enumerate(bare) if at < 2 or not bare[at - 2] == bare[at - 1] == sign
    )
    once = drawn.rstrip(drawn[-1]) + drawn[-1] if drawn != bare and drawn else drawn
    return [form for form in dict.fromkeys((key, bare, drawn, once)) if form]


def _stems(key: str) -> tuple[str, ...]:
    """The second half of Abdurrahman, Abdulaziz and the like: "rahman", "aziz"."""
    match = _SLAVE_OF.match(key) if family(key) == key else None
    if match is None:
        return ()
    rest = key[match.end() :]
    halves = (rest[1:], rest) if rest[:1] == "l" or rest[:1] == rest[1:2] else (rest,)
    return tuple(half for half in halves if len(half) >= _STEM_FROM)
