"""The reference programme before its first meeting, and how each meeting is walked through.

Nine members and four planned meetings; for each meeting a `Walk` says what the counselor does in
it, which is what a rehearsal acts out and what the demo has behind it. Identifiers are the same
each time, so storing the programme again replaces it instead of doubling it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from facilitator.templates import template
from resources import demo
from resources.demo import GroupData, InBothLanguages, MeetingData, MemberData, StageData
from sessions.plan import with_icebreaker
from sessions.programme import academic_year
from sessions.records import (
    Attendance,
    Closing,
    Commitment,
    CommitmentAnswer,
    Group,
    GroupKind,
    LiveMark,
    MarkKind,
    Meeting,
    MeetingType,
    Member,
    Note,
    NoteLayer,
    Observation,
    Presence,
    Profile,
    QuickMark,
    ServiceField,
    Setting,
    Stage,
)

MINUTES = 60  # of each meeting
_START = time(10, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageWalk:
    """One stage as it went. `seconds` are counted ones, without the pause; `minutes` what the
    stage had in the end; `ticks` are ids of steps, evenly spread; no pause when it lasts 0."""

    stage: Stage
    seconds: float
    minutes: int
    ticks: tuple[str, ...]
    pause_after: float = 0.0
    pause_seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What a counselor does in one meeting: `meeting` is still planned, `notes` begin with the
    group's, `presences` have every member in seat order. `answered` are commitments of earlier
    meetings with what is said about them in this one, `commitments` the new ones, still open."""

    meeting: Meeting
    started_at: datetime
    presences: tuple[Presence, ...]
    stages: tuple[StageWalk, ...]
    notes: tuple[Note, ...]
    observations: tuple[Observation, ...]
    marks: tuple[LiveMark, ...]
    answered: tuple[Commitment, ...]
    commitments: tuple[Commitment, ...]
    closing: Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceProgramme:
    """Four planned meetings and how each is to be walked through."""

    profile: Profile
    group: Group
    members: tuple[Member, ...]
    walks: tuple[Walk, ...]

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(walk.meeting for walk in self.walks)


def reference(language: str, last_day: date | None = None) -> ReferenceProgramme:
    """Return the programme, its texts in `language`. The fourth meeting falls on `last_day`, the
    others weekly before it; without it all stand on the days of the study in 2024."""
    data = demo.load()
    days = [meeting["date"] for meeting in data["meetings"]]
    shift = last_day - days[-1] if last_day else timedelta()
    group = _group(data["group"], days[0] + shift, language)
    members = tuple(
        _member(each, seat, group.id, days[0] + shift, language)
        for seat, each in enumerate(data["members"], start=1)
    )
    return ReferenceProgramme(
        profile=_profile({name: _said(text, language) for name, text in data["profile"].items()}),
        group=group,
        members=members,
        walks=_walks(data["meetings"], group, members, shift, language),
    )


def _walks(
    data: Iterable[MeetingData],
    group: Group,
    members: tuple[Member, ...],
    shift: timedelta,
    language: str,
) -> tuple[Walk, ...]:
    walks: list[Walk] = []
    latest: dict[str, Commitment] = {}  # by member
    for number, each in enumerate(data, start=1):
        walk = _walk(each, number, group, members, each["date"] + shift, language, latest)
        latest.update((made.member_id, made) for made in walk.commitments)
        walks.append(walk)
    return tuple(walks)


def _profile(said: Mapping[str, str]) -> Profile:
    return Profile(
        institution=said["institution"],
        unit=said["unit"],
        address=said["address"],
        contact=said["contact"],
        city=said["city"],
        counselor=said["counselor"],
        counselor_number=said["counselor_number"],
        greeting=said["greeting"],
        head=said["head"],
        head_title=said["head_title"],
        head_number=said["head_number"],
    )


def _group(data: GroupData, first_day: date, language: str) -> Group:
    return Group(
        id=_id("group"),
        name=_said(data["name"], language),
        kind=GroupKind(data["kind"]),
        setting=Setting(data["setting"]),
        field=ServiceField(data["field"]),
        technique=_said(data["technique"], language),
        aim=_said(data["aim"], language),
        academic_year=academic_year(first_day),
        place=_said(data["place"], language),
    )


def _member(data: MemberData, seat: int, group_id: str, first: date, language: str) -> Member:
    return Member(
        id=_id("member", data["call"]),
        group_id=group_id,
        name=data["name"],
        call=data["call"],
        number=data["number"],
        study_programme=_said(data["study_programme"], language),
        faculty=_said(data["faculty"], language),
        consent_on=first,
        joined=first,
        seat=seat,
    )


def _walk(
    data: MeetingData,
    number: int,
    group: Group,
    members: tuple[Member, ...],
    day: date,
    language: str,
    latest: Mapping[str, Commitment],
) -> Walk:
    meeting = _meeting(data, number, group, day, language)
    started_at = _moment(day, _START) + timedelta(minutes=data["minutes_late"])
    ids = {member.call: member.id for member in members}
    stages = tuple(_stage(data["course"][stage], stage, meeting) for stage in Stage)
    return Walk(
        meeting=meeting,
        started_at=started_at,
        presences=tuple(_presence(data, member, day) for member in members),
        stages=stages,
        notes=_notes(data, meeting.id, ids, started_at, language),
        observations=tuple(
            Observation(meeting_id=meeting.id, member_id=ids[call], mark=mark, score=score)
            for call, scores in data["observed"].items()
            for mark, score in zip(QuickMark, scores, strict=True)
        ),
        marks=_marks(data, meeting.id, started_at, stages, ids),
        answered=_answered(data, meeting.id, latest, ids),
        commitments=tuple(
            Commitment(
                id=_id("commitment", meeting.id, call),
                meeting_id=meeting.id,
                member_id=ids[call],
                text=_said(text, language),
            )
            for call, text in data["commitments"].items()
        ),
        closing=Closing(
            meeting_id=meeting.id,
            **{part: _said(text, language) for part, text in data["closing"].items()},
        ),
    )


def _meeting(data: MeetingData, number: int, group: Group, day: date, language: str) -> Meeting:
    plan = template(MINUTES, MeetingType(data["type"]), language)
    return Meeting(
        id=_id("meeting", str(number)),
        group_id=group.id,
        number=number,
        date=day,
        start=_START,
        plan=with_icebreaker(plan, data["icebreaker"]),
        place=group.place,
        topic=_said(data["topic"], language),
    )


def _presence(data: MeetingData, member: Member, day: date) -> Presence:
    known = data["attendance"].get(member.call)
    if known is None:
        return Presence(member_id=member.id, status=Attendance.PRESENT)
    arrived, left = known.get("arrived"), known.get("left")
    return Presence(
        member_id=member.id,
        status=Attendance(known["status"]),
        arrived_at=_moment(day, time.fromisoformat(arrived)) if arrived else None,
        left_at=_moment(day, time.fromisoformat(left)) if left else None,
        told=known.get("told", False),
    )


def _stage(data: StageData, stage: Stage, meeting: Meeting) -> StageWalk:
    pause = data.get("pause")
    return StageWalk(
        stage=stage,
        seconds=_seconds(data["lasted"]),
        minutes=data.get("planned", meeting.plan.of(stage).minutes),
        ticks=tuple(f"{meeting.plan.type}.{stage}.step.{name}" for name in data["ticks"]),
        pause_after=_seconds(pause["after"]) if pause else 0.0,
        pause_seconds=_seconds(pause["lasted"]) if pause else 0.0,
    )


def _marks(
    data: MeetingData,
    meeting_id: str,
    started: datetime,
    stages: tuple[StageWalk, ...],
    ids: Mapping[str, str],
) -> tuple[LiveMark, ...]:
    marks: list[LiveMark] = []
    counted = paused = 0.0  # seconds up to the stage
    for part in stages:
        for each in data["marks"].get(part.stage, ()):
            after = _seconds(each["after"])
            waited = paused + (part.pause_seconds if after > part.pause_after else 0.0)
            mark = LiveMark(
                id=_id("mark", meeting_id, str(len(marks))),
                meeting_id=meeting_id,
                member_id=ids[each["member"]],
                kind=MarkKind(each["kind"]).value,
                at=started + timedelta(seconds=counted + after + waited),
                elapsed=counted + after,
                stage=part.stage,
            )
            marks.append(mark)
        counted += part.seconds
        paused += part.pause_seconds
    return tuple(marks)


def _answered(
    data: MeetingData, meeting_id: str, latest: Mapping[str, Commitment], ids: Mapping[str, str]
) -> tuple[Commitment, ...]:
    return tuple(
        replace(latest[ids[call]], answer=CommitmentAnswer(answer), answered_in=meeting_id)
        for call, answer in data["answers"].items()
    )


def _notes(
    data: MeetingData, meeting_id: str, ids: Mapping[str, str], started: datetime, language: str
) -> tuple[Note, ...]:
    """Typed one after the other, from the activity on."""
    written = [(None, NoteLayer.GROUP, data["group_note"])] + [
        (note["member"], NoteLayer(note["layer"]), note) for note in data["notes"]
    ]
    return tuple(
        Note(
            id=_id("note", meeting_id, call or ""),
            meeting_id=meeting_id,
            member_id=ids[call] if call else None,
            layer=layer,
            text=_said(text, language),
            changed_at=started + timedelta(minutes=16 + 4 * place),
        )
        for place, (call, layer, text) in enumerate(written)
    )


def _said(text: InBothLanguages, language: str) -> str:
    return text["id"] if language == "id" else text["en"]


def _seconds(text: str) -> float:
    minutes, seconds = text.split(":")
    return int(minutes) * 60.0 + int(seconds)


def _moment(day: date, at: time) -> datetime:
    """A civil time on the counselor's own clock."""
    return datetime.combine(day, at).astimezone()


def _id(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "/".join(("homeroom-facilitator:demo", *parts))).hex
