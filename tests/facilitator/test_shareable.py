"""What may be shown to the members: the program's own texts, all of them and nothing else."""

import pytest

from facilitator.shareable import library
from facilitator.templates import LENGTHS, template
from icebreakers import catalogue
from sessions.records import MeetingType


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
