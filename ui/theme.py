"""Colours, fonts and the style sheet: set once before widgets are built."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT

FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "Inter-Italic.ttf",
)
SCRIPT_FONT_FILES = (
    "NotoSansJavanese-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoEmoji-Regular.ttf",
)
FAMILIES = ["Inter", "Noto Sans Javanese", "Noto Sans Arabic", "Noto Emoji"]
TEXT_SIZES = (100, 125, 150)  # percent
STYLE = "fusion"


@dataclass(frozen=True)
class Theme:
    """Named colours (`#rrggbb`) and the text size in percent."""

    colours: Mapping[str, str]
    text_size: int

    def colour(self, name: str) -> QColor:
        return QColor(self.colours[name])

    def px(self, size: float) -> int:
        """Return a font or text-bound measure, given for 100 %, at the chosen text size."""
        return round(size * self.text_size / 100)

    def room(self, size: float) -> int:
        """Return a measure that need not grow as much as the text does: a column's width."""
        return round(size * (1 + (self.text_size - 100) * 0.004))

    @property
    def large(self) -> bool:
        """True when the text is so large that things side by side must go below each other."""
        return self.text_size > 100

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the program's font, `size` in pixels at 100 %."""
        font = QFont(FAMILIES)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font


def load_theme(name: str, text_size: int) -> Theme:
    """Read a theme's colours; an unknown name gives the light one."""
    file = ROOT / "themes" / f"{name}.json"
    if not file.is_file():
        file = ROOT / "themes" / "light.json"
    return Theme(json.loads(file.read_text("utf-8")), text_size)


def style_sheet(theme: Theme) -> str:
    """Fill `resources/app.qss` with the theme's colours and sizes."""
    sheet = (ROOT / "app.qss").read_text("utf-8")
    sheet = re.sub(r"\{s(\d+)\}", lambda found: str(theme.px(int(found[1]))), sheet)
    for name, colour in theme.colours.items():
        sheet = sheet.replace(f"{{{name}}}", colour)
    return sheet.replace("{icons}", (ROOT / "icons").as_posix())


@cache
def add_fonts(files: tuple[str, ...]) -> None:
    """Make the shipped fonts known to Qt, once per process."""
    for name in files:
        QFontDatabase.addApplicationFont(str(ROOT / "fonts" / name))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole program: Fusion, palette, font, style sheet."""
    add_fonts(FONT_FILES)
    if app.style().name() != STYLE:
        app.setStyle(STYLE)
    app.setPalette(palette(theme))
    app.setFont(theme.font(14))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Give Qt's colour roles their theme colours."""
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "field",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.PlaceholderText: "text_quiet",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "text",
        QPalette.ColorRole.ToolTipText: "panel",
        QPalette.ColorRole.Link: "accent",
    }
    colours = QPalette()
    for role, name in roles.items():
        colours.setColor(role, theme.colour(name))
    return colours
