"""Blocks, tables and pages: what fits, what is cut, what stays together."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from facilitator.reports.blocks import Bar, Block, Rule, Stack
from facilitator.reports.layout import (
    HEIGHT,
    WIDTH,
    Placed,
    letterhead,
    paginate,
    print_pages,
)
from facilitator.reports.style import Style
from facilitator.reports.table import Grid
from facilitator.reports.text import Text, text
from sessions.records import Profile

STYLE = Style(size=8, leading=10)


def lines(count: int, before: float = 0, holds_next: bool = False) -> Text:
    words = "\n".join(f"baris {n}" for n in range(count))
    return text(words, 200, STYLE, before=before, holds_next=holds_next)


def heights(pages: list[list[Placed]]) -> list[list[tuple[float, float]]]:
    return [[(placed.below, placed.block.height) for placed in page] for page in pages]


def table(*rows: int) -> Grid:
    """One column of rows with so many lines each, under a head."""
    return Grid(
        columns=(200,),
        head=(lines(1),),
        rows=tuple((lines(count),) for count in rows),
        pad_y=0,
    )


def test_blocks_follow_each_other_with_their_room_above() -> None:
    assert heights(paginate([lines(2, before=7), lines(3, before=5)], 100)) == [[(0, 20), (25, 30)]]


def test_no_blocks_make_an_empty_page() -> None:
    assert paginate([], 100) == [[]]


def test_a_text_goes_on_over_pages() -> None:
    pages = paginate([lines(25)], 100)
    assert heights(pages) == [[(0, 100)], [(0, 100)], [(0, 50)]]


def test_a_heading_is_not_left_behind() -> None:
    pages = paginate([lines(8), lines(1, holds_next=True), lines(4)], 100)
    assert heights(pages) == [[(0, 80)], [(0, 10), (10, 40)]]


def test_a_heading_keeps_the_head_and_first_row_of_a_table() -> None:
    pages = paginate([lines(7), lines(1, holds_next=True), table(1, 1)], 100)
    assert heights(pages) == [[(0, 70), (70, 10), (80, 20)], [(0, 20)]]
    pages = paginate([lines(8), lines(1, holds_next=True), table(1, 1)], 100)
    assert heights(pages) == [[(0, 80)], [(0, 10), (10, 30)]]


def test_what_stays_together_moves_together() -> None:
    signed = Stack((lines(3), lines(3)), loose=False)
    assert heights(paginate([lines(6), signed], 100)) == [[(0, 60)], [(0, 60)]]


def test_a_piece_higher_than_a_page_does_not_loop() -> None:
    pages = paginate([lines(1), Stack((lines(30),), loose=False), lines(1)], 100)
    assert heights(pages) == [[(0, 10)], [(0, 300)], [(0, 10)]]


def test_a_loose_stack_is_cut_between_and_inside() -> None:
    pages = paginate([Stack((lines(6), lines(8, before=3)))], 100)
    assert heights(pages) == [[(0, 93)], [(0, 50)]]
    pages = paginate([Stack((lines(9), lines(4, before=3)))], 100)
    assert heights(pages) == [[(0, 90)], [(0, 40)]]


def test_a_table_repeats_its_head() -> None:
    parts = table(1, 1, 1, 1).split(30)
    assert parts is not None
    assert [len(part.rows) for part in parts] == [2, 2]
    assert [part.head is not None for part in parts] == [True, True]


def test_a_row_too_high_for_the_page_is_cut() -> None:
    pages = paginate([table(1, 25)], 100)
    assert heights(pages) == [[(0, 100)], [(0, 100)], [(0, 90)]]
    counts = [row[0].count for page in pages for p in page for row in rows_of(p.block)]
    assert counts == [1, 8, 9, 8]


def rows_of(block: Block) -> list[tuple[Text, ...]]:
    assert isinstance(block, Grid)
    return [tuple(cell for cell in row if isinstance(cell, Text)) for row in block.rows]


def test_cells_beside_a_cut_one_keep_their_text_once() -> None:
    beside = Grid(columns=(60, 140), rows=((lines(1), lines(20)),), pad_y=0)
    parts = beside.split(100)
    assert parts is not None
    (upper,), (lower,) = parts[0].rows, parts[1].rows
    assert [cell.height for cell in upper] == [10, 100]
    assert [cell.height for cell in lower] == [0, 100]


def test_a_table_without_room_for_a_row_is_not_cut() -> None:
    assert table(1, 1).split(15) is None


def test_a_row_that_cannot_be_cut_moves_on() -> None:
    pages = paginate([lines(8), table(3)], 100)
    assert heights(pages) == [[(0, 80)], [(0, 40)]]


PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def test_no_letterhead_while_there_is_nothing_to_print() -> None:
    assert letterhead(Profile(counselor="Ratna", city="Palembang")) == []
    assert letterhead(Profile(institution="  ", logo=PNG_HEAD)) == []


def test_a_bad_picture_is_left_out() -> None:
    named = Profile(institution="SMPN 1", address="Jalan A", contact="0711")
    plain = letterhead(named)
    with_bad = letterhead(replace(named, logo=PNG_HEAD + b"broken"))
    assert sum(b.height for b in with_bad) == sum(b.height for b in plain)


def test_a_very_long_letterhead_takes_more_lines() -> None:
    long = letterhead(Profile(institution="Sekolah " * 40))
    assert long[0].height >= 5 * 16


Read = Callable[[bytes], list[str]]


def printed(blocks: list[Block]) -> bytes:
    return print_pages(
        paginate(blocks),
        title="Judul",
        language="id",
        footer=lambda page, of: (f"kiri {page}", f"halaman {page} dari {of}"),
    )


def test_every_page_tells_its_number_and_how_many_there_are(read: Read) -> None:
    pages = read(printed([text("x\n" * 200, WIDTH, STYLE)]))
    assert len(pages) == 3
    assert [f"halaman {n} dari 3" in page for n, page in enumerate(pages, 1)] == [True] * 3


def test_a_long_footer_is_cut(read: Read) -> None:
    pdf = print_pages(
        [[]], title="", language="", footer=lambda page, of: ("kelompok " * 60, "x" * 200)
    )
    (page,) = read(pdf)
    assert page.count("…") == 2


def test_the_paper_is_a4_and_says_its_title_and_language() -> None:
    reader = PdfReader(BytesIO(printed([lines(1)])))
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    assert reader.metadata is not None
    assert reader.metadata.title == "Judul"
    assert reader.trailer["/Root"]["/Lang"] == "id"


@pytest.mark.parametrize("block", [Rule(100), Bar(100, 10, 12, 12), Bar(100, 0, 0, 0)])
def test_single_pieces_are_drawn_whole(block: Block) -> None:
    assert block.split(1) is None
    assert block.least == block.height
    assert printed([block]) != printed([])


def test_content_never_reaches_the_footer() -> None:
    for page in paginate([table(*[1] * 200), lines(300)]):
        last = page[-1]
        assert last.below + last.block.height <= HEIGHT + 0.1
