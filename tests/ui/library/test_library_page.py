"""The library of a group: what fits, what it has had, the detail, and taking into a plan."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.store import groups, meetings
from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from sessions.records import Group, MeetingState, Stage
from tests.ui.library.conftest import LibraryRoom, LibraryStory, Tell
from ui.places import Place, PlanMeeting


def fits(activity: Activity, stage: str, minutes: int, people: int) -> bool:
    few, many = activity.people
    return stage in activity.stages and activity.minutes[0] <= minutes and few <= people <= many


def test_from_a_plan_it_shows_what_fits_the_transition(
    room: LibraryStory, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        assert page.filters.group.currentText() == "Melati Group"
        assert page.filters.stages[Stage.TRANSITION].isChecked()
        assert page.filters.minutes.value() == 7
        assert page.filters.people.value == 9
        fitting = {each.key for each in catalogue if fits(each, "transition", 7, 9)}
        assert set(room.shown) == fitting
        assert page.middle.count.text().startswith(f"{len(fitting)} ")
        assert page.list.current == room.shown[0]
        assert room.because("lampu-lalu-lintas") == "in the plan"
        assert room.because("hitung-sampai-sepuluh").startswith("used before, fits 7 minute")
        assert room.because("meteran-nyaman").startswith("not used yet, fits 7 minute")
        assert page.use.caption() == "Use in meeting 4"
        assert page.back.isVisible()

    tell(tale())


def test_without_a_meeting_it_begins_with_the_group_that_meets_next(
    room: LibraryStory, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await room.open()
        assert page.filters.group.currentText() == "Melati Group"
        few_enough = {each.key for each in catalogue if each.people[0] <= 9 <= each.people[1]}
        assert set(room.shown) == few_enough
        assert page.use.caption() == "Use in meeting 4"
        assert not page.back.isVisible()

    tell(tale())


def test_the_library_remembers_what_a_group_has_had(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        page.list.go_to("hitung-sampai-sepuluh")
        assert "With this group: on Monday, 22 January 2024, in meeting 2." in room.words
        page.list.go_to("meteran-nyaman")
        assert "With this group: never yet." in room.words
        page.filters.not_used.click()
        assert "hitung-sampai-sepuluh" not in room.shown
        assert "meteran-nyaman" in room.shown

    tell(tale())


def test_the_detail_says_everything_about_an_activity(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell
) -> None:
    async def tale() -> None:
        page = await empty.open()
        for activity in catalogue:
            page.list.go_to(activity.key)
            text, read = activity.text("en"), empty.words
            said = (text.name, text.what, *text.steps, *text.debrief, *text.materials)
            said += (text.caution, text.may_pass, text.lighter, text.no_touch, *text.variations)
            assert [each for each in said if each not in read] == []

    tell(tale())


def test_the_detail_warns_and_reassures(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        page = await empty.open()
        page.list.go_to("hitung-sampai-sepuluh")
        read = empty.words
        assert "No touch, everybody may stay seated, no moving about." in read
        assert "Think of: good hearing needed." in read
        assert "Lighter: Count to five only" in read
        assert "3–6 min\n5–14 people\ncalm\nnothing personal" in read
        assert "sitting in a circle" in read

    tell(tale())


def test_enter_takes_it_into_the_plan_and_undo_takes_it_out(
    room: LibraryStory, went: list[Place], tell: Tell
) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        page.setFocus()
        QTest.keyClicks(page.list, "comfort")
        QTest.keyClick(page.search, Qt.Key.Key_Return)
        await room.settle()
        assert room.stored.plan.icebreaker == "meteran-nyaman"
        assert went == [PlanMeeting(room.coming.id)]
        sentence, role, actions = room.told[-1]
        assert (sentence, role) == ("“Comfort Ruler” is now in the plan of meeting 4.", "good")
        actions[0][1]()
        await room.settle()

    tell(tale())
    assert room.stored == room.coming


def test_a_double_click_takes_it_too(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        index = page.list.model().index(1, 0)
        spot: QPoint = page.list.visualRect(index).center()
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        await room.settle()
        assert room.stored.plan.icebreaker == room.shown[1]

    tell(tale())


def test_esc_goes_back_to_the_plan(room: LibraryStory, went: list[Place], tell: Tell) -> None:
    async def tale() -> None:
        page = await room.open(room.coming.id)
        QTest.keyClick(page.list, Qt.Key.Key_Escape)
        assert went == [PlanMeeting(room.coming.id)]
        page = await room.open()
        QTest.keyClick(page.list, Qt.Key.Key_Escape)
        assert len(went) == 1

    tell(tale())


def test_another_group_has_its_own_memory_and_meeting(room: LibraryStory, tell: Tell) -> None:
    groups.save_group(room.desk.db, Group(id="k", name="Kenanga"))
    other = replace(room.coming, id="other", group_id="k", number=2, date=date(2024, 2, 9))
    later = replace(other, id="later", number=3, date=date(2024, 2, 16))
    missed = replace(other, id="missed", number=1, date=date(2024, 1, 9))
    meetings.add_programme(room.desk.db, "k", [later, other, missed])

    async def tale() -> None:
        page = await room.open(room.coming.id)
        await room.choose_group("Kenanga")
        assert page.use.caption() == "Use in meeting 2"
        assert page.filters.people.value == 0
        assert not page.back.isVisible()
        page.list.go_to("hitung-sampai-sepuluh")
        assert "With this group: never yet." in room.words
        await room.choose_group("no group")
        assert not page.use.isVisible()

    tell(tale())


@pytest.mark.parametrize("state", [MeetingState.HELD, MeetingState.CANCELLED])
def test_a_group_without_a_planned_meeting_says_so(
    room: LibraryStory, tell: Tell, state: MeetingState
) -> None:
    meetings.save_meeting(room.desk.db, replace(room.coming, state=state))

    async def tale() -> None:
        page = await room.open(room.coming.id)
        assert not page.use.isVisible()
        assert page.aside.hint.text() == "No meeting of this group is planned."
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        await room.settle()

    tell(tale())
    assert room.stored.plan == room.coming.plan


def test_a_long_name_does_not_widen_the_page(room: LibraryStory, tell: Tell) -> None:
    groups.save_group(room.desk.db, replace(room.group, name="Anggrek " * 25))
    room.page.resize(1204, 680)

    async def tale() -> None:
        page = await room.open()
        assert page.minimumSizeHint().width() <= 1204
        assert page.minimumSizeHint().height() <= 680
        assert page.filters.width() < 300

    tell(tale())
