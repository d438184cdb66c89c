"""The live meeting when the disk refuses, and when far too much is pasted: nothing is lost."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from time import thread_time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.store import attendance, groups, meetings, notes
from sessions.events import RunState
from sessions.records import Attendance, Meeting, MeetingState, Stage
from ui.after.closing_page import CloseMeetingPage
from ui.places import Home, Live
from ui.trouble import TroubleDesk
from ui.widgets.kit import KeyButton

if TYPE_CHECKING:
    from tests.ui.conftest import House, Run
else:
    House = Run = object

resource = pytest.importorskip("resource", reason="files of limited size need POSIX")

Visit = Callable[[Coroutine[Any, Any, None]], None]
Planned = Callable[..., Meeting]
Begin = Callable[[], Awaitable[Run]]
Key = Qt.Key
MEGABYTE = 1_048_576
LONGEST_STOP = 1.0  # seconds; a quarter of it here, and a minute if a line is laid out as one


class Disk:
    """Refuses to let any file grow, for as long as it is told to."""

    def __init__(self) -> None:
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def refuse(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, self._limits[1]))

    def accept(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    yield made
    made.accept()


@pytest.fixture
def trouble(house: House) -> Iterator[TroubleDesk]:
    """The one exit for errors, leading to the banner as in the program."""

    def tell(sentence: str) -> bool:
        house.desk.tell(sentence, "trouble")
        return True

    desk = TroubleDesk(house.desk.paths, tell)
    yield desk
    desk.uninstall()


def text_on_disk(house: House, member_id: str) -> str:
    found = [n.text for n in notes.notes(house.desk.db, "meeting1") if n.member_id == member_id]
    assert len(found) <= 1
    return "".join(found)


def refuse_rows(house: House, *tables: str) -> None:
    with house.desk.db.writing() as connection:
        for table in tables:
            for verb in ("INSERT", "UPDATE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER no_{verb}_{table} BEFORE {verb} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'refused'); END"
                )


def accept_rows(house: House, *tables: str) -> None:
    with house.desk.db.writing() as connection:
        for table in tables:
            for verb in ("INSERT", "UPDATE"):
                connection.exec_driver_sql(f"DROP TRIGGER no_{verb}_{table}")


def pill(run: Run) -> str:
    return run.page.bar._saved.text()


def test_a_refused_note_stays_is_told_and_tried_again(
    house: House, visit: Visit, planned: Planned, begin: Begin, disk: Disk, trouble: TroubleDesk
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        disk.refuse()
        run.key(Key.Key_1, Key.Key_N)
        run.write("Ini jangan hilang")
        await house.until(lambda: house.shell.banner.text)
        assert "your text is kept and saving is tried again" in house.shell.banner.text
        assert pill(run) == "Not saved yet, trying again"
        run.write(", sama sekali")
        assert run.page.side.box.edit.toPlainText() == "Ini jangan hilang, sama sekali"
        disk.accept()
        assert text_on_disk(house, "m1") == ""
        await house.until(lambda: text_on_disk(house, "m1") == "Ini jangan hilang, sama sekali")
        await house.until(lambda: pill(run).startswith("Saved "))
        assert house.shell.banner.text == "Everything is saved again."

    visit(tale())


def test_it_is_told_once_and_can_be_closed_without_losing_the_cursor(
    house: House, visit: Visit, planned: Planned, begin: Begin, disk: Disk, trouble: TroubleDesk
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        disk.refuse()
        run.key(Key.Key_1, Key.Key_N)
        run.write("a")
        assert not await house.desk.saver.flush()
        await asyncio.sleep(0.01)
        close = [b for b in house.shell.banner.findChildren(KeyButton) if b.caption() == "Close"]
        QTest.mouseClick(close[-1], Qt.MouseButton.LeftButton)
        assert house.shell.banner.text == ""
        run.write("b")
        run.page.controller._beat()  # a heart that is refused adds nothing to the trouble
        assert not await house.desk.saver.flush()
        await asyncio.sleep(0.01)
        assert house.shell.banner.text == ""
        assert pill(run) == "Not saved yet, trying again"
        disk.accept()
        assert await house.desk.saver.flush()
        assert text_on_disk(house, "m1") == "ab"

    visit(tale())


def test_going_away_and_back_shows_what_was_typed_not_what_was_saved(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    trouble: TroubleDesk,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Here the disk can be read: the database itself refuses what is written."""
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_N)
        run.write("lama")
        await run.settle()
        refuse_rows(house, "notes", "presences")
        run.write(" dan baru")
        run.key(Key.Key_Escape, Key.Key_2, Key.Key_N)
        run.write("Bima")
        run.key(Key.Key_Escape, Key.Key_3)
        run.write("s")
        await house.shell.show_place(Home())
        await house.shell.show_place(Live("meeting1"))
        run.key(Key.Key_1, Key.Key_N)
        assert run.page.side.box.edit.toPlainText() == "lama dan baru"
        run.write("!")
        run.key(Key.Key_Escape, Key.Key_2)
        assert run.page.side.box.edit.toPlainText() == "Bima"
        accept_rows(house, "notes", "presences")
        await run.settle()

    visit(tale())
    caplog.clear()
    assert text_on_disk(house, "m1") == "lama dan baru!"
    assert text_on_disk(house, "m2") == "Bima"
    taken = {p.member_id: p.status for p in attendance.presences(house.desk.db, "meeting1")}
    assert taken["m3"] is Attendance.SICK


def test_a_page_that_cannot_be_read_leaves_the_meeting_going(
    house: House, visit: Visit, planned: Planned, begin: Begin, disk: Disk, trouble: TroubleDesk
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        disk.refuse()
        run.key(Key.Key_1, Key.Key_N)
        run.write("a")
        home = next(b for b in run.page.bar.findChildren(KeyButton) if b.caption() == "Home")
        QTest.mouseClick(home, Qt.MouseButton.LeftButton)
        await house.until(lambda: house.shell.banner.text and not house.desk.jobs.busy)
        assert house.shell.page is run.page
        assert run.page.controller._ticker.isActive()
        disk.accept()
        await run.settle()
        assert text_on_disk(house, "m1") == "a"

    visit(tale())


def test_an_end_is_kept_for_whoever_comes_back(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    trouble: TroubleDesk,
    caplog: pytest.LogCaptureFixture,
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.CLOSING)
        await run.settle()
        refuse_rows(house, "events")
        run.key(Key.Key_Return, Key.Key_Return)
        await house.until(lambda: house.shell.banner.text)
        await house.go(Home())
        await house.go(Live("meeting1"))
        assert run.moment.state is RunState.ENDED
        run.key(Key.Key_Return, Key.Key_Space)
        accept_rows(house, "events")
        house.desk.saver.start()  # it would by itself in three seconds
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))

    visit(tale())
    caplog.clear()
    assert meetings.meeting(house.desk.db, "meeting1").state is MeetingState.CLOSING


def test_a_start_that_was_refused_first_is_a_start(
    house: House, visit: Visit, planned: Planned, disk: Disk, trouble: TroubleDesk
) -> None:
    planned(days=2)

    async def tale() -> None:
        page = await house.go(Live("meeting1"))
        disk.refuse()
        house.key(Key.Key_Return)
        await house.until(lambda: house.shell.banner.text)
        house.clock.advance(1)
        house.key(Key.Key_Return)
        disk.accept()
        await house.settle()
        assert page.meeting_runs

    visit(tale())
    meeting = meetings.meeting(house.desk.db, "meeting1")
    assert meeting.state is MeetingState.RUNNING
    assert meeting.date == house.clock.now().wall.date()
    taken = attendance.presences(house.desk.db, "meeting1")
    assert {p.status for p in taken} == {Attendance.PRESENT}


def test_an_end_that_was_refused_first_leads_to_the_closing_later(
    house: House, visit: Visit, planned: Planned, begin: Begin, disk: Disk, trouble: TroubleDesk
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.enter(Stage.CLOSING)
        await run.settle()
        disk.refuse()
        run.key(Key.Key_Return, Key.Key_Return)
        await house.until(lambda: house.shell.banner.text)
        assert run.moment.state is RunState.ENDED
        run.key(Key.Key_Return, Key.Key_Return, Key.Key_Space, Key.Key_Backspace)
        assert run.moment.state is RunState.ENDED
        disk.accept()
        house.desk.saver.start()
        await house.until(lambda: isinstance(house.shell.page, CloseMeetingPage))

    visit(tale())
    meeting = meetings.meeting(house.desk.db, "meeting1")
    assert meeting.state is MeetingState.CLOSING
    assert meeting.started_at is not None


def test_a_write_that_is_a_bug_is_told_calmly_and_logged(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    trouble: TroubleDesk,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The member is deleted behind the page's back: the database refuses a note about nobody."""
    planned()

    async def tale() -> None:
        run = await begin()
        with house.desk.db.writing() as connection:
            connection.exec_driver_sql("DELETE FROM presences WHERE member_id = 'm9'")
            connection.exec_driver_sql("DELETE FROM members WHERE id = 'm9'")
        run.key(Key.Key_9, Key.Key_N)
        run.write("Rahasia Intan")
        assert not await house.desk.saver.flush()
        run.key(Key.Key_Escape, Key.Key_1, Key.Key_N)
        run.write("Ani")
        assert not await house.desk.saver.flush()
        await asyncio.sleep(0.01)
        assert "What you typed is kept" in house.shell.banner.text
        assert text_on_disk(house, "m1") == "Ani"  # one bad write does not hold up the others
        with house.desk.db.writing() as connection:  # and she is back
            connection.exec_driver_sql(
                "INSERT INTO members SELECT 'm9', group_id, 'Intan', call, '9', class_name,"
                " study_programme, faculty, class_teacher, parent_contact, consent_on,"
                " joined_on, left_on, 9, needs FROM members WHERE id = 'm1'"
            )
        assert await house.desk.saver.flush()

    visit(tale())
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()
    assert text_on_disk(house, "m9") == "Rahasia Intan"
    assert "Intan" not in house.desk.paths.log.read_text("utf-8")
    assert groups.member(house.desk.db, "m9").name == "Intan"


@pytest.mark.parametrize(
    "text",
    ["k" * MEGABYTE, "kata " * (MEGABYTE // 5), "baris pendek\n" * (MEGABYTE // 13)],
    ids=["one word", "one line", "many lines"],
)
def test_a_megabyte_is_kept_whole_and_does_not_stop_the_window(
    house: House, visit: Visit, planned: Planned, begin: Begin, text: str
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        run.key(Key.Key_1, Key.Key_N)
        run.write("Awal: ")
        edit = run.page.side.box.edit
        QApplication.clipboard().setText(text)
        begun = thread_time()  # the window's own seconds: others may keep the machine busy
        edit.paste()
        await asyncio.sleep(0.05)
        assert thread_time() - begun < LONGEST_STOP
        run.write("!")
        await run.settle()
        assert text_on_disk(house, "m1") == f"Awal: {text}!"
        begun = thread_time()
        run.key(Key.Key_Escape, Key.Key_2, Key.Key_1)
        assert thread_time() - begun < LONGEST_STOP
        assert edit.toPlainText() == f"Awal: {text}!"
        QApplication.clipboard().clear()

    visit(tale())


def test_the_hook_is_as_it_was(trouble: TroubleDesk) -> None:
    assert sys.excepthook == trouble.take
