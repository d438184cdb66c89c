"""Finding and suggesting in the library at each key, with 110, 1,000 and 10,000 activities.

The floors answer less: a search that only looks whether the letters stand anywhere in the folded
text, forgiving nothing and ordering nothing; filters and a suggestion that go through all
activities once and leave out what does not fit, with no order and no reasons. Then come the
slowest keys beside the 16 ms between two pictures, and what reading and preparing cost.

All of it is computing in one thread, so processor time is measured: a busy machine does not count.
"""

import resource
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from statistics import median
from time import process_time

import yaml

from icebreakers.activity import Activity
from icebreakers.catalogue import FOLDER, Catalogue, load
from icebreakers.choose import Query, Sort, fitting
from icebreakers.memory import PastUse, Went
from icebreakers.needs import Need, violated
from icebreakers.search import words
from icebreakers.suggest import Situation, suggest
from tests.benchmarks.large_library import activities
from tests.benchmarks.report import Row, limited, paired, table

# The largest ratio for each size. A small library is quick whatever one does: there the floor is
# some microseconds.
AIMS = {110: 5.0, 1_000: 1.5, 10_000: 1.0}
LARGEST = max(AIMS)
ROUNDS = 9
SHOWN = 12  # lines of the list on a screen
FRAME = 16.0  # ms
MEMORY = 128.0  # MB
LOADING, PREPARING = 4.0, 5.0  # times the bare YAML, and the bare words
TYPED = (
    "hujan badai",
    "lingkaran",
    "cerita rumah",
    "memperkenlkan",
    "berpasagnan",
    "appreciation",
    "breth slowly",
)
KEYS = tuple(text[:end] for text in TYPED for end in range(1, len(text) + 1))
NEEDS = frozenset({Need.SEATED, Need.NO_DISTRESS})
STAGES = ("opening", "transition", "activity", "closing")


def measure() -> list[Row]:
    rows = []
    for size, aim in AIMS.items():
        known = list(islice(activities(), size))
        before = _peak()
        prepared: list[Catalogue] = []
        took = seconds(lambda: prepared.append(Catalogue(known)))  # noqa: B023 - called at once
        memory = _peak() - before
        bare = seconds(lambda: [words(" ".join(_said(each))) for each in known])  # noqa: B023
        rows += _at(prepared[0], f"{size:,}", aim)
    return [
        *rows,
        limited(f"slowest key of {len(KEYS)}, {LARGEST:,}", _slowest_key(prepared[0]), FRAME),
        limited(f"slowest sort of everything, {LARGEST:,}", _slowest_sort(prepared[0]), FRAME),
        paired(f"prepare {LARGEST:,}, beside bare words", [took], [bare], PREPARING, "s"),
        limited(f"memory of {LARGEST:,} prepared", memory, MEMORY, "MB"),
        _loaded(),
    ]


def _at(catalogue: Catalogue, size: str, aim: float) -> list[Row]:
    known = catalogue.activities
    texts = [" ".join(words(" ".join(_said(activity)))) for activity in known]
    past = (PastUse(known[0].key, 7, Went.WELL), PastUse(known[50].key, 14, Went.MIXED))
    asked = [Query(stage=each, minutes=8, people=9, needs=NEEDS) for each in STAGES]
    situations = [
        Situation(stage=each, meeting="middle", minutes=8, people=9, needs=NEEDS, past=past)
        for each in STAGES
    ]
    return [
        _compared(
            f"search, a key, {size}",
            [partial(_found, catalogue, Query(search=typed)) for typed in KEYS],
            [partial(_holding, texts, typed) for typed in KEYS],
            aim,
        ),
        _compared(
            f"filters, a change, {size}",
            [partial(_found, catalogue, query) for query in asked],
            [partial(_left, known, query.stage) for query in asked],
            aim,
        ),
        _compared(
            f"suggestion, {size}",
            [partial(_suggested, catalogue, situation) for situation in situations],
            [partial(_left, known, situation.stage) for situation in situations],
            aim,
        ),
    ]


def _found(catalogue: Catalogue, query: Query) -> object:
    """What the page asks: all keys in order, and the lines it shows."""
    found = fitting(catalogue, query)
    return found.keys, found[:SHOWN]


def _suggested(catalogue: Catalogue, situation: Situation) -> object:
    return suggest(catalogue, situation)[:SHOWN]


def _holding(texts: Sequence[str], typed: str) -> object:
    return [number for number, text in enumerate(texts) if typed in text]


def _left(known: Sequence[Activity], stage: str) -> object:
    return [
        each
        for each in known
        if stage in each.stages
        and each.minutes[0] <= 8
        and each.people[0] <= 9 <= each.people[1]
        and not violated(each, NEEDS)
    ]


def _said(activity: Activity) -> list[str]:
    texts = (activity.indonesian, activity.english)
    return [part for text in texts for part in (text.name, text.what, *text.steps, *text.debrief)]


def _compared(
    name: str,
    ours: Sequence[Callable[[], object]],
    floor: Sequence[Callable[[], object]],
    aim: float,
) -> Row:
    """Compare the mean of all questions, in turn, over some rounds."""
    series = [(_mean_ms(ours), _mean_ms(floor)) for _ in range(ROUNDS)]
    return paired(name, [ours for ours, _ in series], [floor for _, floor in series], aim)


def _mean_ms(questions: Sequence[Callable[[], object]]) -> float:
    return 1000 * seconds(lambda: [question() for question in questions]) / len(questions)


def _slowest_key(catalogue: Catalogue) -> float:
    return max(_median_ms(partial(_found, catalogue, Query(search=typed))) for typed in KEYS)


def _slowest_sort(catalogue: Catalogue) -> float:
    used = frozenset(each.key for each in catalogue.activities[:40])
    asked = (Query(sort=sort, used=used, favourites=used, meeting="middle") for sort in Sort)
    return max(_median_ms(partial(_found, catalogue, query)) for query in asked)


def _median_ms(question: Callable[[], object]) -> float:
    return 1000 * median(seconds(question) for _ in range(ROUNDS))


def _loaded() -> Row:
    paths = list(FOLDER.glob("*.yaml"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def bare() -> object:
        return [yaml.load(path.read_bytes(), loader) for path in paths]

    return _compared(f"load {len(paths)} files, beside bare YAML", [load], [bare], LOADING)


def seconds(work: Callable[[], object]) -> float:
    """Return how long the processor takes for one call of `work`."""
    began = process_time()
    work()
    return process_time() - began


def _peak() -> float:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(table("library", measure()))
