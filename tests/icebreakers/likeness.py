"""How alike two activities are, in the words they say: 0 shares none, 1 says the same.

Plain tf-idf with logarithmic counts. Each activity is the words it says to members in one
language, folded as for the search: name, line, steps, questions, variations, passing and lighter
form. A word that comes n times weighs (1 + ln n) * ln(activities / activities that have it), so a
word of every activity weighs nothing. Likeness is the cosine of the two lists of weights.

`python -m tests.icebreakers.likeness` prints the most alike of the library.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log, sqrt
from typing import NamedTuple

from icebreakers.activity import LANGUAGES, Activity
from icebreakers.catalogue import load
from icebreakers.search import words


class Pair(NamedTuple):
    """Two activities, by their keys in order, and how alike they are."""

    likeness: float
    one: str
    other: str


def pairs(activities: Iterable[Activity], language: str) -> Iterator[Pair]:
    """Yield every two of the activities with their likeness in `language`."""
    counts = {each.key: Counter(_said(each, language)) for each in activities}
    having = Counter(word for count in counts.values() for word in count)
    weighed = {
        key: _of_length_one(
            {
                word: (1 + log(times)) * log(len(counts) / having[word])
                for word, times in count.items()
            }
        )
        for key, count in counts.items()
    }
    for (one, mine), (other, theirs) in combinations(sorted(weighed.items()), 2):
        shared = mine.keys() & theirs.keys()
        yield Pair(sum(mine[word] * theirs[word] for word in shared), one, other)


def _said(activity: Activity, language: str) -> list[str]:
    text = activity.text(language)
    several = (*text.steps, *text.debrief, *text.variations)
    return words(" ".join((text.name, text.what, *several, text.may_pass, text.lighter)))


def _of_length_one(weights: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


if __name__ == "__main__":
    for spoken in LANGUAGES:
        for pair in sorted(pairs(load(), spoken), reverse=True)[:15]:
            print(spoken, f"{pair.likeness:.3f}", pair.one, pair.other)
