"""Which papers there are, and how their pages look, on a real vault of the reference programme."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from facilitator.demo import DemoProgramme, programme
from facilitator.errors import ActionableError, Trouble
from facilitator.preview import (
    PageSize,
    Paper,
    PaperWish,
    page_picture,
    papers,
    preview,
    save,
    spread,
)
from facilitator.store import groups, library, meetings
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from sessions.records import Group, Meeting, MeetingState, NameStyle, new_id

LAST_DAY = date(2024, 2, 5)
A4 = (595.28, 841.89)


@pytest.fixture(scope="module")
def demo() -> DemoProgramme:
    return programme("id", LAST_DAY)


@pytest.fixture
def db(tmp_path: Path, demo: DemoProgramme) -> Iterator[Database]:
    made = create_database(tmp_path / "vault.db", bytearray(range(32)))
    fill(made, demo)
    yield made
    made.close()


@pytest.fixture
def second(demo: DemoProgramme) -> Meeting:
    return demo.meetings[1]


def paper(name: str, number: int = 2) -> Paper:
    day = date(2024, 1, 22)
    return Paper("m", "g", name, number, day, MeetingState.HELD, None)


def blank(*sizes: tuple[float, float]) -> bytes:
    writer, out = PdfWriter(), BytesIO()
    for width, height in sizes:
        writer.add_blank_page(width, height)
    writer.write(out)
    return out.getvalue()


def test_meetings_that_took_place_have_a_paper_the_latest_first(
    db: Database, demo: DemoProgramme
) -> None:
    found = papers(db)
    assert [(each.number, each.date) for each in found] == [
        (3, date(2024, 1, 29)),
        (2, date(2024, 1, 22)),
        (1, date(2024, 1, 15)),
    ]
    assert {each.group_name for each in found} == {demo.group.name}
    assert {each.printed_at for each in found} == {None}


def test_papers_come_from_every_group_and_tell_what_is_still_to_do(
    db: Database, demo: DemoProgramme, second: Meeting
) -> None:
    other = Group(id=new_id(), name="Anggrek")
    groups.save_group(db, other)
    between = date(2024, 1, 24)
    for state in MeetingState:
        meeting = replace(second, id=new_id(), group_id=other.id, date=between, state=state)
        meetings.save_meeting(db, replace(meeting, start=time(8, list(MeetingState).index(state))))
    now = datetime(2024, 1, 25, 9, 30, tzinfo=UTC)
    library.mark_printed(db, second.id, now)
    found = papers(db)
    assert [(each.group_name, each.state) for each in found] == [
        (demo.group.name, MeetingState.HELD),
        ("Anggrek", MeetingState.HELD),
        ("Anggrek", MeetingState.CLOSING),
        (demo.group.name, MeetingState.HELD),
        (demo.group.name, MeetingState.HELD),
    ]
    assert [each.printed_at for each in found] == [None, None, None, now, None]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Melati", "Melati-2-2024-01-22.pdf"),
        ("Kelas XI / TKJ: 2", "Kelas-XI-TKJ-2-2-2024-01-22.pdf"),
        ('..\\a*b?"<c>|', "a-b-c-2-2024-01-22.pdf"),
        ("ꦏꦼꦭꦺꦴꦩ꧀ꦥꦺꦴꦏ꧀", "ꦏꦼꦭꦺꦴꦩ꧀ꦥꦺꦴꦏ꧀-2-2024-01-22.pdf"),
        ("مجموعة", "مجموعة-2-2024-01-22.pdf"),
        ("😀", "2-2024-01-22.pdf"),
    ],
)
def test_the_file_name_is_allowed_everywhere(name: str, file: str) -> None:
    assert paper(name).file_name == file


def test_a_long_group_name_still_fits_a_file_name() -> None:
    assert len(paper("ꦏ" * 200, 1000).file_name.encode()) <= 255


@pytest.mark.parametrize(
    ("language", "style", "said", "unsaid"),
    [
        ("id", NameStyle.FULL, "Rani Oktaviani", "R.O."),
        ("id", NameStyle.INITIALS, "R.O.", "Rani"),
        ("en", NameStyle.NUMBERS, "Counselee 1", "Rani"),
    ],
)
def test_the_preview_is_the_paper_in_the_language_and_names_asked_for(
    db: Database, second: Meeting, language: str, style: NameStyle, said: str, unsaid: str
) -> None:
    wish = PaperWish(second.id, language, style)
    made = preview(db, wish)
    assert made.wish == wish
    pages = PdfReader(BytesIO(made.data)).pages
    assert [(p.width, p.height) for p in made.pages] == [pytest.approx(A4, abs=0.1)] * len(pages)
    words = "\n".join(page.extract_text() for page in pages)
    assert said in words
    assert unsaid not in words
    assert ("REPORT ON A GROUP" in words) is (language == "en")


def test_a_meeting_that_is_gone_has_no_paper(db: Database) -> None:
    with pytest.raises(ActionableError) as caught:
        preview(db, PaperWish("gone", "id", NameStyle.FULL))
    assert caught.value.kind is Trouble.NO_SUCH_MEETING


def test_what_is_saved_is_what_is_seen(db: Database, second: Meeting, tmp_path: Path) -> None:
    wish = PaperWish(second.id, "id", NameStyle.FULL)
    save(db, wish, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes() == preview(db, wish).data


def test_a_paper_that_cannot_be_saved_leaves_what_was_there(
    db: Database, second: Meeting, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.pdf"
    taken.mkdir()
    (taken / "inside").write_text("mine")
    with pytest.raises(ActionableError) as caught:
        save(db, PaperWish(second.id, "id", NameStyle.FULL), taken)
    assert (caught.value.kind, caught.value.facts) == (
        Trouble.OUTPUT_NOT_WRITABLE,
        {"file": "taken.pdf"},
    )
    assert (taken / "inside").read_text() == "mine"
    assert [each.name for each in tmp_path.glob("*.pdf*")] == ["taken.pdf"]


def test_a_page_is_drawn_as_wide_as_asked(db: Database, second: Meeting) -> None:
    data = preview(db, PaperWish(second.id, "id", NameStyle.INITIALS)).data
    for width in (640, 911, 1266, 1340, 2000):
        picture = page_picture(data, 0, width)
        assert picture.width == width
        assert abs(picture.height - width * A4[1] / A4[0]) <= 1
        assert len(picture.pixels) == picture.stride * picture.height
    small = page_picture(data, 0, 640)
    grey = small.pixels[0::4]  # the blue of each pixel is enough: white, or some ink
    assert grey[0] == 255
    assert 0.02 < sum(value < 128 for value in grey) / len(grey) < 0.2


def test_only_the_page_that_is_asked_for_is_drawn() -> None:
    data = blank((200, 300), (400, 200))
    assert page_picture(data, 0, 100).height == 150
    assert page_picture(data, 1, 100).height == 50


def test_pages_lie_below_each_other() -> None:
    made = spread([PageSize(200, 300), PageSize(400, 200)], width=100, gap=10)
    assert made.tops == (10, 170)
    assert made.heights == (150, 50)
    assert made.height == 230
    assert spread([], 100, 10).height == 10


@pytest.mark.parametrize(
    ("top", "bottom", "pages"),
    [
        (0, 10, []),
        (0, 11, [0]),
        (0, 170, [0]),
        (0, 171, [0, 1]),
        (159, 300, [0, 1]),
        (160, 300, [1]),
        (219, 300, [1]),
        (220, 300, []),
    ],
)
def test_the_pages_in_view_are_known(top: int, bottom: int, pages: list[int]) -> None:
    made = spread([PageSize(200, 300), PageSize(400, 200)], width=100, gap=10)
    assert list(made.in_view(top, bottom)) == pages
