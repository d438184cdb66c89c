"""What the page of a group's progress shows: how each member took part, meeting by meeting."""

from dataclasses import dataclass

from facilitator.store import attendance, groups, notes
from facilitator.store.database import Database
from facilitator.store.subjects import Subject
from sessions.attendance import Column, Row, took_place
from sessions.marks import MarkSeries, series
from sessions.records import Attendance, Group, Member, QuickMark

SUBJECTS = frozenset(
    {Subject.ATTENDANCE, Subject.GROUPS, Subject.MEETINGS, Subject.MEMBERS, Subject.OBSERVATIONS}
)


@dataclass(frozen=True)
class GroupProgress:
    """All there is to see of a group; `columns` are the meetings that took place."""

    group: Group
    members: dict[str, Member]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]  # by seat
    cells: dict[str, tuple[Attendance | None, ...]]  # by member, along the columns
    series: dict[str, MarkSeries]
    scores: dict[tuple[str, QuickMark, str], int]  # by member, mark, meeting


def read(db: Database, group_id: str) -> GroupProgress:
    """Read a group's course; ActionableError(NO_SUCH_GROUP)."""
    matrix = attendance.matrix(db, group_id)
    seen = notes.group_observations(db, group_id)
    over = [at for at, each in enumerate(matrix.columns) if took_place(each.state)]
    columns = tuple(matrix.columns[at] for at in over)
    ids = [line.member_id for line in matrix.rows]
    return GroupProgress(
        group=groups.group(db, group_id),
        members={each.id: each for each in groups.members(db, group_id)},
        columns=columns,
        rows=matrix.rows,
        cells={line.member_id: tuple(line.cells[at] for at in over) for line in matrix.rows},
        series={s.member_id: s for s in series(seen, [c.meeting_id for c in columns], ids)},
        scores={(o.member_id, o.mark, o.meeting_id): o.score for o in seen},
    )
