"""Names in a text: what is replaced, what is left, and what she has to decide.

A part of a member's name of three letters or more does not survive, in whatever case and spelling
it stands. Ordinary words that are also names ("putri", "bulan") are replaced where they stand as
names: with a capital inside a sentence, beside another part of the name, after "si" or "Kak".
Where that cannot be told (at the beginning of a sentence) she decides, and what she decided can be
kept for the group.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.name_roster import Named, Roster
from sessions.name_search import Span, names_in
from sessions.name_standing import (
    Standing,
    Text,
    Vocabulary,
    after_honorific,
    is_ordinary,
    is_usual_pair,
    is_well_known,
    standing,
)
from sessions.names import fold, is_capital, plain, shortest, words

_ROW = 8  # names joined by commas are followed that far
_SHORT_FROM = 4  # letters of what may be short for a name


class Choice(StrEnum):
    """What she says about a word: it is a name, always; or it is none, never."""

    NAME = "name"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a word for the whole group; `word` is folded (`fold`). `of` is the
    full name of the member meant, empty for whoever carries it; so a nickname that stands in no
    list can be given to somebody."""

    word: str
    choice: Choice
    of: str = ""


class Fate(StrEnum):
    """What becomes of a word."""

    REPLACED = "replaced"
    UNDECIDED = "undecided"  # could be a name: she has to look
    LEFT = "left"  # an ordinary word that is also a member's name
    STRANGER = "stranger"  # looks like a name of somebody outside the group


class Reason(StrEnum):
    """Why."""

    NAME = "name"
    SHARED = "shared"  # several members carry it
    SPELLING = "spelling"  # written in another way than in the list
    STANDS_AS_NAME = "stands_as_name"  # an ordinary word, but not here
    SENTENCE_START = "sentence_start"  # an ordinary word that has its capital anyway
    BESIDE_NAME = "beside_name"  # an ordinary word, small, in a row with names
    SHORT_FORM = "short_form"  # may be short for a name
    ORDINARY = "ordinary"
    WELL_KNOWN = "well_known"  # Nabi Muhammad
    DECIDED = "decided"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in the text. `start` and `end` count signs of the text as it was, `at` is where
    the word or its label begins in `Checked.text`. `people` are places in the roster. `word` is
    what a `Decision` about it is kept under; `likely` says whether it is rather a name."""

    original: str
    label: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    fate: Fate
    reason: Reason
    people: tuple[int, ...]
    word: str
    likely: bool = True
    at: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """A text with its names replaced. In `text` the undecided words stand as she wrote them; in
    `safe_text` those that are rather names are replaced too, for paper that nobody looked at."""

    source: str
    text: str
    safe_text: str
    findings: tuple[Finding, ...] = ()

    def of(self, fate: Fate) -> tuple[Finding, ...]:
        """Return what met that fate, in the order of the text."""
        return tuple(found for found in self.findings if found.fate is fate)

    @property
    def replaced(self) -> tuple[Finding, ...]:
        return self.of(Fate.REPLACED)

    @property
    def undecided(self) -> tuple[Finding, ...]:
        return self.of(Fate.UNDECIDED)

    @property
    def left(self) -> tuple[Finding, ...]:
        return self.of(Fate.LEFT)

    @property
    def strangers(self) -> tuple[Finding, ...]:
        return self.of(Fate.STRANGER)


class NameCheck:
    """Looks for the members of one group in any number of texts.

    `labels` are what each of `people` is called on paper, in the same order. `decisions` are
    those of the group; a later one about the same word counts.
    """

    def __init__(
        self,
        people: Sequence[Named],
        labels: Sequence[str],
        vocabulary: Vocabulary,
        decisions: Iterable[Decision] = (),
    ) -> None:
        self._labels = tuple(labels)
        self._vocabulary = vocabulary
        self._decisions = {decision.word: decision for decision in decisions}
        given = [d for d in self._decisions.values() if d.choice is Choice.NAME and d.of]
        self._given = {d.word: frozenset(_places(people, d.of)) for d in given}
        nicknames = [(at, word) for word, places in self._given.items() for at in places]
        self._roster = Roster(people, vocabulary.words, nicknames)

    def __call__(self, text: str, here: Mapping[int, Choice] | None = None) -> Checked:
        """Check one text; `here` are choices for this text only, by `Finding.start`.

        Linear in the length of the text.
        """
        read = _read(text)
        found = [self._judged(read, span, here or {}) for span in names_in(read, self._roster)]
        taken = {n for span, _ in found for n in range(span.first, span.last + 1)}
        findings = [finding for _, finding in found if finding is not None]
        findings += self._others(read, taken, here or {})
        findings.sort(key=lambda finding: finding.start)
        masked, places = _written(text, findings, safe=False)
        safe, _ = _written(text, findings, safe=True)
        findings = [replace(f, at=at) for f, at in zip(findings, places, strict=True)]
        return Checked(text, masked, safe, tuple(findings))

    def naming(self, text: str) -> tuple[Finding, ...]:
        """Return the places that name a member, those still undecided included when likely."""
        fates = (Fate.REPLACED, Fate.UNDECIDED)
        return tuple(f for f in self(text).findings if f.fate in fates and f.likely)

    def _judged(
        self, text: Text, span: Span, here: Mapping[int, Choice]
    ) -> tuple[Span, Finding | None]:
        decision = self._decisions.get(span.key)
        choice = here.get(span.start, decision.choice if decision else None)
        if span.key in self._given:
            span = replace(span, people=self._given[span.key])
        if choice is not None:
            fate = Fate.REPLACED if choice is Choice.NAME else Fate.LEFT
            return span, self._finding(text, span, fate, Reason.DECIDED)
        fate, reason, likely = self._fate(text, span)
        if fate is Fate.LEFT and span.brief:
            return span, None
        return span, self._finding(text, span, fate, reason, likely=likely)

    def _fate(self, text: Text, span: Span) -> tuple[Fate, Reason, bool]:
        if is_well_known(text, span.first):
            return Fate.LEFT, Reason.WELL_KNOWN, False
        # With an initial or a particle of the name beside it, a word is a name.
        alone = span.first == span.last
        ordinary = alone and is_ordinary(text, span.first, span.key, self._vocabulary)
        if is_usual_pair(text, span.first, span.last, self._vocabulary):
            return Fate.LEFT, Reason.ORDINARY, False
        if not (ordinary or span.brief):
            return Fate.REPLACED, self._name_reason(span), True
        how = standing(text, span.first, self._vocabulary)
        if how is Standing.UNSURE and self._in_a_row(text, span.first, unsure=False):
            how = Standing.NAME
        elif how is Standing.WORD and self._in_a_row(text, span.first, unsure=True):
            how = Standing.PERHAPS
        return {
            Standing.NAME: (Fate.REPLACED, Reason.STANDS_AS_NAME, True),
            Standing.UNSURE: (Fate.UNDECIDED, Reason.SENTENCE_START, True),
            Standing.PERHAPS: (Fate.UNDECIDED, Reason.BESIDE_NAME, False),
            Standing.WORD: (Fate.LEFT, Reason.ORDINARY, False),
        }[how]

    def _name_reason(self, span: Span) -> Reason:
        if len(span.people) > 1:
            return Reason.SHARED
        return Reason.NAME if span.exact else Reason.SPELLING

    def _in_a_row(self, text: Text, at: int, *, unsure: bool) -> bool:
        """Is word `at` joined to a name by "and", a comma or a stroke?"""
        for step in (1, -1):
            near = text.linked(at, step)
            for _ in range(_ROW):
                if near is None or not self._roster.carriers(text.key(near)).people:
                    break
                if text.key(near) not in self._vocabulary.words:
                    return True
                if not unsure and standing(text, near, self._vocabulary) is Standing.NAME:
                    return True
                near = text.linked(near, step)
        return False

    def _others(self, text: Text, taken: set[int], here: Mapping[int, Choice]) -> list[Finding]:
        """Capitalised words that are nobody's name as it is listed, but look like one."""
        findings = []
        for at, word in enumerate(text.words):
            if not is_capital(word.text) or at in taken or word.key in self._vocabulary.words:
                continue
            if len(word.key) < shortest(word.key):
                continue
            finding = self._other(text, at)
            if finding is None:
                continue
            choice = here.get(word.start)
            decision = self._decisions.get(word.key)
            choice = choice or (decision.choice if decision else None)
            if choice is not None:
                fate = Fate.REPLACED if choice is Choice.NAME else Fate.LEFT
                finding = replace(finding, fate=fate, reason=Reason.DECIDED)
            if finding.people or finding.fate is Fate.STRANGER:
                findings.append(finding)
        return findings

    def _other(self, text: Text, at: int) -> Finding | None:
        word = text.words[at]
        span = Span(at, at, word.start, word.end, frozenset(), word.key)
        head, tail = self._roster.shortened(word.key), self._roster.ending(word.key)
        begins = text.begins_sentence(at)
        if head and (len(word.key) >= _SHORT_FROM or not begins):
            span = replace(span, people=head)
            likely = len(word.key) >= _SHORT_FROM
            return self._finding(text, span, Fate.UNDECIDED, Reason.SHORT_FORM, likely=likely)
        if tail and not begins:
            span = replace(span, people=tail)
            return self._finding(text, span, Fate.UNDECIDED, Reason.SHORT_FORM, likely=False)
        if after_honorific(text, at):
            return self._finding(text, span, Fate.STRANGER, Reason.OUTSIDE, likely=False)
        return None

    def _finding(
        self, text: Text, span: Span, fate: Fate, reason: Reason, *, likely: bool = True
    ) -> Finding:
        people = tuple(sorted(span.people))
        first, last = text.sentence(span.first)
        return Finding(
            original=text.text[span.start : span.end],
            label="/".join(dict.fromkeys(self._labels[at] for at in people)),
            start=span.start,
            end=span.end,
            sentence=text.text[first:last].strip(),
            sentence_start=first,
            fate=fate,
            reason=reason,
            people=people,
            word=span.key,
            likely=likely,
        )


def decision(word: str, choice: Choice, of: str = "") -> Decision:
    """Return what to keep when she decides about `word` as it stands in a text."""
    key = "".join(part.key for part in words(word, plain(word)))
    return Decision(key or fold(word), choice, of)


def _places(people: Sequence[Named], name: str) -> list[int]:
    wanted = " ".join(name.split()).casefold()
    return [at for at, one in enumerate(people) if " ".join(one.name.split()).casefold() == wanted]


def _read(text: str) -> Text:
    signs = plain(text)
    return Text(text, signs, words(text, signs))


def _written(text: str, findings: list[Finding], *, safe: bool) -> tuple[str, list[int]]:
    """Write the labels into the text; returns also where each finding is there."""
    pieces: list[str] = []
    places = []
    done, length = 0, 0
    for found in findings:
        between = text[done : found.start]
        pieces.append(between)
        length += len(between)
        places.append(length)
        done = found.start
        rather = safe and found.fate is Fate.UNDECIDED and found.likely and found.people
        if rather or found.fate is Fate.REPLACED:
            label = found.label + _hung(text, found.end)
            pieces.append(label)
            length += len(label)
            done = _after_label(text, found, label)
    return "".join((*pieces, text[done:])), places


def _hung(text: str, end: int) -> str:
    """A hyphen before what hung on the name ("R.O.-nya")."""
    return "-" if text[end : end + 1].isalpha() else ""


def _after_label(text: str, found: Finding, label: str) -> int:
    """Where the text goes on: a label that ends with a full stop takes in the one after it, and
    one that does not leaves that of an initial which ended the sentence ("with Rani O.")."""
    end = found.end
    if label.endswith("."):
        return end + 1 if text.startswith(".", end) and not text.startswith("..", end) else end
    return end - 1 if found.original.endswith(".") and text[end : end + 1] in ("", "\n") else end
