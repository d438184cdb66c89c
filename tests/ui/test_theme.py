"""The colours of the light theme can be read, told apart from their ground, and told apart."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from resources import ROOT
from ui.theme import Theme, apply_theme, load_theme

TEXT = 4.5  # WCAG 2.2, 1.4.3: text of usual size
EDGE = 3.0  # WCAG 2.2, 1.4.11: borders, icons, states, focus
GROUNDS = ("window", "rail", "panel", "field")
STAGES = ("opening", "transition", "activity", "closing")
STATES = ("notice", "good", "trouble")


def text_pairs() -> Iterator[tuple[str, str]]:
    """Give every colour that words are written in with every ground it is written on."""
    for ground in GROUNDS:
        for ink in ("text", "text_soft", "text_quiet", "accent"):
            yield ink, ground
    for ground in ("accent_soft", "transition_soft", "notice_soft", "good_soft", "trouble_soft"):
        yield "text", ground
    for ink in ("text_soft", "text_quiet", "accent"):
        yield ink, "accent_soft"
    yield from (
        ("text_quiet", "track"),  # the name of an absent member in the circle
        ("text_soft", "notice_soft"),
        ("text", "selection"),
        ("panel", "text"),  # a tooltip
        ("on_cover", "cover"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("panel", "notice"),  # the flag at a member
        ("second", "panel"),
    )
    for name in (*STAGES, *STATES):
        for ground in ("window", "panel", "rail", f"{name}_soft"):
            yield name, ground
    for stage in STAGES:
        yield "on_accent", stage  # the number in the disc, the stage's large button


def edge_pairs() -> Iterator[tuple[str, str]]:
    """Give every edge, painted state and focus ring with the ground beside it."""
    for ground in (*GROUNDS, "accent_soft", "notice_soft"):
        yield "line_strong", ground
    for ground in GROUNDS:
        yield "accent", ground  # the focus ring
    yield from (
        ("quiet", "window"),  # a scroll handle
        ("quiet", "panel"),
        ("trouble", "field"),
        ("text_quiet", "panel"),  # arrows, the hollow star
        ("notice", "notice_soft"),
        ("notice_line", "notice_soft"),
        ("accent", "track"),
        ("accent", "accent_soft"),
        ("notice", "track"),
        ("notice", "panel"),  # the disc of the flag
        ("second", "panel"),
        ("opening", "panel"),  # the full star
    )
    for stage in STAGES:
        yield stage, "track"
        yield stage, "rail"


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (0 to 1), as WCAG 2.2 defines it."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[place : place + 2]) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """Return L* (0 to 100) of CIE 1976, from the relative luminance."""
    value = luminance(colour)
    return 116 * value ** (1 / 3) - 16 if value > 216 / 24389 else value * 24389 / 27


@pytest.fixture(params=sorted(file.stem for file in (ROOT / "themes").glob("light*.json")))
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param, 100)


def test_the_measure_itself() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lightness("#ffffff") == pytest.approx(100)


@pytest.mark.parametrize(("ink", "ground"), list(text_pairs()))
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.colours[ink], theme.colours[ground]) >= TEXT


@pytest.mark.parametrize(("edge", "ground"), list(edge_pairs()))
def test_edges_and_states_can_be_seen(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(theme.colours[edge], theme.colours[ground]) >= EDGE


def test_each_stage_is_a_clear_step_darker_than_the_one_before(theme: Theme) -> None:
    steps = [lightness(theme.colours[stage]) for stage in STAGES]

    assert all(before - after >= 5 for before, after in pairwise(steps))


def rules_of_the_sheet() -> list[tuple[str, str]]:
    """Return each rule of the style sheet as its selector and its body."""
    sheet = re.sub(r"/\*.*?\*/", "", (ROOT / "app.qss").read_text("utf-8"), flags=re.DOTALL)
    sheet = re.sub(r"\{(\w+)\}", r"<\1>", sheet)
    return [(head.strip(), body) for head, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)]


def test_what_can_be_pressed_or_filled_has_an_edge_that_can_be_seen() -> None:
    faint = [
        selector
        for selector, body in rules_of_the_sheet()
        if re.match(
            r"QPushButton|QToolButton|QLineEdit|QComboBox|QFrame\[role=\"field\"\]", selector
        )
        and ":disabled" not in selector
        and re.search(r"border(-color)?:[^;]*<line>", body)
    ]

    assert rules_of_the_sheet()
    assert faint == []


def test_a_disabled_main_button_is_still_read(theme: Theme) -> None:
    body = dict(rules_of_the_sheet())['QPushButton[role="primary"]:disabled']
    words = re.search(r"(?<![-\w])color: <(\w+)>", body)
    ground = re.search(r"background: <(\w+)>", body)

    assert words is not None
    assert ground is not None
    assert contrast(theme.colours[words[1]], theme.colours[ground[1]]) >= TEXT


def darkest_ink(menu: QMenu) -> list[float]:
    """Return for each entry of the menu its darkest luminance, where the words stand."""
    picture = menu.grab().toImage()
    return [
        min(
            luminance(picture.pixelColor(x, y).name())
            for x in range(box.left() + 4, box.right() - 4)
            for y in range(box.top() + 4, box.bottom() - 4)
        )
        for box in map(menu.actionGeometry, menu.actions())
    ]


def test_a_menu_entry_that_does_nothing_now_is_paler(qtbot: QtBot, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Tempel")
    menu.addAction("Tempel").setEnabled(False)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())

    able, unable = darkest_ink(menu)

    assert unable - able > 0.1
