"""Which font has a letter, and how joined and right-to-left scripts come out."""

from collections.abc import Sequence
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import fonts
from facilitator.reports.fonts import Face

ALEF, MEEM, HAA = "\u0627", "\u0645", "\u062d"


def drawn(words: str, rtl: bool = False) -> list[bool]:
    """Draw a line 40 points high and tell for every pixel column whether it has ink."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 80), invariant=1)
    fonts.draw(canvas, 10, 30, fonts.printable(words), Face.REGULAR, 40, rtl)
    canvas.save()
    with pypdfium2.PdfDocument(buffer.getvalue()) as document:
        page = document[0]
        bitmap = page.render(grayscale=True)
        rows = [
            bytes(bitmap.buffer)[at * bitmap.stride : at * bitmap.stride + bitmap.width]
            for at in range(bitmap.height)
        ]
        page.close()
    return [min(column) < 128 for column in zip(*rows, strict=True)]


def pieces(columns: Sequence[bool]) -> list[tuple[int, int]]:
    """The inked stretches, left to right."""
    edges = [at for at in range(1, len(columns)) if columns[at] != columns[at - 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_latin_letters_stand_apart() -> None:
    assert len(pieces(drawn("i l i"))) == 3


def test_arabic_letters_join() -> None:
    assert len(pieces(drawn("محمد"))) == 1  # four letters, one stroke
    assert len(pieces(drawn("م ح م د"))) == 4


def test_arabic_words_run_from_right_to_left() -> None:
    """The narrow alef comes first in reading, so it is drawn last from the left."""
    first, last = pieces(drawn(f"{ALEF} {HAA}{MEEM}{HAA}", rtl=True))
    assert first[1] - first[0] > 3 * (last[1] - last[0])


def test_latin_and_numbers_keep_their_order_inside_arabic() -> None:
    runs = fonts.visual_runs("قال Rani 12 ثم", Face.REGULAR, rtl=True)
    assert [run.strip() for _, run in runs if run.strip()] == ["ثم", "Rani 12", "قال"]


def test_brackets_around_arabic_are_mirrored() -> None:
    shown = "".join(run for _, run in fonts.visual_runs("(قال)", Face.REGULAR, rtl=True))
    assert (shown[0], shown[-1]) == ("(", ")")


def test_arabic_digits_keep_their_order() -> None:
    runs = fonts.visual_runs("١٢٣", Face.REGULAR, rtl=False)
    assert runs == [("NotoSansArabic-Regular", "١٢٣")]
    assert len(pieces(drawn("١٢٣"))) == 3


def test_javanese_subjoined_letters_take_no_room_of_their_own() -> None:
    joined = fonts.width("ꦤ꧀ꦠ", Face.REGULAR, 10)  # one above the other
    apart = fonts.width("ꦤꦠ", Face.REGULAR, 10)
    assert joined < 0.75 * apart


def test_an_emoji_family_is_one_picture() -> None:
    one = fonts.width("👩", Face.REGULAR, 10)
    assert fonts.width("👩\u200d👩\u200d👧", Face.REGULAR, 10) == pytest.approx(one, rel=0.05)
    assert fonts.width("👍🏽", Face.REGULAR, 10) == pytest.approx(one, rel=0.05)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rani → ✓ “ya” – 10×", "Rani → ✓ “ya” – 10×"),
        ("陳", "[U+9673]"),
        ("𠀀", "[U+20000]"),
        ("\ue001", "[U+E001]"),  # private characters mean nothing on paper
        ("a\tb", "a    b"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("e\u0301", "é"),
        ("\ud800", "[U+FFFD]"),
        ("a\x00b\x07", "ab"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("", ""),
    ],
)
def test_what_is_printed_for_a_text(text: str, shown: str) -> None:
    assert fonts.printable(text) == shown


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=40))
def test_nothing_visible_is_lost(text: str) -> None:
    """Every letter, digit and sign of the cleaned text is there, as itself or as its code."""
    from facilitator.text import clean

    shown = fonts.printable(text)
    for char in clean(text):
        if char.isprintable() and not char.isspace() and char not in "\u200c\u200d\ufe0e\ufe0f":
            assert char in shown or f"[U+{ord(char):04X}]" in shown


@given(st.text(max_size=30))
def test_any_text_can_be_measured_and_drawn(text: str) -> None:
    shown = fonts.printable(text).replace("\n", " ")
    canvas = Canvas(BytesIO(), invariant=1)
    fonts.draw(canvas, 0, 0, shown, Face.BOLD, 9, fonts.runs_right_to_left(shown))
    canvas.save()
    assert fonts.width(shown, Face.BOLD, 9) >= 0


def test_missing_characters_are_counted() -> None:
    assert fonts.missing("陳大 Rani 😀 محمد\n") == 2


@pytest.mark.parametrize("face", Face)
def test_every_face_is_there(face: Face) -> None:
    assert fonts.is_plain("Aksara Latin, 0–9", face)
    assert fonts.width("Rani", face, 10) == pytest.approx(2 * fonts.width("Rani", face, 5))


def test_words_are_broken_between_whole_letters() -> None:
    assert fonts.clusters("ab👍🏽👩\u200d👧e\u0323") == ["a", "b", "👍🏽", "👩\u200d👧", "e\u0323"]
    assert fonts.clusters("x[U+9673]y") == ["x", "[U+9673]", "y"]


def test_the_copied_text_of_an_emoji_is_well_formed() -> None:
    """ReportLab would write five hexadecimal digits for it, which readers reject."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=0, invariant=1)
    fonts.draw(canvas, 0, 0, "😀 a", Face.REGULAR, 9)
    canvas.save()
    assert b"1F600>" not in buffer.getvalue()
    assert b"beginbfchar" in buffer.getvalue()
