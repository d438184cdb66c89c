"""Own activities are put away, brought back, and removed while they were never used."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator import activity_library
from facilitator.store import library
from sessions.records import ActivityUse
from tests.ui.library.conftest import LibraryRoom, LibraryStory, Tell
from tests.ui.library.own_editing import CONTROL, LEFT, fill_in, new, press


async def in_the_archive(room: LibraryRoom) -> str:
    made = await new(room)
    await fill_in(made)
    press(Qt.Key.Key_Return, CONTROL)
    await room.settle()
    key = room.page.list.current
    QTest.mouseClick(room.page.detail.archive, LEFT)
    await room.settle()
    return key


def test_an_own_activity_is_put_away_and_brought_back(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        key = await in_the_archive(empty)
        page = empty.page
        assert key not in empty.shown
        assert empty.told[-1][0] == "“Word Snake” is in the archive now."
        assert page.filters.archive.text() == "Archive (1)"
        QTest.mouseClick(page.filters.archive, LEFT)
        assert empty.shown == [key]
        assert not page.use.isVisible()
        assert not page.aside.change.isVisible()
        QTest.mouseClick(page.detail.archive, LEFT)
        await empty.settle()
        assert key in empty.shown
        assert not page.filters.archive.isVisible()

    tell(tale())


def test_esc_leaves_the_archive(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        key = await in_the_archive(empty)
        QTest.mouseClick(empty.page.filters.archive, LEFT)
        QTest.keyClick(empty.page.list, Qt.Key.Key_Escape)
        assert key not in empty.shown
        assert len(empty.shown) > 100

    tell(tale())


def test_what_was_never_used_goes_and_can_be_put_back(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        await in_the_archive(empty)
        QTest.mouseClick(empty.page.filters.archive, LEFT)
        QTest.mouseClick(empty.page.detail.remove, LEFT)
        await empty.settle()
        assert activity_library.own_archived(empty.desk.db) == ()
        sentence, _role, actions = empty.told[-1]
        assert sentence == "“Word Snake” was removed."
        actions[0][1]()
        await empty.settle()
        assert len(activity_library.own_archived(empty.desk.db)) == 1

    tell(tale())


def test_what_was_used_stays_in_the_archive(room: LibraryStory, tell: Tell) -> None:
    async def tale() -> None:
        key = await in_the_archive(room)
        use = ActivityUse(
            group_id=room.group.id, meeting_id=room.coming.id, key=key, used_on=room.coming.date
        )
        library.record_use(room.desk.db, use)
        QTest.mouseClick(room.page.filters.archive, LEFT)
        QTest.mouseClick(room.page.detail.remove, LEFT)
        await room.settle()
        assert [each.key for each in activity_library.own_archived(room.desk.db)] == [key]
        assert room.told[-1][0].startswith("“Word Snake” was used or planned")

    tell(tale())
