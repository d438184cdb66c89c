"""How paper looks: the few inks, and the styles text is set in. Sizes are points."""

from dataclasses import dataclass

from facilitator.reports.fonts import Face

Colour = tuple[float, float, float]

INK: Colour = (0.11, 0.15, 0.14)
SOFT: Colour = (0.36, 0.42, 0.40)
LINE: Colour = (0.62, 0.67, 0.65)
TINT: Colour = (0.933, 0.945, 0.941)
ACCENT: Colour = (0.55, 0.66, 0.63)


@dataclass(frozen=True, slots=True)
class Style:
    """`align` is "left", "center" or "right"; with `follows_script` a paragraph that runs from
    right to left changes left and right."""

    face: Face = Face.REGULAR
    size: float = 8.8
    leading: float = 12.2
    colour: Colour = INK
    align: str = "left"
    follows_script: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The styles of one document. `gap` stands above a section, `pad` above and below a cell."""

    cell: Style
    told: Style  # as `cell`, for whole sentences
    strong: Style  # heads and labels of tables
    soft: Style
    small: Style  # soft and smaller, for names over small bars
    remark: Style  # at the right end of a heading's line
    figures: Style
    heading: Style
    title: Style
    subtitle: Style
    centered: Style
    signed: Style  # the name below a signature
    gap: float
    pad: float


def look(size: float = 8.8, tight: float = 1.0) -> Look:
    """Make a look around a body size; `tight` below 1 draws lines and sections together."""
    cell = size - 0.4
    return Look(
        cell=Style(size=cell, leading=cell * 1.36 * tight),
        told=Style(size=cell, leading=cell * 1.36 * tight, follows_script=True),
        strong=Style(face=Face.SEMIBOLD, size=cell, leading=cell * 1.36 * tight),
        soft=Style(size=cell, leading=cell * 1.36 * tight, colour=SOFT),
        small=Style(size=cell - 0.5, leading=cell * 1.36 * tight, colour=SOFT),
        remark=Style(size=cell, leading=cell * 1.36 * tight, colour=SOFT, align="right"),
        figures=Style(size=cell, leading=cell * 1.36 * tight, align="right"),
        heading=Style(face=Face.BOLD, size=size + 1, leading=(size + 1) * 1.3),
        title=Style(face=Face.BOLD, size=13, leading=17, align="center"),
        subtitle=Style(size=size, leading=size * 1.5, colour=SOFT, align="center"),
        centered=Style(size=size, leading=size * 1.36, align="center"),
        signed=Style(face=Face.BOLD, size=size, leading=size * 1.36, align="center"),
        gap=10.0 * tight,
        pad=2.4 * tight,
    )
