"""Text set in lines: nothing lost, nothing too wide, nothing slow."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.fonts import Face
from facilitator.reports.style import Style
from facilitator.reports.text import one_line, text

STYLE = Style(size=10, leading=14)
RIGHT = Style(size=10, leading=14, align="right")


def lines(words: str, width: float = 100) -> list[str]:
    return [row.text for row in text(words, width, STYLE).rows]


def test_lines_are_filled_and_never_wider_than_their_column() -> None:
    rows = lines("Anggota bercerita tentang pengalaman sepekan dan saling menanggapi")
    assert len(rows) > 3
    assert max(fonts.width(row, Face.REGULAR, 10) for row in rows) <= 100.01
    for row, after in pairwise(rows):
        longer = f"{row} {after.split()[0]}"
        assert fonts.width(longer, Face.REGULAR, 10) > 100


def test_line_ends_are_kept_and_empty_lines_run_together() -> None:
    assert lines("\n\na\n\n\n\nb\nc\n\n") == ["a", "", "b", "c"]


def test_nothing_gives_no_lines() -> None:
    empty = text(" \n \t ", 100, STYLE)
    assert (empty.rows, empty.height, empty.count) == ((), 0, 0)


@pytest.mark.parametrize("word", ["x" * 199, "x" * 201, "ꦲꦏ꧀ꦱ" * 90, "😀" * 300, "陳" * 70])
def test_an_unbroken_word_is_cut_to_fit(word: str) -> None:
    rows = lines(word)
    assert "".join(rows) == fonts.printable(word)
    assert max(fonts.width(row, Face.REGULAR, 10) for row in rows) <= 100.01


@given(st.text("ab \n\t-.é😀م陳", max_size=300), st.floats(20, 300))
def test_no_letter_is_lost(words: str, width: float) -> None:
    def letters(shown: str) -> str:
        return re.sub(r"\s", "", shown)

    shown = "".join(lines(words, width))
    assert letters(shown) == letters(fonts.printable(words))


def test_a_column_narrower_than_a_letter_still_ends() -> None:
    assert lines("abc", 1) == ["a", "b", "c"]


def test_one_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("kurang", 100, STYLE).rows[0].text == "kurang"
    cut = one_line("kelompok dengan nama yang sangat panjang sekali", 100, STYLE)
    assert cut.count == 1
    assert cut.rows[0].text.endswith("…")
    assert fonts.width(cut.rows[0].text, Face.REGULAR, 10) <= 100
    assert one_line("", 100, STYLE).count == 0


def test_a_cut_leaves_two_lines_on_either_side() -> None:
    block = text("\n".join(str(n) for n in range(10)), 100, STYLE)
    assert block.split(27) is None
    parts = block.split(9.5 * 14)
    assert parts is not None
    assert [part.count for part in parts] == [8, 2]
    assert sum(part.height for part in parts) == block.height
    again = parts[0].split(4 * 14)
    assert again is not None
    assert [part.count for part in again] == [4, 4]


def test_a_short_paragraph_is_not_cut() -> None:
    assert text("a\nb\nc", 100, STYLE).split(28) is None
    assert text("a\nb\nc", 100, STYLE).least == 28


def test_right_to_left_paragraphs_are_known() -> None:
    rows = text("Rani\nمحمد علي\n123", 100, STYLE).rows
    assert [row.rtl for row in rows] == [False, True, False]


@pytest.mark.parametrize(
    ("style", "words", "left"),
    [
        (Style(size=10), "ab", 0),
        (Style(size=10, align="right"), "ab", 1),
        (Style(size=10, align="center"), "ab", 0.5),
        (Style(size=10), "محمد", 0),
        (Style(size=10, follows_script=True), "محمد", 1),
        (Style(size=10, align="right", follows_script=True), "محمد", 0),
        (Style(size=10, align="center", follows_script=True), "محمد", 0.5),
    ],
)
def test_lines_stand_where_their_script_begins(style: Style, words: str, left: float) -> None:
    block = text(words, 200, style)
    spare = 200 - fonts.width(words, style.face, style.size)
    assert block.indent(block.rows[0]) == pytest.approx(spare * left)


def test_javanese_gets_more_room() -> None:
    assert text("ꦲꦏ꧀ꦱꦫ", 200, STYLE).height > 1.5 * text("aksara", 200, STYLE).height


def test_a_block_draws_only_its_own_lines() -> None:
    block = text("satu\ndua\ntiga\nempat", 100, STYLE)
    parts = block.split(28)
    assert parts is not None
    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=0, invariant=1)
    parts[1].draw(canvas, 0, 100)
    canvas.save()
    assert (b"(tiga)" in buffer.getvalue(), b"(satu)" in buffer.getvalue()) == (True, False)
