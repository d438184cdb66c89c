"""Letters on paper: which font has them, how wide they are, how they are drawn.

Inter carries Latin. What it lacks is looked up, character by character, in Noto Sans Arabic,
Noto Sans Javanese and Noto Emoji; what none of them has is printed as its code, `[U+4E00]`,
never left out. Joined scripts are shaped by HarfBuzz, right-to-left text is put in order by
python-bidi. Fonts are registered by path from `resources/fonts`: ReportLab's own font search
unpickles a cache from the temporary folder.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont, shapeStr
from reportlab.pdfgen.canvas import Canvas

from facilitator.text import clean
from resources import ROOT


class Face(StrEnum):
    """The faces a text can be set in; the value is the font's file name."""

    REGULAR = "Inter-Regular"
    SEMIBOLD = "Inter-SemiBold"
    BOLD = "Inter-Bold"
    ITALIC = "Inter-Italic"


_FALLBACKS = ("NotoSansArabic-Regular", "NotoSansJavanese-Regular", "NotoEmoji-Regular")
_PRIVATE = range(0xE000, 0xF900)  # no meaning without an agreement; also where shapes go
_LAST_OF_FIRST_PLANE = 0xFFFF
_RTL_CLASSES = frozenset({"R", "AL"})
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_UNBROKEN = re.compile(r"\[U\+[0-9A-F]{4,6}\]|.", re.DOTALL)
_TALL = re.compile("[\ua980-\ua9df]")
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


@dataclass(frozen=True, slots=True)
class _Loaded:
    font: TTFont
    covers: frozenset[str]


@cache
def _load(name: str) -> _Loaded:
    font = TTFont(name, str(ROOT / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    # Taken now: shaping later adds private characters to the same table.
    codes = [code for code in font.face.charToGlyph if code >= 32 and code not in _PRIVATE]
    if name.startswith("Inter"):  # drawn without shaping
        codes = [code for code in codes if code <= _LAST_OF_FIRST_PLANE]
    _keep_to_first_plane(font)
    return _Loaded(font, frozenset(map(chr, codes)))


def _keep_to_first_plane(font: TTFont) -> None:
    """Let shaping name the glyphs of emoji by private characters.

    ReportLab writes a character beyond U+FFFF into its table for copying text as five digits,
    which readers reject as malformed.
    """
    # ReportLab's stubs do not know this table.
    by_glyph: dict[int, list[int]] = font.face.glyphToChar  # type: ignore[attr-defined]
    for glyph in [g for g, codes in by_glyph.items() if codes[0] > _LAST_OF_FIRST_PLANE]:
        del by_glyph[glyph]


@cache
def _plain(face: Face) -> frozenset[str]:
    """The characters Inter draws by itself, one after the other."""
    return frozenset(c for c in _load(face).covers if not unicodedata.combining(c))


def is_plain(text: str, face: Face) -> bool:
    """Tell whether `face` alone can draw all of `text`, without another script."""
    return _plain(face).issuperset(text)


def printable(text: str, face: Face = Face.REGULAR) -> str:
    """Return `text` cleaned, with tabs as blanks and unknown characters as `[U+XXXX]`.

    Marks that only steer direction are dropped: they could turn the rest of a line around.
    """
    text = clean(text).replace("\t", "    ")
    if _plain(face).issuperset(text.replace("\n", "")):
        return text
    return "".join(_visible(char, face) for char in text)


def missing(text: str) -> int:
    """Count the characters of `text` that can only be printed as their code."""
    return sum(_visible(c, Face.REGULAR).startswith("[U+") for c in clean(text) if c not in "\t\n")


@lru_cache(maxsize=8192)
def _visible(char: str, face: Face) -> str:
    if char in _JOINERS:
        return char
    if unicodedata.category(char) == "Cf":
        return ""
    if char == "\n" or _font_of(char, face):
        return char
    return f"[U+{ord(char):04X}]"


@lru_cache(maxsize=8192)
def _font_of(char: str, face: Face) -> str:
    """The first font that has `char`; empty when none has."""
    if char in _JOINERS:
        return ""
    return next((n for n in (face, *_FALLBACKS) if char in _load(n).covers), "")


def width(text: str, face: Face, size: float) -> float:
    """Return the width in points of one line of printable text."""
    if is_plain(text, face):
        return _load(face).font.stringWidth(text, size)
    return sum(_run_width(font, run, size) for font, run in _runs(text, face))


def draw(
    canvas: Canvas, x: float, y: float, text: str, face: Face, size: float, rtl: bool = False
) -> None:
    """Draw one line of printable text with its left end at `x` and its baseline at `y`.

    `rtl` says that the paragraph it belongs to runs from right to left.
    """
    if is_plain(text, face):
        _load(face)
        canvas.setFont(face, size)
        canvas.drawString(x, y, text)
        return
    line = canvas.beginText(x, y)
    for font, run in visual_runs(text, face, rtl):
        line.setFont(font, size)
        line.textOut(_shaped(font, run))
    canvas.drawText(line)


def draw_column(
    canvas: Canvas,
    x: float,
    y: float,
    lines: Sequence[str],
    face: Face,
    size: float,
    leading: float,
) -> None:
    """Draw lines of plain text below each other, flush left, in one go."""
    _load(face)
    column = canvas.beginText(x, y)
    column.setFont(face, size, leading)
    for line in lines:
        column.textLine(line)
    canvas.drawText(column)


def needs_room(text: str) -> bool:
    """Tell whether `text` has Javanese letters, which hang below and stand above the line."""
    return bool(_TALL.search(text))


def runs_right_to_left(paragraph: str) -> bool:
    """Tell the direction of a paragraph by its first letter that has one."""
    if paragraph.isascii() or not _RTL.search(paragraph):
        return False
    from bidi.algorithm import get_base_level

    return bool(get_base_level(paragraph))


def clusters(text: str) -> list[str]:
    """Cut `text` where it may be broken: before every character that stands by itself."""
    pieces: list[str] = []
    for char in _UNBROKEN.findall(text):
        if pieces and not char.isascii() and (_is_attached(char) or pieces[-1][-1] == "\u200d"):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _is_attached(char: str) -> bool:
    return (
        char in _JOINERS
        or "\U0001f3fb" <= char <= "\U0001f3ff"  # skin tones
        or unicodedata.category(char) in ("Mn", "Mc", "Me")
    )


def _runs(text: str, face: Face) -> list[tuple[str, str]]:
    """Split text into runs of one font each; marks and joiners stay with what they belong to."""
    runs: list[tuple[str, str]] = []
    for char in text:
        font = _font_of(char, face)
        if runs and _stays(char, font, runs[-1][0]):
            runs[-1] = (runs[-1][0], runs[-1][1] + char)
        elif font:
            runs.append((font, char))
    return runs


def _stays(char: str, font: str, current: str) -> bool:
    if char in _JOINERS:
        return not current.startswith("Inter")
    return font == current or (_is_attached(char) and char in _load(current).covers)


def visual_runs(text: str, face: Face, rtl: bool) -> list[tuple[str, str]]:
    """Return (font, run) of a line from left to right, each run still in reading order.

    The shaper wants them so: HarfBuzz turns a right-to-left run around itself.
    """
    if not _RTL.search(text):
        return _runs(text, face)
    from bidi.algorithm import get_display  # the one of the two that mirrors brackets

    shown = get_display(text, base_dir="R" if rtl else "L")
    runs: list[tuple[str, str]] = []
    for backwards, part in groupby(shown, _is_rtl):
        run = "".join(part)
        runs += reversed(_runs(run[::-1], face)) if backwards else _runs(run, face)
    return runs


def _is_rtl(char: str) -> bool:
    kind = unicodedata.bidirectional(char)
    return kind in _RTL_CLASSES or (kind == "NSM" and bool(_RTL.match(char)))


def _is_simple(font: str, run: str) -> bool:
    if font.startswith("Inter"):
        return not any(map(unicodedata.combining, run))
    return all(unicodedata.bidirectional(char) in ("AN", "EN") for char in run)


@lru_cache(maxsize=8192)
def _shaped(font: str, run: str) -> str:
    # Positions come in thousandths of the size, so any size will do.
    return run if _is_simple(font, run) else shapeStr(run, font, 10, force=True)


def _run_width(font: str, run: str, size: float) -> float:
    shaped = _shaped(font, run)
    if isinstance(shaped, ShapedStr):
        # ReportLab's stubs do not know this attribute of its shaped strings.
        glyphs: Sequence[ShapeData] = shaped.__shapeData__  # type: ignore[attr-defined]
        return sum(glyph.x_advance for glyph in glyphs) * size / 1000
    return _load(font).font.stringWidth(run, size)


def forget() -> None:
    """Drop the shaped words of a finished document: they are pieces of what was written."""
    _shaped.cache_clear()
