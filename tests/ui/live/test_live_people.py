"""The head count follows who is here; who leaves early counts no more; both taken back."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.store import attendance
from sessions.events import RunState
from sessions.records import Attendance, Meeting, Presence, Stage

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def kept(house: House) -> dict[str, Presence]:
    return {p.member_id: p for p in attendance.presences(house.desk.db, "meeting1")}


def take_back(run: Run) -> None:
    run.key(Key.Key_Z, modifier=CONTROL)


def head(run: Run) -> str:
    text: str = run.page.side._head.whole
    return text


def words(run: Run) -> str:
    side = run.page.side.member
    return " ".join(w.text() for w in side.findChildren(QLabel) if w.isVisible())


def note_of(run: Run, member: str) -> str:
    found: str = next(s.note for s in run.page.side.circle._seats if s.member_id == member)
    return found


def offered(run: Run) -> list[tuple[int, int]]:
    """For how many people each activity is that stands in the list."""
    listed, library = run.page.activities.swap.list, run.page.activities.library
    keys = [listed.item(at).data(Qt.ItemDataRole.UserRole) for at in range(listed.count())]
    assert keys
    return [library.get(key).people for key in keys]


# the head count -----------------------------------------------------------------------------------


def test_the_head_count_follows_at_once(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        assert head(run) == "about 4 min each · 3 trio(s)"
        run.key(Key.Key_9)
        run.write("a")
        assert head(run) == "about 4.5 min each · 4 pair(s)"
        run.key(Key.Key_8, Key.Key_M)
        assert head(run) == "about 5 min each · 2 pair(s) and 1 trio(s)"
        assert "7 of 9 here" in run.page.bar._place.whole
        assert len(run.page.activities._here) == 7
        run.key(Key.Key_M)
        assert head(run) == "about 4.5 min each · 4 pair(s)"
        for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5):
            run.key(key, Key.Key_M)
        assert head(run) == "about 11.5 min each"  # three are a trio anyhow
        run.enter(Stage.CLOSING)
        assert head(run) == ""

    visit(tale())


def test_two_stories_are_suggested_when_turns_are_short(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=[f"Anggota {n}" for n in range(13)])

    async def tale() -> None:
        run = await begin()
        assert head(run) == "two stories, or 5 pair(s) and 1 trio(s)"
        for key in (Key.Key_1, Key.Key_2):
            run.key(key)
            run.write("s")
        assert head(run).startswith("about 3 min each")

    visit(tale())


def test_the_ice_breakers_offered_fit_those_who_are_here(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=["Ani", "Bima", "Citra", "Dewi", "Eko", "Fajar"])

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.TRANSITION)
        for gone in (0, 4):
            for member in range(gone):
                run.key(Qt.Key(Key.Key_1 + member), Key.Key_M)
            run.key(Key.Key_G)
            here = 6 - gone
            assert all(low <= here <= high for low, high in offered(run))
            run.key(Key.Key_Escape)
        run.key(Key.Key_G)
        few = offered(run)
        run.page.side.people.attending.leave_or_return("m1")  # by a press, while the list is open
        assert offered(run) != few

    visit(tale())


# leaving early ------------------------------------------------------------------------------------


def test_m_lets_the_chosen_member_leave_and_come_back(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_M)  # nobody is chosen
        run.wait(8 * 60)
        run.key(Key.Key_3, Key.Key_M)
        left = run.moment.at
        assert note_of(run, "m3") == f"–{left:%H:%M}"
        assert not next(s.here for s in run.page.side.circle._seats if s.member_id == "m3")
        assert run.page.side.circle._middle == ("here", "8/9")
        assert f"Left {left:%H:%M}" in words(run)
        await run.settle()
        assert kept(house)["m3"].left_at == left
        assert kept(house)["m3"].status is Attendance.PRESENT
        run.key(Key.Key_M)
        await run.settle()
        assert kept(house)["m3"].left_at is None
        assert note_of(run, "m3") == ""
        assert run.moment.state is RunState.RUNNING

    visit(tale())


def test_who_never_came_cannot_leave(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_2)
        run.write("s")
        run.key(Key.Key_M)
        await run.settle()

    visit(tale())
    assert kept(house)["m2"] == Presence(member_id="m2", status=Attendance.SICK)


def test_who_left_is_asked_no_turn_and_is_not_silent(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=["Ani", "Bima", "Citra"])

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_1)
        run.write("q")
        assert side.circle._middle == ("next turn", "Bima")
        run.key(Key.Key_2, Key.Key_M)
        assert side.circle._middle == ("next turn", "Citra")
        run.wait(11 * 60)
        assert side._silent.text() == "Citra has not spoken for 11 min"

    visit(tale())


def test_who_was_gone_did_not_hear_the_pledge(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_M)
        run.wait(30)
        run.key(Key.Key_F9)
        assert run.moment.pledge_at is not None
        run.wait(30)
        run.key(Key.Key_2, Key.Key_M)
        assert run.page.side.people.attending.present == 7
        assert run.page.side.people.attending.present_at(run.moment.pledge_at) == 8

    visit(tale())


def test_leaving_is_taken_back_within_ten_seconds(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_3, Key.Key_M)
        run.wait(5)
        run.key(Key.Key_4)
        run.write("s")
        take_back(run)
        await run.settle()
        assert kept(house)["m4"].status is Attendance.PRESENT
        assert kept(house)["m3"].left_at is not None
        take_back(run)
        await run.settle()
        assert kept(house)["m3"].left_at is None
        run.key(Key.Key_5, Key.Key_M)
        run.wait(11)
        take_back(run)
        await run.settle()
        assert kept(house)["m5"].left_at is not None

    visit(tale())
