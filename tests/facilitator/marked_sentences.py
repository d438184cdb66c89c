"""Sentences with the masking they should get, as the data files write it.

`[name=L]` is replaced by the label L, `{word}` has to be decided by her, all else stays.
"""

import re
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
_MARKED = re.compile(r"\[([^=\]]*)=([^\]]*)\]|\{([^}]*)\}")
_STOP = "\x02"


@dataclass(frozen=True)
class Person:
    name: str
    call: str = ""


GROUP = (
    Person("Ahmad Fauzi", "Ahmad F."),
    Person("Ahmad Rizki Maulana", "Ahmad R."),
    Person("Moch. Rizki Pratama", "Rizki P."),
    Person("Siti Nur'aini Ma'ruf", "Nur'aini"),
    Person("Salsabila Putri", "Salsa"),
    Person("Wulan Ayu Lestari", "Wulan"),
    Person("DWI LESTARI", "Dwi"),
    Person("I Made Adi Wirawan", "Made"),
    Person("Abd. Rahman Hakim", "Rahman"),
    Person("Budi Santoso", "Budi"),
    Person("Arif Hidayat", "Arif"),
    Person("Bunga Cahaya Purnama", "Bunga"),
    Person("Hanif Al-Farisi", "Hanif"),
    Person("Maria Sitorus", "Maria"),
    Person("Fajar Soerjadi", "Fajar"),
    Person("Mega Indah Sari", "Mega"),
)


@dataclass(frozen=True)
class Marked:
    """`text` as she wrote it, `masked` as it should read, `names` it hides, `undecided` words."""

    text: str
    masked: str
    names: tuple[str, ...]
    undecided: tuple[str, ...]


def marked(line: str) -> Marked:
    text = _MARKED.sub(lambda m: m[1] or m[3], line)
    masked = _MARKED.sub(lambda m: m[3] or _label(m[2], line[m.end() : m.end() + 1]), line)
    masked = re.sub(rf"\.{_STOP}\.(?!\.)", ".", masked).replace(_STOP, "")
    found = list(_MARKED.finditer(line))
    names, undecided = [m[1] for m in found if m[1]], [m[3] for m in found if m[3]]
    return Marked(text, masked, tuple(names), tuple(undecided))


def _label(label: str, following: str) -> str:
    return f"{label}-" if following.isalpha() else f"{label}{_STOP}"


def sentences(file: str) -> list[Marked]:
    lines = (DATA / file).read_text("utf-8").split("\n")
    return [marked(line) for line in lines if line and not line.startswith("#")]


def names() -> list[str]:
    """Every form of a full name that the list knows."""
    lines = (DATA / "name_forms.txt").read_text("utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]
