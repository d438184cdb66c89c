"""The protocol of a meeting in short lines, for the counselor's own record on the screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.translation import Translate
from facilitator.words.commitments import answer_name
from facilitator.words.dates import clock_time
from facilitator.words.domain import stage_name
from facilitator.words.gate import returns_by_gate
from facilitator.words.marks import gate_name, mark_name_of
from resources.room import point_text
from sessions.facts import nearest_minute
from sessions.protocol import Pledge, Protocol
from sessions.records import Line, Stage
from sessions.stays import Stay
from sessions.summary import Summary

APART = " · "


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the protocol: what it is about, and what is to be said."""

    about: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What things are called on the screen: members by id, activities by stage, lines of the
    plan by `line`."""

    members: Mapping[str, str]
    activities: Mapping[Stage, str]
    lines: Mapping[Line, str]


def protocol_facts(
    protocol: Protocol, summary: Summary, names: Names, translate: Translate, language: str
) -> tuple[Fact, ...]:
    """Return the lines in which there is something to say."""
    added = {each.stage: each.added for each in protocol.steps}
    skipped = {each.stage: each.skipped for each in protocol.steps}
    told = (
        (translate("Protocol", "Started"), _started(protocol, summary, translate, language)),
        (translate("Protocol", "Ended"), _ended(protocol, summary, translate, language)),
        (translate("Protocol", "Paused"), _paused(summary, translate)),
        (translate("Protocol", "Ready?"), _gates(summary, translate, language)),
        (translate("Protocol", "Used"), _used(names, translate)),
        (translate("Protocol", "Steps added"), _steps(added, names, translate)),
        (translate("Protocol", "Left out"), _steps(skipped, names, translate)),
        (translate("Protocol", "Agreement"), _pledge(protocol.pledge, names, translate, language)),
        (translate("Protocol", "Commitments"), _commitments(summary, translate)),
        (translate("Protocol", "Marks"), _marks(summary, translate)),
        (translate("Protocol", "Safety card"), _safety(protocol.safety, translate, language)),
    )
    return tuple(Fact(about, text) for about, text in told if text)


def room_points(protocol: Protocol, language: str) -> tuple[str, ...]:
    """Return the points of the room that were ticked, those still known, by their words."""
    texts = (point_text(key, language) for key in sorted(protocol.room))
    return tuple(sorted(text for text in texts if text))


def stay_words(stay: Stay, translate: Translate) -> str:
    """Say when a member came and went, in minutes of the meeting, and what was missed; empty
    for who was there all the time."""
    told = []
    if stay.arrived:
        told.append(translate("Protocol", "came in minute {minute}").format(minute=stay.arrived))
    if stay.left is not None:
        told.append(translate("Protocol", "left in minute {minute}").format(minute=stay.left))
    if told or stay.missed:
        told.append(translate("Protocol", "there for {minutes} min").format(minutes=stay.minutes))
    if stay.missed:
        stages = ", ".join(stage_name(stage, translate) for stage in stay.missed)
        told.append(translate("Protocol", "missed: {stages}").format(stages=stages))
    return APART.join(told)


def _started(protocol: Protocol, summary: Summary, translate: Translate, language: str) -> str:
    if summary.started_at is None:
        return ""
    late = translate("Protocol", "{time}, {minutes} min late")
    early = translate("Protocol", "{time}, {minutes} min early")
    on_time = translate("Protocol", "{time}, on time")
    return _off(summary.started_at, protocol.started_off, (late, early, on_time), language)


def _ended(protocol: Protocol, summary: Summary, translate: Translate, language: str) -> str:
    if summary.ended_at is None:
        return ""
    after = translate("Protocol", "{time}, {minutes} min after the bell")
    before = translate("Protocol", "{time}, {minutes} min before the bell")
    at_bell = translate("Protocol", "{time}, at the bell")
    told = [_off(summary.ended_at, protocol.ended_off, (after, before, at_bell), language)]
    if protocol.bell_moved:
        later = translate("Protocol", "bell moved {minutes} min later")
        earlier = translate("Protocol", "bell moved {minutes} min earlier")
        moved = later if protocol.bell_moved > 0 else earlier
        told.append(moved.format(minutes=abs(protocol.bell_moved)))
    return APART.join(told)


def _off(at: datetime, minutes: int | None, ways: tuple[str, str, str], language: str) -> str:
    """`ways`: too late, too early, on time."""
    time = clock_time(nearest_minute(at), language)
    if minutes is None:
        return time
    late, early, on_time = ways
    wanted = late if minutes > 0 else early if minutes < 0 else on_time
    return wanted.format(time=time, minutes=abs(minutes))


def _paused(summary: Summary, translate: Translate) -> str:
    if not summary.pauses:
        return ""
    minutes = round(sum(pause.seconds for pause in summary.pauses) / 60)
    text = translate("Protocol", "{count}×, {minutes} min in all")
    return text.format(count=len(summary.pauses), minutes=minutes)


def _gates(summary: Summary, translate: Translate, language: str) -> str:
    told = [
        f"{clock_time(each.at, language)} {gate_name(each.answer, translate)}"
        for each in summary.gates
    ]
    back = returns_by_gate(summary.gates)
    if back:
        told.append(translate("Protocol", "returns: {count}").format(count=back))
    if summary.returns > back:
        other = translate("Protocol", "went back to an earlier stage {count}×")
        told.append(other.format(count=summary.returns - back))
    return APART.join(told)


def _used(names: Names, translate: Translate) -> str:
    one = translate("Protocol", "{name} ({stage})")
    return APART.join(
        one.format(name=name, stage=stage_name(stage, translate))
        for stage, name in names.activities.items()
    )


def _steps(by_stage: Mapping[Stage, Iterable[Line]], names: Names, translate: Translate) -> str:
    one = translate("Protocol", "{name} ({stage})")
    return APART.join(
        one.format(name=names.lines.get(line, line.text), stage=stage_name(stage, translate))
        for stage, lines in by_stage.items()
        for line in lines
    )


def _pledge(pledge: Pledge | None, names: Names, translate: Translate, language: str) -> str:
    if pledge is None:
        return ""
    heard = len(pledge.heard)
    everybody = heard + len(pledge.told) + len(pledge.waiting)
    read = translate("Protocol", "read {time}, {heard} of {present} heard it")
    there = pledge.heard
    if heard == everybody:  # then the attendance says who they were
        read, there = translate("Protocol", "read {time}, all {present} heard it"), ()
    time = clock_time(pledge.at, language)
    listed = (
        (there, translate("Protocol", "there: {names}")),
        (pledge.told, translate("Protocol", "told afterwards: {names}")),
        (pledge.waiting, translate("Protocol", "not told yet: {names}")),
    )
    return APART.join(
        [
            read.format(time=time, heard=heard, present=everybody),
            *(text.format(names=_called(ids, names)) for ids, text in listed if ids),
        ]
    )


def _called(ids: Iterable[str], names: Names) -> str:
    return ", ".join(names.members.get(member_id, "–") for member_id in ids)


def _commitments(summary: Summary, translate: Translate) -> str:
    told = []
    if summary.commitments:
        made = translate("Protocol", "made: {count}")
        told.append(made.format(count=summary.commitments))
    if summary.answers:
        answers = ", ".join(
            _times(answer_name(each.answer, translate), each.count, translate)
            for each in summary.answers
        )
        told.append(translate("Protocol", "asked back: {answers}").format(answers=answers))
    return APART.join(told)


def _marks(summary: Summary, translate: Translate) -> str:
    return ", ".join(
        _times(mark.name or mark_name_of(mark.kind, {}, translate), mark.count, translate)
        for mark in summary.marks
    )


def _safety(opened: Iterable[datetime], translate: Translate, language: str) -> str:
    times = ", ".join(clock_time(at, language) for at in opened)
    return translate("Protocol", "opened {times}").format(times=times) if times else ""


def _times(what: str, count: int, translate: Translate) -> str:
    return translate("Protocol", "{what} {count}×").format(what=what, count=count)
