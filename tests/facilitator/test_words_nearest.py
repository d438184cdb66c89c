"""Every gap has words, with the number or the names that go with it."""

from dataclasses import replace

from facilitator.words.nearest import gap_words
from icebreakers.activity import CounselingField, SchoolLevel
from icebreakers.catalogue import load
from icebreakers.nearest import Gap, Miss, Near

ACTIVITY = replace(
    load().activities[0],
    fields=(CounselingField.CAREER,),
    levels=(SchoolLevel.JUNIOR, SchoolLevel.SENIOR),
)


def english(_context: str, source: str) -> str:
    return source


def test_every_gap_has_words_of_its_own() -> None:
    words = gap_words(Near(ACTIVITY, tuple(Miss(gap, 7) for gap in Gap)), english)
    assert len(set(words)) == len(Gap)
    assert not [each for each in words if "{" in each]


def test_the_number_and_the_names_are_said() -> None:
    misses = (
        Miss(Gap.MANY_PEOPLE, 12),
        Miss(Gap.TOO_LONG, 3),
        Miss(Gap.OTHER_LEVEL),
        Miss(Gap.OTHER_FIELD),
    )
    assert gap_words(Near(ACTIVITY, misses), english) == (
        "for at most 12 people, so split the group",
        "at least 3 min longer",
        "written for junior high, senior high",
        "another field: career",
    )


def test_they_go_through_translation() -> None:
    def shouted(context: str, source: str) -> str:
        assert context == "Words"
        return source if "{" in source else source.upper()

    assert gap_words(Near(ACTIVITY, (Miss(Gap.USED),)), shouted) == (
        "ALREADY USED WITH THIS GROUP",
    )
