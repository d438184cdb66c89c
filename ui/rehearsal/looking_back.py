"""After the last meeting: attendance matrix, a member's page, a meeting's record, the papers."""

from collections.abc import Sequence

from sessions.records import Meeting
from ui.after.record_page import MeetingRecordPage
from ui.groups.page import GroupsPage
from ui.home.page import HomePage
from ui.places import Groups, Home, MeetingRecord, Progress
from ui.progress.page import ProgressPage
from ui.rehearsal.hand import Hand


async def group(hand: Hand, meetings: Sequence[Meeting]) -> None:
    """Visit every page that looks back on a group whose meetings were held."""
    group_id = meetings[0].group_id
    hand.shell.go(Groups(group_id, "attendance"))
    await hand.page(GroupsPage)
    await hand.picture("group-attendance")
    hand.shell.go(Progress(group_id))
    await hand.page(ProgressPage)
    await hand.picture("progress")
    hand.shell.go(MeetingRecord(meetings[1].id))
    await hand.page(MeetingRecordPage)
    await hand.picture("meeting-record")
    hand.shell.go(Home())
    await hand.page(HomePage)
    await hand.picture("home-afterwards")
