"""The reference programme as data: who met, what was planned, how the four meetings went.

Texts come in both languages. `facilitator.demo` makes records of it, either as a programme that
is well under way or as one that a rehearsal walks through from its first meeting.
"""

from datetime import date
from typing import NotRequired, TypedDict, cast

from resources.reading import read_yaml


class InBothLanguages(TypedDict):
    """The same words in Indonesian and in English."""

    id: str
    en: str


class GroupData(TypedDict):
    """`kind`, `setting` and `field` are values of the enums in `sessions.records`."""

    name: InBothLanguages
    kind: str
    setting: str
    field: str
    technique: InBothLanguages
    aim: InBothLanguages
    place: InBothLanguages


class MemberData(TypedDict):
    """`call` is unique: the meetings speak of members by it."""

    name: str
    call: str
    number: str
    study_programme: InBothLanguages
    faculty: InBothLanguages


class ArrivalData(TypedDict):
    """`arrived` and `left` are local times, e.g. "10:07"; `told`: who came late has heard the
    agreement on confidentiality."""

    status: str
    arrived: NotRequired[str]
    left: NotRequired[str]
    told: NotRequired[bool]


class PauseData(TypedDict):
    """Both "minutes:seconds"; `after` counts from the beginning of the stage."""

    after: str
    lasted: str


class StageData(TypedDict):
    """`lasted` is "minutes:seconds" without the pause; `ticks` are short names of steps."""

    lasted: str
    ticks: list[str]
    planned: NotRequired[int]
    pause: NotRequired[PauseData]


class MarkData(TypedDict):
    """One tap; `after` is "minutes:seconds" into the stage, without the pause."""

    after: str
    member: str
    kind: str


class NoteData(InBothLanguages):
    member: str
    layer: str


class MeetingData(TypedDict):
    """One meeting of 60 minutes at ten o'clock; its files explain each part."""

    type: str
    date: date
    topic: InBothLanguages
    icebreaker: str
    minutes_late: int
    attendance: dict[str, ArrivalData]
    course: dict[str, StageData]
    observed: dict[str, list[int]]
    marks: dict[str, list[MarkData]]
    group_note: InBothLanguages
    notes: list[NoteData]
    answers: dict[str, str]
    commitments: dict[str, InBothLanguages]
    closing: dict[str, InBothLanguages]


class ProgrammeData(TypedDict):
    """The whole reference programme, as the file has it."""

    profile: dict[str, InBothLanguages]
    group: GroupData
    members: list[MemberData]
    meetings: list[MeetingData]


def load() -> ProgrammeData:
    """Read the programme with its four meetings, in the order they were held."""
    data = cast("ProgrammeData", read_yaml("demo/programme.yaml"))
    meetings = [cast("MeetingData", read_yaml(f"demo/meeting-{n}.yaml")) for n in range(1, 5)]
    return {**data, "meetings": meetings}
