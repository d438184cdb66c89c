"""The picture in the letterhead: read from bytes that may be anything, drawn in proportion."""

from dataclasses import dataclass

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from facilitator.pictures import opened

_SHARP_ENOUGH = 600  # pixels on the longer side; more only makes the file bigger


def readable(data: bytes) -> bool:
    """Tell whether `data` is a PNG or JPEG that can be printed; ask before keeping a logo."""
    return open_picture(data) is not None


def open_picture(data: bytes) -> Image.Image | None:
    """Return the picture in RGB on white, upright, of at most 600 pixels; None if there is none."""
    return opened(data, _SHARP_ENOUGH)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as large as fits into `box` (width, height), its proportion kept."""

    picture: Image.Image
    box: tuple[float, float]
    before: float = 0.0
    holds_next: bool = False

    @property
    def size(self) -> tuple[float, float]:
        wide, high = self.picture.size
        scale = min(self.box[0] / wide, self.box[1] / high)
        return wide * scale, high * scale

    @property
    def height(self) -> float:
        return self.size[1]

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        wide, high = self.size
        canvas.drawImage(ImageReader(self.picture), x, top - high, wide, high)
