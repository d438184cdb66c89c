"""The library of activities, read from `activities/<key>.yaml`, one file for both languages.

`load` reads and checks every file; that takes some tens of milliseconds, so the caller does it
once, off the thread that draws, and keeps the answer.
"""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from icebreakers.activity import (
    LANGUAGES,
    OWN,
    Activity,
    is_own,
)
from icebreakers.facets import Facets
from icebreakers.order import Order
from icebreakers.reading import read
from icebreakers.reasons import standing
from icebreakers.search import Index

FOLDER = Path(__file__).with_name("activities")


class Catalogue:
    """The activities in the order of their keys, prepared for questions at every key pressed:
    an index of their words, their facts turned round, their order for readers of each language.
    """

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.activities = tuple(sorted(activities, key=attrgetter("key")))
        self.keys = tuple(activity.key for activity in self.activities)
        self.index = Index(map(_searched, self.activities))
        self.facets = Facets(self.activities)
        self.standing = tuple(map(standing, self.activities))
        self._orders = {each: Order(self.activities, each) for each in LANGUAGES}
        self._by_key = {activity.key: activity for activity in self.activities}

    def get(self, key: str) -> Activity | None:
        """Return the activity, or None: a plan may name one that has left the library."""
        return self._by_key.get(key)

    def order(self, language: str) -> Order:
        """Return the order for readers of `language`: "id", or English for anything else."""
        return self._orders["id" if language == "id" else "en"]

    def with_own(self, activities: Iterable[Activity]) -> "Catalogue":
        """Return a catalogue of the bundled activities and these, and no other own ones.

        It costs as much as indexing anew. Raises ValueError for a key that is not an own one."""
        own = tuple(activities)
        if not all(is_own(activity.key) for activity in own):
            raise ValueError(f"the key of an own activity begins with {OWN!r}")
        bundled = (each for each in self.activities if not is_own(each.key))
        return Catalogue((*bundled, *own))

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
