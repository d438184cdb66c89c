"""From the library to paper: cards, materials and the shopping list, ready to be seen or saved.

`make` is what the screens call, in the worker; the functions below it can be had singly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path

from facilitator.preview import PageSize, page_sizes
from facilitator.reports import materials
from facilitator.reports.cards import build_cards
from facilitator.reports.shopping import Errand, ShoppingFor, build_shopping
from facilitator.store import groups, library, meetings, own_activities
from facilitator.store.database import Database
from facilitator.summaries import write_pdf
from facilitator.translation import Translate, load
from icebreakers.activity import OWN
from icebreakers.catalogue import Catalogue
from sessions.attendance import enrolled
from sessions.records import Meeting, MeetingState, Member

MOST_PEOPLE = materials.MOST  # that materials are made for


class PrintKind(StrEnum):
    """What can be printed from the library."""

    CARDS = "cards"
    BINGO = "bingo"
    QUESTIONS = "questions"
    FEELINGS = "feelings"
    SHOPPING = "shopping"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is to be printed. `keys` count for cards, `people` and `seed` for materials, `depth`
    (0 to 3) for questions, `group_id` and `planned_only` for the shopping list."""

    kind: PrintKind
    language: str  # of the paper: "id" or "en"
    keys: tuple[str, ...] = ()
    people: int = 0
    depth: int = 0
    seed: str = ""
    group_id: str = ""
    planned_only: bool = True


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A finished paper: the PDF, and the size of each page."""

    order: PrintOrder
    data: bytes
    pages: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True)
class Printable:
    """What the library shows while it is asked to print; `keys` fit now, `current` is chosen."""

    catalogue: Catalogue
    keys: tuple[str, ...]
    group_id: str
    current: str
    group_name: str = ""
    favourites: tuple[str, ...] = ()


def printable(db: Database, asked: Printable) -> Printable:
    """Add the group's name and the favourites, in the order of the catalogue.

    Raises: ActionableError(NO_SUCH_GROUP).
    """
    name = groups.group(db, asked.group_id).name if asked.group_id else ""
    marked = library.favourites(db)
    kept = tuple(activity.key for activity in asked.catalogue if activity.key in marked)
    return Printable(asked.catalogue, asked.keys, asked.group_id, asked.current, name, kept)


def make(db: Database, catalogue: Catalogue, order: PrintOrder) -> PrintedPaper:
    """Build what was ordered, in the words of the paper's language."""
    translate, language = load(order.language), order.language
    if order.kind is PrintKind.CARDS:
        pictures = pictures_of(db, order.keys)
        data = activity_cards(catalogue, order.keys, language, translate, pictures)
    elif order.kind is PrintKind.SHOPPING:
        group_id, planned = order.group_id, order.planned_only
        data = shopping_list(db, catalogue, group_id, language, translate, planned_only=planned)
    else:
        people, seed = order.people, order.seed
        data = material_sheets(order.kind, people, language, translate, seed, depth=order.depth)
    return PrintedPaper(order, data, page_sizes(data))


def save(made: PrintedPaper, out: Path) -> None:
    """Write a paper, whole or not at all; ActionableError(OUTPUT_NOT_WRITABLE)."""
    write_pdf(made.data, out)


def pictures_of(db: Database, keys: Sequence[str]) -> dict[str, tuple[bytes, ...]]:
    """Return the pictures of her own activities among `keys`."""
    return {key: own_activities.pictures(db, key) for key in keys if key.startswith(OWN)}


def activity_cards(
    catalogue: Catalogue,
    keys: Sequence[str],
    language: str,
    translate: Translate,
    pictures: Mapping[str, Sequence[bytes]] | None = None,
) -> bytes:
    """Return the cards of the activities, A6, four on a page, in the order of `keys`; a key that
    is not in the catalogue is left out."""
    found = [activity for key in keys if (activity := catalogue.get(key)) is not None]
    return build_cards(found, language, translate, pictures)


def material_sheets(
    kind: PrintKind, people: int, language: str, translate: Translate, seed: str, *, depth: int = 0
) -> bytes:
    """Return bingo sheets, questions of a depth, or feelings for a number of people (2 to 60).

    The same seed gives the same paper. Raises: ValueError for a kind that is no material.
    """
    if kind is PrintKind.BINGO:
        return materials.bingo_sheets(people, language, translate, seed)
    if kind is PrintKind.QUESTIONS:
        return materials.question_cards(depth, people, language, translate, seed)
    if kind is PrintKind.FEELINGS:
        return materials.feeling_cards(people, language, translate)
    raise ValueError(kind)


def shopping_list(
    db: Database,
    catalogue: Catalogue,
    group_id: str,
    language: str,
    translate: Translate,
    *,
    planned_only: bool = True,
) -> bytes:
    """Return what a group's programme needs, from the plans of its meetings: of those still to
    come, or of all but the cancelled ones."""
    programme = errands_of(db, catalogue, group_id, language, planned_only=planned_only)
    return build_shopping(programme, language, translate)


def errands_of(
    db: Database, catalogue: Catalogue, group_id: str, language: str, *, planned_only: bool
) -> ShoppingFor:
    """Return what the group's meetings need, one errand for each activity of each meeting."""
    members = groups.members(db, group_id)
    counted = [m for m in meetings.meetings(db, group_id) if _counts(m, planned_only)]
    named = sum(bool(key) for meeting in counted for key in set(meeting.plan.activities))
    errands = tuple(chain(*(_errands(m, members, catalogue, language) for m in counted)))
    return ShoppingFor(groups.group(db, group_id).name, errands, named - len(errands))


def _counts(meeting: Meeting, planned_only: bool) -> bool:
    if planned_only:
        return meeting.state is MeetingState.PLANNED
    return meeting.state is not MeetingState.CANCELLED


def _errands(
    meeting: Meeting, members: Sequence[Member], catalogue: Catalogue, language: str
) -> list[Errand]:
    """The activities of one meeting, in the order of its stages, each once."""
    people = sum(enrolled(member, meeting.date) for member in members)
    found = (catalogue.get(key) for key in dict.fromkeys(meeting.plan.activities) if key)
    return [
        Errand(meeting.number, meeting.date, people, said.name, said.materials)
        for said in (activity.text(language) for activity in found if activity is not None)
    ]
