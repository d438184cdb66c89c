"""What the members' screen may show. It draws an `AudienceView` and knows nothing else.

The view is an allow-list. Its texts are looked up by key among those that came with the
program (the library's activities, the templates' lines); a text that came from anywhere else
has no way in, but for a line the counselor shares on purpose, and that one is refused when it
names a member. There is no parameter for a member, a note, a mark or a number of either.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.course import LiveStep
from sessions.moment import Moment
from sessions.records import STAGES, Member, Stage

_CLITIC = re.compile(r"(nya|ku|mu|lah|kah|pun)$")  # Indonesian: "Raninya" names Rani

WEDGE_STEPS = 240  # the wedge moves in steps, so that most views of a minute are equal


class AudienceKind(StrEnum):
    BLACK = "black"
    STAGE = "stage"  # the words for the stage are the screen's own
    ACTIVITY = "activity"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceView:
    """One picture. `title` is the activity's name, empty for a stage; `wedge` the share of time
    left, from 1 down to 0, None for no timer; `may_pass` the sentence that passing is fine."""

    kind: AudienceKind
    stage: Stage | None = None
    title: str = ""
    lines: tuple[str, ...] = ()
    wedge: float | None = None
    may_pass: str = ""


BLACK = AudienceView(kind=AudienceKind.BLACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryText:
    """The texts of one activity in the language of the room, as they come with the program."""

    title: str
    lines: tuple[str, ...] = ()
    may_pass: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All texts that may be shown, by key: activities, and the lines of the plan templates."""

    activities: Mapping[str, LibraryText]
    lines: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line of her own she shows on purpose. Made by `shared_line` only."""

    text: str


def shared_line(text: str, members: Iterable[Member]) -> SharedLine | None:
    """Let a line be shown, unless it names a member or tells their number: then None."""
    line = " ".join(text.split())
    return SharedLine(line) if line and not any(_names(line, m) for m in members) else None


def audience_view(
    kind: AudienceKind,
    library: Library,
    stage: Stage,
    *,
    activity: str = "",
    lines: Iterable[str] = (),
    shared: Iterable[SharedLine] = (),
    wedge: float | None = None,
) -> AudienceView:
    """Build a picture of `kind`.

    `activity` and `lines` are keys of the library; unknown ones show nothing, and an unknown
    activity makes it black. An activity brings its own lines; a stage shows the chosen lines
    and the shared ones.
    """
    left = None if wedge is None else round(min(1.0, max(0.0, wedge)) * WEDGE_STEPS) / WEDGE_STEPS
    if kind == AudienceKind.ACTIVITY:
        text = library.activities.get(activity)
        if text is None:
            return BLACK
        return AudienceView(
            kind=kind,
            stage=stage,
            title=text.title,
            lines=text.lines,
            wedge=left,
            may_pass=text.may_pass,
        )
    if kind == AudienceKind.STAGE:
        known = tuple(library.lines[key] for key in lines if key in library.lines)
        own = tuple(line.text for line in shared)
        return AudienceView(kind=kind, stage=stage, lines=(*known, *own), wedge=left)
    return AudienceView(kind=kind) if kind == AudienceKind.PAUSE else BLACK


def keys_of(steps: Iterable[LiveStep]) -> tuple[str, ...]:
    """Return the keys of the steps that came from a template and are not skipped; what she
    wrote herself has none."""
    return tuple(step.line.key for step in steps if step.line.key and not step.skipped)


def wedge_of(moment: Moment) -> float:
    """Return the share of the current stage that is left, from 1 down to 0."""
    planned = moment.stages[STAGES.index(moment.stage or STAGES[0])].planned
    return min(1.0, max(0.0, moment.stage_left / planned)) if planned > 0 else 0.0


def between(old: AudienceView, new: AudienceView) -> tuple[AudienceView, ...]:
    """Return what to draw in turn: through black when another picture comes, the new one alone
    when only its wedge moved."""
    moved = AudienceView(
        kind=old.kind,
        stage=old.stage,
        title=old.title,
        lines=old.lines,
        wedge=new.wedge,
        may_pass=old.may_pass,
    )
    return (new,) if moved == new or BLACK in (old, new) else (BLACK, new)


def _names(line: str, member: Member) -> bool:
    """Tell whether a line holds a word of the member's name, or their number."""
    said = {part for word in _words(line) for part in (word, _CLITIC.sub("", word))}
    # Single letters would forbid every sentence.
    named = {word for word in _words(f"{member.name} {member.call}") if len(word) > 1}
    number = "".join(_words(member.number))
    return bool(said & named) or (len(number) > 1 and number in "".join(_words(line)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
