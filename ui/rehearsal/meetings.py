"""Walking one meeting through the live page, by keyboard, as the reference programme went."""

import asyncio
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt

from facilitator.reference import StageWalk, Walk
from facilitator.words import attendance_letter, layer_name
from sessions.live import RunState
from sessions.records import STAGES, Attendance, NoteLayer, Presence
from ui.after.closing_page import CloseMeetingPage
from ui.language import translate
from ui.live.page import LivePage
from ui.live.parts.steps import StepRow
from ui.places import Live
from ui.rehearsal.hand import Hand, NotThereError
from ui.rehearsal.pace import SteerableClock

GROUP_KEY = 0
MOST_PRESSES = 100
BETWEEN_PRESSES = 0.02  # seconds


async def live(hand: Hand, meeting_id: str, walk: Walk, clock: SteerableClock) -> CloseMeetingPage:
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
        await go_on(hand, page)
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
    _set_minutes(hand, page, walk, part)
    if part.stage is STAGES[0]:
        await welcome_the_late(hand, page, walk)
    _write_notes(hand, page, walk, part)
    for step_id in part.ticks:
        tick(hand, page, step_id)
    if part.pause_seconds:
        await _pause(hand, page, part)
    await hand.picture(f"meeting-{walk.meeting.number}-{part.stage.value}")
    await _until_spent(hand, page, part, part.seconds)


async def go_on(hand: Hand, page: LivePage) -> None:
    """Press the go key until the meeting is a stage further, or over after the last.

    The key is deaf for a moment after it went, and at great speed a stage is over sooner.
    """
    before = page.controller.see().stage
    for _press in range(MOST_PRESSES):
        hand.key(page, Qt.Key.Key_Return)
        moment = page.controller.see()
        if moment.stage is not before or moment.state is RunState.ENDED:
            return
        await asyncio.sleep(BETWEEN_PRESSES)
    raise NotThereError(f"the end of the {before}")


async def welcome_the_late(hand: Hand, page: LivePage, walk: Walk) -> None:
    """Wait for each late member, choose them by number and stamp the arrival."""
    late = [p for p in walk.presences if p.status is Attendance.LATE]
    for presence in sorted(late, key=_arrival):
        await hand.pass_time_until(partial(_has_come, page, presence), "a late member")
        choose_member(hand, page, walk.presences.index(presence) + 1)
        hand.write(page, attendance_letter(Attendance.LATE, translate))


def choose_member(hand: Hand, page: LivePage, number: int) -> None:
    """Press the member's digit, 0 for the group."""
    hand.key(page, Qt.Key(Qt.Key.Key_0 + number))


def tick(hand: Hand, page: LivePage, step_id: str) -> None:
    """Tick one step: by its key if it is the next one, else by a click."""
    following = page.controller.see().next_step
    if following is not None and following.id == step_id and not page.view.steps.chosen:
        hand.key(page, Qt.Key.Key_C)
        return
    rows = [row for row in page.view.findChildren(StepRow) if row.step_id == step_id]
    if not rows:
        raise NotThereError(f"the step {step_id}")
    hand.click(rows[0])


def _arrival(presence: Presence) -> datetime:
    assert presence.arrived_at is not None
    return presence.arrived_at


def _has_come(page: LivePage, presence: Presence) -> bool:
    return page.controller.see().at >= _arrival(presence)


def _set_minutes(hand: Hand, page: LivePage, walk: Walk, part: StageWalk) -> None:
    planned = walk.meeting.plan.of(part.stage).minutes
    key = Qt.Key.Key_Plus if part.minutes > planned else Qt.Key.Key_Minus
    for _minute in range(abs(part.minutes - planned)):
        hand.key(page, key)


def _write_notes(hand: Hand, page: LivePage, walk: Walk, part: StageWalk) -> None:
    """A share of the notes belongs to each stage."""
    members = [presence.member_id for presence in walk.presences]
    for at, note in enumerate(walk.notes):
        if STAGES[at % len(STAGES)] is part.stage:
            number = members.index(note.member_id) + 1 if note.member_id else GROUP_KEY
            write_note(hand, page, number, note.text, share=note.layer is not NoteLayer.PRIVATE)


def write_note(hand: Hand, page: LivePage, number: int, text: str, *, share: bool = False) -> None:
    """Write about the member with this number, and go back to the meeting's keys."""
    choose_member(hand, page, number)
    hand.key(page, Qt.Key.Key_N)
    hand.write(page.side.box.edit, text)
    if share:
        private = layer_name(NoteLayer.PRIVATE, translate)
        hand.press(hand.button(page.side.box, private))
    hand.key(page.side.box.edit, Qt.Key.Key_Escape)


async def _pause(hand: Hand, page: LivePage, part: StageWalk) -> None:
    await _until_spent(hand, page, part, part.pause_after)
    hand.key(page, Qt.Key.Key_Space)
    await hand.pass_time_until(
        lambda: page.controller.see().paused >= part.pause_seconds, "the end of the pause"
    )
    hand.key(page, Qt.Key.Key_Space)
    await hand.until(lambda: page.controller.see().state is RunState.RUNNING, "going on")


async def _until_spent(hand: Hand, page: LivePage, part: StageWalk, seconds: float) -> None:
    at = STAGES.index(part.stage)
    await hand.pass_time_until(
        lambda: page.controller.see().stages[at].spent >= seconds,
        f"{seconds:.0f} seconds of the {part.stage.value}",
    )
