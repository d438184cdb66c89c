"""What may be shown to the members: the program's own texts, all of them, and of the
counselor's own what names nobody."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.shareable import library
from facilitator.templates import LENGTHS, template
from icebreakers import catalogue
from icebreakers.activity import Activity
from sessions.records import MeetingType, Member
from tests.facilitator.packing import own


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_activity_and_template_line_is_there_in_the_language(language: str) -> None:
    activities = catalogue.load()
    texts = library(activities, language)
    assert texts.activities.keys() == {activity.key for activity in activities}
    for activity in activities:
        words, shown = activity.text(language), texts.activities[activity.key]
        assert (shown.title, shown.lines) == (words.name, words.steps)
        assert shown.may_pass == words.may_pass
    stages = [s for n in LENGTHS for t in MeetingType for s in template(n, t, language).stages]
    lines = {line.key: line.text for s in stages for line in (*s.steps, *s.prompts)}
    assert texts.lines == lines


def test_what_is_for_the_counselor_alone_stays_out() -> None:
    activities = catalogue.load()
    texts = library(activities, "id")
    shown = {line for text in texts.activities.values() for line in (text.title, *text.lines)}
    cautions = {a.indonesian.caution for a in activities if a.indonesian.caution}
    assert cautions
    assert shown.isdisjoint(cautions)


def of_hers(**words: Any) -> Activity:
    made = own(1)
    return replace(made, indonesian=replace(made.indonesian, **words))


ANI = Member(id="m1", group_id="g", name="Ani Lestari", call="Ani", number="20417")


def test_her_own_activity_is_shown_when_it_names_nobody() -> None:
    texts = library([own(1)], "id", [ANI])
    words = own(1).indonesian
    shown = texts.activities[own(1).key]
    assert (shown.title, shown.lines, shown.lighter) == (words.name, words.steps, words.lighter)


@pytest.mark.parametrize(
    "words",
    [
        {"name": "Cerita Ani"},
        {"steps": ("Duduk melingkar.", "Aninya mulai bercerita.")},
        {"may_pass": "LESTARI boleh lewat."},
        {"lighter": "Nomor 20417 saja yang bercerita."},
    ],
)
def test_one_line_that_names_a_member_keeps_the_whole_activity_away(
    words: dict[str, Any],
) -> None:
    assert of_hers(**words).key not in library([of_hers(**words)], "id", [ANI]).activities
    assert of_hers(**words).key in library([of_hers(**words)], "en", [ANI]).activities


def test_while_nobody_knows_the_members_nothing_of_hers_is_shown() -> None:
    bundled = next(iter(catalogue.load()))
    assert library([own(1), bundled], "id").activities.keys() == {bundled.key}


def test_what_the_lighter_version_says_is_the_program_s_own() -> None:
    activities = catalogue.load()
    texts = library(activities, "en", [ANI])
    assert all(texts.activities[a.key].lighter == a.english.lighter for a in activities)
