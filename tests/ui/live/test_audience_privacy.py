"""Nothing private reaches the members' screen: no name, note, mark or number, by no door."""

import dataclasses
import inspect
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_type_hints

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo_vault import create_demo
from facilitator.paths import Paths
from facilitator.shareable import library
from facilitator.store import commitments, groups, marks, meetings, notes
from facilitator.store.database import Database
from icebreakers import catalogue
from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from sessions.audience import Choice, Library, SharedLine, shared_line
from sessions.clock import ManualClock, later
from sessions.live import LiveMeeting
from sessions.live_rules import adding, choosing, ticking
from sessions.moment import Moment, StageMoment
from sessions.records import (
    STAGES,
    Commitment,
    Line,
    LiveMark,
    Member,
    Note,
    NoteLayer,
    OwnMark,
    Plan,
    Stage,
)
from tests.facilitator.packing import own
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import AudienceCard, canvas_of, pieces
from ui.live.parts.audience_window import AudienceWindow

SECRET = "Zyxwan"
NAME = "Zyxwan Penandarahasia"
NUMBER = "998877665544"
START = datetime(2024, 2, 5, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def activities() -> Catalogue:
    return catalogue.load()


@pytest.fixture(scope="module")
def texts(activities: Catalogue) -> dict[str, Library]:
    return {language: library(activities, language) for language in ("id", "en")}


@pytest.fixture
def control(
    qtbot: QtBot, qapp: QApplication, texts: dict[str, Library]
) -> Iterator[AudienceControl]:
    page = QWidget()
    qtbot.addWidget(page)
    made = AudienceControl(qapp, page)
    qtbot.addWidget(made.thumb)
    made.bring(texts["en"])
    yield made
    made.end()


def window(control: AudienceControl) -> AudienceWindow:
    assert control._window is not None
    return control._window


def running(plan: Plan) -> tuple[ManualClock, LiveMeeting]:
    clock = ManualClock(START)
    meeting = LiveMeeting(plan, clock, later(START, 3600))
    meeting.start()
    clock.advance(1)
    return clock, meeting


def with_secrets(db: Database) -> set[str]:
    """Put marked records into the demo vault; return every word that must stay there."""
    [group] = groups.groups(db)
    member = groups.members(db, group.id)[0]
    meeting = meetings.meetings(db, group.id)[-1]
    groups.save_member(db, dataclasses.replace(member, name=NAME, call=SECRET, number=NUMBER))
    note = f"{SECRET} menangis"
    secret = Note(
        id="n1",
        meeting_id=meeting.id,
        member_id=member.id,
        layer=NoteLayer.PRIVATE,
        text=note,
        changed_at=START,
    )
    notes.save_note(db, secret)
    marks.save_own_mark(db, OwnMark(id="o1", name="melirik jam"))
    mark = LiveMark(
        id="k1",
        meeting_id=meeting.id,
        member_id=member.id,
        kind="o1",
        at=START,
        elapsed=1.0,
        stage=Stage.OPENING,
    )
    marks.save_mark(db, mark)
    promise = Commitment(id="c1", meeting_id=meeting.id, member_id=member.id, text="menelepon ayah")
    commitments.save_commitment(db, promise)
    words = {NAME, SECRET, NUMBER, note, "melirik jam", "menelepon ayah", group.name}
    for each in groups.members(db, group.id):
        words |= {each.name, each.call, each.number}
    for held in meetings.meetings(db, group.id):
        words |= {note.text for note in notes.notes(db, held.id)}
    return {word.casefold() for word in words if len(word) > 3}


def moments(plan: Plan, activities: Catalogue) -> Iterator[Moment]:
    """Lead a meeting through all its states, with the secrets in everything she can type."""
    clock, meeting = running(plan)
    for _stage in STAGES:
        meeting.do(adding, f"Tanya {NAME} ({NUMBER})")
        for step in plan.of(meeting.now().stage or Stage.OPENING).steps:
            if step.key:
                meeting.do(ticking, step.id)  # what comes next is her own, and names a member
        following = meeting.now().next_step
        assert following is not None
        assert SECRET in following.line.text
        stage = meeting.now().stage or Stage.OPENING
        for key in (NAME, naming().key, activities.activities[0].key):
            meeting.do(choosing, stage, key)
            yield meeting.now()
        meeting.pause()
        yield meeting.now()
        meeting.resume()
        clock.advance(2)
        yield meeting.now()
        meeting.next_stage()
        clock.advance(1)
    meeting.open_safety()
    yield meeting.now()


def test_nothing_of_a_member_reaches_the_screen(
    qtbot: QtBot, tmp_path: Path, control: AudienceControl, activities: Catalogue
) -> None:
    vault = create_demo(Paths(tmp_path / "demo"), "id")
    secret = with_secrets(vault.database)
    [group] = groups.groups(vault.database)
    members = groups.members(vault.database, group.id)
    plan = meetings.meetings(vault.database, group.id)[-1].plan
    vault.close()
    control.bring(library([*activities, naming()], "id", members))
    control.toggle()
    seen: list[AudienceCard] = []
    for moment in moments(with_own_line(plan), activities):
        for lighter, activity in ((False, True), (True, True), (False, False)):
            for part in moment.stages:
                chosen = everything_chosen(part, members)
                control.choose(part.stage, dataclasses.replace(chosen, activity=activity))
            control.show_moment(moment, lighter=lighter, step="own")
            qtbot.waitUntil(lambda: not window(control)._black.isActive())
            seen.append(window(control).card)
    assert len({card.title for card in seen}) >= 6  # stages, the ice-breaker, pause, black
    said = " ".join(text for card in seen for text in everything(card)).casefold()
    assert "Kami mulai pukul sepuluh".casefold() in said
    assert [word for word in secret if word in said] == []


def naming() -> Activity:
    """An activity she wrote, with a member in its lighter version alone."""
    made = own(1)
    return dataclasses.replace(
        made, indonesian=dataclasses.replace(made.indonesian, lighter=f"Hanya {SECRET} bercerita.")
    )


def with_own_line(plan: Plan) -> Plan:
    """Her own step names a member, in every stage."""
    own = Line(id="own", text=f"Dengarkan {SECRET}")
    stages = tuple(dataclasses.replace(s, steps=(*s.steps, own)) for s in plan.stages)
    return dataclasses.replace(plan, stages=stages)


def everything_chosen(part: StageMoment, members: tuple[Member, ...]) -> Choice:
    """She puts on the screen whatever she is let."""
    told = [(step.id, shared_line(step.line.text, members)) for step in part.steps]
    return Choice(
        keys=(*(step.line.key or step.id for step in part.steps), NAME, NUMBER),
        own=tuple((step_id, line) for step_id, line in told if line is not None),
        said=tuple(shared(members)),
    )


def shared(members: tuple[Member, ...]) -> list[SharedLine]:
    """What she tries to share: a harmless line, and one about each member."""
    tries = ["Kami mulai pukul sepuluh", *(f"Giliran {m.call or m.name}" for m in members)]
    tries += [f"Nomor {m.number}" for m in members if m.number]
    return [line for line in (shared_line(text, members) for text in tries) if line]


def everything(card: AudienceCard) -> list[str]:
    """All that is in a card, and all that is drawn of it."""
    canvas, _scale = canvas_of(QRectF(0, 0, 1366, 768))
    fields = [str(value) for value in dataclasses.asdict(card).values()]
    return fields + [f"{piece.number} {piece.text}" for piece in pieces(card, canvas)]


def test_the_card_has_no_place_for_a_person() -> None:
    assert get_type_hints(AudienceCard) == {
        "kicker": str,
        "title": str,
        "lines": tuple[str, ...],
        "said": tuple[str, ...],
        "may_pass": str,
        "wedge": float | None,
        "colour": str,
        "numbered": bool,
    }


def test_no_door_of_the_control_takes_a_person() -> None:
    """Of all that can be handed to it only shared lines carry free text, and those are checked
    by `sessions.audience.shared_line`; a text is a key of the library or the id of a step."""
    doors = {
        name: get_type_hints(door)
        for name, door in vars(AudienceControl).items()
        if inspect.isfunction(door) and not name.startswith("_")
    }
    taken = {hint for hints in doors.values() for key, hint in hints.items() if key != "return"}
    words = {str, Choice, Library}
    assert taken == {Moment, Stage, bool, QScreen | None, *words}
