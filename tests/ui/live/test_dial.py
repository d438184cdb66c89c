"""The dial beside the stage: digits or a wedge alone, and the calm change at the end."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.settings import Settings
from sessions.records import Attendance, Meeting, Stage
from ui.live.parts.dial import Dial
from ui.places import Home, Live
from ui.theme import Theme, load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
THEME: Theme = load_theme("light", 100)


@pytest.fixture
def dial(qtbot: QtBot) -> Dial:
    made = Dial(THEME)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def colours(dial: Dial) -> dict[str, int]:
    """How many of the picture's points have each of the named colours."""
    image: QImage = dial.grab().toImage()
    found = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(136)]
    names = ("text", "activity", "notice", "notice_soft")
    return {name: found.count(THEME.colours[name]) for name in names}


def test_without_digits_the_wedge_says_how_much_is_left(dial: Dial) -> None:
    dial.show_time(0.5, "5:00", "left", THEME.colour("activity"))
    ring = colours(dial)
    assert ring["text"] > 0
    dial.show_digits(False)
    half = colours(dial)
    assert half["text"] == 0
    assert half["activity"] > 2 * ring["activity"]
    assert dial.accessibleName() == "5:00 left"  # told to who cannot see it
    dial.show_time(0.25, "2:30", "left", THEME.colour("activity"))
    assert half["activity"] / 2.3 < colours(dial)["activity"] < half["activity"] / 1.7


def test_the_end_comes_slowly_and_stays(dial: Dial, qtbot: QtBot) -> None:
    dial.show_time(0.01, "0:01", "left", THEME.colour("notice"))
    assert colours(dial)["notice_soft"] == 0
    dial.show_time(1.0, "+0:00", "over", THEME.colour("notice"), over=True)
    running = QVariantAnimation.State.Running
    assert dial._calm.state() == running
    assert dial._calm.duration() >= 1000  # no flash
    dial._calm.setCurrentTime(dial._calm.duration())
    qtbot.waitUntil(lambda: dial._calm.state() != running)
    assert colours(dial)["notice_soft"] > 3000
    dial.show_time(1.0, "+0:01", "over", THEME.colour("notice"), over=True)
    assert dial._calm.state() != running  # once, not every second
    dial.show_digits(False)
    assert colours(dial)["notice_soft"] > 3000
    dial.show_time(0.5, "1:00", "left", THEME.colour("activity"))
    assert colours(dial)["notice_soft"] == 0


def test_a_press_changes_the_dial_and_is_kept(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()
    told: list[Settings] = []
    house.desk.settings_changed.connect(told.append)

    async def tale() -> None:
        run = await begin()
        dial = run.page.view.dial
        assert dial.digits
        QTest.mouseClick(dial, LEFT)
        assert not dial.digits
        QTest.mouseClick(dial, Qt.MouseButton.RightButton)
        QTest.mouseClick(dial, LEFT)
        assert dial.digits
        assert run.page.hasFocus()
        house.desk.settings = told[0]  # as the program does
        await house.go(Home())
        await house.go(Live("meeting1"))
        assert not dial.digits
        await run.settle()

    visit(tale())
    assert [settings.dial_digits for settings in told] == [False, True]


# how long a turn is ---------------------------------------------------------------------------


def test_a_turn_is_as_long_as_the_head_count_says(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=("Ani", "Bima", "Citra", "Dewi"))

    async def tale() -> None:
        run = await begin()
        turn = run.page.extras.turn
        assert turn.timer.length is None  # the opening has no turns to share out
        run.enter(Stage.ACTIVITY)
        planned_for = run.moment.stages[2].planned
        assert turn.timer.length == planned_for / 4
        run.page.people.attending.set("m4", Attendance.SICK)
        assert turn.timer.length == planned_for / 3
        run.key(Key.Key_F7)
        run.page.people.attending.set("m4", Attendance.LATE)
        assert turn.timer.length == planned_for / 3  # the one who speaks loses nothing
        run.key(Key.Key_F7, modifier=Qt.KeyboardModifier.ShiftModifier)
        assert turn.timer.length == planned_for / 4
        run.enter(Stage.CLOSING)
        turn.next_turn()
        assert turn.timer.length is None
        await run.settle()

    visit(tale())


def test_where_two_stories_are_heard_a_turn_counts_up(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=[f"Anggota {at}" for at in range(1, 21)])

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.ACTIVITY)
        run.key(Key.Key_F7)
        assert run.page.extras.turn.timer.length is None
        await run.settle()

    visit(tale())
