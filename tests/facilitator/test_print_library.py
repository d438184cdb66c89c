"""What is printed from the library, on a real vault of the reference programme."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from facilitator.demo import DemoProgramme, programme
from facilitator.errors import ActionableError, Trouble
from facilitator.material.printing import (
    PrintedPaper,
    PrintKind,
    PrintOrder,
    activity_cards,
    errands_of,
    make,
    material_sheets,
    save,
)
from facilitator.store import groups, meetings, own_activities
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from facilitator.store.own_activities import OwnActivity
from facilitator.translation import Translation
from icebreakers.catalogue import Catalogue, load
from sessions.records import STAGES, Meeting, MeetingState, Plan, Stage

LAST_DAY = date(2024, 2, 5)
A4 = pytest.approx((595.28, 841.89), abs=0.1)
ENGLISH = Translation("en")
NEEDS, FREE = "balok-tanya", "hitung-sampai-sepuluh"


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return load()


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
def order(demo: DemoProgramme) -> Callable[..., PrintOrder]:
    """An order that says everything; each kind reads what counts for it."""

    def ordered(kind: PrintKind, **other: object) -> PrintOrder:
        whole = PrintOrder(
            kind=kind,
            language="en",
            keys=(NEEDS, FREE),
            people=9,
            seed="a",
            group_id=demo.group.id,
        )
        return replace(whole, **other)

    return ordered


def words(made: PrintedPaper) -> str:
    pages = PdfReader(BytesIO(made.data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def with_activities(plan: Plan, **keys: str) -> Plan:
    return replace(plan, activities=tuple(keys.get(stage.value, "") for stage in STAGES))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", PrintKind)
def test_every_kind_of_paper_can_be_made(
    db: Database,
    library: Catalogue,
    order: Callable[..., PrintOrder],
    kind: PrintKind,
    language: str,
) -> None:
    made = make(db, library, order(kind, language=language))
    assert made.pages
    assert all((page.width, page.height) == A4 for page in made.pages)
    assert words(made)
    assert make(db, library, made.order) == made, "the same again"


def test_cards_come_in_the_order_of_their_keys_without_unknown_ones(
    db: Database, library: Catalogue, order: Callable[..., PrintOrder]
) -> None:
    printed = words(make(db, library, order(PrintKind.CARDS, keys=(FREE, "own-gone", NEEDS))))
    names = [library.get(key).text("en").name for key in (FREE, NEEDS)]  # type: ignore[union-attr]
    assert printed.index(names[0]) < printed.index(names[1])


def test_pictures_of_an_own_activity_come_from_the_vault(
    db: Database, library: Catalogue, order: Callable[..., PrintOrder]
) -> None:
    first = next(iter(library))
    picture = BytesIO()
    Image.new("RGB", (80, 60), "teal").save(picture, "PNG")
    kept = OwnActivity(id="own-1", data={}, changed_at=datetime(2024, 1, 1, tzinfo=UTC))
    own_activities.save_own_activity(db, kept)
    own_activities.save_pictures(db, "own-1", [picture.getvalue()])
    mine = Catalogue([*library, replace(first, key="own-1")])
    made = make(db, mine, order(PrintKind.CARDS, keys=("own-1",)))
    (page,) = PdfReader(BytesIO(made.data)).pages
    assert len(page.images) == 1


def test_single_functions_do_the_same(library: Catalogue) -> None:
    assert activity_cards(library, ["none"], "en", ENGLISH) == activity_cards(
        library, [], "en", ENGLISH
    )
    bingo = material_sheets(PrintKind.BINGO, 5, "en", ENGLISH, "s")
    assert bingo == material_sheets(PrintKind.BINGO, 5, "en", ENGLISH, "s")
    assert bingo != material_sheets(PrintKind.BINGO, 5, "en", ENGLISH, "t")
    with pytest.raises(ValueError, match="cards"):
        material_sheets(PrintKind.CARDS, 5, "en", ENGLISH, "s")


def plan_them(db: Database, demo: DemoProgramme) -> Meeting:
    """The last meeting gets activities in three stages, one of them gone from the library."""
    last = demo.meetings[-1]
    keys = with_activities(last.plan, opening=NEEDS, transition=FREE, closing="own-gone")
    meetings.save_meeting(db, replace(last, plan=keys))
    return last


def test_the_shopping_list_follows_the_plans_to_come(
    db: Database, library: Catalogue, demo: DemoProgramme, order: Callable[..., PrintOrder]
) -> None:
    last = plan_them(db, demo)
    found = errands_of(db, library, demo.group.id, "en", planned_only=True)
    assert [errand.number for errand in found.errands] == [last.number] * 2
    assert found.unknown == 1
    assert found.errands[0].materials == library.get(NEEDS).english.materials  # type: ignore[union-attr]
    printed = words(make(db, library, order(PrintKind.SHOPPING)))
    assert "about thirty numbered wooden blocks" in printed
    assert f"{found.errands[0].people} people" in printed
    assert demo.group.name in printed


def test_the_shopping_list_of_all_meetings_leaves_cancelled_ones_out(
    db: Database, library: Catalogue, demo: DemoProgramme
) -> None:
    planned = errands_of(db, library, demo.group.id, "en", planned_only=True)
    every = errands_of(db, library, demo.group.id, "en", planned_only=False)
    assert len(every.errands) > len(planned.errands)
    first = demo.meetings[0]
    assert first.plan.activity_of(Stage.TRANSITION)
    meetings.save_meeting(db, replace(first, state=MeetingState.CANCELLED))
    fewer = errands_of(db, library, demo.group.id, "en", planned_only=False)
    assert {errand.number for errand in every.errands} - {
        errand.number for errand in fewer.errands
    } == {first.number}


def test_people_are_counted_on_the_day_of_the_meeting(
    db: Database, library: Catalogue, demo: DemoProgramme
) -> None:
    last = plan_them(db, demo)
    before = errands_of(db, library, demo.group.id, "en", planned_only=True).errands[0].people
    gone = replace(groups.members(db, demo.group.id)[0], left=demo.meetings[-2].date)
    assert gone.left is not None
    assert gone.left < last.date
    groups.save_member(db, gone)
    after = errands_of(db, library, demo.group.id, "en", planned_only=True).errands[0].people
    assert after == before - 1


def test_saving_writes_the_whole_paper_or_says_that_it_cannot(
    db: Database, library: Catalogue, order: Callable[..., PrintOrder], tmp_path: Path
) -> None:
    made = make(db, library, order(PrintKind.FEELINGS))
    save(made, tmp_path / "cards.pdf")
    assert (tmp_path / "cards.pdf").read_bytes() == made.data
    with pytest.raises(ActionableError) as refused:
        save(made, tmp_path / "nowhere" / "cards.pdf")
    assert refused.value.kind is Trouble.OUTPUT_NOT_WRITABLE
