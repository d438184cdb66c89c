"""The progress page on a real vault: who is listed and how, what is told of one member, keys."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, demo, groups, meetings, notes
from sessions.records import (
    Attendance,
    Group,
    MeetingState,
    Member,
    Note,
    NoteLayer,
    Observation,
    Presence,
    QuickMark,
    Setting,
    new_id,
)
from ui.desk import Desk
from ui.pages.progress import SHOWN, ProgressPage, change, passage
from ui.places import Groups, MeetingRecord, Place, Progress
from ui.widgets.chart import ITEM, SparkLine
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)
SEATS = ["Rani", "Dimas", "Putri", "Bayu", "Sari", "Wulan", "Arif", "Nadia", "Eko"]


@pytest.fixture
def reference(desk: Desk) -> DemoProgramme:
    """The reference programme, three meetings held, in the vault."""
    made = programme("en", LAST_DAY)
    demo.fill(desk.db, made)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ProgressPage]:
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()

    def touched(subjects: frozenset[str]) -> None:  # as the shell does
        if page.interests & subjects:
            desk.jobs.start(page.reload())

    desk.touched.connect(touched)
    yield page
    desk.touched.disconnect(touched)


async def settle(desk: Desk) -> None:
    """Return when nothing that was started is still running."""
    while desk.jobs.busy:
        await desk.jobs.settle()
        await asyncio.sleep(0)


async def until(condition: Callable[[], object]) -> None:
    """Wait for a condition, at most ten seconds."""
    patience = monotonic() + 10
    while not condition():
        assert monotonic() < patience, "it never came to that"
        await asyncio.sleep(0.005)


async def show(page: ProgressPage, group_id: str = "", member_id: str = "") -> None:
    await page.show_place(Progress(group_id, member_id))
    page.setFocus()
    await settle(page.desk)


def lines(page: ProgressPage) -> list[SparkLine]:
    found = page.members.list
    return [found.item(at).data(ITEM) for at in range(found.count())]


def journey(page: ProgressPage) -> list[str]:
    """Every text of the notes, in the order they stand."""
    texts = []
    for at in range(page.journey.count()):
        line = page.journey.itemAt(at).layout()
        for inner in range(line.count() if line is not None else 0):
            widget = line.itemAt(inner).widget() if line is not None else None
            if isinstance(widget, QLabel | QPushButton):
                texts.append(widget.text())
    return texts


def notes_of(reference: DemoProgramme, call: str) -> list[str]:
    member = next(each for each in reference.members if each.call == call)
    return [note.text for note in reference.notes if note.member_id == member.id]


def words(page: ProgressPage) -> str:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(shown)


def press(page: ProgressPage, caption: str) -> None:
    found = [b for b in page.findChildren(KeyButton) if b.caption() == caption and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


# the list ---------------------------------------------------------------------------------


def test_members_stand_in_the_order_of_their_seats(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        assert [line.name for line in lines(page)] == SEATS
        assert page.members.title.whole == reference.group.name
        assert not page.members.groups.isVisible()
        assert page.members.counts.text().endswith("observed 0–15")
        last = next(m for m in reference.members if m.call == "Eko")
        await desk.write(groups.save_member, replace(last, seat=0))
        await settle(desk)
        assert [line.name for line in lines(page)] == ["Eko", *SEATS[:-1]]

    tell(tale())


def test_a_line_tells_the_change_and_absences_in_a_row(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        by_name = {line.name: line for line in lines(page)}
        assert by_name["Rani"].change == "4 → 10"
        assert len(by_name["Rani"].figure.marks) == 3
        assert (by_name["Eko"].change, len(by_name["Eko"].figure.marks)) == ("4", 1)
        assert (by_name["Eko"].remark, by_name["Eko"].role) == ("absent 2×", "notice")
        assert {line.remark for line in lines(page)} == {"", "absent 2×"}
        third, arif = reference.meetings[2], by_name["Arif"].key
        sick = Presence(member_id=arif, status=Attendance.SICK)
        await desk.write(attendance.set_presence, third.id, sick)
        await settle(desk)
        assert lines(page)[6].remark == "", "one absence is not remarked"

    tell(tale())


def test_who_has_left_is_said_to_have_left(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        eko = next(m for m in reference.members if m.call == "Eko")
        await desk.write(groups.save_member, replace(eko, left=date(2024, 2, 3)))
        await show(page)
        assert (lines(page)[-1].remark, lines(page)[-1].role) == ("left", "text_quiet")

    tell(tale())


# one member -------------------------------------------------------------------------------


def test_a_member_is_told_with_attendance_and_faculty(
    page: ProgressPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        assert page.name.whole == "Rani"
        rani = reference.members[0]
        parts = ("present 3 of 3", "Rani Oktaviani", rani.study_programme, rani.faculty)
        assert page.about.whole == " · ".join(parts)
        assert page.strip.toolTip().splitlines() == [
            "1 · 15 Jan: present",
            "2 · 22 Jan: present",
            "3 · 29 Jan: present",
        ]
        await show(page, member_id=reference.members[8].id)
        assert page.name.whole == "Eko"
        assert page.about.whole.startswith("present 1 of 3 · Eko Nugroho")
        assert [label.text for label in page.strip.figure.labels[:3]] == ["P", "S", "E"]

    tell(tale())


def test_the_chart_has_the_totals_and_thin_lines_for_the_others(
    page: ProgressPage, reference: DemoProgramme, tell: Tell
) -> None:
    def thin() -> int:
        assert page.chart.figure is not None
        return sum(stroke.role == "quiet" for stroke in page.chart.figure.lines)

    async def tale() -> None:
        await show(page)
        figure = page.chart.figure
        assert figure is not None
        totals = [label.text for label in figure.labels if label.bold]
        assert totals == ["4", "7", "10"]
        assert {"all five", "contact", "communication", "2 · 22 Jan"} <= {
            label.text for label in figure.labels
        }
        assert thin() == 8
        assert "Thin lines: other members." in words(page)
        assert "no proof of a cause; there is no comparison group" in words(page)
        QTest.mouseClick(page.others, Qt.MouseButton.LeftButton)
        assert thin() == 0
        assert "Thin lines" not in words(page)
        assert "no comparison group" in words(page)
        QTest.keyClick(page.members.list, Qt.Key.Key_Down)
        await settle(page.desk)
        assert thin() == 0, "it stays so for the next member"

    tell(tale())


def test_each_mark_has_its_own_small_course(
    page: ProgressPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        shown = {mark: label.text() for mark, label in page.scores.items()}
        assert shown[QuickMark.SPEAKS_UP] == "0 → 2"
        assert set(shown) == set(QuickMark)
        tip = page.tiles[QuickMark.SPEAKS_UP].toolTip().splitlines()
        assert tip[0] == "Speaks before the whole group."
        assert tip[1] == "1 · 15 Jan: 0 · not seen"
        assert len(tip) == 4

    tell(tale())


def test_notes_stand_in_time_order_with_their_layer(
    page: ProgressPage, reference: DemoProgramme, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        found = journey(page)
        assert found[0::3] == ["15 Jan", "22 Jan", "29 Jan"]
        assert found[2::3] == [
            "private, never printed",
            "only on the member's own sheet",
            "private, never printed",
        ]
        assert found[1::3] == notes_of(reference, "Rani")
        chips = [page.journey.itemAt(at).layout().itemAt(2).widget() for at in range(3)]
        assert [chip.property("role") for chip in chips] == [
            "chip-notice",
            "chip-accent",
            "chip-notice",
        ]
        second = page.journey.itemAt(1).layout().itemAt(0).widget()
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
        assert went == [MeetingRecord(reference.meetings[1].id)]

    tell(tale())


def test_a_note_written_elsewhere_appears_and_the_member_stays(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        dimas = reference.members[1]
        await show(page, reference.group.id, dimas.id)
        assert "Laughed for the first time." not in journey(page)
        note = Note(
            id=new_id(),
            meeting_id=reference.meetings[2].id,
            member_id=dimas.id,
            layer=NoteLayer.GROUP,
            text="Laughed for the first time.",
            changed_at=datetime(2024, 2, 4, tzinfo=UTC),
        )
        await desk.write(notes.save_note, note)
        await settle(desk)
        assert page.name.whole == "Dimas"
        assert journey(page)[-2:] == ["Laughed for the first time.", "goes into the summary"]

    tell(tale())


def test_down_and_up_go_from_member_to_member(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        keys = page.members.list
        for _ in range(3):
            QTest.keyClick(keys, Qt.Key.Key_Down)
        seen = []
        while desk.jobs.busy:
            seen += [texts for texts in [journey(page)[1::3]] if texts not in seen]
            await asyncio.sleep(0)
        assert page.name.whole == "Bayu"
        assert journey(page)[1::3] == notes_of(reference, "Bayu")
        assert seen == [notes_of(reference, "Rani"), notes_of(reference, "Bayu")]
        QTest.keyClick(keys, Qt.Key.Key_Up)
        await settle(desk)
        assert page.name.whole == "Putri"
        assert page.scores[QuickMark.OPENS_UP].text() == "1 → 1"

    tell(tale())


# groups and empty states ------------------------------------------------------------------


def test_another_group_is_chosen_from_the_list(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        other = Group(id="g", name="Anggrek", setting=Setting.SCHOOL)
        await desk.write(groups.save_group, other)
        await desk.write(
            groups.save_member,
            Member(id="ana", group_id="g", name="Ana", class_name="XI TKJ 2", seat=1),
        )
        await show(page, reference.group.id)
        chooser = page.members.groups
        assert chooser.isVisible()
        assert chooser.currentText() == reference.group.name
        QTest.keyClick(chooser, Qt.Key.Key_Up)
        await settle(desk)
        assert [line.name for line in lines(page)] == ["Ana"]
        await until(lambda: "No meeting has been held yet" in words(page))
        assert not page.chart.isVisible()
        press(page, "Open the programme")
        assert went == [Groups("g", "programme")]
        held = replace(reference.meetings[0], id="one", group_id="g", state=MeetingState.HELD)
        await desk.write(meetings.save_meeting, held)
        await settle(desk)
        assert page.about.whole == "XI TKJ 2"
        assert "Nothing has been observed of Ana yet." in words(page)
        assert not page.chart.isVisible()
        assert "Nothing is written down yet." in words(page)
        marks = [
            Observation(meeting_id="one", member_id="ana", mark=mark, score=2) for mark in QuickMark
        ]
        await desk.write(notes.save_observations, "one", marks)
        await settle(desk)
        assert page.chart.isVisible()
        assert lines(page)[0].change == "10"
        QTest.keyClick(chooser, Qt.Key.Key_Down)
        await settle(desk)
        assert page.name.whole == "Rani"

    tell(tale())


def test_without_a_group_the_page_leads_to_one(
    page: ProgressPage, desk: Desk, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        await show(page)
        await until(lambda: "There is no group yet" in words(page))
        press(page, "New group")
        await desk.write(groups.save_group, Group(id="g", name="Anggrek"))
        await settle(desk)
        await until(lambda: "Nobody is in this group yet" in words(page))
        press(page, "Open the group")
        assert went == [Groups(tab="new"), Groups("g", "members")]

    tell(tale())


def test_a_group_that_is_gone_is_answered_with_the_first(
    page: ProgressPage, reference: DemoProgramme, tell: Tell
) -> None:
    async def tale() -> None:
        await show(page, "gone", "nobody")
        assert page.name.whole == "Rani"

    tell(tale())


# odd input --------------------------------------------------------------------------------


def test_long_names_and_notes_do_not_widen_the_page(
    page: ProgressPage, reference: DemoProgramme, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        rani = reference.members[0]
        await desk.write(groups.save_member, replace(rani, name="A" * 200, call="B" * 200))
        note = Note(
            id=new_id(),
            meeting_id=reference.meetings[0].id,
            member_id=rani.id,
            layer=NoteLayer.PRIVATE,
            text="W" * 1_000_000,
            changed_at=datetime(2024, 2, 4, tzinfo=UTC),
        )
        await desk.write(notes.save_note, note)
        await show(page)
        assert page.name.whole == "B" * 200
        assert page.minimumSizeHint().width() <= 1290
        texts = page.journey.parentWidget()
        assert texts is not None
        room = texts.parentWidget()
        assert room is not None
        assert texts.width() <= room.width(), "nothing is cut off at the right"

    tell(tale())


def test_a_long_note_shows_its_beginning() -> None:
    assert passage("short, as it is") == "short, as it is"
    shown = passage("word " * 1_000)
    assert shown.endswith("word …")
    assert len(shown) <= SHOWN + 2
    assert max(map(len, passage("x" * 500).split("\u200b"))) <= 12
    assert passage("mempertanggungjawabkannya") == "mempertanggungjawabkannya"


def test_a_change_is_told_from_the_first_to_the_last() -> None:
    assert change([4, None, 12]) == "4 → 12"
    assert change([None, 3, 5, 5, 3]) == "3 → 3"
    assert change([None, 0]) == "0"
    assert change([None, None]) == "–"
    assert change([]) == "–"
