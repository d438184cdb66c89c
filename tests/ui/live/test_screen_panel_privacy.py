"""Whatever she ticks and types in the panel, no member reaches the members' screen by it."""

import inspect
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, get_type_hints

from PySide6.QtCore import Qt

from facilitator.store import groups, meetings
from sessions.plan import Part, add_line, change_line
from sessions.records import STAGES, Meeting, Member
from ui.live.members_screen import AudienceControl
from ui.live.parts.audience_card import AudienceCard
from ui.live.parts.screen_panel import FIELD
from ui.live.screen_choice import STEP, LiveScreen
from ui.places import Groups, Live

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SECRET, NUMBER = "zyxwan", "998877665544"
NAMES = ("Zyxwan Penanda", "Bima", "Ulfah Nurzyxwana")
LINES = (
    "Tanya kabar Zyxwan",
    "zyxwannya bagaimana?",
    "ZYXWAN",
    "Giliran Penanda",  # her other name
    "Nomor 9988-7766-5544",
    "Nurzyxwana bercerita",
)
HARMLESS = "Tarik napas bersama"


def secretive(house: House, meeting: Meeting) -> None:
    """Put the name or the number into steps of every stage, written anew or in place of the
    template's, and one harmless step."""
    first = groups.members(house.desk.db, "g")[0]
    groups.save_member(house.desk.db, replace(first, number=NUMBER, call=""))
    plan = meeting.plan
    for stage in STAGES:
        plan = change_line(plan, plan.of(stage).steps[0].id, LINES[0])
        for line in (*LINES[1:], HARMLESS):
            plan = add_line(plan, stage, Part.STEPS, line)
    meetings.save_meeting(house.desk.db, replace(meeting, plan=plan))


def cards_of(control: AudienceControl) -> list[AudienceCard]:
    """Every card that is drawn from now on."""
    assert control._window is not None
    seen: list[AudienceCard] = []
    control._window.drawn.connect(seen.append)
    return seen


def press_everything(run: Run) -> None:
    """Each line of the panel once, and every sentence into the field."""
    panel = run.page.extras.screen.panel
    for line_id in [each for each in panel._order if each.startswith(STEP)]:
        while panel.current != line_id:
            run.key(Key.Key_Down)
        run.key(Key.Key_Space)
    while panel.current != FIELD:
        run.key(Key.Key_Down)
    for line in (*LINES, HARMLESS, *NAMES):
        run.key(Key.Key_A, modifier=CONTROL)
        run.key(Key.Key_Delete)
        run.write(line)
        run.key(Key.Key_Return)
    run.key(Key.Key_Escape)


def words(cards: list[AudienceCard]) -> str:
    return " ".join(str(value) for card in cards for value in asdict(card).values()).casefold()


async def black_is_over(run: Run) -> None:
    window = run.page.extras.audience._window
    assert window is not None
    await run.house.until(lambda: not window._black.isActive())


def test_no_member_gets_through_the_panel(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    secretive(house, planned(names=NAMES))
    seen: list[AudienceCard] = []

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5)
        drawn = cards_of(run.page.extras.audience)
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        for stage in STAGES:
            run.page.setFocus()
            run.enter(stage)
            run.key(Key.Key_F5, modifier=SHIFT)
            press_everything(run)
            await black_is_over(run)
            run.key(Key.Key_Space)
            await black_is_over(run)  # the pause shows her line as well
            run.key(Key.Key_Space)
        seen.extend(drawn)
        run.page.extras.audience.end()
        await run.settle()

    visit(tale())
    told = words(seen)
    assert told.count(HARMLESS.casefold()) >= 2 * len(STAGES)
    for secret in (SECRET, "penanda", "9988", "bima", "ulfah"):
        assert secret not in told


def test_who_joins_meanwhile_is_not_named_by_what_stands_there(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=NAMES)

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_F5)
        house.window.activateWindow()
        await house.until(house.window.isActiveWindow)
        run.page.setFocus()
        run.key(Key.Key_F5, modifier=SHIFT)
        while run.page.extras.screen.panel.current != FIELD:
            run.key(Key.Key_Down)
        run.write("Mentari bersinar")
        run.key(Key.Key_Return, Key.Key_Escape)
        await black_is_over(run)
        window = run.page.extras.audience._window
        assert window is not None
        assert window.card.said == ("Mentari bersinar",)
        await house.go(Groups("g"))
        newcomer = Member(id="m9", group_id="g", name="Mentari Dewi", seat=9)
        groups.save_member(house.desk.db, newcomer)
        await house.go(Live("meeting1"))
        await house.until(lambda: window.card.title and not window.card.said)
        run.page.extras.audience.end()
        await run.settle()

    visit(tale())


def test_the_control_never_hears_of_members() -> None:
    """Those who must not be named are known to the panel's hand alone, which has no screen."""
    doors = [door for door in vars(AudienceControl).values() if inspect.isfunction(door)]
    hints = [str(hint) for door in doors for hint in get_type_hints(door).values()]
    assert not [hint for hint in hints if "Member" in hint]
    assert "AudienceWindow" not in inspect.getsource(LiveScreen)
