"""The meeting's summary: everything the printed record shows, and nothing it must not show.

`Summary` is an allow-list. Contacts, consent, private and member notes and single scores of a
member are not in it, so no report built from it can print them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sessions.attendance import Rate, counts_as_present, rate
from sessions.course import Course, GateReply, Pause
from sessions.events import Event
from sessions.fold import fold
from sessions.marks import MarkMean, means
from sessions.records import (
    NO_ACTIVITIES,
    STAGES,
    Attendance,
    Closing,
    Commitment,
    CommitmentAnswer,
    Group,
    Line,
    LiveMark,
    MarkKind,
    Meeting,
    MeetingState,
    MeetingType,
    Member,
    Note,
    NoteLayer,
    Observation,
    OwnMark,
    Presence,
    Profile,
    Stage,
    StagePlan,
)
from sessions.stays import present_at, stages_missed


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
    left_at: datetime | None = None
    missed: tuple[Stage, ...] = ()  # stages of which they were there for less than half
    heard_pledge: bool = False  # in the room when it was read, or told on arrival


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
    steps: tuple[Line, ...]  # as they stood at the end, added and skipped ones included
    ticked: tuple[Line, ...]  # those done, in that order
    skipped: tuple[Line, ...] = ()  # those left out on purpose


@dataclass(frozen=True, slots=True)
class GroupNote:
    """A note of the GROUP layer; `position` names the participant it is about, None: all."""

    text: str
    position: int | None


@dataclass(frozen=True, slots=True)
class MarkCount:
    """How often something was marked in the group as a whole. `name` is hers when the `kind` is
    an own mark, else empty."""

    kind: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many commitments asked back in this meeting had that answer."""

    answer: CommitmentAnswer
    count: int


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

    `marks` count the group as a whole, kinds in their own order; `commitments` were made in this
    meeting. Whether the safety card was used is not here: it is nobody's to read on paper.
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
    activities: tuple[str, ...] = NO_ACTIVITIES  # keys by stage, "" for none or not entered
    gates: tuple[GateReply, ...] = ()
    bell_moved: int = 0  # minutes later than planned
    pledge_at: datetime | None = None
    marks: tuple[MarkCount, ...] = ()
    commitments: int = 0
    answers: tuple[AnswerCount, ...] = ()


def compose(
    *,
    profile: Profile,
    group: Group,
    meeting: Meeting,
    meetings: Sequence[Meeting],  # all of the group's
    members: Iterable[Member],  # at least those with a presence
    presences: Iterable[Presence],  # one for each member enrolled on the day
    events: Sequence[Event],
    observations: Iterable[Observation],
    notes: Iterable[Note],
    closing: Closing,
    live_marks: Iterable[LiveMark] = (),
    own_marks: Iterable[OwnMark] = (),
    commitments: Iterable[Commitment] = (),  # made in this meeting, or asked back in it
) -> Summary:
    """Put the records of one meeting together."""
    roster, taken, log = tuple(members), tuple(presences), fold(meeting.plan, events)
    present_ids, seats, participants = _participants(roster, taken, events, log.pledge_at)
    summary = Summary(
        profile=profile,
        group=group,
        meeting_id=meeting.id,
        number=meeting.number,
        total=_total(meeting, meetings),
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
        next_meeting=next_meeting(meeting, meetings),
    )
    return _with_tallies(_with_log(summary, meeting, log), live_marks, own_marks, commitments)


def _total(meeting: Meeting, meetings: Iterable[Meeting]) -> int:
    known = (m for m in meetings if m.state != MeetingState.CANCELLED)
    return max(len({m.id for m in known} | {meeting.id}), meeting.number)


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
        icebreaker=course.activity_of(Stage.TRANSITION),
        activities=tuple(
            key if stage in course.entered else ""
            for stage, key in zip(STAGES, course.activities, strict=True)
        ),
        gates=course.gates,
        bell_moved=course.bell_moved,
        pledge_at=course.pledge_at,
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
    members: Iterable[Member],
    presences: Iterable[Presence],
    events: Sequence[Event],
    pledge_at: datetime | None,
) -> tuple[frozenset[str], dict[str, int], tuple[Participant, ...]]:
    taken = {p.member_id: p for p in presences}
    there = sorted((m for m in members if m.id in taken), key=lambda m: (m.seat, m.name))
    seats = {m.id: at for at, m in enumerate(there, start=1)}
    present = frozenset(m.id for m in there if counts_as_present(taken[m.id].status))
    shown = (_participant(m, seats[m.id], taken[m.id], events, pledge_at) for m in there)
    return present, seats, tuple(shown)


def _others(members: Iterable[Member], presences: Iterable[Presence]) -> tuple[OtherMember, ...]:
    taken = {p.member_id for p in presences}
    return tuple(OtherMember(m.name, m.call) for m in members if m.id not in taken)


def _participant(
    member: Member,
    position: int,
    presence: Presence,
    events: Sequence[Event],
    pledge_at: datetime | None,
) -> Participant:
    there = counts_as_present(presence.status)
    heard = pledge_at is not None and (presence.told or bool(present_at((presence,), pledge_at)))
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
        left_at=presence.left_at if there else None,
        missed=stages_missed(presence, events) if there else (),
        heard_pledge=there and heard,
    )


def _stages(
    meeting: Meeting, course: Course, actual: tuple[int, ...] | None
) -> tuple[StageRecord, ...]:
    return tuple(
        _stage_record(meeting.plan.of(stage), course, None if actual is None else actual[at])
        for at, stage in enumerate(STAGES)
    )


def _stage_record(part: StagePlan, course: Course, actual: int | None) -> StageRecord:
    steps = course.steps_of(part.stage)
    return StageRecord(
        stage=part.stage,
        planned=part.minutes,
        changed=course.minutes_of(part.stage),
        actual=actual,
        entered=part.stage in course.entered,
        steps=tuple(s.line for s in steps),
        ticked=tuple(s.line for s in steps if s.id in course.ticked),
        skipped=tuple(s.line for s in steps if s.skipped and s.id not in course.ticked),
    )


def count_marks(marks: Iterable[LiveMark], own: Iterable[OwnMark]) -> tuple[MarkCount, ...]:
    """Count the marks of the group by kind: the program's in their order, then hers; a kind
    that nobody knows any more is left out."""
    counts = Counter(mark.kind for mark in marks)
    kinds = [(kind.value, "") for kind in MarkKind] + [(mark.id, mark.name) for mark in own]
    return tuple(MarkCount(kind, name, counts[kind]) for kind, name in kinds if counts[kind])


def _with_tallies(
    summary: Summary,
    marks: Iterable[LiveMark],
    own: Iterable[OwnMark],
    commitments: Iterable[Commitment],
) -> Summary:
    here, promised = summary.meeting_id, tuple(commitments)
    counts = Counter(c.answer for c in promised if c.answered_in == here)
    asked = (a for a in CommitmentAnswer if a != CommitmentAnswer.OPEN)
    return replace(
        summary,
        marks=count_marks(marks, own),
        commitments=sum(c.meeting_id == here for c in promised),
        answers=tuple(AnswerCount(answer, counts[answer]) for answer in asked if counts[answer]),
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
