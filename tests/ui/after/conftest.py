"""The reference programme with a meeting that is just over, and the page that closes it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import demo
from sessions.records import MeetingState
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk

Tell = Callable[[Awaitable[None]], None]


@pytest.fixture
def stored(desk: Desk) -> DemoProgramme:
    """The reference programme, its second meeting just over and nothing concluded yet."""
    whole = programme("en")
    second = replace(whole.meetings[1], state=MeetingState.CLOSING)
    third = replace(whole.meetings[2], state=MeetingState.PLANNED, started_at=None, ended_at=None)
    series = (whole.meetings[0], second, third, whole.meetings[3])
    over = {whole.meetings[0].id}
    made = replace(
        whole,
        meetings=series,
        closings=tuple(c for c in whole.closings if c.meeting_id in over),
        commitments=tuple(c for c in whole.commitments if c.meeting_id in over),
        observations=tuple(o for o in whole.observations if o.meeting_id in over),
        events={k: v for k, v in whole.events.items() if k != third.id},
    )
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CloseMeetingPage:
    page = CloseMeetingPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page
