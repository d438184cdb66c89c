"""The texts that may be shown to the members: those that came with the program, and activities
of the counselor's own that name nobody."""

from collections.abc import Iterable
from itertools import product

from icebreakers.activity import OWN, Activity, ActivityText
from resources import plans
from sessions.audience import Library, LibraryText, shared_line
from sessions.records import Member


def library(
    activities: Iterable[Activity], language: str, members: Iterable[Member] | None = None
) -> Library:
    """Return the activities, and every step and prompt of the plan templates, by key, in
    `language` ("id" or "en").

    An own activity is among them only if no line of it names one of `members` or tells their
    number; while it is not known who they are (None), none is.
    """
    known = None if members is None else tuple(members)
    return Library(
        activities={
            activity.key: _shown(activity.text(language))
            for activity in activities
            if not activity.key.startswith(OWN)
            or (known is not None and _names_nobody(activity.text(language), known))
        },
        lines={key: plans.line_text(key, language) or "" for key in sorted(_template_lines())},
    )


def _shown(text: ActivityText) -> LibraryText:
    return LibraryText(
        title=text.name, lines=text.steps, may_pass=text.may_pass, lighter=text.lighter
    )


def _names_nobody(text: ActivityText, members: tuple[Member, ...]) -> bool:
    lines = (text.name, *text.steps, text.may_pass, text.lighter)
    return all(shared_line(line, members) is not None for line in lines if line.strip())


def _template_lines() -> set[str]:
    parts = (
        part
        for minutes, kind in product(plans.LENGTHS, plans.TYPES)
        for part in plans.template(minutes, kind)
    )
    return {key for part in parts for key in (*part.steps, *part.prompts)}
