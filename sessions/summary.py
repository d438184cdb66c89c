"""The meeting's summary: everything the printed record shows, and nothing it must not show.

`Summary` is an allow-list. Contacts, consent, private and member notes and single scores of a
member are not in it, so no report built from it can print them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sessions.attendance import Rate, counts_as_present, rate
from sessions.events import Course, Event, Pause, fold
from sessions.marks import MarkMean, means
from sessions.records import (
    STAGES,
    Attendance,
    Closing,
    Group,
    Line,
    Meeting,
    MeetingState,
    MeetingType,
    Member,
    Note,
    NoteLayer,
    Observation,
    Presence,
    Profile,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One member enrolled on the day. `position` counts from 1 in seat order.

    `number` is the NIS or NIM. At a school `class_name` is filled, on a campus
    `study_programme` and `faculty`.
    """

    position: int
    name: str
    call: str
    number: str
    class_name: str
    study_programme: str
    faculty: str
    status: Attendance
    arrived_at: datetime | None


@dataclass(frozen=True, slots=True)
class OtherMember:
    """A member who was not enrolled on the day. Only there so that a text which names them
    can be masked; never printed."""

    name: str
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord:
    """How one stage went. `actual` is whole minutes, None when there is no log of the meeting.

    The actual minutes of the four stages add up to `Summary.minutes`.
    """

    stage: Stage
    planned: int  # by the plan the meeting began with
    changed: int  # as agreed on the way; equal to `planned` when nothing was changed
    actual: int | None
    entered: bool
    steps: tuple[Line, ...]  # all planned ones
    ticked: tuple[Line, ...]  # those done, in the order of the plan


@dataclass(frozen=True, slots=True)
class GroupNote:
    """A note of the GROUP layer; `position` names the participant it is about, None: all."""

    text: str
    position: int | None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting to come, as planned, in local civil time."""

    number: int
    date: date
    start: time
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One held meeting, ready to be put into words.

    `minutes` are those counted (pauses left out), None without a log; `started_at` and
    `ended_at` are then what the meeting's record says. `total` is the number of meetings of the
    programme that were not cancelled. `means` has one entry per quick mark, in order.
    """

    profile: Profile
    group: Group
    meeting_id: str
    number: int
    total: int
    type: MeetingType
    topic: str
    date: date
    start: time  # planned
    place: str
    planned_minutes: int
    participants: tuple[Participant, ...]
    others: tuple[OtherMember, ...]
    attendance: Rate
    means: tuple[MarkMean, ...]
    notes: tuple[GroupNote, ...]
    closing: Closing
    next_meeting: NextMeeting | None
    # From the log of the meeting:
    started_at: datetime | None = None
    ended_at: datetime | None = None
    minutes: int | None = None
    stages: tuple[StageRecord, ...] = ()
    returns: int = 0  # how often the group went back to an earlier stage
    pauses: tuple[Pause, ...] = ()
    icebreaker: str = ""  # key of the activity, or empty


def compose(
    *,
    profile: Profile,
    group: Group,
    meeting: Meeting,
    meetings: Iterable[Meeting],
    members: Iterable[Member],
    presences: Iterable[Presence],
    events: Sequence[Event],
    observations: Iterable[Observation],
    notes: Iterable[Note],
    closing: Closing,
) -> Summary:
    """Put the records of one meeting together. `meetings` are all of the group's; `presences`
    hold one entry per member enrolled on the day, `members` may hold more."""
    known = tuple(m for m in meetings if m.state != MeetingState.CANCELLED)
    roster, taken = tuple(members), tuple(presences)
    present_ids, seats, participants = _participants(roster, taken)
    summary = Summary(
        profile=profile,
        group=group,
        meeting_id=meeting.id,
        number=meeting.number,
        total=max(len({m.id for m in known} | {meeting.id}), meeting.number),
        type=meeting.plan.type,
        topic=meeting.topic,
        date=meeting.date,
        start=meeting.start,
        place=meeting.place or group.place,
        planned_minutes=meeting.plan.minutes,
        participants=participants,
        others=_others(roster, taken),
        attendance=rate(p.status for p in participants),
        means=means(observations, present_ids),
        notes=_group_notes(notes, seats),
        closing=closing,
        next_meeting=next_meeting(meeting, known),
    )
    return _with_log(summary, meeting, fold(meeting.plan, events))


def _with_log(summary: Summary, meeting: Meeting, course: Course) -> Summary:
    actual = None if course.started_at is None else whole_minutes(course.spent)
    return replace(
        summary,
        started_at=course.started_at or meeting.started_at,
        ended_at=course.ended_at or meeting.ended_at,
        minutes=None if actual is None else sum(actual),
        stages=_stages(meeting, course, actual),
        returns=course.returns,
        pauses=course.pauses,
        icebreaker=course.icebreaker,
    )


def next_meeting(meeting: Meeting, meetings: Iterable[Meeting]) -> NextMeeting | None:
    """Return the meeting that follows this one in the programme, cancelled ones left out.

    Also one that has been held meanwhile: a summary printed late says what it would have said.
    """
    later = [m for m in meetings if m.number > meeting.number and m.state != MeetingState.CANCELLED]
    if not later:
        return None
    coming = min(later, key=lambda m: m.number)
    return NextMeeting(coming.number, coming.date, coming.start, coming.place)


def whole_minutes(seconds: Sequence[float]) -> tuple[int, ...]:
    """Round to whole minutes so that the parts add up to the rounded sum.

    Largest remainders are rounded up first, so a table of stages and its total agree.
    """
    minutes = [s / 60 for s in seconds]
    parts = [int(m) for m in minutes]
    missing = round(sum(minutes)) - sum(parts)
    by_rest = sorted(range(len(parts)), key=lambda i: parts[i] - minutes[i])
    for at in by_rest[:missing]:
        parts[at] += 1
    return tuple(parts)


def _participants(
    members: Iterable[Member], presences: Iterable[Presence]
) -> tuple[frozenset[str], dict[str, int], tuple[Participant, ...]]:
    taken = {p.member_id: p for p in presences}
    there = sorted((m for m in members if m.id in taken), key=lambda m: (m.seat, m.name))
    seats = {m.id: at for at, m in enumerate(there, start=1)}
    present = frozenset(m.id for m in there if counts_as_present(taken[m.id].status))
    return present, seats, tuple(_participant(m, seats[m.id], taken[m.id]) for m in there)


def _others(members: Iterable[Member], presences: Iterable[Presence]) -> tuple[OtherMember, ...]:
    taken = {p.member_id for p in presences}
    return tuple(OtherMember(m.name, m.call) for m in members if m.id not in taken)


def _participant(member: Member, position: int, presence: Presence) -> Participant:
    return Participant(
        position=position,
        name=member.name,
        call=member.call,
        number=member.number,
        class_name=member.class_name,
        study_programme=member.study_programme,
        faculty=member.faculty,
        status=presence.status,
        arrived_at=presence.arrived_at if presence.status == Attendance.LATE else None,
    )


def _stages(
    meeting: Meeting, course: Course, actual: tuple[int, ...] | None
) -> tuple[StageRecord, ...]:
    return tuple(
        StageRecord(
            stage=stage,
            planned=meeting.plan.of(stage).minutes,
            changed=course.minutes_of(stage),
            actual=None if actual is None else actual[at],
            entered=stage in course.entered,
            steps=meeting.plan.of(stage).steps,
            ticked=tuple(s for s in meeting.plan.of(stage).steps if s.id in course.ticked),
        )
        for at, stage in enumerate(STAGES)
    )


def _group_notes(notes: Iterable[Note], seats: dict[str, int]) -> tuple[GroupNote, ...]:
    # A note about somebody who is not on the list of participants cannot be masked with it.
    shown = [
        GroupNote(n.text.strip(), None if n.member_id is None else seats[n.member_id])
        for n in notes
        if n.layer == NoteLayer.GROUP
        and n.text.strip()
        and (n.member_id is None or n.member_id in seats)
    ]
    return tuple(sorted(shown, key=lambda n: n.position or 0))
