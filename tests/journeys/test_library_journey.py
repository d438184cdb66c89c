"""From a filter in the library into the plan, led and swapped in the meeting, remembered in two
taps; and the next suggestion for that group knows it."""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from facilitator.store import groups, library, live, meetings
from facilitator.vault import open_with_passphrase
from icebreakers.activity import Energy
from icebreakers.memory import Went
from sessions.activity_steps import ActivityStep
from sessions.events import EventKind
from sessions.records import STAGES, Meeting, MeetingState, Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import SHIFT, Key, press
from tests.journeys.test_keyboard_only import MINUTE, NOTHING_HERE, somebody_hears, unlock
from ui.after.closing_page import CloseMeetingPage
from ui.library.page import LibraryPage
from ui.live.activity import LiveActivities
from ui.live.page import LivePage
from ui.live.parts.beside import Shown
from ui.places import Library, Live
from ui.plan.page import PlanPage
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE
from ui.rehearsal.hand import Hand

NEXT = "the-fifth"


@dataclass
class Story:
    """What was chosen on the way, by key of the library."""

    meeting_id: str
    planned: str = ""
    led: str = ""


def last_meeting(house: House) -> Meeting:
    with closing(open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)) as vault:
        (group,) = groups.groups(vault.database)
        return meetings.meetings(vault.database, group.id)[-1]


@pytest.mark.qt_log_ignore(NOTHING_HERE)
def test_from_the_filter_to_the_next_suggestion(house: House, tell: Tell) -> None:
    house.furnish()
    before = last_meeting(house)
    story = Story(before.id)

    async def meeting() -> None:
        hand = house.open()
        await unlock(hand)
        await find(hand, story)
        await lead(house, hand, story)
        await remember(hand, story)
        await house.close(hand)

    tell(meeting())
    it_is_kept(house, story)
    plan_another(house, before)

    async def a_week_later() -> None:
        hand = house.open()
        await unlock(hand)
        await look_again(hand, story)
        await house.close(hand)

    tell(a_week_later())


async def find(hand: Hand, story: Story) -> None:
    """Filter by stage, mood and minutes; arrow and Enter take it into the plan."""
    hand.shell.go(Library(story.meeting_id, Stage.OPENING))
    page = await hand.page(LibraryPage)
    await somebody_hears(hand)
    hand.press(page.filters.moods[Energy.CALM])
    hand.press(page.filters.no_touch)
    found = [match.activity for match in page._found]
    assert found
    assert all("opening" in each.stages and each.energy is Energy.CALM for each in found)
    press(Key.Key_Return)  # from the filters to the list
    assert page.list.hasFocus()
    press(Key.Key_Down)
    story.planned = page.list.current
    assert story.planned == found[1].key
    press(Key.Key_Return)
    await hand.page(PlanPage)


async def lead(house: House, hand: Hand, story: Story) -> None:
    """Lead it, its lighter version, with its timer; then swap it for another one."""
    hand.shell.go(Live(story.meeting_id))
    page = await hand.page(LivePage)
    await somebody_hears(hand)
    press(Key.Key_Return)
    await hand.until(lambda: page.controller.running, "a running meeting")
    activities = page.activities
    if page.view.beside.shown is Shown.ASKING:
        press(Key.Key_T)
    assert page.view.beside.shown is Shown.ACTIVITY
    assert activities.card.activity is not None
    assert activities.card.activity.key == story.planned
    press(Key.Key_C, modifier=SHIFT)
    press(Key.Key_F)
    assert activities.card.lighter_words.isVisible()
    planned = [stage.planned for stage in page.controller.moment.stages]
    press(Key.Key_F8, modifier=SHIFT)
    assert page.extras.extra.running
    house.clock.leap(MINUTE)
    swap(activities, story)
    assert page.controller.moment.activity == story.led
    press(Key.Key_C, Key.Key_C, modifier=SHIFT)
    assert [stage.planned for stage in page.controller.moment.stages] == planned
    for stage in STAGES[1:]:
        house.clock.leap(5 * MINUTE)
        press(Key.Key_Return)
        assert page.controller.moment.stage is stage
    house.clock.leap(5 * MINUTE)
    press(Key.Key_Return, Key.Key_Return)
    await hand.page(CloseMeetingPage)


def swap(activities: LiveActivities, story: Story) -> None:
    """By arrow keys to the first that asks for more than a fact or a taste, and Enter."""
    press(Key.Key_G)
    offered = [each.activity for each in activities.swap._suggestions]
    assert story.planned not in [each.key for each in offered]
    at = next(n for n, each in enumerate(offered) if each.depth > 1)
    press(*[Key.Key_Down] * at)
    story.led = offered[at].key
    press(Key.Key_Return)


async def remember(hand: Hand, story: Story) -> None:
    """Two taps: it did not go well, and somebody did not join."""
    page = await hand.page(CloseMeetingPage)
    rows = {made.use.key: made for made in page.attendance.memory.rows}
    assert story.planned not in rows
    told = rows[story.led]
    hand.press(told.went[Went.NOT_WELL])
    hand.press(next(iter(told.joined.values())))
    await hand.settle()


def it_is_kept(house: House, story: Story) -> None:
    with closing(open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)) as vault:
        db = vault.database
        (group,) = groups.groups(db)
        uses = {use.key: use for use in library.uses(db, group.id)}
        ticks = [
            event.ref
            for event in live.events(db, story.meeting_id)
            if event.kind is EventKind.STEP_TICKED
        ]
    assert story.planned not in uses
    assert uses[story.led].went == Went.NOT_WELL
    assert len(uses[story.led].sat_out) == 1
    assert ticks == [
        ActivityStep(Stage.OPENING, key, number).id
        for key, number in ((story.planned, 1), (story.led, 1), (story.led, 2))
    ]


def plan_another(house: House, before: Meeting) -> None:
    """A week later the group meets once more, planned as the third meeting was."""
    with closing(open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)) as vault:
        third = meetings.meetings(vault.database, before.group_id)[2]
        coming = replace(
            third,
            id=NEXT,
            number=before.number + 1,
            date=before.date + timedelta(days=7),
            state=MeetingState.PLANNED,
            started_at=None,
            ended_at=None,
        )
        meetings.save_meeting(vault.database, coming)
    house.clock.jump_to(house.clock.now().wall + timedelta(days=7))


async def look_again(hand: Hand, story: Story) -> None:
    """What went badly is suggested no more; what was not led is as new; calmer ones that
    ask for less come first."""
    hand.shell.go(Library(NEXT, Stage.OPENING))
    page = await hand.page(LibraryPage)
    keys = list(page.list.keys)
    assert keys.index(story.planned) < keys.index(story.led)
    hand.shell.go(Live(NEXT))
    meeting = await hand.page(LivePage)
    await somebody_hears(hand)
    press(Key.Key_Return)
    await hand.until(lambda: meeting.controller.running, "a running meeting")
    press(Key.Key_G)
    offered = [each.activity for each in meeting.activities.swap._suggestions]
    assert story.led not in [each.key for each in offered]
    assert story.planned in [each.key for each in offered]
    assert (offered[0].energy, offered[0].depth < 2) == (Energy.CALM, True)
    press(Key.Key_Escape)
