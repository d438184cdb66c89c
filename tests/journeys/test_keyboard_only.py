"""Without a mouse: every key goes to the widget that has the focus, nothing is called directly."""

from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTabBar

from facilitator.store import commitments, groups, library, meetings, notes
from facilitator.store.database import Database
from facilitator.vault import open_with_passphrase
from icebreakers import catalogue
from sessions.records import STAGES, MeetingState, NoteLayer, QuickMark, Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import (
    CONTROL,
    Key,
    focused,
    missed_by_tab,
    name_of,
    press,
    tab_round,
    tab_to,
    tab_until,
    told,
    write,
)
from ui.after.closing_commitments import CommitmentStep
from ui.after.closing_observation import ObservationStep
from ui.after.closing_page import CloseMeetingPage
from ui.after.closing_steps import ConclusionStep
from ui.after.record_page import MeetingRecordPage
from ui.gate.first_run import FirstRunPage
from ui.groups.page import GroupsPage
from ui.home.page import HomePage
from ui.library.page import LibraryPage
from ui.live.page import LivePage
from ui.page import Page
from ui.plan.line import LineField
from ui.plan.page import PlanPage
from ui.progress.page import ProgressPage
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE, gate_of
from ui.rehearsal.hand import Hand
from ui.reports.page import ReportsPage
from ui.settings.page import SettingsPage

MINUTE = 60.0
PROMISE = "Greet one person a day"
NOTHING_HERE = "This plugin does not support (raise|grabbing the keyboard)"


async def somebody_hears(hand: Hand) -> None:
    """The window system gives the keys to the window; the invisible one has to be asked to."""
    hand.window.activateWindow()
    await hand.until(QApplication.focusWidget, "a place for the keys to go")


async def unlock(hand: Hand) -> None:
    await somebody_hears(hand)
    write(REHEARSAL_PASSPHRASE)
    press(Key.Key_Return)
    await hand.page(HomePage)


async def name_the_file(hand: Hand, file: Path) -> None:
    """Type a whole path into the dialog that has come up."""
    await hand.until(lambda: isinstance(focused().window(), QFileDialog), "a file dialog")
    press(Key.Key_A, modifier=CONTROL)
    write(str(file))
    press(Key.Key_Return)
    await hand.until(file.is_file, file.name)
    await somebody_hears(hand)
    await hand.settle()


# the journey there and back -----------------------------------------------------------------


@pytest.mark.qt_log_ignore(NOTHING_HERE)
def test_from_the_passphrase_to_the_printed_summary(house: House, tell: Tell) -> None:
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        await prepare(hand)
        await hold(house, hand)
        await close(hand)
        page = await hand.page(ReportsPage)
        await hand.until(lambda: page.ready, "the preview")
        press(Key.Key_S, modifier=CONTROL)
        await name_the_file(hand, house.folder / "saved.pdf")
        await print_it(hand, house.folder / "printed.pdf")
        await house.close(hand)

    tell(journey())
    assert "Meeting 4 of 4" in PdfReader(house.folder / "saved.pdf").pages[0].extract_text()
    assert PdfReader(house.folder / "printed.pdf").pages[0].images
    with closing(open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)) as vault:
        all_of_it_is_kept(vault.database)


async def prepare(hand: Hand) -> None:
    """The plan: its topic, then start."""
    tab_to("Prepare the plan")
    press(Key.Key_Return)
    await hand.page(PlanPage)
    tab_to("Topic")
    write("Saying goodbye")
    press(Key.Key_Return, modifier=CONTROL)
    await hand.page(LivePage)


async def hold(house: House, hand: Hand) -> None:
    """Attendance, the four stages, notes, a tick, minutes, a pause, a choice, and the end."""
    page = await hand.page(LivePage)
    press(Key.Key_Down)
    write("A")
    press(Key.Key_9)
    write("S")
    press(Key.Key_Return)
    await hand.until(lambda: page.controller.running, "a running meeting")
    press(Key.Key_2)
    write("L")
    press(Key.Key_0, Key.Key_N)
    write("Everybody came early.")
    press(Key.Key_Tab)
    await hand.settle()
    press(Key.Key_Space)  # it may be printed
    press(Key.Key_Return, modifier=CONTROL)
    press(Key.Key_3, Key.Key_N)
    write("Laughs again.")
    press(Key.Key_Escape)
    press(Key.Key_C, Key.Key_Plus, Key.Key_Space)
    house.clock.leap(MINUTE)
    press(Key.Key_Space)
    for stage in STAGES[1:]:
        house.clock.leap(8 * MINUTE)
        press(Key.Key_Return)
        assert page.controller.moment.stage is stage
        if stage is Stage.TRANSITION:
            press(Key.Key_G, Key.Key_Down, Key.Key_Return)
    house.clock.leap(8 * MINUTE)
    press(Key.Key_Return, Key.Key_Return)
    await hand.page(CloseMeetingPage)


async def close(hand: Hand) -> None:
    """Through the six steps; words and figures where the cursor stands."""
    page = await hand.page(CloseMeetingPage)
    for at, step in enumerate(page.steps):
        await hand.until(lambda now=at: page.current == now, f"step {at + 1}")
        await hand.settle()
        if isinstance(step, ConclusionStep):
            press(Key.Key_A, modifier=CONTROL)
            write("They will meet again.")
        if isinstance(step, CommitmentStep):
            write(PROMISE)
            press(Key.Key_Return)
        if isinstance(step, ObservationStep):
            write("3")
            press(Key.Key_Right)
            write("2")
        press(Key.Key_Return, modifier=CONTROL)
    await hand.page(ReportsPage)


async def print_it(hand: Hand, file: Path) -> None:
    """Ctrl+P; the only printer here writes into a file."""
    press(Key.Key_P, modifier=CONTROL)
    await hand.until(lambda: isinstance(focused().window(), QPrintDialog), "a print dialog")
    tab_until(lambda each: isinstance(each, QLineEdit), "the name of the file")
    press(Key.Key_A, modifier=CONTROL)
    write(str(file))
    press(Key.Key_Return)
    await hand.until(lambda: QApplication.activeModalWidget() is None, "the printing")
    await hand.settle()


def all_of_it_is_kept(db: Database) -> None:
    (group,) = groups.groups(db)
    meeting = meetings.meetings(db, group.id)[-1]
    assert (meeting.state, meeting.topic) == (MeetingState.HELD, "Saying goodbye")
    summary = meetings.summary(db, meeting.id)
    assert [p.status.value for p in summary.participants] == (
        ["present", "late", *["present"] * 6, "sick"]
    )
    assert [stage.actual for stage in summary.stages] == [8, 8, 8, 8]
    assert [stage.changed - stage.planned for stage in summary.stages] == [1, 0, 0, 0]
    assert [len(stage.ticked) for stage in summary.stages] == [1, 0, 0, 0]
    assert [pause.seconds for pause in summary.pauses] == [MINUTE]
    assert {note.text: note.layer for note in notes.notes(db, meeting.id)} == {
        "Everybody came early.": NoteLayer.GROUP,
        "Laughs again.": NoteLayer.PRIVATE,
    }
    assert summary.closing.conclusion == "They will meet again."
    assert [each.text for each in commitments.of_meeting(db, meeting.id)] == [PROMISE]
    seen = {o.mark: o.score for o in notes.observations(db, meeting.id)}
    first, second = list(QuickMark)[:2]
    assert seen == {first: 3, second: 2}
    used = [use.key for use in library.uses(db, group.id) if use.meeting_id == meeting.id]
    assert used == [summary.icebreaker]
    assert catalogue.load().get(summary.icebreaker)


# every page ---------------------------------------------------------------------------------


def test_every_page_is_reached_and_none_holds_the_keys(house: House, tell: Tell) -> None:
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        await the_rail_leads_everywhere(hand)
        await the_settings_open_their_sections(hand)
        await the_group_opens_its_tabs(hand)
        await go_home(hand)
        tab_to("Prepare the plan")
        press(Key.Key_Return)
        await all_is_reached(hand, PlanPage)
        the_plan_is_in_reading_order()
        tab_to("Choose…")
        press(Key.Key_Return)
        await all_is_reached(hand, LibraryPage)
        tab_to("Back")
        press(Key.Key_Return)
        await all_is_reached(hand, PlanPage)
        await go_home(hand)
        press(Key.Key_Return)
        await all_is_reached(hand, LivePage)
        tab_to("Back to Home")
        press(Key.Key_Return)
        await all_is_reached(hand, HomePage)
        await house.close(hand)

    tell(journey())


async def all_is_reached(hand: Hand, kind: type[Page]) -> None:
    page = await hand.page(kind)
    assert page.isAncestorOf(focused()) or page is focused(), f"{kind.__name__} has no keys"
    assert missed_by_tab(hand.window) == [], kind.__name__


async def go_by_rail(hand: Hand, name: str, kind: type[Page]) -> None:
    tab_to(name)
    press(Key.Key_Return)
    await all_is_reached(hand, kind)


async def go_home(hand: Hand) -> None:
    await hand.settle()
    tab_to("Home")
    press(Key.Key_Return)
    await hand.page(HomePage)


async def the_rail_leads_everywhere(hand: Hand) -> None:
    for name, kind in (
        ("Groups", GroupsPage),
        ("Library", LibraryPage),
        ("Progress", ProgressPage),
        ("Reports", ReportsPage),
        ("Settings", SettingsPage),
        ("Home", HomePage),
    ):
        await go_by_rail(hand, name, kind)


async def the_group_opens_its_tabs(hand: Hand) -> None:
    """Members, programme, attendance; a held meeting opens with Enter, and its correction too."""
    await go_by_rail(hand, "Groups", GroupsPage)
    for turn in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        tab_until(lambda each: isinstance(each, QTabBar), "the tabs")
        press(turn)
        await all_is_reached(hand, GroupsPage)
    tab_to("Meetings")
    press(Key.Key_Up, Key.Key_Return)
    await all_is_reached(hand, MeetingRecordPage)
    tab_to("Correct")
    press(Key.Key_Return)
    await all_is_reached(hand, MeetingRecordPage)


async def the_settings_open_their_sections(hand: Hand) -> None:
    """The arrow keys go from one to the next."""
    await hand.page(HomePage)
    tab_to("Settings")
    press(Key.Key_Return)
    seen = []
    for _section in range(6):
        await hand.page(SettingsPage)
        seen.append(name_of(focused()))
        await all_is_reached(hand, SettingsPage)
        tab_to(seen[-1])
        press(Key.Key_Down)
    assert len(set(seen)) == 6, seen


def the_plan_is_in_reading_order() -> None:
    """Minutes, then lines, stage by stage; the lines are made after everything else."""
    names = [told(each) if isinstance(each, LineField) else name_of(each) for each in tab_round()]
    for stage in ("Opening", "Transition", "Activity", "Closing"):
        at = names.index(f"Minutes of the stage {stage}")
        assert any(name.startswith("LineField") for name in names[at + 1 : at + 4]), stage


# answers to single keys ---------------------------------------------------------------------


def test_enter_presses_the_button_one_has_gone_to(house: House, tell: Tell) -> None:
    """At Home too, where Enter alone starts the meeting."""
    house.furnish()

    async def journey() -> None:
        hand = house.open()
        await unlock(hand)
        tab_to("New group")
        press(Key.Key_Return)
        await hand.page(GroupsPage)
        assert name_of(focused()) == "Name"
        await house.close(hand)

    tell(journey())


@pytest.mark.qt_log_ignore(NOTHING_HERE)
def test_the_first_run(house: House, tell: Tell) -> None:
    async def journey() -> None:
        hand = house.open("id")
        await somebody_hears(hand)
        press(Key.Key_Right)  # the other language
        gate = await new_gate(hand)
        press(Key.Key_Return)
        write(REHEARSAL_PASSPHRASE)
        press(Key.Key_Tab)
        write(REHEARSAL_PASSPHRASE)
        press(Key.Key_Return)
        await hand.until(lambda: gate.step is gate.sheet, "the recovery code")
        tab_to("Save as PDF")
        press(Key.Key_Return)
        await name_the_file(hand, house.folder / "sheet.pdf")
        assert name_of(focused()) == "I have kept it"
        press(Key.Key_Return)
        one, two = gate.proof.asked.values()
        write(one)
        press(Key.Key_Tab)
        write(two)
        press(Key.Key_Return)
        await hand.until(lambda: gate.step is gate.start, "where to begin")
        tab_to("My first group")
        press(Key.Key_Return)
        await hand.page(GroupsPage)
        write("Melati")
        press(Key.Key_Return)
        await hand.until(lambda: name_of(focused()).startswith("Full name"), "the members")
        await house.close(hand)

    tell(journey())


async def new_gate(hand: Hand) -> FirstRunPage:
    """The gate is made anew in the language that was chosen."""
    gate = gate_of(hand, FirstRunPage)
    await hand.until(lambda: gate.isAncestorOf(QApplication.focusWidget()), "the new gate")
    return gate
