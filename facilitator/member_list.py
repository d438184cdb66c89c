"""Members from text: lines copied out of a spreadsheet, and what a name suggests."""

import re

from facilitator.text import clean, clean_line
from sessions.records import Member, Setting, new_id

MOST_LINES = 200  # more are no group, but a whole school
TITLES = frozenset(
    {"name", "full name", "student", "member"}
    | {"nama", "nama lengkap", "nama siswa", "nama murid", "nama mahasiswa", "nama anggota"}
    | {"peserta didik", "anggota"}
)
# Given to so many that nobody is called by them.
HONORED = frozenset({"muhammad", "muhamad", "mohammad", "mohamad", "mochammad", "moh", "muh", "m"})

_ORDINAL = re.compile(r"\s*\d{1,3}[.)]\s+")


def call_name(name: str) -> str:
    """Propose how somebody is called: the first word of the name that serves for it."""
    words = clean_line(name).split(" ")
    fitting = (word for word in words if word.rstrip(".").casefold() not in HONORED)
    return next(fitting, words[0])


def several(text: str) -> bool:
    """Tell whether a text is more than one field: lines or columns of a spreadsheet."""
    return "\t" in text.strip("\n\r") or "\n" in text.strip() or "\r" in text.strip()


def members_from(text: str, group_id: str, setting: Setting) -> tuple[Member, ...]:
    """Read one new member per line, columns parted by tabs: name, number, then class, or study
    programme and faculty. A running number before the name and a line of titles are left out.
    """
    rows = [_cells(line) for line in clean(text).split("\n")[:MOST_LINES]]
    rows = _without_ordinals([row for row in rows if any(row)])
    return tuple(
        _member(row, group_id, setting)
        for row in rows
        if row[0] and row[0].casefold().rstrip(":") not in TITLES
    )


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
