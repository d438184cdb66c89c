"""The letterhead's picture, whatever its bytes are."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from facilitator.pictures import MAXIMUM_BYTES
from facilitator.reports.logo import Logo, open_picture, readable


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (80, 40)) -> bytes:
    buffer = BytesIO()
    Image.new(mode, size).save(buffer, kind)
    return buffer.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_that_claims(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("RGB", "RGBA", "P", "1", "L", "LA", "I;16")),
        *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
    ],
)
def test_png_and_jpeg_of_every_kind_are_read(kind: str, mode: str) -> None:
    opened = open_picture(picture(kind, mode))
    assert opened is not None
    assert (opened.mode, opened.size) == ("RGB", (80, 40))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        picture("GIF"),
        picture("BMP"),
        picture("PNG")[:60],
        picture("JPEG")[:200],
        png_that_claims(60_000, 60_000),
        png_that_claims(9_000, 9_000),
        png_that_claims(0, 0),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.4",
        picture("PNG") + b"\0" * MAXIMUM_BYTES,
    ],
    ids=lambda data: str(data[:12]),
)
def test_everything_else_is_refused_quietly(data: bytes) -> None:
    assert not readable(data)


@given(st.binary(max_size=60), st.integers(8, 90))
def test_damage_anywhere_is_no_crash(noise: bytes, at: int) -> None:
    whole = picture("PNG")
    readable(whole[:at] + noise + whole[at + len(noise) :])


def test_transparent_parts_become_paper() -> None:
    buffer = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(buffer, "PNG")
    opened = open_picture(buffer.getvalue())
    assert opened is not None
    assert opened.getpixel((0, 0)) == (255, 255, 255)


def test_a_photo_is_turned_upright_and_made_small() -> None:
    photo = Image.new("RGB", (3000, 1500))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held sideways
    buffer = BytesIO()
    photo.save(buffer, "JPEG", exif=exif)
    opened = open_picture(buffer.getvalue())
    assert opened is not None
    assert max(opened.size) <= 600
    assert opened.height == pytest.approx(2 * opened.width, abs=2)


@pytest.mark.parametrize(
    ("size", "shown"), [((80, 40), (60, 30)), ((40, 80), (22.5, 45)), ((9, 9), (45, 45))]
)
def test_proportion_is_kept(size: tuple[int, int], shown: tuple[float, float]) -> None:
    assert Logo(Image.new("RGB", size), (60, 45)).size == pytest.approx(shown)
