"""Who was there: what counts as present, the matrix of a group, absences in a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sessions.records import Attendance, Meeting, MeetingState, Member, Presence

PRESENT = frozenset({Attendance.PRESENT, Attendance.LATE})

# In the order of the letters on Indonesian lists.
STATUSES = (
    Attendance.PRESENT,
    Attendance.LATE,
    Attendance.EXCUSED,
    Attendance.SICK,
    Attendance.ABSENT,
    Attendance.DISPENSATION,
)
_OVER = frozenset({MeetingState.CLOSING, MeetingState.HELD})


def counts_as_present(status: Attendance) -> bool:
    """Tell whether somebody took part. A dispensation excuses from it, so it does not count."""
    return status in PRESENT


def counts_as_here(status: Attendance) -> bool:
    """True for present and late, and while the attendance was not taken."""
    return status is Attendance.NOT_TAKEN or counts_as_present(status)


def absent(presence: Presence) -> bool:
    """Tell whether somebody is known not to have been there."""
    return not counts_as_here(presence.status)


def is_here(presence: Presence) -> bool:
    """Tell whether a member is in the room now: who left early is not."""
    return counts_as_here(presence.status) and presence.left_at is None


def come(presence: Presence, status: Attendance, arrived_at: datetime | None = None) -> Presence:
    """Return the presence of a member who came, or did not, as `status` says.

    Being late keeps the minute of arrival that is known, else it is `arrived_at`; what cannot be
    true any more goes (see `settled`).
    """
    arrived = presence.arrived_at or arrived_at
    return settled(replace(presence, status=status, arrived_at=arrived))


def leave(presence: Presence, at: datetime) -> Presence:
    """Return the presence of a member who leaves at `at`, early, or who left and is back. Who never
    came stays as they are; who was not taken yet was there."""
    if presence.left_at is not None:
        return replace(presence, left_at=None)
    if not counts_as_here(presence.status):
        return presence
    there = presence.status if counts_as_present(presence.status) else Attendance.PRESENT
    return replace(presence, status=there, left_at=at)


def tell(presence: Presence) -> Presence:
    """Return the presence of a latecomer who has heard the confidentiality agreement; once more:
    has not. Nobody else need be told."""
    late = presence.status is Attendance.LATE
    return replace(presence, told=not presence.told) if late else presence


def settled(presence: Presence) -> Presence:
    """Return a presence without what its status rules out: only who is late has a minute of
    arrival; only who was there can have left, and have heard the agreement."""
    late, there = presence.status is Attendance.LATE, counts_as_present(presence.status)
    return replace(
        presence,
        arrived_at=presence.arrived_at if late else None,
        left_at=presence.left_at if there else None,
        told=presence.told and there,
    )


def took_place(state: MeetingState) -> bool:
    """Tell whether a meeting is over and was held, its closing form written or not."""
    return state in _OVER


def enrolled(member: Member, day: date) -> bool:
    """Tell whether `day` lies between joining and leaving, both days included."""
    return (member.joined is None or member.joined <= day) and (
        member.left is None or day <= member.left
    )


@dataclass(frozen=True, slots=True)
class Rate:
    """Present at `present` of `of` meetings; `of` is 0 when nothing was taken yet."""

    present: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One meeting of the matrix."""

    meeting_id: str
    number: int
    date: date
    state: MeetingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One member; `cells` follow the columns, None where not enrolled on that day."""

    member_id: str
    name: str
    call: str
    seat: int
    cells: tuple[Attendance | None, ...]
    rate: Rate
    missed_in_a_row: int  # up to and including the latest meeting that took place

    @property
    def called(self) -> str:
        """What the member is called, as `Member.called`."""
        return self.call or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Members (by seat) × meetings (by number) that were not cancelled.

    `present` has one rate per column: members present of members taken.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    present: tuple[Rate, ...]
    rate: Rate  # of the whole group


def rate(cells: Iterable[Attendance | None]) -> Rate:
    """Count over the taken cells only: not enrolled and not taken are not absent."""
    taken = [cell for cell in cells if cell is not None and cell != Attendance.NOT_TAKEN]
    return Rate(sum(map(counts_as_present, taken)), len(taken))


def absences_in_a_row(cells: Sequence[Attendance | None]) -> int:
    """Count absences of whatever reason back from the latest taken cell."""
    missed = 0
    for cell in reversed(cells):
        if cell is None or cell == Attendance.NOT_TAKEN:
            continue
        if counts_as_present(cell):
            break
        missed += 1
    return missed


def column(meeting: Meeting) -> Column:
    """Return the column of one meeting."""
    return Column(
        meeting_id=meeting.id, number=meeting.number, date=meeting.date, state=meeting.state
    )


def matrix(
    members: Iterable[Member],
    columns: Iterable[Column],
    taken: Mapping[tuple[str, str], Attendance],
) -> Matrix:
    """Build the matrix of a group; `taken` maps (meeting id, member id) to what was taken.

    Rates look only at meetings that took place while the member was enrolled.
    """
    shown = tuple(
        sorted(
            (c for c in columns if c.state != MeetingState.CANCELLED),
            key=lambda c: (c.number, c.date),
        )
    )
    rows = tuple(_row(m, shown, taken) for m in sorted(members, key=lambda m: (m.seat, m.name)))
    held = [_held(row.cells, shown) for row in rows]
    return Matrix(
        columns=shown,
        rows=rows,
        present=tuple(rate(cells[at] for cells in held) for at in range(len(shown))),
        rate=rate(cell for cells in held for cell in cells),
    )


def _row(
    member: Member, columns: Sequence[Column], taken: Mapping[tuple[str, str], Attendance]
) -> Row:
    cells = tuple(
        taken.get((c.meeting_id, member.id), Attendance.NOT_TAKEN)
        if enrolled(member, c.date)
        else None
        for c in columns
    )
    held = _held(cells, columns)
    return Row(
        member_id=member.id,
        name=member.name,
        call=member.call,
        seat=member.seat,
        cells=cells,
        rate=rate(held),
        missed_in_a_row=absences_in_a_row(held),
    )


def _held(
    cells: Sequence[Attendance | None], columns: Sequence[Column]
) -> tuple[Attendance | None, ...]:
    pairs = zip(cells, columns, strict=True)
    return tuple(cell if took_place(c.state) else None for cell, c in pairs)
