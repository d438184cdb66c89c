"""Home: what it offers when there is nothing, something, or far too long a name."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.demo import DemoProgramme, programme
from facilitator.store import demo, groups, live, meetings
from sessions.attendance import counts_as_present
from sessions.records import Group, Meeting, MeetingState, Profile
from ui.home.page import HomePage
from ui.places import CloseMeeting, Groups, Home, Live, Place, PlanMeeting, Reports
from ui.widgets.elided import Elided
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House
else:
    House = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key
LAST_DAY = date(2024, 2, 5)
NAMES = {
    "one word": "Kelompok" + "Panjang" * 27,
    "wide": "W" * 200,
    "emoji": "👩‍👩‍👧😀" * 33,
    "arabic": "مها عبد الرحمن بن محمد " * 8,
    "javanese": "ꦱꦶꦠꦶꦤꦸꦂ" * 22,
}


async def home(house: House) -> HomePage:
    page = await house.go(Home())
    assert isinstance(page, HomePage)
    return page


def words_on(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: QWidget, caption: str, which: int = 0) -> None:
    """Click the visible button that says `caption`."""
    found = [b for b in page.findChildren(KeyButton) if b.caption() == caption and b.isVisible()]
    QTest.mouseClick(found[which], Qt.MouseButton.LeftButton)


@pytest.fixture
def asked(house: House) -> list[Place]:
    """Where a press wants to go; nobody goes there."""
    places: list[Place] = []
    house.desk.go.disconnect(house.shell.go)
    house.desk.go.connect(places.append)
    return places


def test_an_empty_vault_leads_to_the_first_group_or_the_demo(
    house: House, visit: Visit, asked: list[Place]
) -> None:
    demos: list[bool] = []
    house.desk.demo_asked.connect(lambda: demos.append(True))

    async def tale() -> None:
        page = await home(house)
        assert "Begin with a group" in words_on(page)
        assert "Groups\n" not in words_on(page)
        house.key(Key.Key_Return)  # there is nothing to start
        press(page, "My first group")
        press(page, "New group")
        press(page, "Look at the demonstration")

    visit(tale())
    assert asked == [Groups(tab="new"), Groups(tab="new")]
    assert demos == [True]


def test_the_demo_says_so_and_leads_out(house: House, visit: Visit) -> None:
    house.desk.demo = True
    left: list[bool] = []
    house.desk.demo_left.connect(lambda: left.append(True))
    demo.fill(house.desk.db, programme("en", LAST_DAY))

    async def tale() -> None:
        page = await home(house)
        assert "Nothing of it is kept" in words_on(page)
        press(page, "Start with my own group")

    visit(tale())
    assert left == [True]


def test_the_next_meeting_with_what_to_have_in_mind(
    house: House, visit: Visit, asked: list[Place]
) -> None:
    told = programme("en", LAST_DAY)
    demo.fill(house.desk.db, told)
    fourth = told.meetings[-1]
    missing = next(m for m in told.members if m.id == _absent_last_time(told))

    async def tale() -> None:
        page = await home(house)
        words = words_on(page)
        assert "Tomorrow 10:00" in words
        assert "Meeting 4 of 4" in words
        assert f"{missing.call or missing.name} was" in words
        asked_back = [c.text for c in told.commitments if c.meeting_id == told.meetings[2].id]
        assert asked_back[0] in [each.whole for each in page.findChildren(Elided)]
        assert "3 of 4" in words
        house.key(Key.Key_Return)
        press(page, "Prepare the plan")
        press(page, "Open the group")
        link = next(b for b in page.findChildren(QPushButton) if b.text() == told.group.name)
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        press(page, "Open")  # the latest summary that was not printed

    visit(tale())
    assert asked == [
        Live(fourth.id),
        PlanMeeting(fourth.id),
        Groups(told.group.id),
        Groups(told.group.id),
        Reports(told.meetings[2].id),
    ]


def _absent_last_time(told: DemoProgramme) -> str:
    last = told.presences[told.meetings[2].id]
    return next(p.member_id for p in last if not counts_as_present(p.status))


def test_no_meeting_planned(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    meeting = planned()
    meetings.cancel_meeting(house.desk.db, meeting.id)

    async def tale() -> None:
        page = await home(house)
        assert "No meeting is planned" in words_on(page)
        house.key(Key.Key_Return)
        press(page, "Open the groups")

    visit(tale())
    assert asked == [Groups()]


def test_a_running_meeting_is_offered_first(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    planned()
    planned(number=2)
    live.begin(house.desk.db, "meeting2", (), house.clock.now().wall)

    async def tale() -> None:
        page = await home(house)
        assert "Meeting 2 is running" in words_on(page)
        captions = [b.caption() for b in page.findChildren(KeyButton) if b.isVisible()]
        assert "Start the meeting" not in captions
        press(page, "Go on")
        house.key(Key.Key_Enter)

    visit(tale())
    assert asked == [Live("meeting2"), Live("meeting2")]


def test_a_running_meeting_of_an_archived_group_can_be_gone_on_with(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    planned()
    live.begin(house.desk.db, "meeting1", (), house.clock.now().wall)
    archived = replace(groups.group(house.desk.db, "g"), archived=True)
    groups.save_group(house.desk.db, archived)

    async def tale() -> None:
        page = await home(house)
        press(page, "Go on")

    visit(tale())
    assert asked == [Live("meeting1")]


def test_meetings_to_be_closed_are_listed_and_the_rest_counted(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    for number in range(1, 8):
        meeting = replace(planned(number=number, days=-number), state=MeetingState.CLOSING)
        meetings.save_meeting(house.desk.db, meeting)

    async def tale() -> None:
        page = await home(house)
        assert "and 3 more" in words_on(page)
        press(page, "Finish", 3)

    visit(tale())
    assert asked == [CloseMeeting("meeting4")]


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(7, "Good morning, Bu Ratna"), (11, "Good day"), (15, "Good afternoon"), (18, "Good evening")],
)
def test_she_is_greeted_by_the_hour(house: House, visit: Visit, hour: int, greeting: str) -> None:
    groups.save_profile(house.desk.db, Profile(greeting="Bu Ratna"))
    now = house.clock.now().wall
    house.clock.advance((now.replace(hour=hour, minute=0) - now).total_seconds())

    async def tale() -> None:
        page = await home(house)
        assert greeting in words_on(page)

    visit(tale())


def test_enter_on_a_button_presses_that_button(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    planned()

    async def tale() -> None:
        page = await home(house)
        plan = next(b for b in page.findChildren(KeyButton) if b.caption() == "Prepare the plan")
        for _press in range(20):
            if plan.hasFocus():
                break
            house.key(Key.Key_Tab)
        assert plan.hasFocus()
        house.key(Key.Key_Return)

    visit(tale())
    assert asked == [PlanMeeting("meeting1")]


def test_of_very_many_groups_some_are_drawn_and_the_rest_is_one_press_away(
    house: House, visit: Visit, planned: Planned, asked: list[Place]
) -> None:
    planned()
    for number in range(60):
        groups.save_group(house.desk.db, Group(id=f"more{number}", name=f"Group {number:02}"))

    async def tale() -> None:
        page = await home(house)
        links = {made.text(): made for made in page.findChildren(QPushButton)}
        assert 10 < len([name for name in links if name.startswith("Group ")]) < 25
        links["All groups…"].click()

    visit(tale())
    assert asked == [Groups()]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names_of_200_letters_leave_every_button_in_reach(
    house: House, visit: Visit, planned: Planned, dressed: None, name: str
) -> None:
    long = name[:200]
    planned(names=[long])
    group = Group(id="g", name=long, place=long, aim=long * 3)
    groups.save_group(house.desk.db, group)
    groups.save_profile(house.desk.db, Profile(greeting=long))
    for number, state in ((2, MeetingState.CLOSING), (3, MeetingState.HELD)):
        meetings.save_meeting(house.desk.db, replace(planned(number=number, days=-7), state=state))
    groups.save_group(house.desk.db, group)

    async def tale() -> None:
        page = await home(house)
        house.window.resize(1280, 680)
        await house.settle()
        for made in page.findChildren(QPushButton):
            right = made.mapTo(page, made.rect().topRight()).x()
            assert right <= page.width(), made.text() or made.accessibleName()

    visit(tale())


def test_what_changes_elsewhere_is_read_again(house: House, visit: Visit, planned: Planned) -> None:
    planned()

    async def tale() -> None:
        page = await home(house)
        renamed = Group(id="g", name="Kenanga")
        await house.desk.write(groups.save_group, renamed)
        await house.settle()
        assert "Kenanga · Meeting 1 of 1" in words_on(page)

    visit(tale())


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "Today"), (1, "Tomorrow"), (3, "Wednesday 7 "), (-2, "Planned for Friday")],
)
def test_the_day_is_said_as_she_would(
    house: House, visit: Visit, planned: Planned, days: int, words: str
) -> None:
    planned(days=days)

    async def tale() -> None:
        assert words in words_on(await home(house))

    visit(tale())
    assert house.clock.now().wall.date() + timedelta(days=days)
