"""What she knows for her own choice of activities reaches no paper and no other screen."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from facilitator import demo
from facilitator.demo import DemoProgramme
from facilitator.store import comforts, groups, library
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from facilitator.summaries import summary_pdf
from icebreakers.needs import Need
from sessions import audience
from sessions.records import Comfort, NameStyle


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = create_database(tmp_path / "vault.db", bytearray(range(32)))
    yield made
    made.close()


def papers(db: Database, programme: DemoProgramme) -> list[bytes]:
    return [
        summary_pdf(db, meeting.id, language, NameStyle.FULL)
        for meeting in programme.meetings[:3]
        for language in ("id", "en")
    ]


def test_no_paper_changes_by_a_sign(db: Database) -> None:
    programme = demo.programme("id")
    fill(db, programme)
    before = papers(db, programme)
    everything = frozenset(need.value for need in Need)
    for member in programme.members:
        groups.save_member(db, replace(member, needs=everything))
        for meeting in programme.meetings[:3]:
            said = Comfort(meeting_id=meeting.id, member_id=member.id, value=1)
            comforts.save(db, said)
    for use in programme.uses:
        sat_out = frozenset(member.id for member in programme.members)
        library.rate_use(db, replace(use, went="not_well", sat_out=sat_out))
        library.set_favourite(db, use.key, True)
    assert papers(db, programme) == before


def test_the_members_screen_has_no_place_for_it() -> None:
    shown = [
        each
        for each in vars(audience).values()
        if is_dataclass(each) and each.__module__ == audience.__name__
    ]
    names = {field.name for record in shown for field in fields(record)}
    assert "may_pass" in names
    assert not names & {"needs", "comfort", "comforts", "went", "sat_out", "favourites"}
