"""The members' screen on a second display, whose plug is pulled in the middle of the activity.

The displays are real ones to Qt, and so is their going away; see `displays` and `two_displays`.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, fields
from itertools import groupby
from pathlib import Path

import pytest

from facilitator.paths import Paths
from facilitator.store import attendance, commitments, groups, live, marks, meetings, notes
from facilitator.store.database import Database
from facilitator.vault import open_with_passphrase
from sessions.events import EventKind
from sessions.records import Attendance, Stage
from tests.journeys import two_displays
from tests.journeys.displays import BEAMER, LAPTOP, configuration
from tests.journeys.marks import WORDS
from ui.live.parts.audience_card import AudienceCard
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
GONE = "The members' display is gone. Their screen is hidden now."

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="plugs are pulled on Linux only")


@dataclass(frozen=True)
class Told:
    """What the story told, and the folder it left behind."""

    seen: dict[str, object]
    cards: tuple[dict[str, object], ...]
    folder: Path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The story from its beginning to its end, once for all that is asked about it."""
    folder = tmp_path_factory.mktemp("display")
    config = folder / "displays.json"
    config.write_text(configuration([LAPTOP, BEAMER]), "utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, two_displays.__file__, folder],
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    return Told(seen, tuple(seen.pop("cards")), folder)


def test_it_fills_the_second_display(told: Told) -> None:
    visible, full, place, screen = True, True, BEAMER, BEAMER
    assert told.seen["opened"] == [visible, full, place, screen]


def test_unplugged_it_is_hidden_at_once_and_black(told: Told) -> None:
    assert told.seen["at once"] == [False, False]
    assert told.seen["card"] is True
    assert told.seen["afterwards"] == [False, False]
    assert told.seen["thumb"] is False


def test_it_was_never_seen_on_the_counselors_display(told: Told) -> None:
    assert told.seen["places"] == [BEAMER]


def test_the_counselor_is_told_and_her_meeting_goes_on(told: Told) -> None:
    assert told.seen["sentence"] == [True, GONE]
    assert told.seen["went on"] == 60
    assert told.seen["keys"] is True


def test_plugged_in_again_it_waits_for_her_key(told: Told) -> None:
    assert told.seen["plugged"] == [False, False]
    assert told.seen["again"] == told.seen["opened"]


def test_it_is_gone_with_the_meeting(told: Told) -> None:
    assert told.seen["over"] == 0


def test_the_members_saw_the_four_stages_and_black_between_them(told: Told) -> None:
    titles = [title for title, _cards in groupby(card["title"] for card in told.cards)]
    opening, transition, activity = "Welcome", "Traffic Light", "We tell, we listen"
    closing_words = "What do we take home?"
    once = [opening, "", transition, "", activity, ""]
    assert titles == [*once, activity, "", closing_words, ""]


def test_nothing_about_a_member_was_ever_on_it(told: Told) -> None:
    every = {name for card in told.cards for name in card}
    assert every == {field.name for field in fields(AudienceCard)}
    shown = " ".join(strings(card.values() for card in told.cards)).casefold()
    assert "green means ready" in shown  # there was something to be read
    with closing(open_with_passphrase(Paths(told.folder / "data"), REHEARSAL_PASSPHRASE)) as vault:
        private = secrets(vault.database)
    assert len(private) > 60
    assert [each for each in private if re.search(rf"\b{re.escape(each)}\b", shown)] == []


def strings(values: Iterable[object]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Iterable):
            yield from strings(value)


def secrets(db: Database) -> set[str]:
    """Every word in the vault that is about a person, and her own."""
    (group,) = groups.groups(db)
    words = {*WORDS, group.name, group.place}
    for member in groups.members(db, group.id):
        words |= {member.name, member.call, member.number, *member.name.split()}
    for meeting in meetings.meetings(db, group.id):
        words |= {note.text for note in notes.notes(db, meeting.id)}
        words |= {made.text for made in commitments.of_meeting(db, meeting.id)}
        events = live.events(db, meeting.id)
        words |= {event.text for event in events if event.kind is EventKind.STEP_ADDED}
    return {word.casefold() for word in words if len(word) > 2}


def test_all_of_it_is_kept(told: Told) -> None:
    meeting_id = str(told.seen["meeting"])
    with closing(open_with_passphrase(Paths(told.folder / "data"), REHEARSAL_PASSPHRASE)) as vault:
        db = vault.database
        summary = meetings.summary(db, meeting_id)
        written = {note.text for note in notes.notes(db, meeting_id)}
        made = [(mark.kind, mark.stage) for mark in marks.marks(db, meeting_id)]
        late = [p for p in attendance.presences(db, meeting_id) if p.status is Attendance.LATE]
        kinds = [event.kind for event in live.events(db, meeting_id)]
    assert [stage.actual for stage in summary.stages] == [9, 6, 15, 10]
    assert written == {WORDS[1], WORDS[2]}
    assert made == [("spoke", Stage.OPENING), ("strong_emotion", Stage.ACTIVITY)]
    assert [f"{presence.arrived_at:%M}" for presence in late] == ["07"]
    assert EventKind.PAUSED not in kinds
    assert EventKind.GAP_PAUSED not in kinds
