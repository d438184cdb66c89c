"""The groups page: the list, the form of a group, and which group and tab are in view."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.demo import programme
from facilitator.store import demo, groups
from sessions.records import Group, GroupKind, Member, ServiceField, Setting
from ui.desk import Desk
from ui.groups.group_list import MANY
from ui.groups.page import GroupsPage
from ui.places import Groups, Place, Progress
from ui.widgets.kit import KeyButton

Tell = Callable[[Coroutine[Any, Any, None]], None]
LAST_DAY = date(2024, 2, 5)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[GroupsPage]:
    page = GroupsPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()

    def touched(subjects: frozenset[str]) -> None:  # as the shell does
        if page.interests & subjects:
            desk.jobs.start(page.reload())

    desk.touched.connect(touched)
    yield page
    desk.touched.disconnect(touched)


async def settle(desk: Desk) -> None:
    while desk.jobs.busy:
        await desk.jobs.settle()
        await asyncio.sleep(0)


def press(page: QWidget, caption: str) -> None:
    """Click the visible button that says `caption`."""
    found = [b for b in page.findChildren(KeyButton) if b.caption() == caption and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {caption!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_without_groups_the_page_leads_to_the_first(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(Groups())
        page.setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        await settle(desk)
        assert page.form.isVisible()
        assert page.form.name.hasFocus()

    tell(tale())


def test_a_group_is_made_with_the_keyboard_alone(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        await page.show_place(Groups(tab="new"))
        page.setFocus()
        form = page.form
        assert (form.technique.text(), form.year.text()) == ("home room", "2023/2024")
        QTest.keyClicks(QApplication.focusWidget(), "Kelompok Melati")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)  # guidance
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)  # campus
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        await settle(desk)
        assert page.pane.isVisible()
        assert page.pane.tab == "members"
        assert page.pane.members.adding.name.hasFocus()

    tell(tale())
    (made,) = groups.groups(desk.db)
    assert made.name == "Kelompok Melati"
    assert (made.kind, made.setting) == (GroupKind.GUIDANCE, Setting.CAMPUS)
    assert (made.technique, made.academic_year) == ("home room", "2023/2024")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("  ", "Please write a name first."),
        ("a" * 300, "The name has 300 characters. Shorten it to at most 200."),
    ],
)
def test_a_name_that_cannot_be_is_refused_below_its_field(
    page: GroupsPage, desk: Desk, tell: Tell, name: str, sentence: str
) -> None:
    async def tale() -> None:
        await page.show_place(Groups(tab="new"))
        page.form.name.setText(name)
        page.form.aim.setPlainText("stays")
        press(page, "Save")
        await settle(desk)
        below = page.form.form._complaints[page.form.name]
        assert below.isVisible()
        assert below.text() == sentence
        assert page.form.aim.toPlainText() == "stays"
        page.form.name.setText("Melati")
        press(page, "Save")
        await settle(desk)
        assert page.pane.isVisible()

    tell(tale())
    assert [(g.name, g.aim) for g in groups.groups(desk.db)] == [("Melati", "stays")]


def test_a_group_is_changed_and_finished(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    groups.save_group(desk.db, Group(id="a", name="Anggrek", field=ServiceField.SOCIAL))

    async def tale() -> None:
        await page.show_place(Groups("a"))
        press(page, "About this group")
        assert page.form.name.text() == "Anggrek"
        page.form.field.choose(ServiceField.CAREER.value)
        page.form.finished.setChecked(True)
        press(page, "Save")
        await settle(desk)

    tell(tale())
    assert groups.group(desk.db, "a").field is ServiceField.CAREER
    assert groups.group(desk.db, "a").archived


def test_esc_forgets_what_was_typed(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    groups.save_group(desk.db, Group(id="a", name="Anggrek"))

    async def tale() -> None:
        await page.show_place(Groups("a"))
        press(page, "About this group")
        page.form.name.setText("Wrong")
        QTest.keyClick(page.form.name, Qt.Key.Key_Escape)
        assert page.pane.isVisible()
        await page.leave()

    tell(tale())
    assert groups.group(desk.db, "a").name == "Anggrek"


def test_what_was_typed_into_a_form_is_saved_on_leaving(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(Groups(tab="new"))
        page.form.name.setText("Kenanga")
        await page.leave()

    tell(tale())
    assert [g.name for g in groups.groups(desk.db)] == ["Kenanga"]


def test_what_cannot_be_saved_on_leaving_is_still_there_on_coming_back(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(Groups(tab="new"))
        page.form.name.setText("a" * 300)
        await page.leave()
        await page.show_place(Groups())
        assert page.form.isVisible()
        assert page.form.name.text() == "a" * 300

    tell(tale())
    assert groups.groups(desk.db) == ()


def test_the_list_opens_groups_and_the_page_remembers(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    for id_, name in (("a", "Anggrek"), ("b", "Bakung")):
        groups.save_group(desk.db, Group(id=id_, name=name))

    async def tale() -> None:
        await page.show_place(Groups())
        assert page.pane.name.whole == "Anggrek"
        page.list.list.setFocus()
        QTest.keyClick(page.list.list, Qt.Key.Key_Down)
        await settle(desk)
        assert page.pane.name.whole == "Bakung"
        page.pane.go_to_tab("attendance")
        await page.leave()
        await page.show_place(Groups())
        assert (page.pane.name.whole, page.pane.tab) == ("Bakung", "attendance")
        assert page.list.current == "b"
        await page.show_place(Groups("a", "programme"))
        assert (page.pane.name.whole, page.pane.tab) == ("Anggrek", "programme")

    tell(tale())


def test_a_search_appears_when_there_are_many(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    for at in range(MANY - 1):
        groups.save_group(desk.db, Group(id=f"g{at}", name=f"Kelompok {at}"))

    def shown() -> list[str]:
        items = [page.list.list.item(at) for at in range(page.list.list.count())]
        return [item.text() for item in items if not item.isHidden()]

    async def tale() -> None:
        await page.show_place(Groups())
        assert page.list.search.isHidden()
        await desk.write(groups.save_group, Group(id="z", name="Mawar"))
        await settle(desk)
        assert page.list.search.isVisible()
        page.list.search.setText("mAW")
        assert shown() == ["Mawar"]
        page.list.search.setText("nothing like it")
        assert shown() == []
        assert page.list._none.isVisible()

    tell(tale())


def test_a_group_that_is_gone_is_told(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    said: list[str] = []
    desk.told.connect(lambda text, _role, _actions: said.append(text))

    async def tale() -> None:
        await page.show_place(Groups("nobody"))
        assert page.none.isVisible()

    tell(tale())
    assert said == ["This group is no longer there. Choose one from the list of groups."]


def test_the_tabs_are_walked_with_arrow_keys(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    groups.save_group(desk.db, Group(id="a", name="Anggrek"))

    async def tale() -> None:
        await page.show_place(Groups("a", "members"))
        page.pane.tabs.setFocus()
        QTest.keyClick(page.pane.tabs, Qt.Key.Key_Right)
        assert page.pane.tab == "programme"
        assert page.pane.programme.isVisible()
        QTest.keyClick(page.pane.tabs, Qt.Key.Key_Right)
        assert page.pane.attendance.isVisible()

    tell(tale())


def test_tab_comes_past_everything_there_is(page: GroupsPage, desk: Desk, tell: Tell) -> None:
    groups.save_group(desk.db, Group(id="a", name="Anggrek"))
    groups.save_member(desk.db, Member(id="m", group_id="a", name="Rani"))

    async def tale() -> None:
        await page.show_place(Groups("a", "members"))
        page.setFocus()
        members = page.pane.members
        assert members.adding.name.hasFocus()
        passed = set()
        for _ in range(20):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            passed.add(QApplication.focusWidget())
        wanted = {page.list.list, page.list.new, page.pane.tabs, members.table, members.adding.name}
        assert wanted <= passed
        members.open_member("m")
        await settle(desk)
        order = [QApplication.focusWidget()]
        while order[-1] is not members.form.save_button:
            QTest.keyClick(order[-1], Qt.Key.Key_Tab)
            order.append(QApplication.focusWidget())
        form = members.form
        assert order[0] is form.texts["name"]
        assert order.index(form.consent.tick) < order.index(form.gone.tick)
        form.leave()

    tell(tale())


def test_from_the_members_the_way_leads_on_to_the_programme(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    groups.save_group(desk.db, Group(id="a", name="Anggrek"))
    groups.save_member(desk.db, Member(id="m", group_id="a", name="Rani"))

    async def tale() -> None:
        await page.show_place(Groups("a", "members"))
        assert page.pane.members._onward.isVisible()
        page.pane.members._onward.click()
        assert page.pane.tab == "programme"
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        page.pane.programme.fill.save()
        page.pane.programme.fill.save()  # pressed twice
        await settle(desk)
        assert len(page.pane.programme.table.lines) == 4
        page.pane.go_to_tab("members")
        assert not page.pane.members._onward.isVisible()

    tell(tale())


def test_the_reference_group_shows_its_facts(
    page: GroupsPage, desk: Desk, tell: Tell, went: list[Place]
) -> None:
    demo.fill(desk.db, programme("en", LAST_DAY))

    async def tale() -> None:
        await page.show_place(Groups())
        assert page.pane.name.whole == "Melati Group"
        assert (
            "group counseling · campus · social · home room · 2023/2024" in page.pane.detail.whole
        )
        press(page, "Progress")

    tell(tale())
    (group,) = groups.groups(desk.db)
    assert went == [Progress(group.id)]


def test_any_name_leaves_the_window_as_wide_as_it_is(
    page: GroupsPage, desk: Desk, tell: Tell
) -> None:
    names = ("Panjang " * 25, "😀🎉" * 40, "محمد عبد الله " * 15, "ꦗꦮ " * 60)
    for at, name in enumerate(names):
        groups.save_group(desk.db, Group(id=f"g{at}", name=name[:200], aim=name * 5))

    async def tale() -> None:
        for at in range(len(names)):
            await page.show_place(Groups(f"g{at}"))
            assert page.minimumSizeHint().width() <= 1024 - 76
            assert page.pane.name.toolTip() == page.pane.name.whole != page.pane.name.text()

    tell(tale())
