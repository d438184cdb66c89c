"""A library of any size, grown from the bundled one: the same facts, words of its own.

Every further activity is a copy of a bundled one in which one word in eight is another, so that
the words known grow with the library as they do in real texts, and names stay different.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, cycle
from random import Random

from icebreakers.activity import Activity, ActivityText
from icebreakers.catalogue import load

SYLLABLES = ("ba", "ci", "du", "ge", "ha", "ka", "lo", "mi", "nu", "pe", "ra", "si", "ta", "wu")
STRANGE = 1 / 8


def activities(seed: int = 4) -> Iterator[Activity]:
    """Yield the bundled activities, then copies of them without end."""
    random = Random(seed)
    bundled = load().activities
    yield from bundled
    for number, each in zip(count(), cycle(bundled)):
        yield replace(
            each,
            key=f"{each.key}-{number}",
            indonesian=_reworded(each.indonesian, random),
            english=_reworded(each.english, random),
        )


def _reworded(text: ActivityText, random: Random) -> ActivityText:
    def line(words: str) -> str:
        return " ".join(_word(word, random) for word in words.split())

    return replace(
        text,
        name=f"{_invented(random).capitalize()} {line(text.name)}",
        what=line(text.what),
        steps=tuple(map(line, text.steps)),
        debrief=tuple(map(line, text.debrief)),
    )


def _word(word: str, random: Random) -> str:
    return _invented(random) if random.random() < STRANGE else word


def _invented(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(2, 4)))
