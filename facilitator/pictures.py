"""Pictures that come from outside: read from bytes that may be anything, written anew.

What is kept is only what can be seen. Everything else a camera or a program puts into a file,
such as the place, the time, a name or hidden data behind the picture, stays out.
"""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from facilitator.errors import ActionableError, Trouble

MAXIMUM_BYTES = 10_000_000
LONGEST_SIDE = 1600  # pixels of a kept picture: fills an A5 card sharply
_MOST_PIXELS = 50_000_000
_LARGEST_DRAWING = 1_000_000  # bytes; a larger PNG is a photo and becomes a JPEG
_QUALITY = 85

# What damaged or hostile pictures make Pillow raise, on top of its own OSError family.
_UNREADABLE = (
    *(OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError),
    *(MemoryError, OverflowError, struct.error, zlib.error),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)


def opened(data: bytes, longest: int, most_pixels: int = _MOST_PIXELS) -> Image.Image | None:
    """Return a PNG or JPEG in RGB on white, upright, at most `longest` pixels wide and high; None
    if `data` is no such picture, over 10 MB, or has more than `most_pixels`, which is looked at
    before the picture is unpacked."""
    if not 0 < len(data) <= MAXIMUM_BYTES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
            if picture.width * picture.height > most_pixels:
                return None
            return _prepared(picture, longest)
    except _UNREADABLE:
        return None


def cleaned(data: bytes, most_pixels: int = _MOST_PIXELS) -> bytes:
    """Return the picture written anew, at most 1600 pixels wide and high: a PNG stays a PNG while
    that is small, all else is a JPEG. Raises: ActionableError(IMAGE_UNREADABLE)."""
    picture = opened(data, LONGEST_SIDE, most_pixels)
    if picture is None:
        raise ActionableError(Trouble.IMAGE_UNREADABLE, file="")
    if data.startswith(b"\x89PNG"):
        drawing = BytesIO()
        picture.save(drawing, "PNG", optimize=True)
        if drawing.tell() <= _LARGEST_DRAWING:
            return drawing.getvalue()
    photo = BytesIO()
    picture.save(photo, "JPEG", quality=_QUALITY)
    return photo.getvalue()


def load(path: Path) -> bytes:
    """Return the picture of a file, written anew; ActionableError(IMAGE_UNREADABLE)."""
    return cleaned(_read(path))


def load_whole(path: Path) -> bytes:
    """Return what is in a picture's file as it is, once it is known to be one that can be printed.

    Raises: ActionableError(IMAGE_UNREADABLE).
    """
    data = _read(path)
    if opened(data, LONGEST_SIDE) is None:
        raise ActionableError(Trouble.IMAGE_UNREADABLE, file=path.name)
    return data


def _read(path: Path) -> bytes:
    """Return what is in a file, but of a file that is too large only so much that this is seen.

    Raises: ActionableError(IMAGE_UNREADABLE).
    """
    try:
        with path.open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1)
    except OSError as error:
        raise ActionableError(Trouble.IMAGE_UNREADABLE, file=path.name) from error


def _prepared(picture: Image.Image, longest: int) -> Image.Image:
    picture.draft("RGB", (longest, longest))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((longest, longest))
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright)
    return paper.convert("RGB")
