"""The picture in the letterhead: read from bytes that may be anything, drawn in proportion."""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

MAXIMUM_BYTES = 10_000_000
_MOST_PIXELS = 50_000_000
_SHARP_ENOUGH = 600  # pixels on the longer side; more only makes the file bigger

# What damaged or hostile pictures make Pillow raise, on top of its own OSError family.
_UNREADABLE = (
    *(OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError),
    *(MemoryError, OverflowError, struct.error, zlib.error),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)


def readable(data: bytes) -> bool:
    """Tell whether `data` is a PNG or JPEG that can be printed; ask before keeping a logo."""
    return open_picture(data) is not None


def open_picture(data: bytes) -> Image.Image | None:
    """Return the picture in RGB on white, upright, of at most 600 pixels; None if there is none."""
    if not 0 < len(data) <= MAXIMUM_BYTES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            return _prepared(picture)
    except _UNREADABLE:
        return None


def _prepared(picture: Image.Image) -> Image.Image:
    picture.draft("RGB", (_SHARP_ENOUGH, _SHARP_ENOUGH))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((_SHARP_ENOUGH, _SHARP_ENOUGH))
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright)
    return paper.convert("RGB")


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
