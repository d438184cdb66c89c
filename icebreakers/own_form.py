"""An own activity while it is written: typed words and facts, not yet checked.

The form is data in the shape of an activity's file: facts by name, and the words in each language
as typed. One language is enough; what is not written in the other one is taken over from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from icebreakers.activity import (
    LANGUAGES,
    MEETINGS,
    Activity,
    CounselingField,
    Energy,
    Goal,
    Level,
    Material,
    Noise,
    Room,
    SchoolLevel,
)
from icebreakers.fields import ActivityError
from icebreakers.reading import from_data
from icebreakers.writing import to_data

Words: TypeAlias = Mapping[str, str | tuple[str, ...]]

LISTS = ("steps", "debrief", "materials", "variations", "also")
MATCHED = ("steps", "debrief", "materials", "variations")  # as many in one language as in the other
REQUIRED = ("name", "what", "steps")
LEVELS = (
    "touch",
    "movement",
    "embarrassment",
    "competition",
    "reading",
    "hearing",
    "mobility",
    "distressing",
)
FLAGS = ("running", "blindfold", "food", "gender_norms", "fasting", "mixed_faith")

# What stands in a field that was left empty: with these words nobody is pressed.
INSTEAD: Mapping[str, Mapping[str, str]] = {
    "id": {
        "may_pass": "Boleh lewat; ikut mendengarkan juga sudah ikut serta.",
        "lighter": "Lakukan lebih singkat, sambil duduk, dan tanpa giliran wajib.",
        "no_touch": "Ganti setiap sentuhan dengan lambaian atau anggukan.",
    },
    "en": {
        "may_pass": "You may pass; listening is taking part as well.",
        "lighter": "Do it for a shorter time, seated, and without fixed turns.",
        "no_touch": "A wave or a nod takes the place of every touch.",
    },
}


# What an activity is good for as long as nothing else was said.
GOAL_OF = {
    "opening": Goal.CHECK_IN,
    "transition": Goal.READINESS,
    "activity": Goal.COMMUNICATION,
    "closing": Goal.REFLECTION,
}


_UNSEEN = ("family", "step_minutes")


class Wrong(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    NOT_AS_MANY = "not_as_many"  # lines, in the two languages
    NONE_CHOSEN = "none_chosen"
    REFUSED = "refused"  # too long, or otherwise not accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`language` is "" for a fact; `count` is how many lines the other language has."""

    field: str
    wrong: Wrong
    language: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """Everything in the form: `facts` as in an activity's data, `words` by language."""

    facts: Mapping[str, object]
    words: Mapping[str, Words]


def blank() -> OwnForm:
    """Return an empty form whose facts hurt nobody."""
    safety: dict[str, object] = dict.fromkeys(LEVELS, Level.NONE.value)
    safety |= dict.fromkeys(FLAGS, False)
    safety["seated"] = True
    facts: dict[str, object] = {
        "stages": [],
        "meetings": list(MEETINGS),
        "minutes": [5, 10],
        "people": [4, 12],
        "energy": Energy.MEDIUM.value,
        "noise": Noise.NORMAL.value,
        "room": Room.CIRCLE.value,
        "depth": 0,
        "goals": [],
        "fields": [field.value for field in CounselingField],
        "levels": [level.value for level in SchoolLevel],
        "kinds": [],
        "traditional": False,
        "safety": safety,
    }
    return OwnForm(facts=facts, words={language: {} for language in LANGUAGES})


def form_of(activity: Activity, first: str) -> OwnForm:
    """Return the form of an activity; words it has in one language only stand in `first`."""
    data = to_data(activity)
    unseen = (name for name in _UNSEEN if name in data)  # the form does not ask for them
    facts = {name: data[name] for name in (*blank().facts, *unseen)}
    words = {language: _words(data[language]) for language in LANGUAGES}
    other = _other(first)
    words[other] = {n: w for n, w in words[other].items() if w != words[first].get(n)}
    return OwnForm(facts=facts, words=words)


def form_data(form: OwnForm) -> dict[str, object]:
    """Return a form as data, finished or not, for keeping it as a draft."""
    words = {language: _typed(form.words[language]) for language in LANGUAGES}
    return {"facts": dict(form.facts), "words": words}


def form_from(data: Mapping[str, object]) -> OwnForm:
    """Return the form a draft was kept of; what it lacks is blank."""
    empty = blank()
    facts, words = data.get("facts"), data.get("words")
    assert isinstance(facts, Mapping)
    assert isinstance(words, Mapping)
    return OwnForm(
        facts={**empty.facts, **facts},
        words={language: _words(words.get(language)) for language in LANGUAGES},
    )


def checked(form: OwnForm, key: str, first: str) -> Activity | tuple[Fault, ...]:
    """Return the activity, or everything that is wrong; `first` is the language asked about when
    neither is written."""
    leading = _leading(form, first)
    faults = [*_missing(form.words[leading], leading), *_unmatched(form, leading)]
    if not form.facts["stages"]:
        faults.append(Fault(field="stages", wrong=Wrong.NONE_CHOSEN))
    if form.facts["kinds"] and not _materials(form):
        faults.append(Fault(field="materials", wrong=Wrong.MISSING, language=leading))
    if faults:
        return tuple(faults)
    try:
        return from_data(_whole(form, leading), key)
    except ActivityError as error:
        return (_refused(error.field),)


def _missing(words: Words, language: str) -> list[Fault]:
    return [
        Fault(field=field, wrong=Wrong.MISSING, language=language)
        for field in REQUIRED
        if not words.get(field)
    ]


def _unmatched(form: OwnForm, leading: str) -> list[Fault]:
    """Lines are translated one by one, or not at all."""
    other, faults = _other(leading), []
    for field in MATCHED:
        wanted = len(form.words[leading].get(field, ()))
        given = len(form.words[other].get(field, ()))
        if given and wanted and given != wanted:
            faults.append(Fault(field=field, wrong=Wrong.NOT_AS_MANY, language=other, count=wanted))
    return faults


def _leading(form: OwnForm, first: str) -> str:
    """The language in which more of the needed is written; `first` when that is the same."""
    return max((first, _other(first)), key=lambda each: _written(form.words[each]))


def _written(words: Words) -> int:
    return sum(bool(words.get(field)) for field in REQUIRED)


def _whole(form: OwnForm, leading: str) -> dict[str, object]:
    """Return full data: what is empty in both languages holds what stands instead, what is empty
    in one the other's words."""
    other = _other(leading)
    words = {each: _typed(form.words[each]) for each in LANGUAGES}
    touch = _touches(form)
    empty = [
        field
        for field in INSTEAD[leading]
        if not any(words[each].get(field) for each in LANGUAGES) and (touch or field != "no_touch")
    ]
    for each in LANGUAGES:
        words[each] |= {field: INSTEAD[each][field] for field in empty}
    stages = form.facts["stages"]
    assert isinstance(stages, list)
    return {
        "format": 1,
        **form.facts,
        "meetings": form.facts["meetings"] or list(MEETINGS),
        "kinds": _kinds(form),
        "goals": form.facts["goals"] or sorted({GOAL_OF[stage].value for stage in stages}),
        leading: {"materials": [], **_lent(words[other]), **words[leading]},
        other: {"materials": [], **_lent(words[leading]), **words[other]},
    }


def _lent(words: Mapping[str, object]) -> dict[str, object]:
    """What may stand in the other language too; other names are searched in both as they are."""
    return {field: text for field, text in words.items() if field != "also"}


def _kinds(form: OwnForm) -> object:
    """Materials of which no kind was chosen are of another kind."""
    return form.facts["kinds"] or ([Material.OTHER.value] if _materials(form) else [])


def _materials(form: OwnForm) -> bool:
    return any(form.words[each].get("materials") for each in LANGUAGES)


def _touches(form: OwnForm) -> bool:
    safety = form.facts["safety"]
    assert isinstance(safety, Mapping)
    return str(safety["touch"]) != Level.NONE.value


def _typed(words: Words) -> dict[str, object]:
    return {
        field: list(text) if isinstance(text, tuple) else text
        for field, text in words.items()
        if text
    }


def _refused(path: str) -> Fault:
    """Name the field of a dotted path such as "en.steps[2]" or "safety.touch"."""
    first, _, rest = path.partition(".")
    language = first if first in LANGUAGES else ""
    field = rest if language else first
    return Fault(field=field.partition("[")[0], wrong=Wrong.REFUSED, language=language)


def _words(data: object) -> dict[str, str | tuple[str, ...]]:
    if not isinstance(data, Mapping):
        return {}
    return {
        str(name): tuple(map(str, given)) if isinstance(given, list | tuple) else str(given)
        for name, given in data.items()
        if given
    }


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]
