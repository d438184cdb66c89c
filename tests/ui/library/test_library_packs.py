"""Sharing own activities as a file, and taking a colleague's over line by line."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator import activity_library
from facilitator.pack_file import export_pack, load_pack
from facilitator.packs import PackChoice
from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from tests.ui.library.conftest import LibraryRoom, Tell
from ui.library.bring import BringPack
from ui.library.share import SharePack

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2024, 2, 4, 9, tzinfo=UTC)


def named(activity: Activity, key: str, name: str) -> Activity:
    """The same activity as an own one."""
    return replace(
        activity,
        key=key,
        indonesian=replace(activity.indonesian, name=name),
        english=replace(activity.english, name=name),
    )


@pytest.fixture
def two(empty: LibraryRoom, catalogue: Catalogue) -> tuple[Activity, Activity]:
    """Two own activities in the library."""
    first, second = catalogue.activities[:2]
    made = named(first, "own-a", "Alpha Rounds"), named(second, "own-b", "Beta Rounds")
    for each in made:
        activity_library.save_own(empty.desk.db, each, NOW)
    return made


async def sharing(room: LibraryRoom) -> SharePack:
    page = await room.open()
    QTest.mouseClick(page.filters.share, LEFT)
    await room.settle()
    assert page.views.sharing is not None
    assert page.views.currentWidget() is page.views.sharing
    return page.views.sharing


async def bringing(room: LibraryRoom, path: Path) -> BringPack:
    page = await room.open()
    QTest.mouseClick(page.filters.bring, LEFT)
    await room.settle()
    assert page.views.bringing is not None
    await page.views.bringing.read(path)
    return page.views.bringing


def own_names(room: LibraryRoom) -> set[str]:
    return {each.english.name for each in activity_library.own_offered(room.desk.db)}


def test_what_is_chosen_goes_into_the_file(
    empty: LibraryRoom, two: tuple[Activity, Activity], tell: Tell, tmp_path: Path
) -> None:
    async def tale() -> None:
        made = await sharing(empty)
        assert made.chosen == ("own-a", "own-b")
        assert QApplication.focusWidget() is made.list
        QTest.keyClick(made.list, Qt.Key.Key_Space)
        assert made.chosen == ("own-b",)
        QTest.keyClicks(made.name, "From us")
        path = tmp_path / "ours.hfpack"
        await made.write(path)
        pack = load_pack(path)
        assert (pack.title, [item.activity for item in pack.items]) == ("From us", [two[1]])
        assert empty.told[-1][0] == "1 activity(ies) are in the file ours.hfpack now."
        await empty.settle()
        assert empty.page.views.is_finding

    tell(tale())


def test_nothing_chosen_is_not_saved_and_esc_leaves(
    empty: LibraryRoom, two: tuple[Activity, Activity], tell: Tell
) -> None:
    async def tale() -> None:
        made = await sharing(empty)
        QTest.mouseClick(made.none, LEFT)
        assert not made.save.isEnabled()
        QTest.mouseClick(made.all, LEFT)
        assert made.chosen == tuple(each.key for each in two)
        QTest.keyClick(made.list, Qt.Key.Key_Escape)
        await empty.settle()
        assert empty.page.views.is_finding

    tell(tale())


def test_a_place_that_cannot_be_written_is_said(
    empty: LibraryRoom, two: tuple[Activity, Activity], tell: Tell, tmp_path: Path
) -> None:
    async def tale() -> None:
        made = await sharing(empty)
        await made.write(tmp_path / "not there" / "ours.hfpack")
        assert "ours.hfpack cannot be written" in made.trouble.text()
        assert made.isVisible()

    tell(tale())


def test_without_own_activities_there_is_nothing_to_share(empty: LibraryRoom, tell: Tell) -> None:
    async def tale() -> None:
        made = await sharing(empty)
        assert made.empty.isVisible()
        assert not made.save.isEnabled()

    tell(tale())


def pack_of(*activities: Activity) -> bytes:
    return export_pack(activities, {}, "Ours", "Bu Sari")


def test_each_line_says_how_it_stands_and_what_may_be_done(
    empty: LibraryRoom, two: tuple[Activity, Activity], tell: Tell, tmp_path: Path
) -> None:
    alpha, beta = two
    changed = replace(beta, minutes=(1, 2))
    new, alike = named(beta, "own-c", "Gamma"), named(beta, "own-d", "Alpha Rounds")
    path = tmp_path / "theirs.hfpack"
    path.write_bytes(pack_of(alpha, changed, new, alike))

    async def tale() -> None:
        made = await bringing(empty, path)
        assert made.about.text() == "“Ours” · from Bu Sari · 4 activity(ies) in this file."
        assert made.chosen == {
            "own-a": PackChoice.SKIP,
            "own-b": PackChoice.SKIP,
            "own-c": PackChoice.TAKE,
            "own-d": PackChoice.SKIP,
        }
        assert made.take.caption() == "Take over 1 activity(ies)"
        assert own_names(empty) == {"Alpha Rounds", "Beta Rounds"}
        box = made.choices["own-b"]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert made.chosen["own-b"] is PackChoice.REPLACE
        QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
        await empty.settle()
        assert own_names(empty) == {"Alpha Rounds", "Beta Rounds", "Gamma"}
        assert activity_library.own_activity(empty.desk.db, "own-b").minutes == (1, 2)
        assert empty.told[-1][0] == "2 activity(ies) came into the library."
        assert empty.page.list.current == "own-b"

    tell(tale())


def test_both_can_be_kept(
    empty: LibraryRoom, two: tuple[Activity, Activity], tell: Tell, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.hfpack"
    path.write_bytes(pack_of(replace(two[0], minutes=(1, 2))))

    async def tale() -> None:
        made = await bringing(empty, path)
        box = made.choices["own-a"]
        assert not made.take.isEnabled()
        box.setCurrentIndex(box.findText("keep both"))
        made.take.click()
        await empty.settle()
        assert own_names(empty) == {"Alpha Rounds", "Beta Rounds", "Alpha Rounds (2)"}

    tell(tale())


@pytest.mark.parametrize("data", [b"", b"no pack", b"\xff\xfe{}", b"[" * 9999])
def test_a_file_that_is_no_pack_changes_nothing(
    empty: LibraryRoom, tell: Tell, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "broken.hfpack"
    path.write_bytes(data)

    async def tale() -> None:
        made = await bringing(empty, path)
        assert made.trouble.text().startswith("This file is not a pack of activities")
        assert not made.take.isVisible()
        QTest.keyClick(made, Qt.Key.Key_Return, CONTROL)
        QTest.keyClick(made, Qt.Key.Key_Escape)
        await empty.settle()
        assert empty.page.views.is_finding
        assert own_names(empty) == set()

    tell(tale())


def test_a_large_pack_with_long_names_does_not_widen_the_page(
    empty: LibraryRoom, catalogue: Catalogue, tell: Tell, tmp_path: Path
) -> None:
    many = [named(each, f"own-{at}", "W" * 200) for at, each in enumerate(catalogue)]
    path = tmp_path / "large.hfpack"
    path.write_bytes(pack_of(*many))

    async def tale() -> None:
        made = await bringing(empty, path)
        assert len(made.choices) == len(many)
        assert empty.page.minimumSizeHint().width() <= 1204
        assert empty.page.minimumSizeHint().height() <= 680

    tell(tale())
