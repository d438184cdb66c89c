"""Plans as plain data (dictionaries, lists, strings, whole numbers), for the store to keep."""

from collections.abc import Callable
from typing import TypeVar

from sessions.plan_rules import checked
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan

VERSION = 2
FIRST_VERSION = 1  # knew an ice-breaker, and no activity of another stage

T = TypeVar("T")


def plan_to_data(plan: Plan) -> dict[str, object]:
    """Return a dictionary that JSON can hold; `plan_from_data` reads it back."""
    return {
        "version": VERSION,
        "type": plan.type.value,
        "activities": list(plan.activities),
        "stages": [_stage_to_data(part) for part in plan.stages],
    }


def plan_from_data(data: object) -> Plan:
    """Read a plan back. `ValueError` names the entry that is wrong, never its content."""
    entries = _dictionary(data, "plan")
    version = _number(entries, "version", "plan")
    if version not in (FIRST_VERSION, VERSION):
        raise ValueError(f"plan: version {version} is not known (this is {VERSION})")
    parts = _list(entries, "stages", "plan")
    return checked(
        Plan(
            type=_choice(MeetingType, entries, "type", "plan"),
            stages=tuple(_stage(part, f"stages[{at}]") for at, part in enumerate(parts)),
            activities=_activities(entries, version),
        )
    )


def _activities(entries: dict[str, object], version: int) -> tuple[str, ...]:
    if version == FIRST_VERSION:
        return ("", _text(entries, "icebreaker", "plan"), "", "")
    keys = _list(entries, "activities", "plan")
    if len(keys) != len(STAGES):
        raise ValueError(f"plan.activities: not {len(STAGES)} entries")
    return tuple(_key(key, f"plan.activities[{at}]") for at, key in enumerate(keys))


def _key(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{where}: not a text")
    return value


def _stage_to_data(part: StagePlan) -> dict[str, object]:
    return {
        "stage": part.stage.value,
        "minutes": part.minutes,
        "minimum": part.minimum,
        "steps": [_line_to_data(line) for line in part.steps],
        "prompts": [_line_to_data(line) for line in part.prompts],
    }


def _line_to_data(line: Line) -> dict[str, object]:
    data: dict[str, object] = {"id": line.id, "text": line.text, "key": line.key}
    if not line.timed:
        data["timed"] = False
    return {**data, "done": line.done} if line.done else data


def _stage(data: object, where: str) -> StagePlan:
    entries = _dictionary(data, where)
    return StagePlan(
        stage=_choice(Stage, entries, "stage", where),
        minutes=_number(entries, "minutes", where),
        minimum=_number(entries, "minimum", where),
        steps=_lines(entries, "steps", where),
        prompts=_lines(entries, "prompts", where),
    )


def _lines(entries: dict[str, object], name: str, where: str) -> tuple[Line, ...]:
    lines = _list(entries, name, where)
    return tuple(_line(line, f"{where}.{name}[{at}]") for at, line in enumerate(lines))


def _line(data: object, where: str) -> Line:
    entries = _dictionary(data, where)
    return Line(
        id=_text(entries, "id", where),
        text=_text(entries, "text", where),
        key=_text(entries, "key", where),
        timed=_flag(entries, "timed", where),
        done=_key(entries.get("done", ""), f"{where}.done"),
    )


def _dictionary(data: object, where: str) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ValueError(f"{where}: not a dictionary")
    return data


def _entry(entries: dict[str, object], name: str, where: str) -> object:
    if name not in entries:
        raise ValueError(f"{where}: no entry '{name}'")
    return entries[name]


def _list(entries: dict[str, object], name: str, where: str) -> list[object]:
    value = _entry(entries, name, where)
    if not isinstance(value, list):
        raise ValueError(f"{where}.{name}: not a list")
    return value


def _text(entries: dict[str, object], name: str, where: str) -> str:
    return _key(_entry(entries, name, where), f"{where}.{name}")


def _number(entries: dict[str, object], name: str, where: str) -> int:
    value = _entry(entries, name, where)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{where}.{name}: not a whole number")
    return value


def _flag(entries: dict[str, object], name: str, where: str) -> bool:
    """What is not written is True: plans were kept before there was anything to write."""
    value = entries.get(name, True)
    if not isinstance(value, bool):
        raise ValueError(f"{where}.{name}: not yes or no")
    return value


def _choice(kind: Callable[[str], T], entries: dict[str, object], name: str, where: str) -> T:
    value = _text(entries, name, where)
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"{where}.{name}: not one of the known words") from None
