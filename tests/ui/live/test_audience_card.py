"""The picture on the members' screen: it fits, on every projector and in both languages."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.shareable import library
from icebreakers import catalogue
from sessions.audience import AudienceKind, Library, audience_view, shared_line
from sessions.records import STAGES, Stage
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import (
    BLACK,
    MARGIN,
    AudienceCard,
    canvas_of,
    paint_card,
    pieces,
    wedge_place,
)
from ui.live.parts.audience_window import audience_colours

SIZES = [(800, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080)]


@pytest.fixture(scope="module")
def texts() -> dict[str, Library]:
    activities = catalogue.load()
    return {language: library(activities, language) for language in ("id", "en")}


@pytest.fixture
def control(qtbot: QtBot, qapp: QApplication) -> AudienceControl:
    page = QWidget()
    qtbot.addWidget(page)
    made = AudienceControl(qapp, page)
    qtbot.addWidget(made.thumb)
    return made


def cards(control: AudienceControl, texts: Library) -> Iterator[AudienceCard]:
    """Every activity with and without a wedge, and the stages with many lines."""
    control.bring(texts)
    for wedge in (0.4, None):
        for key in texts.activities:
            kind, stage = AudienceKind.ACTIVITY, Stage.TRANSITION
            control._take(audience_view(kind, texts, stage, activity=key, wedge=wedge))
            yield control._card(control._view)
    longest = sorted(texts.lines, key=lambda key: len(texts.lines[key]))[-6:]
    for stage in STAGES:
        said = shared_line("Kita mulai lagi pukul sepuluh lewat seperempat.", ())
        assert said is not None
        kind = AudienceKind.STAGE
        view = audience_view(kind, texts, stage, lines=longest, said=(said,), wedge=0.4)
        control._take(view)
        yield control._card(control._view)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_everything_fits_and_nothing_overlaps(
    control: AudienceControl, texts: dict[str, Library], language: str, size: tuple[int, int]
) -> None:
    canvas, scale = canvas_of(QRectF(0, 0, *size))
    for card in cards(control, texts[language]):
        placed = pieces(card, canvas)
        own = len(card.said) + bool(card.may_pass)
        assert len(placed) == bool(card.kicker) + 1 + len(card.lines) + own, card
        assert placed[0].room.top() >= MARGIN - 1
        assert placed[-1].room.bottom() <= canvas.height() - MARGIN + 1
        for above, below in pairwise(placed):
            assert above.room.bottom() <= below.room.top()
        if card.wedge is not None:
            assert all(p.room.right() < wedge_place(canvas).left() for p in placed)
        assert wedge_place(canvas).right() < canvas.width()
        # Twelve pixels on the smallest projector are as high as twenty on a laptop.
        assert min(p.font.pixelSize() for p in placed) * scale >= 0.014 * min(size)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_no_letter_is_painted_outside_its_place(
    control: AudienceControl, texts: dict[str, Library], language: str, size: tuple[int, int]
) -> None:
    """The longest activity, pixel by pixel: whatever is not ground lies in a piece or wedge."""
    card = max(cards(control, texts[language]), key=lambda c: sum(map(len, c.lines)))
    image = painted(card, size)
    canvas, scale = canvas_of(QRectF(image.rect()))
    painter = QPainter(image)
    ground = QColor(audience_colours()["ground"])
    rooms = [piece.room.adjusted(-50, -3, 3, 3) for piece in pieces(card, canvas)]
    for room in [*rooms, wedge_place(canvas).adjusted(-3, -3, 3, 3)]:
        place = QRectF(room.topLeft() * scale, room.bottomRight() * scale)
        painter.fillRect(place, ground)
    painter.end()
    plain = QImage(image.size(), image.format())
    plain.fill(ground)
    assert image == plain
    assert painted(card, size) != plain


def painted(card: AudienceCard, size: tuple[int, int]) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_card(painter, QRectF(image.rect()), card, audience_colours())
    painter.end()
    return image


def test_a_line_without_end_is_cut_and_the_pass_stays(qapp: QApplication) -> None:
    canvas, _scale = canvas_of(QRectF(0, 0, 800, 600))
    lines = ("panjang " * 100, "x" * 500, *["Satu baris yang biasa saja panjangnya."] * 60)
    card = AudienceCard(
        title="Judul", lines=lines, said=("Tarik napas.",), may_pass="Boleh lewat.", wedge=0.5
    )
    placed = pieces(card, canvas)
    assert [piece.text for piece in placed[-2:]] == ["Tarik napas.", "Boleh lewat."]
    assert placed[-1].room.bottom() <= canvas.height() - MARGIN + 1
    assert placed[1].text.endswith("…")
    assert len(placed) < len(lines)


def test_its_colours_are_dark_and_without_red() -> None:
    for name, code in audience_colours().items():
        colour = QColor(code)
        red = colour.hslSaturation() > 90 and (colour.hslHue() < 20 or colour.hslHue() > 340)
        assert not red, name
    assert QColor(audience_colours()["ground"]).lightness() < 50


def test_a_black_card_is_all_black(qapp: QApplication) -> None:
    plain = QImage(800, 600, QImage.Format.Format_RGB32)
    plain.fill(QColor(audience_colours()["black"]))
    assert painted(BLACK, (800, 600)) == plain
