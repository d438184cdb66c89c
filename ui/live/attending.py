"""Attendance while it is taken: what is shown, what was touched, and saving each change."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.store import attendance, seats
from facilitator.store.subjects import Touched
from sessions.attendance import come, is_here, leave, tell
from sessions.records import Attendance, Member, Presence
from sessions.stays import present_at
from ui.desk import Desk
from ui.live.taking_back import Deed


class Attending(QObject):
    """One meeting's attendance and seats. Until it is taken, everybody counts as here.

    `members` stand in the order they sit. `did` carries a `Deed` for each change that a key
    takes back. `time` tells the time of the meeting.
    """

    changed = Signal()
    did = Signal(object)

    def __init__(
        self,
        desk: Desk,
        meeting_id: str,
        members: tuple[Member, ...],
        presences: Iterable[Presence],
        time: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = meeting_id
        self._time = time
        self.members = members
        self._presences = {presence.member_id: presence for presence in presences}

    def of(self, member_id: str) -> Presence:
        return self._presences.get(member_id) or Presence(member_id=member_id)

    @property
    def presences(self) -> tuple[Presence, ...]:
        """One for each member, in the order they sit."""
        return tuple(self.of(member.id) for member in self.members)

    def here(self, member_id: str) -> bool:
        """True for who is in the room now: who left early is not."""
        return is_here(self.of(member_id))

    @property
    def members_here(self) -> tuple[Member, ...]:
        """Who is in the room now, in the order they sit."""
        return tuple(member for member in self.members if self.here(member.id))

    @property
    def present(self) -> int:
        return len(self.members_here)

    def present_at(self, at: datetime) -> int:
        """How many were in the room at that moment; who was not taken counts as here."""
        taken = (
            replace(p, status=Attendance.PRESENT) if p.status is Attendance.NOT_TAKEN else p
            for p in self.presences
        )
        return len(present_at(taken, at))

    def set(self, member_id: str, status: Attendance) -> None:
        """Take one member's attendance; being late keeps the minute of arrival."""
        at = self._time()
        self._change(come(self.of(member_id), status, at), at)

    def leave_or_return(self, member_id: str) -> None:
        """Who is here leaves now, early; who left is back. Nothing for who never came."""
        at = self._time()
        self._change(leave(self.of(member_id), at), at)

    def tell(self, member_id: str) -> None:
        """A latecomer has heard the agreement on confidentiality; once more: has not."""
        self._change(tell(self.of(member_id)), self._time())

    def exchange(self, one: str, other: str) -> None:
        """Let two members exchange their places in the circle, for good."""
        before = [member.id for member in self.members]
        if one != other and one in before and other in before:
            swapped = {one: other, other: one}
            self._seat([swapped.get(each, each) for each in before])
            self.did.emit(Deed(self._time(), partial(self._seat, before)))

    def _seat(self, order: list[str]) -> None:
        by_id = {member.id: member for member in self.members}
        self.members = tuple(
            replace(by_id[each], seat=seat) for seat, each in enumerate(order, start=1)
        )
        group_id = self.members[0].group_id
        write = partial(seats.set_seats, self._desk.db, group_id, tuple(order))
        self._put(f"seats:{group_id}", write)

    def _change(self, presence: Presence, at: datetime) -> None:
        old = self.of(presence.member_id)
        if presence == old:
            return
        self._become(presence)
        self.did.emit(Deed(at, partial(self._become, old), was=old, now=presence))

    def _become(self, presence: Presence) -> None:
        self._presences[presence.member_id] = presence
        write = partial(attendance.set_presence, self._desk.db, self._meeting_id, presence)
        self._put(f"presence:{self._meeting_id}:{presence.member_id}", write)

    def take_the_rest(self) -> None:
        """Everybody who was not touched is present."""
        for member in self.members:
            if self.of(member.id).status is Attendance.NOT_TAKEN:
                self._presences[member.id] = Presence(
                    member_id=member.id, status=Attendance.PRESENT
                )
        write = partial(
            attendance.set_untouched, self._desk.db, self._meeting_id, Attendance.PRESENT
        )
        self._put(f"presences:{self._meeting_id}", write)

    def _put(self, key: str, write: "partial[Touched]") -> None:
        self._desk.saver.put(key, write)
        self._desk.saver.start()
        self.changed.emit()
