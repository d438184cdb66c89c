"""Where the counselor can be in the program: one frozen value per screen."""

from dataclasses import dataclass

from sessions.records import MeetingState, Stage


@dataclass(frozen=True)
class Home:
    """The next meeting and what waits."""


@dataclass(frozen=True)
class Groups:
    """All groups, with one of them open."""

    group_id: str = ""
    tab: str = ""  # "members", "programme", "attendance"; empty: the last one


@dataclass(frozen=True)
class PlanMeeting:
    meeting_id: str


@dataclass(frozen=True)
class Live:
    meeting_id: str


@dataclass(frozen=True)
class CloseMeeting:
    meeting_id: str


@dataclass(frozen=True)
class MeetingRecord:
    """A held meeting, to read and to correct."""

    meeting_id: str


@dataclass(frozen=True)
class Practice:
    """A meeting with invented members, of which nothing is kept."""


@dataclass(frozen=True)
class Library:
    """The ice-breakers; with a meeting, choosing puts the activity into its plan, into `stage`
    if that is given."""

    meeting_id: str = ""
    stage: Stage | None = None


@dataclass(frozen=True)
class Progress:
    group_id: str = ""
    member_id: str = ""


@dataclass(frozen=True)
class Reports:
    """Summaries; with a meeting, its preview is open."""

    meeting_id: str = ""


@dataclass(frozen=True)
class SettingsPlace:
    section: str = ""


Place = (
    Home
    | Groups
    | PlanMeeting
    | Live
    | CloseMeeting
    | MeetingRecord
    | Practice
    | Library
    | Progress
    | Reports
    | SettingsPlace
)


def place_of(meeting_id: str, state: MeetingState) -> Place | None:
    """Where a meeting in `state` is looked at or gone on with; a cancelled one nowhere."""
    if state is MeetingState.PLANNED:
        return PlanMeeting(meeting_id)
    if state is MeetingState.RUNNING:
        return Live(meeting_id)
    if state is MeetingState.CLOSING:
        return CloseMeeting(meeting_id)
    return MeetingRecord(meeting_id) if state is MeetingState.HELD else None
