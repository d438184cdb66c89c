"""What the members' screen may show. It draws an `AudienceView` and knows nothing else.

The view is an allow-list. Its texts are looked up by key among those that came with the
program (the library's activities, the templates' lines). Words of the counselor's own have two
ways in, an activity she wrote and a line she shares on purpose, and both are refused when they
name a member. There is no parameter for a member, a note, a mark or a number of either.

What she puts there for a stage is a `Choice`; it holds keys and shared lines, and no other text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.course import LiveStep
from sessions.events import RunState
from sessions.moment import Moment, shows_timer
from sessions.records import STAGES, Member, Stage

_CLITIC = re.compile(r"(nya|ku|mu|lah|kah|pun)$")  # Indonesian: "Raninya" names Rani

_ON_SCREEN = frozenset({RunState.RUNNING, RunState.PAUSED})
WEDGE_STEPS = 240  # the wedge moves in steps, so that most views of a minute are equal


class AudienceKind(StrEnum):
    """What the members' screen shows."""

    BLACK = "black"
    STAGE = "stage"  # the words for the stage are the screen's own
    ACTIVITY = "activity"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceView:
    """One picture. `title` is the activity's name, empty for a stage; `said` what she wrote for
    this screen; `wedge` the share of time left, from 1 down to 0, None for no timer; `may_pass`
    the sentence that passing is fine."""

    kind: AudienceKind
    stage: Stage | None = None
    title: str = ""
    lines: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    wedge: float | None = None
    may_pass: str = ""


BLACK = AudienceView(kind=AudienceKind.BLACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryText:
    """The texts of one activity in the language of the room: as they come with the program, or
    the counselor's own, each let through by `shared_line`. `lighter` is how to play it lighter."""

    title: str
    lines: tuple[str, ...] = ()
    may_pass: str = ""
    lighter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All texts that may be shown, by key: activities, and the lines of the plan templates."""

    activities: Mapping[str, LibraryText]
    lines: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line of her own she shows on purpose. Made by `shared_line` only."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What she put on the screen for one stage.

    `activity`: that of the stage stands there while there is one, and no steps. `keys` are template
    lines, `own` steps in her own words by the id of the step, `said` what she wrote for the screen.
    `timer`: the wedge may be shown.
    """

    activity: bool = True
    keys: tuple[str, ...] = ()
    own: tuple[tuple[str, SharedLine], ...] = ()
    said: tuple[SharedLine, ...] = ()
    timer: bool = True


def checked_again(choice: Choice, members: Iterable[Member]) -> Choice:
    """Return what may still be shown of a choice when others have become members."""
    known = tuple(members)
    return replace(
        choice,
        own=tuple((i, line) for i, line in choice.own if shared_line(line.text, known)),
        said=tuple(line for line in choice.said if shared_line(line.text, known)),
    )


def shared_line(text: str, members: Iterable[Member]) -> SharedLine | None:
    """Let a line be shown, unless it names a member or tells their number: then None."""
    line = " ".join(text.split())
    return SharedLine(line) if line and not any(_names(line, m) for m in members) else None


def view_at(
    moment: Moment, choice: Choice, library: Library, *, lighter: bool = False, step: str = ""
) -> AudienceView:
    """Return what the members may see at a moment: the activity of the stage, or its `lighter`
    version, else the stage; black before the start, after the end and while the safety card is
    open. `step` is the id of the step she has chosen in her list; a step without a timer hides the
    wedge."""
    stage = moment.stage
    if stage is None or moment.safety or moment.state not in _ON_SCREEN:
        return BLACK
    timed = choice.timer and shows_timer(moment, step)
    kind, lines = AudienceKind.STAGE, still_shown(choice, _steps_of(moment, stage))
    if moment.state == RunState.PAUSED:
        kind = AudienceKind.PAUSE
    elif choice.activity and moment.activity in library.activities:
        kind = AudienceKind.ACTIVITY
    return audience_view(
        kind,
        library,
        stage,
        activity=moment.activity,
        lighter=lighter,
        lines=lines,
        said=choice.said,
        wedge=wedge_of(moment) if timed else None,
    )


def _steps_of(moment: Moment, stage: Stage) -> tuple[LiveStep, ...]:
    return moment.stages[STAGES.index(stage)].steps


def audience_view(
    kind: AudienceKind,
    library: Library,
    stage: Stage,
    *,
    activity: str = "",
    lighter: bool = False,
    lines: Iterable[str | SharedLine] = (),
    said: Iterable[SharedLine] = (),
    wedge: float | None = None,
) -> AudienceView:
    """Build a picture of `kind`.

    `activity` and `lines` are keys of the library; unknown ones show nothing, and an unknown
    activity makes it black. An activity brings its own lines, or alone the one that says how to
    play it `lighter`; a stage shows the chosen lines. `said` stands apart, in a pause too.
    """
    own = tuple(line.text for line in said)
    left = None if wedge is None else round(min(1.0, max(0.0, wedge)) * WEDGE_STEPS) / WEDGE_STEPS
    if kind == AudienceKind.ACTIVITY:
        text = library.activities.get(activity)
        if text is None:
            return BLACK
        return AudienceView(
            kind=kind,
            stage=stage,
            title=text.title,
            lines=(text.lighter,) if lighter and text.lighter else text.lines,
            said=own,
            wedge=left,
            may_pass=text.may_pass,
        )
    if kind == AudienceKind.STAGE:
        known = tuple(filter(None, (_text_of(line, library) for line in lines)))
        return AudienceView(kind=kind, stage=stage, lines=known, said=own, wedge=left)
    return AudienceView(kind=kind, said=own) if kind == AudienceKind.PAUSE else BLACK


def _text_of(line: str | SharedLine, library: Library) -> str:
    return line.text if isinstance(line, SharedLine) else library.lines.get(line, "")


def still_shown(choice: Choice, steps: Iterable[LiveStep]) -> tuple[str | SharedLine, ...]:
    """Return the chosen lines as the steps of the stage stand now: in their order and without the
    skipped ones; chosen keys that are no step follow."""
    standing, own = tuple(steps), dict(choice.own)
    every = {step.line.key for step in standing}
    in_order = (own.get(s.id) or _chosen_key(s, choice) for s in standing if not s.skipped)
    rest = (key for key in choice.keys if key not in every)
    return (*(line for line in in_order if line), *rest)


def _chosen_key(step: LiveStep, choice: Choice) -> str:
    return step.line.key if step.line.key in choice.keys else ""


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
        said=old.said,
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
