from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.demo import DemoProgramme
from facilitator.store import (
    attendance,
    commitments,
    groups,
    library,
    live,
    marks,
    meetings,
    notes,
)
from facilitator.store.database import Database
from facilitator.store.demo import fill
from sessions.records import Profile


def test_everything_of_a_programme_is_stored(db: Database, programme: DemoProgramme) -> None:
    assert fill(db, programme) == fill(db, programme)  # the second time changes nothing
    group_id = programme.group.id
    assert groups.profile(db) == programme.profile
    assert groups.groups(db) == (programme.group,)
    assert groups.members(db, group_id) == programme.members
    assert meetings.meetings(db, group_id) == programme.meetings
    assert set(library.uses(db, group_id)) == set(programme.uses)
    assert set(notes.group_observations(db, group_id)) == set(programme.observations)
    for meeting in programme.meetings[:3]:
        assert attendance.presences(db, meeting.id) == programme.presences[meeting.id]
        assert live.events(db, meeting.id) == programme.events[meeting.id]
        assert meetings.closing(db, meeting.id) in programme.closings
        mine = [each for each in programme.marks if each.meeting_id == meeting.id]
        assert marks.marks(db, meeting.id) == tuple(mine)
        said = [each for each in programme.commitments if each.meeting_id == meeting.id]
        assert commitments.of_meeting(db, meeting.id) == tuple(said)
    found = [note for meeting in programme.meetings for note in notes.notes(db, meeting.id)]
    assert found == list(programme.notes)
    assert all(notes.revisions(db, note.id) == () for note in found)


def test_a_letterhead_of_her_own_stays(db: Database, programme: DemoProgramme) -> None:
    own = Profile(institution="SMP Negeri 3")
    groups.save_profile(db, own)
    fill(db, programme)
    assert groups.profile(db) == own


def test_all_or_nothing(db: Database, programme: DemoProgramme) -> None:
    broken = replace(programme, members=programme.members[:8])  # notes about somebody unknown
    with pytest.raises(IntegrityError):
        fill(db, broken)
    assert groups.groups(db) == ()
