"""Words of the library: every value has its own, in the words the screens use."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

import pytest

from facilitator.translation import Translate
from facilitator.words.activities import (
    care_words,
    depth_name,
    field_name,
    goal_name,
    level_name,
    noise_name,
    reason_name,
    room_name,
    safe_words,
)
from icebreakers.activity import (
    DEEPEST,
    CounselingField,
    Goal,
    Level,
    Noise,
    Room,
    Safety,
    SchoolLevel,
)
from icebreakers.reasons import Reason

HARMLESS = Safety(
    seated=True,
    touch=Level.NONE,
    movement=Level.NONE,
    running=False,
    blindfold=False,
    embarrassment=Level.NONE,
    competition=Level.NONE,
    food=False,
    reading=Level.NONE,
    hearing=Level.NONE,
    mobility=Level.NONE,
    gender_norms=False,
    fasting=False,
    mixed_faith=False,
    distressing=Level.NONE,
)


def english(_context: str, source: str) -> str:
    return source


def shouted(context: str, source: str) -> str:
    """A language in which everything is loud, to see that words go through translation."""
    assert context == "Words"
    return source.upper()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Goal, goal_name),
        (Noise, noise_name),
        (Room, room_name),
        (Reason, reason_name),
        (CounselingField, field_name),
        (SchoolLevel, level_name),
    ],
)
def test_every_value_has_words_of_its_own(
    kind: type[StrEnum], name: Callable[[StrEnum, Translate], str]
) -> None:
    words = [name(value, english) for value in kind]
    assert all(words)
    assert len(set(words)) == len(words)
    assert [name(value, shouted) for value in kind] == [word.upper() for word in words]


def test_every_depth_has_words() -> None:
    words = [depth_name(depth, english) for depth in range(DEEPEST + 1)]
    assert words[0] == "nothing personal"
    assert len(set(words)) == DEEPEST + 1


def test_a_harmless_activity_needs_no_care() -> None:
    assert safe_words(HARMLESS, english) == (
        "no touch",
        "everybody may stay seated",
        "no moving about",
    )
    assert care_words(HARMLESS, english) == ()


def test_what_is_not_safe_is_not_called_so() -> None:
    walking = replace(HARMLESS, movement=Level.HIGH)
    assert safe_words(walking, english) == ("no touch",), "a lighter form is not the whole"
    wild = replace(HARMLESS, seated=False, touch=Level.LOW, movement=Level.HIGH)
    assert safe_words(wild, english) == ()
    assert care_words(wild, english) == ("a little touch", "walking about")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"touch": Level.HIGH}, "touch"),
        ({"movement": Level.LOW}, "standing or wide gestures"),
        ({"running": True}, "running about"),
        ({"blindfold": True}, "eyes covered"),
        ({"food": True}, "eating or drinking"),
        ({"fasting": True}, "not while fasting"),
        ({"reading": Level.HIGH}, "reading or writing needed"),
        ({"hearing": Level.HIGH}, "good hearing needed"),
        ({"mobility": Level.HIGH}, "nimble legs or fingers needed"),
        ({"embarrassment": Level.HIGH}, "may embarrass"),
        ({"competition": Level.HIGH}, "somebody loses"),
        ({"gender_norms": True}, "mind closeness of boys and girls"),
        ({"mixed_faith": True}, "mind customs of faith"),
        ({"distressing": Level.LOW}, "may touch on something sore"),
        ({"distressing": Level.HIGH}, "may bring up pain"),
    ],
)
def test_each_care_is_named(change: dict[str, bool | Level], words: str) -> None:
    assert care_words(replace(HARMLESS, **change), english) == (words,)  # type: ignore[arg-type]
    assert care_words(replace(HARMLESS, **change), shouted) == (words.upper(),)  # type: ignore[arg-type]
