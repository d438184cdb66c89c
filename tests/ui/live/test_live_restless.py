"""Restless hands on the live page: whatever is pressed, what is on disk is what is shown."""

import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import attendance, live, meetings, notes
from sessions.fold import fold
from sessions.records import Attendance, Meeting, MeetingState
from ui.live.page import LivePage
from ui.places import Home, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
PRESSES = 150
KEYS = [
    *(Key.Key_Return, Key.Key_Enter, Key.Key_Backspace, Key.Key_Space, Key.Key_Escape, Key.Key_Tab),
    *(
        Key.Key_Plus,
        Key.Key_Minus,
        Key.Key_C,
        Key.Key_G,
        Key.Key_B,
        Key.Key_N,
        Key.Key_Y,
        Key.Key_X,
    ),
    *(Key.Key_0, Key.Key_3, Key.Key_9, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
    *(Key.Key_P, Key.Key_L, Key.Key_S, Key.Key_A, Key.Key_F1, Key.Key_Delete, Key.Key_Home),
    *(Key.Key_Insert, Key.Key_PageUp, Key.Key_PageDown, Key.Key_F2, Key.Key_F3, Key.Key_F10),
]


@pytest.mark.parametrize("seed", range(4))
def test_restless_hands(
    house: House, visit: Visit, planned: Planned, begin: Begin, seed: int
) -> None:
    planned()
    chance = random.Random(seed)

    def fidget(run: Run) -> None:
        what = chance.random()
        if what < 0.72:
            run.key(chance.choice(KEYS))
        elif what < 0.80:
            at = QPoint(chance.randrange(220, run.page.width()), chance.randrange(70, 700))
            target = run.page.childAt(at) or run.page
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(run.page, at))
        elif what < 0.97:
            run.wait(chance.choice([0.1, 1, 7, 61]))
        else:
            run.sleep(chance.choice([10, 900]))

    async def tale() -> None:
        run = await begin()
        for press in range(PRESSES):
            fidget(run)
            if press % 40 == 39 and run.page.meeting_runs:
                await house.go(Home())
                await house.go(Live("meeting1"))
            if not run.page.meeting_runs:
                break
        await house.settle()
        compare(house, run.page)

    visit(tale())


def compare(house: House, page: LivePage) -> None:
    """What is on disk makes the same meeting that the page holds."""
    db = house.desk.db
    assert page._material is not None
    record = meetings.record(db, "meeting1")
    course = page.controller._machine.course
    assert fold(record.meeting.plan, live.events(db, "meeting1")) == course
    over = record.meeting.state is MeetingState.CLOSING
    assert over is not page.meeting_runs
    shown = page.attendance._attending
    assert shown is not None
    stored = {p.member_id: p for p in attendance.presences(db, "meeting1")}
    assert {m.id: shown.of(m.id) for m in shown.members} == stored
    assert Attendance.NOT_TAKEN not in {p.status for p in stored.values()}
    assert page.side.people is not None
    typed = {k or None: n for k, n in page.side.people.notes._notes.items() if n.text.strip()}
    kept = {n.member_id: n for n in notes.notes(db, "meeting1") if n.text.strip()}
    assert kept == typed
    assert len({n.member_id for n in notes.notes(db, "meeting1")}) == len(
        notes.notes(db, "meeting1")
    )
    QApplication.clipboard().clear()
