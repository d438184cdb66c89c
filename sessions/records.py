"""The vocabulary: frozen records of what happens in a group, shared by every layer.

Identifiers are random 32-character hexadecimal strings made by whoever creates the record,
so that a write that is repeated after an unclear failure changes nothing (see `new_id`).
Moments are timezone-aware datetimes; durations are seconds (float) unless a name says minutes.
"""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


def new_id() -> str:
    """Return a fresh identifier, unique without asking the database."""
    return uuid.uuid4().hex


class Stage(StrEnum):
    """The four stages of a home-room group session, in their order."""

    OPENING = "opening"
    TRANSITION = "transition"
    ACTIVITY = "activity"
    CLOSING = "closing"


STAGES: tuple[Stage, ...] = tuple(Stage)
NO_ACTIVITIES = ("",) * len(STAGES)


class GroupKind(StrEnum):
    COUNSELING = "counseling"
    GUIDANCE = "guidance"


class Setting(StrEnum):
    """Decides which numbers and units a member carries: NIS and class, or NIM and faculty."""

    SCHOOL = "school"
    CAMPUS = "campus"


class ServiceField(StrEnum):
    PERSONAL = "personal"
    SOCIAL = "social"
    LEARNING = "learning"
    CAREER = "career"


class Attendance(StrEnum):
    """How a member came to a meeting, in the letters of Indonesian lists."""

    PRESENT = "present"
    LATE = "late"
    EXCUSED = "excused"
    SICK = "sick"
    ABSENT = "absent"
    DISPENSATION = "dispensation"
    NOT_TAKEN = "not_taken"


class MeetingState(StrEnum):
    """How far a meeting has come; a cancelled one keeps its number."""

    PLANNED = "planned"
    RUNNING = "running"  # started, not ended; also after a crash, until resumed or ended
    CLOSING = "closing"  # ended at the bell, its closing form not finished yet
    HELD = "held"
    CANCELLED = "cancelled"


class MeetingType(StrEnum):
    """Where a meeting stands in its programme; chooses the plan template."""

    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"


class NoteLayer(StrEnum):
    """Who may ever read a note. Private notes are never printed or exported."""

    PRIVATE = "private"
    GROUP = "group"  # goes into the meeting's summary
    MEMBER = "member"  # goes only onto that member's own sheet


class QuickMark(StrEnum):
    """Five observed behaviours of social interaction, in the order of the reference study."""

    OPENS_UP = "opens_up"
    JOINS_IN = "joins_in"
    SPEAKS_UP = "speaks_up"
    REACHES_OUT = "reaches_out"
    LOOKS_AT_SPEAKER = "looks_at_speaker"


class MarkKind(StrEnum):
    """What she may tap on a member while the meeting runs. An event, never a score."""

    SPOKE = "spoke"
    OPENED_UP = "opened_up"
    RESPONDED = "responded"
    LOOKED_AT_SPEAKER = "looked_at_speaker"
    JOINED_UNCALLED = "joined_uncalled"
    WITHDREW = "withdrew"
    STRONG_EMOTION = "strong_emotion"
    CONFLICT = "conflict"


class CommitmentAnswer(StrEnum):
    """What became of a commitment when it was asked back; every answer is welcome."""

    OPEN = "open"  # not asked yet
    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    CHANGED = "changed"


class NameStyle(StrEnum):
    """How names appear on paper."""

    FULL = "full"
    INITIALS = "initials"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Letterhead and signatures. `logo` is a PNG or JPEG, or empty."""

    institution: str = ""
    unit: str = ""
    address: str = ""
    contact: str = ""
    city: str = ""
    counselor: str = ""
    counselor_number: str = ""
    greeting: str = ""  # how the program greets her, e.g. "Bu Ratna"
    head: str = ""
    head_title: str = ""  # e.g. "Kepala Sekolah"; empty: the report's own word
    head_number: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people who meet, what for and where; its members are records of their own."""

    id: str
    name: str
    kind: GroupKind = GroupKind.COUNSELING
    setting: Setting = Setting.SCHOOL
    field: ServiceField = ServiceField.SOCIAL
    technique: str = ""
    aim: str = ""
    academic_year: str = ""
    place: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person in a group from `joined` to `left`, both days included (None: open).

    `needs` are what to mind when an activity is chosen, e.g. "no_touch"; for the counselor's
    eyes alone, never on paper or on the members' screen.
    """

    id: str
    group_id: str
    name: str
    call: str = ""
    number: str = ""  # NIS at a school, NIM on a campus
    class_name: str = ""  # school
    study_programme: str = ""  # campus
    faculty: str = ""  # campus
    class_teacher: str = ""
    parent_contact: str = ""
    consent_on: date | None = None
    joined: date | None = None
    left: date | None = None
    seat: int = 0  # order in the circle and in lists
    needs: frozenset[str] = frozenset()

    @property
    def called(self) -> str:
        """What the person is called: by the whole name while no shorter one is known."""
        return self.call or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step or prompt. While untouched it carries the template's `key`, and its text is
    looked up in the reader's language; once edited, `key` is empty and `text` is hers. While a
    step that is not `timed` is at hand no timer is shown; the stage's time still counts. `done` is
    her own sentence that says on paper that the step was done; empty, the template's is taken."""

    id: str
    text: str
    key: str = ""
    timed: bool = True
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePlan:
    stage: Stage
    minutes: int
    minimum: int = 0  # protected minutes; only the closing has them by default
    steps: tuple[Line, ...] = ()
    prompts: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one meeting is meant to be: always the four stages in order.

    `activities` are keys of the library by stage, "" where none is chosen; that of the
    transition is the ice-breaker.
    """

    type: MeetingType
    stages: tuple[StagePlan, ...]
    activities: tuple[str, ...] = NO_ACTIVITIES

    @property
    def icebreaker(self) -> str:
        return self.activity_of(Stage.TRANSITION)

    def activity_of(self, stage: Stage) -> str:
        """Return the key of a stage's activity, empty for none."""
        return self.activities[STAGES.index(stage)]

    @property
    def minutes(self) -> int:
        return sum(stage.minutes for stage in self.stages)

    def of(self, stage: Stage) -> StagePlan:
        """Return the plan of one stage."""
        return self.stages[STAGES.index(stage)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One session of the group on one day. `number` counts from 1 within the group.

    `date` and `start` are local civil time as planned; `started_at` and `ended_at` are what
    happened, `ended_at` only once the meeting is over.
    """

    id: str
    group_id: str
    number: int
    date: date
    start: time
    plan: Plan
    place: str = ""
    topic: str = ""
    state: MeetingState = MeetingState.PLANNED
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One member's attendance at one meeting. `arrived_at` only for LATE, `left_at` only for
    who left before the end; `told`: came late and has heard the confidentiality agreement."""

    member_id: str
    status: Attendance = Attendance.NOT_TAKEN
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Free text about the meeting (`member_id` None) or a member; one per meeting and person."""

    id: str
    meeting_id: str
    member_id: str | None
    layer: NoteLayer
    text: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One quick mark of one member at one meeting.

    `score`: 0 not seen, 1 when asked, 2 by themselves at times, 3 by themselves repeatedly.
    """

    meeting_id: str
    member_id: str
    mark: QuickMark
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What the counselor concludes after a meeting; empty strings while unwritten."""

    meeting_id: str
    conclusion: str = ""
    achieved: str = ""
    analysis: str = ""
    supporting: str = ""
    hindering: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityUse:
    """An ice-breaker or activity was used with a group; `key` names it in the library.

    `went` says how, e.g. "well", and is empty until she said so; `sat_out` are the members who
    did not join. Both are her memory for the next choice, never on paper.
    """

    group_id: str
    meeting_id: str
    key: str
    used_on: date
    went: str = ""
    sat_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """How comfortable a member felt at a meeting, by their own word: 1 not at all, 5 very."""

    meeting_id: str
    member_id: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the trail: a record of a held meeting was corrected."""

    id: str
    meeting_id: str
    at: datetime
    field: str  # e.g. "attendance", "closing.conclusion", "observation.opens_up"
    member_id: str | None
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveMark:
    """One tap on a member. `kind` is the value of a `MarkKind` or the id of an `OwnMark`;
    `at` is the wall, `elapsed` the counted meeting seconds, `stage` the one that ran."""

    id: str
    meeting_id: str
    member_id: str
    kind: str
    at: datetime
    elapsed: float
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMark:
    """A kind of mark the counselor added; `name` in her words."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a member said in the closing of `meeting_id` they will try. `answered_in` is the
    meeting that asked it back, None while the answer is OPEN."""

    id: str
    meeting_id: str
    member_id: str
    text: str
    answer: CommitmentAnswer = CommitmentAnswer.OPEN
    answered_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyContact:
    """A line of the safety card. `checked_on`: the day somebody last tried the number, None
    if nobody did; `position` orders the card, the nearest help first."""

    id: str
    name: str
    phone: str
    note: str = ""
    checked_on: date | None = None
    position: int = 0
