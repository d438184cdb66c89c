"""The texts that came with the program and may be shown to the members."""

from itertools import product

from icebreakers.catalogue import Catalogue
from resources import plans
from sessions.audience import Library, LibraryText


def library(catalogue: Catalogue, language: str) -> Library:
    """Return every activity, and every step and prompt of the plan templates, by key, in
    `language` ("id" or "en")."""
    texts = {activity.key: activity.text(language) for activity in catalogue}
    return Library(
        activities={
            key: LibraryText(title=text.name, lines=text.steps, may_pass=text.may_pass)
            for key, text in texts.items()
        },
        lines={key: plans.line_text(key, language) or "" for key in sorted(_template_lines())},
    )


def _template_lines() -> set[str]:
    parts = (
        part
        for minutes, kind in product(plans.LENGTHS, plans.TYPES)
        for part in plans.template(minutes, kind)
    )
    return {key for part in parts for key in (*part.steps, *part.prompts)}
