"""The whole story: first run, the group, four meetings with their papers, and the looking back."""

from datetime import timedelta
from pathlib import Path

from facilitator.reference import Walk, reference
from sessions.records import Meeting
from ui.home.page import HomePage
from ui.places import Home
from ui.rehearsal import closing, looking_back, meetings, preparing
from ui.rehearsal.first_run import first_run
from ui.rehearsal.hand import Hand
from ui.rehearsal.pace import SteerableClock


async def whole_programme(hand: Hand, clock: SteerableClock, out: Path, language: str) -> None:
    """Walk it all; pictures go where the hand keeps them, one summary per meeting into `out`."""
    story = reference(language)
    await first_run(hand, out / "recovery-sheet.pdf", "group")
    planned = await preparing.group(hand, story)
    await preparing.letterhead(hand, story.profile)
    for meeting, walk in zip(planned, story.walks, strict=True):
        await one_meeting(hand, meeting, walk, clock, out)
    await looking_back.group(hand, planned)


async def one_meeting(
    hand: Hand, meeting: Meeting, walk: Walk, clock: SteerableClock, out: Path
) -> None:
    """Home, plan, live, closing, summary."""
    pass_time(hand, clock, walk)
    hand.shell.go(Home())
    await hand.page(HomePage)
    await hand.picture(f"meeting-{meeting.number}-home")
    await preparing.plan(hand, meeting, walk)
    await meetings.live(hand, meeting.id, walk, clock)
    await closing.close(hand, walk)
    await closing.keep_summary(hand, out / f"summary-{meeting.number}.pdf", meeting.number)


def pass_time(hand: Hand, clock: SteerableClock, walk: Walk) -> None:
    """Let the day of a meeting come, ten minutes before it begins."""
    hand.program.idle.stop()  # a week passes: nobody was away from the keyboard
    clock.jump_to(walk.started_at - timedelta(minutes=10))
    hand.program.idle.start()
