"""The progress page on a real vault: who is listed and how, what is told of one member, keys."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.demo import DemoProgramme, programme
from facilitator.store import attendance, commitments, demo, groups, meetings, notes
from sessions.records import (
    Attendance,
    CommitmentAnswer,
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
from ui.places import Groups, MeetingRecord, Place, Progress
from ui.progress.chart import ITEM, SparkLine
from ui.progress.page import ProgressPage, change
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Tale = Callable[[House, DemoProgramme], Coroutine[Any, Any, None]]
Tell = Callable[[Tale], None]
Visit = Callable[[Coroutine[Any, Any, None]], None]
SEATS = ["Rani", "Dimas", "Putri", "Bayu", "Sari", "Wulan", "Arif", "Nadia", "Eko"]


@pytest.fixture
def tell(house: House, visit: Visit) -> Tell:
    """Tell a tale in the window on the reference programme, three meetings held."""
    reference = programme("en", date(2024, 2, 5))
    demo.fill(house.desk.db, reference)
    house.window.resize(1366, 768)
    return lambda tale: visit(tale(house, reference))


async def show(house: House, group_id: str = "", member_id: str = "") -> ProgressPage:
    page = await house.go(Progress(group_id, member_id))
    assert isinstance(page, ProgressPage)
    return page


def lines(page: ProgressPage) -> list[SparkLine]:
    found = page.members.list
    return [found.item(at).data(ITEM) for at in range(found.count())]


def steps(page: ProgressPage, *, committed: bool = False) -> list[list[QLabel | QPushButton]]:
    """The day, the text and the chip of each note, or of each commitment, as they stand."""
    found = []
    for at in range(page.journey.lines.count()):
        line = page.journey.lines.itemAt(at).layout()
        inner = [line.itemAt(n).widget() for n in range(line.count())] if line is not None else []
        told = [widget for widget in inner if isinstance(widget, QLabel | QPushButton)]
        if told and told[-1].text().startswith("commitment: ") is committed:
            found.append(told)
    return found


def journey(page: ProgressPage) -> list[str]:
    """Every text of the notes, in the order they stand."""
    return [widget.text() for step in steps(page) for widget in step]


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


def test_members_stand_in_the_order_of_their_seats(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        assert [line.name for line in lines(page)] == SEATS
        assert page.members.title.whole == reference.group.name
        assert not page.members.groups.isVisible()
        assert page.members.counts.text().endswith("observed 0–15")
        last = next(m for m in reference.members if m.call == "Eko")
        await house.desk.write(groups.save_member, replace(last, seat=0))
        await house.settle()
        assert [line.name for line in lines(page)] == ["Eko", *SEATS[:-1]]

    tell(tale)


def test_a_line_tells_the_change_and_absences_in_a_row(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        by_name = {line.name: line for line in lines(page)}
        assert by_name["Rani"].change == "4 → 10"
        assert len(by_name["Rani"].figure.marks) == 3
        assert (by_name["Eko"].change, len(by_name["Eko"].figure.marks)) == ("4", 1)
        assert (by_name["Eko"].remark, by_name["Eko"].role) == ("absent 2×", "notice")
        assert {line.remark for line in lines(page)} == {"", "absent 2×"}
        third, arif = reference.meetings[2], by_name["Arif"].key
        sick = Presence(member_id=arif, status=Attendance.SICK)
        await house.desk.write(attendance.set_presence, third.id, sick)
        await house.settle()
        assert lines(page)[6].remark == "", "one absence is not remarked"

    tell(tale)


def test_who_has_left_is_said_to_have_left(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        eko = next(m for m in reference.members if m.call == "Eko")
        await house.desk.write(groups.save_member, replace(eko, left=date(2024, 2, 3)))
        page = await show(house)
        assert (lines(page)[-1].remark, lines(page)[-1].role) == ("left", "text_quiet")

    tell(tale)


def test_a_member_is_told_with_attendance_and_faculty(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        assert page.name.whole == "Rani"
        rani = reference.members[0]
        parts = ("present 3 of 3", "Rani Oktaviani", rani.study_programme, rani.faculty)
        assert page.about.whole == " · ".join(parts)
        assert page.strip.toolTip().splitlines() == [
            "1 · 15 Jan: present",
            "2 · 22 Jan: present",
            "3 · 29 Jan: present",
        ]
        page = await show(house, member_id=reference.members[8].id)
        assert page.name.whole == "Eko"
        assert page.about.whole.startswith("present 1 of 3 · Eko Nugroho")
        assert [label.text for label in page.strip.figure.labels[:3]] == ["P", "S", "E"]

    tell(tale)


def test_the_chart_has_the_totals_and_thin_lines_for_the_others(tell: Tell) -> None:
    def thin(page: ProgressPage) -> int:
        assert page.chart.figure is not None
        return sum(stroke.role == "quiet" for stroke in page.chart.figure.lines)

    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        figure = page.chart.figure
        assert figure is not None
        totals = [label.text for label in figure.labels if label.bold]
        assert totals == ["4", "7", "10"]
        assert {"all five", "contact", "communication", "2 · 22 Jan"} <= {
            label.text for label in figure.labels
        }
        assert thin(page) == 8
        assert "Thin lines: other members." in words(page)
        assert "no proof of a cause; there is no comparison group" in words(page)
        QTest.mouseClick(page.others, Qt.MouseButton.LeftButton)
        assert thin(page) == 0
        assert "Thin lines" not in words(page)
        assert "no comparison group" in words(page)
        QTest.keyClick(page.members.list, Qt.Key.Key_Down)
        await house.settle()
        assert thin(page) == 0, "it stays so for the next member"

    tell(tale)


def test_each_mark_has_its_own_small_course(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        shown = {mark: label.text() for mark, label in page.scores.items()}
        assert shown[QuickMark.SPEAKS_UP] == "0 → 2"
        assert set(shown) == set(QuickMark)
        tip = page.tiles[QuickMark.SPEAKS_UP].toolTip().splitlines()
        assert tip[0] == "Speaks before the whole group."
        assert tip[1] == "1 · 15 Jan: 0 · not seen"
        assert len(tip) == 4

    tell(tale)


def test_notes_stand_in_time_order_with_their_layer(tell: Tell, went: list[Place]) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        found = journey(page)
        assert found[0::3] == ["15 Jan", "22 Jan", "29 Jan"]
        assert found[2::3] == [
            "private, never printed",
            "only on the member's own sheet",
            "private, never printed",
        ]
        assert found[1::3] == notes_of(reference, "Rani")
        assert [chip.property("role") for _day, _text, chip in steps(page)] == [
            "chip-notice",
            "chip-accent",
            "chip-notice",
        ]
        QTest.mouseClick(steps(page)[1][0], Qt.MouseButton.LeftButton)
        assert went == [MeetingRecord(reference.meetings[1].id)]

    tell(tale)


def test_commitments_stand_beside_the_notes_with_what_became_of_them(
    tell: Tell, went: list[Place]
) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        rani = reference.members[0].id
        mine = [each for each in reference.commitments if each.member_id == rani]
        assert [each.answer for each in mine[:2]] != [CommitmentAnswer.OPEN] * 2
        page = await show(house)
        made = steps(page, committed=True)
        assert [text.text() for _day, text, _chip in made] == [each.text for each in mine]
        chips = [chip.text() for _day, _text, chip in made]
        assert chips[-1] == "commitment: not asked yet"
        last = mine[-1]
        answer = (commitments.answer, last.id, CommitmentAnswer.PARTLY, reference.meetings[3].id)
        await house.desk.write(*answer)
        await house.settle()
        assert steps(page, committed=True)[-1][2].text() == "commitment: partly"
        days = [page.journey.lines.itemAt(n).layout().itemAt(0).widget().text() for n in range(6)]
        assert days == sorted(days, key=lambda day: int(day.split()[0]))
        QTest.mouseClick(steps(page, committed=True)[0][0], Qt.MouseButton.LeftButton)
        assert went == [MeetingRecord(mine[0].meeting_id)]

    tell(tale)


def test_a_note_written_elsewhere_appears_and_the_member_stays(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        dimas = reference.members[1]
        page = await show(house, reference.group.id, dimas.id)
        assert "Laughed for the first time." not in journey(page)
        note = Note(
            id=new_id(),
            meeting_id=reference.meetings[2].id,
            member_id=dimas.id,
            layer=NoteLayer.GROUP,
            text="Laughed for the first time.",
            changed_at=datetime(2024, 2, 4, tzinfo=UTC),
        )
        await house.desk.write(notes.save_note, note)
        await house.settle()
        assert page.name.whole == "Dimas"
        assert journey(page)[-2:] == ["Laughed for the first time.", "goes into the summary"]

    tell(tale)


def test_down_and_up_go_from_member_to_member(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house)
        keys = page.members.list
        go_on = threading.Event()
        house.desk.jobs.submit(go_on.wait)  # a worker that is busy with other things
        for _ in range(3):
            QTest.keyClick(keys, Qt.Key.Key_Down)
            await asyncio.sleep(0)
        go_on.set()
        seen = []
        while house.desk.jobs.busy:
            seen += [texts for texts in [journey(page)[1::3]] if texts not in seen]
            await asyncio.sleep(0)
        assert page.name.whole == "Bayu"
        assert journey(page)[1::3] == notes_of(reference, "Bayu")
        assert seen == [notes_of(reference, "Rani"), notes_of(reference, "Bayu")]
        QTest.keyClick(keys, Qt.Key.Key_Up)
        await house.settle()
        assert page.name.whole == "Putri"
        assert page.scores[QuickMark.OPENS_UP].text() == "1 → 1"

    tell(tale)


def test_another_group_is_chosen_from_the_list(tell: Tell, went: list[Place]) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        other = Group(id="g", name="Anggrek", setting=Setting.SCHOOL)
        await house.desk.write(groups.save_group, other)
        await house.desk.write(
            groups.save_member,
            Member(id="ana", group_id="g", name="Ana", class_name="XI TKJ 2", seat=1),
        )
        page = await show(house, reference.group.id)
        chooser = page.members.groups
        assert chooser.isVisible()
        assert chooser.currentText() == reference.group.name
        QTest.keyClick(chooser, Qt.Key.Key_Up)
        await house.settle()
        assert [line.name for line in lines(page)] == ["Ana"]
        await house.until(lambda: "No meeting has been held yet" in words(page))
        assert not page.chart.isVisible()
        press(page, "Open the programme")
        assert went == [Groups("g", "programme")]
        await house.settle()
        await show(house)
        held = replace(reference.meetings[0], id="one", group_id="g", state=MeetingState.HELD)
        await house.desk.write(meetings.save_meeting, held)
        await house.settle()
        assert page.about.whole == "XI TKJ 2"
        assert "Nothing has been observed of Ana yet." in words(page)
        assert not page.chart.isVisible()
        assert "Nothing is written down yet." in words(page)
        marks = [
            Observation(meeting_id="one", member_id="ana", mark=mark, score=2) for mark in QuickMark
        ]
        await house.desk.write(notes.save_observations, "one", marks)
        await house.settle()
        assert page.chart.isVisible()
        assert lines(page)[0].change == "10"
        QTest.keyClick(chooser, Qt.Key.Key_Down)
        await house.settle()
        assert page.name.whole == "Rani"

    tell(tale)


def test_without_a_group_the_page_leads_to_one(
    house: House, went: list[Place], visit: Visit
) -> None:
    async def tale() -> None:
        page = await show(house)
        await house.until(lambda: "There is no group yet" in words(page))
        press(page, "New group")
        await house.desk.write(groups.save_group, Group(id="g", name="Anggrek"))
        await house.settle()
        await show(house)
        await house.until(lambda: "Nobody is in this group yet" in words(page))
        press(page, "Open the group")
        assert went == [Groups(tab="new"), Groups("g", "members")]

    visit(tale())


def test_a_group_that_is_gone_is_answered_with_the_first(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        page = await show(house, "gone", "nobody")
        assert page.name.whole == "Rani"

    tell(tale)


def test_long_names_and_notes_do_not_widen_the_page(tell: Tell) -> None:
    async def tale(house: House, reference: DemoProgramme) -> None:
        rani = reference.members[0]
        await house.desk.write(groups.save_member, replace(rani, name="A" * 200, call="B" * 200))
        note = Note(
            id=new_id(),
            meeting_id=reference.meetings[0].id,
            member_id=rani.id,
            layer=NoteLayer.PRIVATE,
            text="W" * 1_000_000,
            changed_at=datetime(2024, 2, 4, tzinfo=UTC),
        )
        await house.desk.write(notes.save_note, note)
        page = await show(house)
        assert page.name.whole == "B" * 200
        assert page.minimumSizeHint().width() <= 1290
        texts = page.journey
        room = texts.parentWidget()
        assert room is not None
        assert texts.width() <= room.width(), "nothing is cut off at the right"

    tell(tale)


def test_a_change_is_told_from_the_first_to_the_last() -> None:
    assert change([4, None, 12]) == "4 → 12"
    assert change([None, 3, 5, 5, 3]) == "3 → 3"
    assert change([None, 0]) == "0"
    assert change([None, None]) == "–"
    assert change([]) == "–"
