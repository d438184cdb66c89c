"""The people of the running meeting: who is here, who spoke, who has yet to be told something."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from facilitator.material.live import LiveMaterial
from sessions.events import Event
from sessions.headcount import Share, share
from sessions.latecomers import untold_of
from sessions.moment import Moment
from sessions.records import Member, Stage
from sessions.stays import counted_at, stages_missed
from sessions.turns import SPEAKING, Silence, next_speaker, seated, silent_for
from ui.desk import Desk
from ui.live.attending import Attending
from ui.live.marking import Marking
from ui.live.notes import LiveNotes


@dataclass(frozen=True)
class People:
    """What is known of the members of one meeting; `log` reads its events so far."""

    attending: Attending
    notes: LiveNotes
    marking: Marking
    topic: str
    log: Callable[[], tuple[Event, ...]]

    @property
    def members(self) -> tuple[Member, ...]:
        """In the order they sit."""
        return self.attending.members

    def call(self, member_id: str) -> str:
        """How a member is called; "" for the group."""
        found = next((m for m in self.members if m.id == member_id), None)
        return (found.call or found.name) if found else ""

    def seats(self) -> tuple[str, ...]:
        """The ids of those who are in the room now, in the order they sit."""
        return seated(self.members, [m.id for m in self.members if self.attending.here(m.id)])

    def share(self, moment: Moment) -> Share | None:
        """What follows from how many are here; nothing any more in the closing."""
        if moment.stage is Stage.CLOSING or not self.attending.present:
            return None
        return share(moment, self.attending.present)

    def silent(self, moment: Moment) -> Silence | None:
        """Who has been silent for long; a latecomer since they came, who left not at all."""
        seats, log = self.seats(), self.log()
        came = ((each, self.attending.of(each).arrived_at) for each in seats)
        arrived = {each: counted_at(log, at, moment.elapsed) for each, at in came if at is not None}
        return silent_for(seats, self.marking.all, moment.elapsed, arrived)

    def following(self) -> str:
        """Whose turn is next, "" as long as nobody was marked as speaking."""
        if not any(mark.kind in SPEAKING for mark in self.marking.all):
            return ""
        return next_speaker(self.seats(), self.marking.all) or ""

    def untold(self, moment: Moment | None) -> tuple[str, ...]:
        """Who came late and has not heard the agreement, in the order of the attendance."""
        return () if moment is None else untold_of(self.attending.presences, moment)

    def missed(self, member_id: str) -> tuple[Stage, ...]:
        """The stages that are over and of which a member was there for less than half."""
        return stages_missed(self.attending.of(member_id), self.log())


def people_of(
    desk: Desk,
    material: LiveMaterial,
    time: Callable[[], datetime],
    log: Callable[[], tuple[Event, ...]],
) -> People:
    """The people of the meeting that was read; `time` tells its time."""
    meeting = material.meeting
    own, used = material.own_marks, material.used_marks
    return People(
        Attending(desk, meeting.id, material.members, material.presences, time),
        LiveNotes(desk, meeting.id, material.notes),
        Marking(desk, meeting.id, material.marks, time, own, used),
        meeting.topic,
        log,
    )
