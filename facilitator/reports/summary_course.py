"""Sections A and B of the summary: who was there, and how the four stages went."""

from facilitator.reports.blocks import Bar, Block, Stack
from facilitator.reports.layout import WIDTH
from facilitator.reports.sheet import INSET, Sheet, cells, head, heading, side_by_side
from facilitator.reports.table import Cells, Grid
from facilitator.reports.text import text
from facilitator.words import clock_time, time_span
from facilitator.words.gate import gate_sentence, returns_by_gate
from facilitator.words.tallies import pledge_sentence
from sessions.identifying import units_shown
from sessions.records import Attendance, Line, NameStyle, Setting, Stage
from sessions.summary import Participant, StageRecord

_FIGURES = 40.0  # room for "35 / 31"


def participants(sheet: Sheet) -> list[Block]:
    """Section A: the members of the day and how each came."""
    section = sheet.words.section
    if not sheet.summary.participants:
        nothing = text(sheet.words.sentence.nothing, WIDTH, sheet.look.soft, before=3)
        return [heading(sheet, section.participants), nothing]
    units = _units(sheet)
    # Beside initials the column goes when nothing may stand in it.
    has_units = sheet.style is NameStyle.FULL or any(units)
    columns, heads = _columns(sheet, has_units)
    table = Grid(
        columns=columns,
        head=head(sheet, heads, columns),
        rows=tuple(
            _participant(sheet, person, unit if has_units else None, columns)
            for person, unit in zip(sheet.summary.participants, units, strict=True)
        ),
        pad_y=sheet.look.pad * 0.5,
        before=3.5,
    )
    return [heading(sheet, section.participants, _attended(sheet)), table]


def _columns(sheet: Sheet, has_units: bool) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Numbers that lead back to a person stand only beside full names."""
    section, setting = sheet.words.section, sheet.summary.group.setting
    person, unit = sheet.words.person[sheet.summary.group.kind], sheet.words.unit[setting]
    if sheet.style is NameStyle.FULL:
        number = sheet.words.number[setting]
        name, place = (182.0, 86.0) if setting is Setting.SCHOOL else (127.0, 141.0)
        return (
            (27.0, name, 84.0, place, 55.0, WIDTH - 434.0),
            (section.order, person, number, unit, section.attended, section.remark),
        )
    if not has_units:
        return (
            (28.0, 182.0, 62.0, WIDTH - 272.0),
            (section.order, person, section.attended, section.remark),
        )
    return (
        (28.0, 98.0, 216.0, 62.0, WIDTH - 404.0),
        (section.order, person, unit, section.attended, section.remark),
    )


def _units(sheet: Sheet) -> tuple[str, ...]:
    """The class or faculty of each, where it does not give away who the initials are."""
    units = [p.class_name or p.faculty or p.study_programme for p in sheet.summary.participants]
    return units_shown(units, sheet.style)


def _participant(
    sheet: Sheet, person: Participant, unit: str | None, columns: tuple[float, ...]
) -> Cells:
    values = [str(person.position), sheet.called[person.position - 1]]
    if sheet.style is NameStyle.FULL:
        values.append(person.number)
    values += [] if unit is None else [unit]
    values += [sheet.words.letter[person.status], _remark(sheet, person)]
    return cells(sheet, values, columns)


def _remark(sheet: Sheet, person: Participant) -> str:
    """How they came and, when that was before the end, how they went."""
    sentence, language = sheet.words.sentence, sheet.words.language
    arrived = person.arrived_at if person.status is Attendance.LATE else None
    if arrived is not None and person.left_at is not None:
        return sentence.stayed.format(span=time_span(arrived, person.left_at, language))
    told = []
    if arrived is not None:
        told.append(sentence.arrived.format(time=clock_time(arrived, language)))
    elif person.status is not Attendance.PRESENT:
        told.append(sheet.words.attendance[person.status])
    if person.left_at is not None:
        told.append(sentence.left.format(time=clock_time(person.left_at, language)))
    return ", ".join(told)


def _attended(sheet: Sheet) -> str:
    summary, sentence = sheet.summary, sheet.words.sentence
    enrolled = len(summary.participants)
    present = summary.attendance.present
    told = sentence.all_attended if present == enrolled else sentence.attended
    attended = told.format(present=present, enrolled=enrolled)
    untaken = sum(p.status is Attendance.NOT_TAKEN for p in summary.participants)
    return f"{attended} {sentence.not_taken.format(count=untaken)}" if untaken else attended


def stages(sheet: Sheet) -> list[Block]:
    """Section B: a row for each stage, its minutes and what was done."""
    section = sheet.words.section
    columns = (116.0, WIDTH - 116.0)
    table = Grid(
        columns=columns,
        head=head(sheet, (section.stage, section.course), columns),
        rows=tuple(
            (
                _stage(sheet, number, record, columns[0] - INSET),
                text(_course(sheet, record), columns[1] - INSET, sheet.look.cell),
            )
            for number, record in enumerate(sheet.summary.stages, start=1)
        ),
        pad_y=sheet.look.pad,
        before=3.5,
    )
    return [heading(sheet, section.stages, _total(sheet)), table]


def _stage(sheet: Sheet, number: int, record: StageRecord, room: float) -> Block:
    """The stage's name and minutes, and below them the bar of planned and actual."""
    longest = max(max(s.planned, s.actual or 0) for s in sheet.summary.stages)
    name = text(f"{number} {sheet.words.stage[record.stage]}", room - _FIGURES, sheet.look.cell)
    figures = text(_figures(record.planned, record.actual), _FIGURES, sheet.look.figures)
    bar = Bar(room, record.planned, record.actual or 0, longest)
    return Stack((side_by_side((name, figures), (room - _FIGURES, _FIGURES)), bar), loose=False)


def _figures(planned: int, actual: int | None) -> str:
    return f"{planned} / {'–' if actual is None else actual}"


def _course(sheet: Sheet, record: StageRecord) -> str:
    """What was used, what the steps that were ticked say was done, her own steps as she typed
    them, and what the log knows beside them. Of a step without a tick nothing is said."""
    if record.actual is not None and not record.entered:
        return sheet.words.sentence.not_reached
    used = [f"{_used(sheet, record.stage)}."] if record.stage in sheet.words.activities else []
    done = [sheet.words.resolve_done(line) for line in record.ticked]
    own = [line for line, told in zip(record.ticked, done, strict=True) if not told]
    told = " ".join([*used, *(sentence for sentence in done if sentence), *_own(sheet, own)])
    return " ".join([*([sheet.mask(told)] if told else []), *_noted(sheet, record.stage)]) or "–"


def _own(sheet: Sheet, lines: list[Line]) -> list[str]:
    """Her own steps, numbered when there are several, so that one sees where each ends."""
    sentence = sheet.words.sentence
    steps = [" ".join(sheet.words.resolve_line(line).split()) for line in lines]
    if len(steps) < 2:
        return [ended(sentence.own_step.format(step=step)) for step in steps]
    numbered = (sentence.numbered.format(number=n, step=s) for n, s in enumerate(steps, start=1))
    return [ended(sentence.own_steps.format(steps=" ".join(numbered)))]


def ended(text: str) -> str:
    """A sentence with its full stop, whatever sign she ended it with."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text.rstrip(';,: ')}."


def _used(sheet: Sheet, stage: Stage) -> str:
    sentence, name = sheet.words.sentence, sheet.words.activities[stage]
    wanted = sentence.icebreaker if stage is Stage.TRANSITION else sentence.activity
    return wanted.format(name=name)


def _noted(sheet: Sheet, stage: Stage) -> list[str]:
    """The pledge stands in the opening and the gate in the transition, without any name."""
    told = {
        Stage.OPENING: pledge_sentence(sheet.summary, sheet.words),
        Stage.TRANSITION: gate_sentence(sheet.summary.gates, sheet.words.gate),
    }.get(stage, "")
    return [told] if told else []


def _total(sheet: Sheet) -> str:
    summary, sentence = sheet.summary, sheet.words.sentence
    if summary.minutes is None:
        told = [sentence.total_planned.format(planned=summary.planned_minutes)]
    else:
        told = [sentence.total.format(planned=summary.planned_minutes, actual=summary.minutes)]
    if summary.pauses:
        minutes = round(sum(p.seconds for p in summary.pauses) / 60)
        told.append(sentence.pauses.format(count=len(summary.pauses), minutes=minutes))
    others = summary.returns - returns_by_gate(summary.gates)  # those the transition tells
    if others > 0:
        told.append(sentence.returns.format(count=others))
    return " ".join(told)
