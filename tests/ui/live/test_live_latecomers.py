"""Who comes late: the minute, the stages missed, the flag until they were told; six of nine."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.store import attendance, live
from sessions.records import Attendance, Meeting, Presence, Stage
from sessions.stays import stay
from ui.places import Home, Live

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


def come_late(run: Run, key: Qt.Key) -> None:
    """A member who was absent comes now."""
    run.key(key)
    run.write("l")


async def with_one_absent(house: House, begin: Begin) -> Run:
    run = await begin()
    run.key(Key.Key_9)
    run.write("a")
    run.wait(11)
    return run


# coming late --------------------------------------------------------------------------------------


def test_a_latecomer_is_flagged_until_told(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await with_one_absent(house, begin)
        side = run.page.side
        run.enter(Stage.TRANSITION)
        run.wait(60)
        come_late(run, Key.Key_9)
        came = run.moment.at
        assert note_of(run, "m9") == f"{came:%H:%M}"
        assert f"Came {came:%H:%M} · missed: Opening" in words(run)
        assert "Has not heard the confidentiality agreement" in words(run)
        assert "Welcome, Intan." in words(run)
        assert [s.member_id for s in side.circle._seats if s.untold] == ["m9"]
        run.key(Key.Key_0)
        await run.settle()
        assert "Has yet to hear the agreement: Intan" in words(run)
        run.key(Key.Key_F4)  # goes to whom it is about
        assert side.chosen == "m9"
        assert side.member.reading
        run.key(Key.Key_F4)
        assert not side.member.reading
        assert not any(s.untold for s in side.circle._seats)
        await run.settle()
        assert kept(house)["m9"].told
        take_back(run)
        assert side.member.reading
        QTest.mouseClick(run.button("Told"), Qt.MouseButton.LeftButton)
        run.key(Key.Key_C)  # the keys are the meeting's
        await run.settle()

    visit(tale())
    assert kept(house)["m9"].told
    assert kept(house)["m9"].status is Attendance.LATE


def test_the_flag_is_there_again_after_a_restart(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        for key in (Key.Key_7, Key.Key_2):
            run.key(key)
            run.write("a")
        run.enter(Stage.TRANSITION)
        come_late(run, Key.Key_7)
        run.wait(60)
        come_late(run, Key.Key_2)
        await run.settle()
        await house.rebuild()
        page = await house.go(Live("meeting1"))
        again = house.run(page)
        assert "Has yet to hear the agreement: Bima, Gita" in words(again)  # as they sit
        again.key(Key.Key_2, Key.Key_F4)
        await house.go(Home())
        again = house.run(await house.go(Live("meeting1")))
        assert "Has yet to hear the agreement: Gita" in words(again)

    visit(tale())
    assert (kept(house)["m2"].told, kept(house)["m7"].told) == (True, False)


def test_before_anything_was_agreed_nobody_has_missed_it(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await with_one_absent(house, begin)
        come_late(run, Key.Key_9)
        assert not run.page.side.member.reading
        run.wait(30)
        run.key(Key.Key_F9)  # the pledge is said, and heard by all who are here
        run.enter(Stage.ACTIVITY)
        assert not run.page.side.member.reading
        run.key(Key.Key_8)
        run.write("l")  # who stands as present comes late after all
        assert run.page.side.member.reading

    visit(tale())


def test_the_silence_of_a_latecomer_begins_when_they_come(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned(names=["Ani", "Bima", "Citra"])

    async def tale() -> None:
        run = await begin()
        side = run.page.side
        run.key(Key.Key_3)
        run.write("a")
        for key in (Key.Key_1, Key.Key_2):
            run.key(key)
            run.write("q")
        run.wait(9 * 60)
        come_late(run, Key.Key_3)
        run.key(Key.Key_Space)
        run.wait(5 * 60)  # a pause is nobody's silence
        run.key(Key.Key_Space)
        run.wait(30)
        for key in (Key.Key_1, Key.Key_2):
            run.key(key)
            run.write("q")
        run.wait(9 * 60)
        assert side._silent.isHidden()
        run.wait(40)
        assert side._silent.text() == "Citra has not spoken for 10 min"

    visit(tale())


# a whole meeting ----------------------------------------------------------------------------------


def test_six_of_nine_one_comes_late_one_leaves_early(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        for key in (Key.Key_7, Key.Key_8, Key.Key_9):
            run.key(key)
            run.write("s")
        assert head(run) == "about 6 min each · 3 pair(s)"
        run.wait(7 * 60)
        run.enter(Stage.TRANSITION)
        run.wait(6 * 60)
        run.enter(Stage.ACTIVITY)
        run.wait(5 * 60)
        come_late(run, Key.Key_8)
        run.key(Key.Key_F4)
        assert head(run) == "about 5 min each · 2 pair(s) and 1 trio(s)"
        run.wait(15 * 60)
        run.key(Key.Key_2, Key.Key_M)
        assert head(run) == "about 6 min each · 3 pair(s)"
        run.wait(10 * 60)
        run.enter(Stage.CLOSING)
        run.wait(9 * 60)
        run.key(Key.Key_Return, Key.Key_Return)
        await run.settle()

    visit(tale())
    log, there = live.events(house.desk.db, "meeting1"), kept(house)
    late, early, whole, away = (stay(there[each], log) for each in ("m8", "m2", "m1", "m9"))
    assert late.missed == (Stage.OPENING, Stage.TRANSITION)
    assert (late.arrived, late.left) == (18, None)
    assert there["m8"].told
    assert early.missed == (Stage.CLOSING,)
    assert (early.arrived, early.left) == (None, 33)
    assert whole.missed == ()
    assert away.minutes == 0
    assert sum(p.status is Attendance.SICK for p in there.values()) == 2
