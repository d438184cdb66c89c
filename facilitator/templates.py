"""Plan templates as the records a meeting carries, in the counselor's language."""

from resources import plans
from sessions.plan import scaled
from sessions.records import Line, MeetingType, Plan, Stage, StagePlan

LENGTHS = plans.LENGTHS


def template(minutes: int, meeting_type: MeetingType, language: str) -> Plan:
    """Return a fresh plan of `minutes`: a template of LENGTHS, or the nearest shorter one (the
    shortest, under 35) with its stages scaled; `ValueError` under the least minutes of a plan.

    A line's id is its key, so the same line keeps its ticks when one template follows another.
    """
    length = max((each for each in LENGTHS if each <= minutes), default=LENGTHS[0])
    plan = _of_length(length, meeting_type, language)
    return plan if length == minutes else scaled(plan, minutes)


def line_text(line: Line, language: str) -> str:
    """Return what `line` says to a reader of `language`: her own words once she changed them,
    the template's while she did not."""
    return plans.line_text(line.key, language) or line.text


def done_text(line: Line, language: str) -> str:
    """Return the sentence that says on paper that `line` was done: hers, else the template's;
    empty for a step in her own words that has none."""
    return line.done or (plans.done_text(line.key, language) or "")


def _of_length(minutes: int, meeting_type: MeetingType, language: str) -> Plan:
    return Plan(
        type=meeting_type,
        stages=tuple(
            StagePlan(
                stage=Stage(stage.stage),
                minutes=stage.minutes,
                minimum=stage.minimum,
                steps=_lines(stage.steps, language),
                prompts=_lines(stage.prompts, language),
            )
            for stage in plans.template(minutes, meeting_type.value)
        ),
    )


def _lines(keys: tuple[str, ...], language: str) -> tuple[Line, ...]:
    return tuple(Line(id=key, text=plans.line_text(key, language) or "", key=key) for key in keys)
