"""Pages of a PDF as pictures: all of them, in size and colour."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.pictures import page_pictures

WIDTH, HEIGHT = 200, 100  # points


def two_pages() -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, WIDTH / 2, HEIGHT, stroke=0, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_every_page_is_drawn_at_the_asked_size() -> None:
    found = list(page_pictures(two_pages(), 144))
    assert [(page.width, page.height) for page in found] == [(400, 200)] * 2
    assert all(len(page.pixels) == page.stride * page.height for page in found)


def test_colours_are_blue_green_red_on_white() -> None:
    first, second = page_pictures(two_pages(), 72)
    middle = first.stride * (first.height // 2)
    assert first.pixels[middle + 40 : middle + 43] == b"\x00\x00\xff"
    right = middle + 4 * (first.width - 10)
    assert first.pixels[right : right + 3] == b"\xff\xff\xff"
    assert set(second.pixels[middle : middle + 3]) == {255}
