"""The protocol on the record of a held meeting: what the log and the attendance know."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, demo, marks
from sessions.records import Attendance, Meeting, OwnMark, Presence
from tests.eventful import LATE, eventful
from ui.after.record_page import MeetingRecordPage
from ui.desk import Desk
from ui.places import MeetingRecord

Tell = Callable[[Awaitable[None]], None]
THERE = "there: Rani, Dimas, Putri, Bayu, Sari, Wulan, Nadia"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MeetingRecordPage:
    page = MeetingRecordPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    return page


@pytest.fixture
def stored() -> DemoProgramme:
    return eventful(programme("en"))


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def facts(page: MeetingRecordPage) -> dict[str, str]:
    """The lines below the stages, by what they are about."""
    table = page.protocol._facts
    found = {}
    for row in range(table.rowCount()):
        cells = [item.widget() for n in (0, 1) if (item := table.itemAtPosition(row, n))]
        if cells:
            about, text = cells
            assert isinstance(about, QLabel)
            assert isinstance(text, QLabel)
            found[about.text()] = text.text()
    return found


def test_the_protocol_of_an_eventful_meeting(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    demo.fill(desk.db, stored)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    assert facts(page) == {
        "Started": "10:04, 4 min late",
        "Ended": "11:07, 2 min after the bell · bell moved 5 min later",
        "Paused": "1×, 3 min in all",
        "Ready?": "10:16 not yet · 10:19 back to the opening · 10:26 ready · returns: 1",
        "Used": "Count to Ten (Transition) · A Thing That Stays with Me (Activity)",
        "Steps added": "A song from home (Activity)",
        "Left out": "Hear the first story to its end (Activity)",
        "Agreement": f"read 10:09, 7 of 8 heard it · {THERE} · told afterwards: Arif",
        "Commitments": "made: 8 · asked back: done 5×, partly 1×, not yet 1×",
        "Marks": "spoke 2×, responded 1×, emotion 1×",
        "Safety card": "opened 10:36",
    }
    assert "60 of 60 planned minutes" in words(page.protocol)
    assert {"8 min", "13 min", "7 → 10 min", "35 → 27 min"} <= set(words(page.protocol))


def test_who_was_there_when_stands_with_the_attendance(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    demo.fill(desk.db, stored)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    shown = words(page.attendance)
    assert "came in minute 7 · there for 53 min · missed: Opening" in shown
    assert "left in minute 41 · there for 38 min · missed: Closing" in shown
    assert {"late 10:11", "present, left 10:45", "sick"} <= set(shown)
    assert sum("there for" in text for text in shown) == 2  # nothing of those who stayed


def test_a_latecomer_still_to_be_told_is_named(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    demo.fill(desk.db, stored)
    meeting = stored.meetings[1]
    late = stored.presences[meeting.id][LATE]
    attendance.set_presence(desk.db, meeting.id, replace(late, told=False))
    tell(page.show_place(MeetingRecord(meeting.id)))
    assert facts(page)["Agreement"] == f"read 10:09, 7 of 8 heard it · {THERE} · not told yet: Arif"


def test_the_points_of_the_room_unfold(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    demo.fill(desk.db, stored)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    room = page.protocol.room
    assert room.head.text() == "Looked at in the room: 3 point(s)"
    assert not room.is_open
    QTest.mouseClick(room.head, Qt.MouseButton.LeftButton)
    (points,) = [text for text in words(room) if "\n" in text]
    assert points.splitlines() == [
        "A “please do not disturb” sign is on the door",
        "Phones are silent and put away, mine too",
        "Seats in a circle, nowhere is the front",
    ]


def test_a_quiet_meeting_has_a_short_protocol(
    page: MeetingRecordPage, desk: Desk, tell: Tell
) -> None:
    plain = programme("en")
    demo.fill(desk.db, plain)
    tell(page.show_place(MeetingRecord(plain.meetings[0].id)))
    assert set(facts(page)) == {"Started", "Ended", "Used", "Commitments", "Marks"}
    assert facts(page)["Started"] == "10:00, on time"
    assert page.protocol.room.isHidden()


def test_a_meeting_without_a_log_says_only_what_was_planned(
    page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    first: Meeting = replace(stored.meetings[0], started_at=None, ended_at=None)
    bare = replace(stored, meetings=(first,), events={}, marks=(), commitments=(), uses=())
    demo.fill(
        desk.db,
        replace(
            bare,
            presences={first.id: stored.presences[first.id]},
            notes=(),
            observations=(),
            closings=(),
        ),
    )
    tell(page.show_place(MeetingRecord(first.id)))
    assert facts(page) == {}
    assert "60 minutes planned" in words(page.protocol)
    assert words(page.protocol).count("no log") == 4


def test_everything_fits_beside_each_other(
    dressed: None, page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    demo.fill(desk.db, stored)
    tell(page.show_place(MeetingRecord(stored.meetings[1].id)))
    assert page.minimumSizeHint().width() <= 1290
    assert page._area.horizontalScrollBar().maximum() == 0


def test_forty_members_with_long_names_do_not_widen_the_page(
    dressed: None, page: MeetingRecordPage, desk: Desk, stored: DemoProgramme, tell: Tell
) -> None:
    meeting = stored.meetings[1]
    made = programme("en").members[0]
    many = tuple(
        replace(made, id=f"m{n:02}", name=f"{n:02}" + "x" * 198, call="", number=f"{n}", seat=n)
        for n in range(40)
    )
    here = tuple(Presence(member_id=m.id, status=Attendance.PRESENT) for m in many)
    left = here[0].member_id
    gone = replace(here[0], left_at=meeting.started_at)  # so that the others stand by name
    demo.fill(
        desk.db,
        replace(
            stored,
            members=many,
            presences={meeting.id: (gone, *here[1:])},
            notes=(),
            observations=(),
            commitments=(),
            marks=(replace(stored.marks[-1], member_id=left, kind="own"),),
        ),
    )
    marks.save_own_mark(desk.db, OwnMark(id="own", name="y" * 200))
    tell(page.show_place(MeetingRecord(meeting.id)))
    assert page.minimumSizeHint().width() <= 1290
    assert page._area.horizontalScrollBar().maximum() == 0
    assert len(page.marks.chips) == 40
    assert page.marks.table.lines[0].cells[-1].text == "y" * 200
    assert facts(page)["Agreement"].startswith("read 10:09, 39 of 40 heard it")
