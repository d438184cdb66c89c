"""A real encrypted vault in a temporary folder, and people to put into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from facilitator import demo
from facilitator.demo import DemoProgramme
from facilitator.store import groups, meetings
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from facilitator.templates import template
from sessions.records import Group, Meeting, MeetingType, Member, Note, NoteLayer, new_id

FIRST_DAY = date(2024, 1, 15)
TEN = datetime(2024, 1, 15, 10, 0, tzinfo=UTC)

MemberMaker = Callable[..., Member]
MeetingMaker = Callable[..., Meeting]
NoteMaker = Callable[..., Note]


@pytest.fixture
def key() -> bytearray:
    return bytearray(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.db"


@pytest.fixture
def db(path: Path, key: bytearray) -> Iterator[Database]:
    made = create_database(path, key)
    yield made
    made.close()


@pytest.fixture(scope="session")
def programme() -> DemoProgramme:
    """The reference programme: nine members, three meetings held, the fourth planned."""
    return demo.programme("id")


@pytest.fixture
def stored(db: Database, programme: DemoProgramme) -> DemoProgramme:
    fill(db, programme)
    return programme


@pytest.fixture
def group(db: Database) -> Group:
    """A group without members."""
    made = Group(id=new_id(), name="Kelompok Kenanga")
    groups.save_group(db, made)
    return made


@pytest.fixture
def new_member(group: Group) -> MemberMaker:
    """Make a member of the group with some facts given; not stored."""

    def make(**facts: object) -> Member:
        given: dict[str, object] = {"id": new_id(), "group_id": group.id, "name": "Rani", **facts}
        return Member(**given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def member(db: Database, new_member: MemberMaker) -> Member:
    made = new_member()
    groups.save_member(db, made)
    return made


@pytest.fixture
def new_meeting(group: Group) -> MeetingMaker:
    """Make a weekly meeting of the group with some facts given; not stored."""

    def make(number: int = 1, **facts: object) -> Meeting:
        given: dict[str, object] = {
            "id": new_id(),
            "group_id": group.id,
            "number": number,
            "date": FIRST_DAY + timedelta(weeks=number - 1),
            "start": time(10, 0),
            "plan": template(60, MeetingType.MIDDLE, "id"),
            **facts,
        }
        return Meeting(**given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def meeting(db: Database, new_meeting: MeetingMaker) -> Meeting:
    made = new_meeting()
    meetings.save_meeting(db, made)
    return made


@pytest.fixture
def new_note(meeting: Meeting) -> NoteMaker:
    """Make a group note of the meeting, `seconds` after ten; not stored."""

    def make(text: str, seconds: float = 0, **facts: object) -> Note:
        given: dict[str, object] = {
            "id": "0" * 32,
            "meeting_id": meeting.id,
            "member_id": None,
            "layer": NoteLayer.GROUP,
            "text": text,
            "changed_at": TEN + timedelta(seconds=seconds),
            **facts,
        }
        return Note(**given)  # type: ignore[arg-type]

    return make
