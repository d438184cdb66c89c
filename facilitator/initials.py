"""Names on paper: in full, as initials, or as numbers; and the same inside free text.

Everything here is pure and takes any text a person can type: one name, no name, emoji,
right-to-left or Javanese script.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from resources.ordinary_words import ordinary_words
from sessions.name_check import Checked, Decision, Finding, NameCheck
from sessions.name_roster import Named
from sessions.name_standing import Vocabulary
from sessions.records import NameStyle


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


@cache
def vocabulary() -> Vocabulary:
    """Return the ordinary words of both languages, which may be names too."""
    kept = ordinary_words()
    return Vocabulary(kept.words, kept.after, kept.before, kept.english)


class Mask:
    """Replaces members' names in free text by what they are called on paper.

    How names are found is told at `sessions.name_check`. A part that two members share gives both
    ("R.O./R.S."). `check` returns every place with what became of it; called as a function, the
    mask is on the safe side: a word that is rather a name than not is replaced, though nobody has
    looked. With the full style nothing is changed at all.
    """

    def __init__(
        self,
        people: Sequence[Named],
        called: Sequence[str],
        style: NameStyle,
        decisions: Iterable[Decision] = (),
    ) -> None:
        self.labels = tuple(called)
        shown = () if style is NameStyle.FULL else tuple(people)
        self._check = NameCheck(shown, called, vocabulary(), decisions)

    def __call__(self, text: str) -> str:
        """Return `text` with every member's name replaced; linear in its length."""
        return self._check(text).safe_text

    @property
    def check(self) -> NameCheck:
        """What looks for the names, for whoever shows each place."""
        return self._check


def check_names(
    text: str,
    people: Sequence[Named],
    called: Sequence[str],
    decisions: Iterable[Decision] = (),
) -> Checked:
    """Check one text; `called` are the labels of `people` in the same order."""
    return NameCheck(people, called, vocabulary(), decisions)(text)


def others_named(text: str, roster: Sequence[Named], member: Named) -> tuple[Finding, ...]:
    """Return the places in a paper about `member` that name somebody else of the `roster`.

    A part that the member carries too is taken as theirs. What is still undecided is among them
    when it is rather a name.
    """
    everyone = labels(roster, NameStyle.INITIALS, "{number}")
    own = {at for at, person in enumerate(roster) if person is member or person == member}
    found = NameCheck(roster, everyone, vocabulary()).naming(text)
    return tuple(finding for finding in found if not own & set(finding.people))
