"""The numbers of the safety card in the settings, through the real page and a real vault."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator import safety
from facilitator.store import contacts
from sessions.clock import ManualClock
from sessions.records import SafetyContact
from ui.desk import Action, Desk
from ui.places import SettingsPlace
from ui.settings.letterhead import LetterheadSection
from ui.settings.page import SettingsPage
from ui.settings.safety import SafetySection

Tell = Callable[[Awaitable[None]], None]
SUGGESTED = safety.suggested_names("en")
TODAY = date(2024, 2, 4)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


async def opened(page: SettingsPage) -> SafetySection:
    await page.show_place(SettingsPlace("safety"))
    assert isinstance(page.section, SafetySection)
    return page.section


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(section: SafetySection) -> list[str]:
    return [each.text() for each in section.findChildren(QLabel) if not each.isHidden()]


def test_an_empty_list_says_whom_it_should_hold(page: SettingsPage, tell: Tell) -> None:
    async def tale() -> None:
        section = await opened(page)
        assert [each.name.placeholderText() for each in section.own] == list(SUGGESTED)
        assert not any(each.name.text() for each in section.own)
        national = [each.contact for each in section.national]
        assert national == list(replace_places(safety.national_contacts("en"), national))

    tell(tale())
    assert contacts.contacts(page.desk.db) == ()


def replace_places(
    known: tuple[SafetyContact, ...], like: list[SafetyContact]
) -> tuple[SafetyContact, ...]:
    return tuple(replace(each, position=n.position) for each, n in zip(known, like, strict=True))


def test_a_number_takes_the_suggested_name_and_is_kept_as_typed(
    page: SettingsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        section = await opened(page)
        line = section.own[2]
        QTest.keyClicks(line.phone, "0711-555")
        assert line.name.text() == SUGGESTED[2]
        QTest.keyClicks(line.note, "open 8 to 14")
        QTest.keyClicks(section.own[0].name, "Mr Joko")
        assert "not checked yet" in words(section)
        await desk.saver.flush()
        assert section.status.text().startswith("saved ")

    tell(tale())
    kept = contacts.contacts(desk.db)
    assert [(c.name, c.phone, c.note, c.checked_on) for c in kept] == [
        ("Mr Joko", "", "", None),
        (SUGGESTED[2], "0711-555", "open 8 to 14", None),
    ]


def test_checked_today_holds_until_the_number_changes(
    page: SettingsPage, desk: Desk, clock: ManualClock, tell: Tell
) -> None:
    async def tale() -> None:
        section = await opened(page)
        line = section.own[0]
        assert line.checked.isHidden()  # there is nothing to check
        QTest.keyClicks(line.phone, "0812")
        click(line.checked)
        assert line.status.text() == "checked today"
        assert line.checked.isHidden()
        await desk.saver.flush()
        assert contacts.contacts(desk.db)[0].checked_on == TODAY
        clock.advance(timedelta(days=30).total_seconds())
        await section.load()
        line = section.own[0]
        assert line.status.text() == "last checked 4 February 2024"
        assert not line.checked.isHidden()
        QTest.keyClicks(line.phone, "9")
        assert line.status.text() == "not checked yet"

    tell(tale())
    (kept,) = contacts.contacts(desk.db)
    assert (kept.phone, kept.checked_on) == ("90812", None)


def test_the_order_is_hers(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    own = [SafetyContact(id=name, name=name, phone="1") for name in ("Ani", "Bima", "Citra")]
    contacts.save_contacts(desk.db, own)

    async def tale() -> None:
        section = await opened(page)
        assert not section.own[0].tools["up"].isEnabled()
        assert not section.own[2].tools["down"].isEnabled()
        click(section.own[2].tools["up"])
        click(section.own[0].tools["down"])
        assert [each.name.text() for each in section.own] == ["Citra", "Ani", "Bima"]
        shown = sorted(section.own, key=lambda each: each.y())
        assert shown == section.own

    tell(tale())
    assert [each.name for each in contacts.contacts(desk.db)] == ["Citra", "Ani", "Bima"]


def test_a_contact_is_removed_and_put_back(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    own = [SafetyContact(id=name, name=name, phone="1") for name in ("Ani", "Bima", "Citra")]
    contacts.save_contacts(desk.db, own)
    told: list[tuple[str, tuple[Action, ...]]] = []
    desk.told.connect(lambda text, _role, actions: told.append((text, actions)))

    async def tale() -> None:
        section = await opened(page)
        click(section.own[1].tools["trash"])
        await desk.saver.flush()
        assert [each.name for each in contacts.contacts(desk.db)] == ["Ani", "Citra"]
        ((text, ((caption, put_back),)),) = told
        assert (text, caption) == ("Bima was removed.", "Put back")
        put_back()
        assert [each.name.text() for each in section.own] == ["Ani", "Bima", "Citra"]

    tell(tale())
    assert [each.name for each in contacts.contacts(desk.db)] == ["Ani", "Bima", "Citra"]


def test_a_number_without_a_name_waits_for_one(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    contacts.save_contacts(desk.db, [SafetyContact(id="a", name="Ani", phone="1")])

    async def tale() -> None:
        section = await opened(page)
        for _name in SUGGESTED:
            section.add()
        section.add()  # and one of which nobody knows what it is for
        line = section.own[-1]
        assert line.name is QApplication.focusWidget()
        QTest.keyClicks(line.phone, "0813")
        assert line.nameless
        assert section.status.text() == "A number is kept once you say whose it is."
        await desk.saver.flush()
        assert section.status.text() == "A number is kept once you say whose it is."
        assert len(contacts.contacts(desk.db)) == 1
        QTest.keyClicks(line.name, "Dr Sinta")
        assert section.status.text() == ""

    tell(tale())
    assert [each.name for each in contacts.contacts(desk.db)] == ["Ani", "Dr Sinta"]


def test_a_national_number_is_stored_once_it_differs(
    page: SettingsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        section = await opened(page)
        assert not section.national[0].tools
        QTest.keyClicks(section.own[0].phone, "0812")
        click(section.national[1].checked)

    tell(tale())
    kept = contacts.contacts(desk.db)
    assert [safety.is_national(each) for each in kept] == [False, True]
    assert kept[1].checked_on == TODAY
    card = safety.contacts(kept, "en")
    assert [each.checked_on for each in card] == [None, None, TODAY, None, None]


def test_what_is_on_its_way_is_not_overwritten(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    async def tale() -> None:
        section = await opened(page)
        QTest.keyClicks(section.own[0].name, "Mr Joko")
        await page.reload()
        assert section.own[0].name.text() == "Mr Joko"

    tell(tale())


def test_long_texts_do_not_widen_the_page(page: SettingsPage, desk: Desk, tell: Tell) -> None:
    long = SafetyContact(id="a", name="W" * 200, phone="0" * 200, note="🙂" * 100)
    contacts.save_contacts(desk.db, [long])

    async def tale() -> None:
        await opened(page)
        assert page.minimumSizeHint().width() <= 1280 - desk.theme.px(76)

    tell(tale())


def test_what_another_section_saves_is_not_said_here(
    page: SettingsPage, desk: Desk, tell: Tell
) -> None:
    async def tale() -> None:
        await page.show_place(SettingsPlace("letterhead"))
        letterhead = page.section
        assert isinstance(letterhead, LetterheadSection)
        QTest.keyClicks(letterhead.fields["unit"], "BK")
        section = await opened(page)  # while that is still on its way
        assert len(section.own) == len(SUGGESTED)
        await desk.saver.flush()
        assert section.status.text() == ""

    tell(tale())
