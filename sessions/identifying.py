"""What would tell on paper who somebody is, although no name stands there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sessions.name_check import NameCheck
from sessions.name_standing import Text
from sessions.names import fold, plain, words
from sessions.records import NameStyle

# A sentence that begins so goes on about the person of the one before.
_GOES_ON = frozenset({"ia", "dia", "beliau", "he", "she"})


def units_shown(units: Sequence[str], style: NameStyle) -> tuple[str, ...]:
    """Return the class or faculty to print beside each member, in the order given.

    Where names are not printed in full, a unit that only one member has is left out: it says who
    the initials are.
    """
    if style is NameStyle.FULL:
        return tuple(units)
    often = Counter(map(_unit_key, units))
    return tuple(unit if often[_unit_key(unit)] > 1 else "" for unit in units)


def _unit_key(unit: str) -> str:
    return fold("".join(sign for sign in unit if sign.isalnum()))


@dataclass(frozen=True, slots=True)
class AnnexEntry:
    """What is said about one member and belongs on a paper that only the counselor keeps.

    `people` are places in the roster: one, or several when the name in the text fits several.
    `text` is as she wrote it, names included.
    """

    people: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A text about what follows, parted: `paper` is for everybody who reads the report."""

    paper: str
    annex: tuple[AnnexEntry, ...] = ()


def parted_follow_up(text: str, check: NameCheck) -> FollowUp:
    """Move what concerns one member out of a text, sentence by sentence.

    A sentence that names one member goes to the annex, and so do those after it in the same line
    that begin with "ia", "dia", "he" or "she". One that names several members, or nobody, stays.
    Without a name in it the text stays as it is. `check` knows the members and what was decided.
    """
    naming = check.naming(text)
    if not naming:
        return FollowUp(text)
    read = Text(text, plain(text), words(text, plain(text)))
    lines: list[str] = []
    annex: list[AnnexEntry] = []
    kept = ""
    about: tuple[int, ...] = ()
    for start, end in read.sentences():
        told = {found.people for found in naming if start <= found.start < end}
        goes_on = about and not told and _first_key(text[start:end]) in _GOES_ON
        about = next(iter(told)) if len(told) == 1 else about if goes_on else ()
        if about:
            annex.append(AnnexEntry(about, text[start:end].strip()))
        else:
            kept += text[start:end]
        if text[start:end].endswith("\n"):
            lines.append(kept.strip())
            kept, about = "", ()
    lines.append(kept.strip())
    return FollowUp("\n".join(line for line in lines if line), _gathered(annex))


def _first_key(sentence: str) -> str:
    found = words(sentence, plain(sentence))
    return found[0].key if found else ""


def _gathered(entries: list[AnnexEntry]) -> tuple[AnnexEntry, ...]:
    """Put together what follows about the same member."""
    found: list[AnnexEntry] = []
    for entry in entries:
        if found and found[-1].people == entry.people:
            found[-1] = AnnexEntry(entry.people, f"{found[-1].text} {entry.text}")
        else:
            found.append(entry)
    return tuple(found)
