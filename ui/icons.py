"""Line icons, stored once in black and recoloured when loaded."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import ROOT

STORED_COLOUR = b"#000000"


def pixmap(name: str, colour: str, size: int = 24) -> QPixmap:
    """Return the icon `name` in `colour`, `size` logical pixels high and wide."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _draw(name, colour, size, ratio)


def icon(name: str, colour: str, checked: str = "") -> QIcon:
    """Return an icon; `checked` is its colour while its button is pressed in."""
    result = QIcon(pixmap(name, colour))
    if checked:
        result.addPixmap(pixmap(name, checked), QIcon.Mode.Normal, QIcon.State.On)
    return result


@cache
def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = (ROOT / "icons" / f"{name}.svg").read_bytes()
    drawing = QSvgRenderer(QByteArray(source.replace(STORED_COLOUR, colour.encode())))
    image = QPixmap(QSize(size, size) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
