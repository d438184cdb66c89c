"""The library of activities, read from `activities/<key>.yaml`, one file for both languages.

`load` reads and checks every file; that takes some tens of milliseconds, so the caller does it
once, off the thread that draws, and keeps the answer.
"""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from icebreakers.activity import (
    LANGUAGES,
    MEETINGS,
    STAGES,
    Activity,
    ActivityText,
    Energy,
    Goal,
    Level,
    Noise,
    Room,
    Safety,
)
from icebreakers.reading import ActivityError, read
from icebreakers.search import Index

__all__ = [
    "LANGUAGES",
    "MEETINGS",
    "STAGES",
    "Activity",
    "ActivityError",
    "ActivityText",
    "Catalogue",
    "Energy",
    "Goal",
    "Level",
    "Noise",
    "Room",
    "Safety",
    "load",
]

FOLDER = Path(__file__).with_name("activities")


class Catalogue:
    """The activities in the order of their keys, with an index of their words for the search."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.activities = tuple(sorted(activities, key=attrgetter("key")))
        self.index = Index(map(_searched, self.activities))
        self._by_key = {activity.key: activity for activity in self.activities}

    def get(self, key: str) -> Activity | None:
        """Return the activity, or None: a plan may name one that has left the library."""
        return self._by_key.get(key)

    def __iter__(self) -> Iterator[Activity]:
        return iter(self.activities)

    def __len__(self) -> int:
        return len(self.activities)


def load(folder: Path = FOLDER) -> Catalogue:
    """Read every `<key>.yaml` in `folder`. Raises ActivityError, naming file and field, at the
    first thing that is wrong: a bundled library is right or it is a bug."""
    return Catalogue(read(path) for path in folder.glob("*.yaml"))


def _searched(activity: Activity) -> tuple[str, str, str]:
    """Return the names, the one-line descriptions and all other words, in both languages."""
    names, lines, rest = [], [], []
    for text in (activity.indonesian, activity.english):
        names += [text.name, *text.also]
        lines.append(text.what)
        rest += [*text.steps, *text.debrief, *text.materials, *text.variations]
    return " ".join(names), " ".join(lines), " ".join(rest)
