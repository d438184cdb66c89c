"""The pages of a finished PDF as pictures, for the preview and for printers."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: rows of `stride` bytes, four to a pixel in the order blue, green, red, unused."""

    width: int  # pixels
    height: int
    stride: int  # bytes
    pixels: bytes


def page_pictures(data: bytes, dots_per_inch: float) -> Iterator[Picture]:
    """Draw the pages of `data` one after the other, white where nothing is printed."""
    import pypdfium2  # a library of its own, needed only when paper is looked at

    with closing(pypdfium2.PdfDocument(data)) as document:
        for page in document:
            drawn = page.render(scale=dots_per_inch / POINTS_PER_INCH, prefer_bgrx=True)
            yield Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
            page.close()
