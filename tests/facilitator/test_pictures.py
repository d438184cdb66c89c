from io import BytesIO

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from facilitator.errors import ActionableError, Trouble
from facilitator.pictures import LONGEST_SIDE, MAXIMUM_BYTES, cleaned, opened

SECRET = "Rumah Bu Ratna, Salatiga"


def photo(size: tuple[int, int] = (60, 40)) -> bytes:
    """A JPEG as a phone writes it: lying, with the place and the name of its owner."""
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif[Base.Artist] = SECRET
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (7.0, 19.0, 50.0)
    kept = BytesIO()
    Image.new("RGB", size, "teal").save(kept, "JPEG", exif=exif, comment=SECRET.encode())
    return kept.getvalue() + SECRET.encode()  # some phones hang a film behind the picture


def drawing(size: tuple[int, int] = (60, 40)) -> bytes:
    told = PngInfo()
    told.add_text("Author", SECRET)
    told.add_itxt("XML:com.adobe.xmp", SECRET)
    kept = BytesIO()
    Image.new("RGBA", size, (200, 0, 0, 128)).save(kept, "PNG", pnginfo=told)
    return kept.getvalue()


@pytest.mark.parametrize("data", [photo(), drawing()], ids=["photo", "drawing"])
def test_only_what_can_be_seen_is_kept(data: bytes) -> None:
    assert SECRET.encode() in data
    kept = cleaned(data)
    assert SECRET.encode() not in kept
    picture = Image.open(BytesIO(kept))
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in kept


def test_a_lying_photo_stands_upright() -> None:
    assert Image.open(BytesIO(cleaned(photo((60, 40))))).size == (40, 60)


def test_a_drawing_stays_sharp_and_a_photo_small() -> None:
    assert Image.open(BytesIO(cleaned(drawing()))).format == "PNG"
    assert Image.open(BytesIO(cleaned(photo()))).format == "JPEG"
    noise = Image.effect_noise((1500, 1200), 90)
    kept = BytesIO()
    noise.save(kept, "PNG")
    assert len(kept.getvalue()) > 1_000_000
    assert Image.open(BytesIO(cleaned(kept.getvalue()))).format == "JPEG"


@pytest.mark.parametrize("data", [photo((2400, 1800)), drawing((1601, 20))])
def test_no_larger_than_it_need_be(data: bytes) -> None:
    assert max(Image.open(BytesIO(cleaned(data))).size) == LONGEST_SIDE


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        drawing()[:60],
        photo()[:300],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff" + bytes(200),
        bytes(MAXIMUM_BYTES + 1),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ActionableError) as caught:
        cleaned(data)
    assert caught.value.kind is Trouble.IMAGE_UNREADABLE


def test_too_many_pixels_are_not_even_unpacked() -> None:
    kept = BytesIO()
    Image.new("1", (8000, 8000)).save(kept, "PNG")
    assert len(kept.getvalue()) < 100_000
    assert opened(kept.getvalue(), 600) is None
    assert opened(drawing((200, 200)), 600, most_pixels=39_999) is None
    assert opened(drawing((200, 200)), 600, most_pixels=40_000) is not None
