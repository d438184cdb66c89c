"""The vault of a practice run: invented through and through, and gone without a trace."""

import os
import tempfile
from datetime import datetime
from itertools import product
from pathlib import Path

import pytest

from facilitator.errors import ActionableError
from facilitator.practice_vault import FOLDER_PREFIX, TYPES, PracticeVault, Wish
from facilitator.store import attendance, groups, meetings
from facilitator.templates import LENGTHS
from sessions.practice import GROUP_ID, MEETING_ID, PREFIX, presences_at_start
from sessions.records import MeetingState, MeetingType

START = datetime(2024, 1, 22, 10, 17).astimezone()


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_meeting_is_ready_to_start_and_all_of_it_is_invented(folders: Path) -> None:
    vault = PracticeVault()
    db = vault.open(Wish(), "Kelompok latihan", "id", START).database
    assert vault.root is not None
    assert vault.root.parent == folders
    [group] = groups.groups(db)
    assert group.name == "Kelompok latihan"
    members = groups.members(db, GROUP_ID)
    assert len(members) == 8
    assert all(each.id.startswith(PREFIX) for each in (group, *members))
    meeting = meetings.meeting(db, MEETING_ID)
    assert meeting.state is MeetingState.PLANNED
    assert datetime.combine(meeting.date, meeting.start) == START.replace(tzinfo=None)
    kept = {each.member_id: each for each in attendance.presences(db, MEETING_ID)}
    assert kept == {each.member_id: each for each in presences_at_start()}
    vault.close()


@pytest.mark.parametrize(("minutes", "kind"), list(product(LENGTHS, TYPES)))
def test_every_choice_makes_a_programme_around_it(
    folders: Path, minutes: int, kind: MeetingType
) -> None:
    vault = PracticeVault()
    db = vault.open(Wish(minutes=minutes, type=kind), "Practice group", "en", START).database
    found = meetings.meetings(db, GROUP_ID)
    assert [each.number for each in found] == [1, 2, 3]
    assert all(each.id.startswith(PREFIX) for each in found)
    today = meetings.meeting(db, MEETING_ID)
    assert (today.plan.minutes, today.plan.type) == (minutes, kind)
    assert today.number == (1 if kind is MeetingType.FIRST else 2)
    held = [each.state is MeetingState.HELD for each in found]
    assert held == [each.number < today.number for each in found]
    vault.close()
    assert list(folders.iterdir()) == []


def test_closing_deletes_its_folder_and_again_does_nothing(folders: Path) -> None:
    vault = PracticeVault()
    vault.open(Wish(), "Practice group", "en", START)
    assert len(list(folders.iterdir())) == 1
    vault.close()
    assert (list(folders.iterdir()), vault.root) == ([], None)
    vault.close()


def test_two_do_not_know_of_each_other(folders: Path) -> None:
    one, other = PracticeVault(), PracticeVault()
    one.open(Wish(), "One", "en", START)
    db = other.open(Wish(), "Other", "en", START).database
    one.close()
    assert [group.name for group in groups.groups(db)] == ["Other"]
    other.close()
    assert list(folders.iterdir()) == []


@pytest.mark.parametrize(
    ("wish", "name", "error"),
    [(Wish(minutes=1), "Practice group", ValueError), (Wish(), "", ActionableError)],
)
def test_one_that_fails_half_way_leaves_nothing(
    folders: Path, wish: Wish, name: str, error: type[Exception]
) -> None:
    vault = PracticeVault()
    with pytest.raises(error):
        vault.open(wish, name, "en", START)
    assert (list(folders.iterdir()), vault.root) == ([], None)


def test_what_a_killed_run_left_is_deleted_by_the_next_and_nothing_else(folders: Path) -> None:
    running = PracticeVault()
    running.open(Wish(), "Running", "en", START)
    assert running.root is not None
    killed, young = (folders / f"{FOLDER_PREFIX}{n}" for n in ("killed", "young"))
    other = folders / "somebody-elses"
    for folder in (killed, young, other):
        folder.mkdir()
        (folder / "vault.db").write_bytes(b"left")
    for folder in (killed, other, running.root):
        os.utime(folder, (0, 0))
    vault = PracticeVault()
    vault.open(Wish(), "Practice group", "en", START)
    assert vault.root is not None
    assert set(folders.iterdir()) == {running.root, vault.root, young, other}
    vault.close()
    running.close()
