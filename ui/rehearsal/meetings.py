"""Walking one meeting through the live page, by keyboard, as the reference programme went."""

from PySide6.QtCore import Qt

from facilitator.reference import StageWalk, Walk
from facilitator.words import attendance_letter
from sessions.clock import FastClock
from sessions.live import RunState
from sessions.records import STAGES, Attendance, NoteLayer
from ui.language import translate
from ui.pages.close_meeting import CloseMeetingPage
from ui.pages.live import LivePage
from ui.places import Live

from .hand import Hand

GROUP_KEY = 0


async def live(hand: Hand, meeting_id: str, walk: Walk, clock: FastClock) -> CloseMeetingPage:
    """Hold a planned meeting from its attendance to its last stage; ends on the closing page.

    The group's members must sit in the order of `walk.presences`.
    """
    hand.shell.go(Live(meeting_id))
    page = await hand.page(LivePage)
    take_attendance(hand, page, walk)
    await hand.picture(f"meeting-{walk.meeting.number}-attendance")
    clock.jump_to(walk.started_at)
    hand.key(page.attendance, Qt.Key.Key_Return)
    for part in walk.stages:
        await stage(hand, page, walk, part)
    hand.key(page, Qt.Key.Key_Return)
    hand.key(page, Qt.Key.Key_Return)  # the second press ends it
    return await hand.page(CloseMeetingPage)


def take_attendance(hand: Hand, page: LivePage, walk: Walk) -> None:
    """Give each member's letter who is not simply present; late ones come later."""
    for presence in walk.presences:
        status = presence.status
        if status is Attendance.LATE:
            status = Attendance.ABSENT  # not here yet
        letter = attendance_letter(status, translate)
        hand.write(page.attendance, letter)


async def stage(hand: Hand, page: LivePage, walk: Walk, part: StageWalk) -> None:
    """Go through one stage: minutes, late arrivals, notes, ticks, a pause; wait for its end."""
    await hand.until(
        lambda: page.controller.moment.stage is part.stage, f"the stage {part.stage.value}"
    )
    _set_minutes(hand, page, walk, part)
    if part.stage is STAGES[0]:
        welcome_the_late(hand, page, walk)
    _write_notes(hand, page, walk, part)
    for _tick in part.ticks:
        hand.key(page, Qt.Key.Key_C)
    if part.pause_seconds:
        await _pause(hand, page, part)
    await hand.picture(f"meeting-{walk.meeting.number}-{part.stage.value}")
    at = STAGES.index(part.stage)
    await hand.until(
        lambda: page.controller.moment.stages[at].spent >= part.seconds,
        f"the end of the {part.stage.value}",
    )
    if part.stage is not STAGES[-1]:
        hand.key(page, Qt.Key.Key_Return)


def welcome_the_late(hand: Hand, page: LivePage, walk: Walk) -> None:
    """Choose each late member by number and stamp the arrival."""
    for at, presence in enumerate(walk.presences, start=1):
        if presence.status is Attendance.LATE:
            hand.key(page, Qt.Key(Qt.Key.Key_0 + at))
            hand.write(page, attendance_letter(Attendance.LATE, translate))


def _set_minutes(hand: Hand, page: LivePage, walk: Walk, part: StageWalk) -> None:
    planned = walk.meeting.plan.of(part.stage).minutes
    key = Qt.Key.Key_Plus if part.minutes > planned else Qt.Key.Key_Minus
    for _minute in range(abs(part.minutes - planned)):
        hand.key(page, key)


def _write_notes(hand: Hand, page: LivePage, walk: Walk, part: StageWalk) -> None:
    """A share of the notes belongs to each stage."""
    members = [presence.member_id for presence in walk.presences]
    for at, note in enumerate(walk.notes):
        if STAGES[at % len(STAGES)] is not part.stage:
            continue
        number = members.index(note.member_id) + 1 if note.member_id else GROUP_KEY
        hand.key(page, Qt.Key(Qt.Key.Key_0 + number))
        hand.key(page, Qt.Key.Key_N)
        hand.write(page.side.box.edit, note.text)
        if note.layer is not NoteLayer.PRIVATE:
            page.side.box.layer_asked.emit()
        hand.key(page.side.box.edit, Qt.Key.Key_Escape)


async def _pause(hand: Hand, page: LivePage, part: StageWalk) -> None:
    hand.key(page, Qt.Key.Key_Space)
    await hand.until(
        lambda: page.controller.moment.paused >= part.pause_seconds, "the end of the pause"
    )
    hand.key(page, Qt.Key.Key_Space)
    await hand.until(lambda: page.controller.moment.state is RunState.RUNNING, "going on")
