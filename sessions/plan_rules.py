"""What every plan must keep to, and the type of a meeting in its programme.

Limits: the four stages in order, each at least one minute, the closing never under five (domain
notes 2.4).
"""

from dataclasses import dataclass
from enum import StrEnum

from sessions.records import STAGES, MeetingType, Plan, Stage, StagePlan

CLOSING_MINIMUM = 5
LONGEST_STAGE = 480  # minutes


class PlanFault(StrEnum):
    """What no plan may be."""

    STAGES_WRONG = "stages_wrong"  # not the four stages in order
    STAGE_TOO_SHORT = "stage_too_short"  # under one minute
    STAGE_TOO_LONG = "stage_too_long"
    BELOW_MINIMUM = "below_minimum"  # under its own protected minutes
    CLOSING_UNPROTECTED = "closing_unprotected"  # protected minutes of the closing under five
    LINE_EMPTY = "line_empty"  # neither key nor text
    LINE_TWICE = "line_twice"  # two lines with one id


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and the stage it is in (None: the plan as a whole)."""

    fault: PlanFault
    stage: Stage | None = None


class PlanError(ValueError):
    """A plan cannot be like that; `finding` says why, without anybody's words in it."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        where = f" in {finding.stage}" if finding.stage else ""
        super().__init__(f"{finding.fault}{where}")


def meeting_type(number: int, total: int) -> MeetingType:
    """Say where meeting `number` (from 1) stands among `total`.

    A single meeting is a first one: names, rules and confidentiality must be in it.
    """
    if number <= 1:
        return MeetingType.FIRST
    return MeetingType.LAST if number >= total else MeetingType.MIDDLE


def findings(plan: Plan) -> tuple[Finding, ...]:
    """List everything wrong with a plan, stage by stage; empty when it can be held."""
    if tuple(part.stage for part in plan.stages) != STAGES:
        return (Finding(PlanFault.STAGES_WRONG),)
    found = [f for part in plan.stages for f in _stage_findings(part)]
    ids = [line.id for part in plan.stages for line in (*part.steps, *part.prompts)]
    if len(set(ids)) != len(ids):
        found.append(Finding(PlanFault.LINE_TWICE))
    return tuple(found)


def checked(plan: Plan) -> Plan:
    """Return `plan` itself, or raise `PlanError` with its first fault."""
    wrong = findings(plan)
    if wrong:
        raise PlanError(wrong[0])
    return plan


def _stage_findings(part: StagePlan) -> list[Finding]:
    lines = (*part.steps, *part.prompts)
    tests = (
        (PlanFault.STAGE_TOO_SHORT, part.minutes < 1),
        (PlanFault.STAGE_TOO_LONG, part.minutes > LONGEST_STAGE),
        (PlanFault.BELOW_MINIMUM, part.minutes < part.minimum),
        (
            PlanFault.CLOSING_UNPROTECTED,
            part.stage == Stage.CLOSING and part.minimum < CLOSING_MINIMUM,
        ),
        (PlanFault.LINE_EMPTY, any(not line.key and not line.text.strip() for line in lines)),
    )
    return [Finding(fault, part.stage) for fault, wrong in tests if wrong]


def least_minutes(part: StagePlan) -> int:
    """Return the fewest minutes a stage can have."""
    protected = CLOSING_MINIMUM if part.stage == Stage.CLOSING else 1
    return max(1, part.minimum, protected)
