"""Members from text: lines copied out of a spreadsheet, and what a name suggests."""

import re
from collections.abc import Sequence
from dataclasses import replace

from facilitator.text import clean, clean_line
from sessions.called_names import called_names, proposed_call
from sessions.records import Member, Setting, new_id

MOST_LINES = 200  # more are no group, but a whole school
TITLES = frozenset(
    {"name", "full name", "student", "member"}
    | {"nama", "nama lengkap", "nama siswa", "nama murid", "nama mahasiswa", "nama anggota"}
    | {"peserta didik", "anggota"}
)
_ORDINAL = re.compile(r"\s*(?:\d{1,3}[.)]|[-–—•*·▪‣])\s+")


def call_name(name: str) -> str:
    """Propose how somebody is called, whoever else is in the group: see `proposed_call`."""
    return proposed_call(clean_line(name))


def told_apart(members: Sequence[Member]) -> tuple[Member, ...]:
    """Return `members` with called names that are unique among them: see `called_names`.

    Give it everybody who is in the group at one time; those whose called name changed differ from
    what was given.
    """
    calls = called_names(members)
    return tuple(replace(one, call=told.call) for one, told in zip(members, calls, strict=True))


def several(text: str) -> bool:
    """Tell whether a text is more than one field: lines or columns of a spreadsheet."""
    return "\t" in text.strip("\n\r") or "\n" in text.strip() or "\r" in text.strip()


def members_from(
    text: str, group_id: str, setting: Setting, roster: Sequence[Member] = ()
) -> tuple[Member, ...]:
    """Read one new member per line, columns parted by tabs: name, number, then class, or study
    programme and faculty. A running number or a bullet before the name and a line of titles are
    left out. Called names are unique among them and the `roster`, who are in the group already;
    that theirs may change too is told by `told_apart`.
    """
    rows = [_cells(line) for line in clean(text).split("\n")[:MOST_LINES]]
    rows = _without_ordinals([row for row in rows if any(row)])
    new = [
        _member(row, group_id, setting)
        for row in rows
        if row[0] and row[0].casefold().rstrip(":") not in TITLES
    ]
    return told_apart([*roster, *new])[len(roster) :]


def _cells(line: str) -> list[str]:
    cells = [clean_line(cell) for cell in line.split("\t")]
    return [
        _ORDINAL.sub("", cells[0], count=1) if _ORDINAL.match(cells[0]) else cells[0],
        *cells[1:],
    ]


def _without_ordinals(rows: list[list[str]]) -> list[list[str]]:
    """Drop a first column that only counts the lines; its title may stand above it."""
    counted = [row for row in rows if len(row) > 1 and row[0].rstrip(".").isdecimal()]
    if counted and len(counted) >= len(rows) - 1:
        return [row[1:] for row in rows if len(row) > 1]
    return rows


def _member(row: list[str], group_id: str, setting: Setting) -> Member:
    name, number, unit, further = (*row, "", "", "")[:4]
    school = setting is Setting.SCHOOL
    return Member(
        id=new_id(),
        group_id=group_id,
        name=name,
        call=call_name(name),
        number=number,
        class_name=unit if school else "",
        study_programme="" if school else unit,
        faculty="" if school else further,
    )
