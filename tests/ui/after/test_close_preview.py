"""The summary so far tells what the paper will tell of the live log, and no more."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from facilitator.demo import programme
from facilitator.store import demo, meetings
from sessions.records import MeetingState
from tests.eventful import eventful
from ui.after.closing_page import CloseMeetingPage
from ui.desk import Desk
from ui.places import CloseMeeting

Tell = Callable[[Awaitable[None]], None]


def test_the_preview_follows_the_log(page: CloseMeetingPage, desk: Desk, tell: Tell) -> None:
    made = eventful(programme("en"))
    demo.fill(desk.db, made)
    meeting = replace(made.meetings[1], state=MeetingState.CLOSING)
    meetings.save_meeting(desk.db, meeting)
    tell(page.show_place(CloseMeeting(meeting.id)))
    course, results = (page.preview.lines[letter].text() for letter in "BC")
    assert course.splitlines() == [
        "Opening 8/13 · Transition 7/9 · Activity 35/29 · Closing 10/9",
        "Confidentiality agreement read, heard by 8 of 8 present.",
        "The group was ready after one return to the opening, 3 minutes were added.",
    ]
    assert results.endswith("In the whole group: spoke 2×, responded 1×, emotion 1×.")
    shown = " ".join(line.text() for line in page.preview.lines.values())
    assert "afety" not in shown
    assert "10:36" not in shown
