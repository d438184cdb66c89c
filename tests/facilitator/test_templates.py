"""Templates as the plans a meeting carries."""

from dataclasses import replace

import pytest

from facilitator.templates import LENGTHS, line_text, template
from sessions.plan import change_line
from sessions.plan_rules import findings
from sessions.records import STAGES, Line, MeetingType, Stage

EVERY = [(length, kind) for length in LENGTHS for kind in MeetingType]


@pytest.mark.parametrize(("length", "kind"), EVERY)
def test_a_template_can_be_held_as_it_is(length: int, kind: MeetingType) -> None:
    plan = template(length, kind, "id")
    assert findings(plan) == ()
    assert plan.minutes == length
    assert plan.type is kind
    assert plan.icebreaker == ""
    assert plan.of(Stage.CLOSING).minutes >= plan.of(Stage.CLOSING).minimum >= 5


def test_a_template_speaks_the_language_asked_for() -> None:
    indonesian, english = (template(60, MeetingType.FIRST, lang) for lang in ("id", "en"))
    here, there = indonesian.stages[0].steps[0], english.stages[0].steps[0]
    assert here.text.startswith("Sambut")
    assert there.text.startswith("Welcome")
    assert replace(here, text="") == replace(there, text="")


def test_line_ids_are_stable_across_lengths() -> None:
    short, long = (template(length, MeetingType.MIDDLE, "id") for length in (35, 90))
    for stage in STAGES:
        ids = [line.id for line in long.of(stage).steps]
        assert {line.id for line in short.of(stage).steps} <= set(ids)
    assert short.stages[0].steps[0].id == "middle.opening.step.welcome"


def test_an_untouched_line_is_read_in_the_readers_language() -> None:
    line = template(45, MeetingType.LAST, "id").of(Stage.CLOSING).prompts[0]
    assert line_text(line, "id") == line.text
    assert line_text(line, "en").startswith("From today on")


def test_a_line_she_changed_stays_hers() -> None:
    plan = template(45, MeetingType.LAST, "id")
    line_id = plan.stages[0].steps[0].id
    changed = change_line(plan, line_id, "Buka dengan pantun").stages[0].steps[0]
    assert line_text(changed, "en") == "Buka dengan pantun"


def test_a_line_whose_key_is_gone_keeps_its_words() -> None:
    assert line_text(Line(id="1", text="Berdoa", key="first.opening.step.gone"), "en") == "Berdoa"


@pytest.mark.parametrize(("length", "like"), [(30, 35), (50, 45), (75, 60), (120, 90)])
def test_other_lengths_scale_the_nearest_shorter_template(length: int, like: int) -> None:
    plan, model = (template(n, MeetingType.MIDDLE, "en") for n in (length, like))
    assert plan.minutes == length
    assert findings(plan) == ()
    assert [stage.steps for stage in plan.stages] == [stage.steps for stage in model.stages]


def test_a_meeting_can_be_too_short_for_four_stages() -> None:
    with pytest.raises(ValueError, match="minutes are fewer"):
        template(7, MeetingType.FIRST, "id")
