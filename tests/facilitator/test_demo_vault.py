"""The throw-away vault opens by itself and holds the reference programme."""

from datetime import datetime
from pathlib import Path

import pytest

from facilitator.demo_vault import create_demo
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths
from facilitator.store import groups, meetings
from sessions.records import MeetingState


@pytest.mark.parametrize("language", ["id", "en"])
def test_three_meetings_are_held_and_the_fourth_is_due_today(tmp_path: Path, language: str) -> None:
    vault = create_demo(Paths(tmp_path / "demo"), language)
    [group] = groups.groups(vault.database)
    assert len(groups.members(vault.database, group.id)) == 9
    found = meetings.meetings(vault.database, group.id)
    held, planned = MeetingState.HELD, MeetingState.PLANNED
    assert [meeting.state for meeting in found] == [held, held, held, planned]
    assert found[-1].date == datetime.now().astimezone().date()
    vault.close()


def test_a_folder_in_use_by_real_data_is_left_alone(tmp_path: Path) -> None:
    create_demo(Paths(tmp_path), "en").close()
    before = Paths(tmp_path).key_file.read_bytes()
    with pytest.raises(ActionableError) as caught:
        create_demo(Paths(tmp_path), "en")
    assert caught.value.kind is Trouble.VAULT_EXISTS
    assert Paths(tmp_path).key_file.read_bytes() == before
