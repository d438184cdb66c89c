"""What all rows share: text is scrubbed on its way in, types are given back on the way out.

Moments and days are ISO 8601 text, identifiers hexadecimal strings, plans JSON.
"""

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from facilitator.errors import ActionableError, Trouble
from facilitator.text import clean, clean_line
from sessions.plan_data import plan_from_data, plan_to_data
from sessions.plan_rules import checked
from sessions.records import Line, Plan

LONGEST_NAME = 200  # characters

E = TypeVar("E", bound=StrEnum)
Value = str | int | float | bytes | None
Row = Mapping[str, Value]


def moment(text: str | None) -> datetime | None:
    """Read an ISO moment back, with its zone."""
    return None if text is None else datetime.fromisoformat(text)


def day(text: str | None) -> date | None:
    """Read an ISO date back."""
    return None if text is None else date.fromisoformat(text)


def iso(value: date | datetime | None) -> str | None:
    """Return a day or a moment as it is stored."""
    return None if value is None else value.isoformat()


def by_value(kind: type[E]) -> Mapping[str, E]:
    """Return a look-up of an enumeration's members, for thousands of rows: calling it is slow."""
    return {str(member.value): member for member in kind}


def fields(record: object, names: Iterable[str]) -> dict[str, Value]:
    """Return the named attributes of a record as the beginning of its row."""
    return {name: getattr(record, name) for name in names}


def scrubbed(row: Row, *, several_lines: Container[str] = ()) -> Row:
    """Return `row` with every text cleaned; line breaks stay only in `several_lines`."""
    return {name: _scrubbed(value, name in several_lines) for name, value in row.items()}


def _scrubbed(value: Value, several_lines: bool) -> Value:
    if not isinstance(value, str):
        return value
    return clean(value) if several_lines else clean_line(value)


def require_name(row: Row) -> None:
    """Refuse a scrubbed row without a name; ActionableError(NAME_MISSING, NAME_TOO_LONG)."""
    name = str(row["name"])
    if not name:
        raise ActionableError(Trouble.NAME_MISSING)
    if len(name) > LONGEST_NAME:
        raise ActionableError(Trouble.NAME_TOO_LONG, length=len(name), maximum=LONGEST_NAME)


def plan_of(text: str) -> Plan:
    """Read a plan back from its JSON; ValueError when it is none."""
    return plan_from_data(json.loads(text))


def plan_text(plan: Plan) -> str:
    """Return a plan as it is stored; `PlanError` for one that could not be read back."""
    stages = tuple(
        replace(part, steps=_lines(part.steps), prompts=_lines(part.prompts))
        for part in plan.stages
    )
    scrubbed_plan = checked(replace(plan, stages=stages))
    return json.dumps(plan_to_data(scrubbed_plan), ensure_ascii=False, separators=(",", ":"))


def _lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    # A line of which nothing visible is left says nothing.
    kept = (replace(line, text=clean(line.text)) for line in lines)
    return tuple(line for line in kept if line.key or line.text.strip())
