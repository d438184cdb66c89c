"""The group is not ready: back to the opening, not yet, back once more, then ready.

10:00 started · 10:08 transition · 10:10 back · 10:13 transition · 10:15 not yet · 10:17 back ·
10:19 transition · 10:20 ready · 10:40 closing · 11:00 the bell. The five minutes back in the
opening come out of the activity's 25 and stay out; the three of "not yet" it gets back.
"""

from facilitator.store import meetings
from sessions.events import EventKind, Gate
from sessions.records import Stage
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import Key, press
from tests.journeys.led import MINUTE, Leading, Room, facts, furnished, words_on
from ui.widgets.kit import KeyButton

SENTENCE = "The group was ready after 2 returns to the opening, 3 minutes were added."


def planned(led: Leading) -> list[int]:
    return [round(stage.planned / MINUTE) for stage in led.moment.stages]


def spent(led: Leading) -> list[int]:
    return [round(stage.spent / MINUTE) for stage in led.moment.stages]


def answers(led: Leading) -> list[str]:
    """What the buttons of the middle say, the keys that answer the gate among them."""
    every = led.page.view.findChildren(KeyButton)
    return [each.caption() for each in every if each.isVisible()]


def test_the_gate_goes_back_twice(house: House, tell: Tell) -> None:
    room = furnished(house, before=2)

    async def journey() -> None:
        led = await room.enter()
        await led.open()
        led.wait(2 * MINUTE)
        await led.start()
        await to_the_gate(led)
        back_for_three_minutes(led)
        not_yet(led)
        back_for_two_minutes(led)
        ready(led)
        led.wait(20 * MINUTE - 5)
        led.go_on(Stage.CLOSING)
        led.wait(20 * MINUTE - 5)
        await led.finish()
        await it_is_on_paper(led)
        await it_is_in_the_record(led)
        await led.leave()

    tell(journey())
    all_of_it_is_kept(room)


async def to_the_gate(led: Leading) -> None:
    led.wait(8 * MINUTE)
    led.go_on(Stage.TRANSITION)
    await led.settle()
    assert "Is the group ready?" in words_on(led.page.view)
    asked = {"Ready, on to Activity", "Not yet, +3 min", "Back to Opening"}
    assert asked <= set(answers(led))
    led.wait(2 * MINUTE - 5)


def back_for_three_minutes(led: Leading) -> None:
    """The activity pays by the minute, and the meeting still ends at the bell."""
    press(Key.Key_Backspace)
    assert (led.moment.stage, led.moment.returns) == (Stage.OPENING, 1)
    for minute in range(3):
        assert planned(led) == [8, 7, 25 - minute, 20]
        assert led.moment.expected_end == led.moment.bell
        assert led.notice == ""
        led.wait(MINUTE)
    press(Key.Key_Return)
    assert (led.moment.stage, spent(led)) == (Stage.TRANSITION, [11, 2, 0, 0])


def not_yet(led: Leading) -> None:
    led.wait(2 * MINUTE)
    press(Key.Key_Plus)
    assert planned(led) == [8, 10, 19, 20]
    led.wait(2 * MINUTE)


def back_for_two_minutes(led: Leading) -> None:
    press(Key.Key_Backspace)
    assert (led.moment.stage, led.moment.returns) == (Stage.OPENING, 2)
    led.wait(2 * MINUTE)
    press(Key.Key_Return)
    assert led.moment.stage is Stage.TRANSITION
    assert planned(led) == [8, 10, 17, 20]
    led.wait(MINUTE)


def ready(led: Leading) -> None:
    """Three minutes were not needed after all; they are the activity's again."""
    press(Key.Key_Return)
    assert (led.moment.stage, spent(led)) == (Stage.ACTIVITY, [13, 7, 0, 0])
    assert led.notice == "3 min to spare. Proposed: Activity 17 → 20, Closing stays 20."
    press(Key.Key_F2)
    assert planned(led)[2:] == [20, 20]
    assert led.moment.expected_end == led.moment.bell
    led.wait(5)


async def it_is_on_paper(led: Leading) -> None:
    paper = await led.paper()
    for stage in ("1 Opening 8 / 13", "2 Transition 7 / 7", "3 Activity 25 / 20"):
        assert stage in paper
    assert "4 Closing 20 / 20" in paper
    assert SENTENCE in paper
    assert "The group went back to an earlier stage 2×." in paper


async def it_is_in_the_record(led: Leading) -> None:
    page = await led.record()
    assert facts(page)["Ready?"] == (
        "10:10 back to the opening · 10:15 not yet · 10:17 back to the opening · 10:20 ready"
        " · returns: 2"
    )
    assert facts(page)["Ended"] == "11:00, at the bell"
    shown = words_on(page.protocol)
    assert "60 of 60 planned minutes" in shown
    assert shown[shown.index("25 → 20 min") + 1] == "20 min"


def all_of_it_is_kept(room: Room) -> None:
    with room.vault() as db:
        summary = meetings.summary(db, room.meeting.id)
    replies = [(f"{reply.at:%M}", reply.answer) for reply in summary.gates]
    back = Gate.BACK
    assert replies == [("10", back), ("15", Gate.NOT_YET), ("17", back), ("20", Gate.READY)]
    assert summary.returns == 2
    assert [stage.changed for stage in summary.stages] == [8, 10, 20, 20]
    assert [stage.actual for stage in summary.stages] == [13, 7, 20, 20]
    changed = {e.stage for e in room.events() if e.kind is EventKind.MINUTES_CHANGED}
    assert changed == {Stage.TRANSITION, Stage.ACTIVITY}  # never the closing
