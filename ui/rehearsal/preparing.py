"""Before a meeting: group, members, programme, letterhead and plan, typed as a person would."""

from datetime import date, time

from PySide6.QtCore import Qt

from facilitator.reference import ReferenceProgramme, Walk
from facilitator.store import groups, meetings
from facilitator.templates import LENGTHS
from icebreakers import catalogue
from sessions.records import Group, Meeting, Member, Profile
from ui.groups.page import GroupsPage
from ui.library.page import LibraryPage
from ui.places import Groups, Library, PlanMeeting, SettingsPlace
from ui.plan.page import PlanPage
from ui.rehearsal.hand import Hand
from ui.settings.letterhead import LetterheadSection
from ui.settings.page import SettingsPage


async def group(hand: Hand, reference: ReferenceProgramme) -> tuple[Meeting, ...]:
    """Write down the reference group with members and programme; return its meetings."""
    page = await hand.page(GroupsPage)
    await write_group(hand, page, reference.group)
    await hand.until(lambda: page.stack.currentWidget() is page.pane, "the new group")
    await hand.settle()
    for member in reference.members:
        await add_member(hand, page, member)
    await hand.picture("group-members")
    first = reference.walks[0].meeting
    await fill_programme(hand, page, first.date, first.start, len(reference.walks))
    await hand.picture("group-programme")
    desk = hand.shell.desk
    (made,) = await desk.jobs.run(groups.groups, desk.db)
    return await desk.jobs.run(meetings.meetings, desk.db, made.id)


async def write_group(hand: Hand, page: GroupsPage, group: Group) -> None:
    """Fill the form of a new group and save it with Enter."""
    await hand.until(lambda: page.stack.currentWidget() is page.form, "the form of a new group")
    form = page.form
    hand.write(form.name, group.name)
    hand.press(form.kind.chip(group.kind.value))
    hand.press(form.setting.chip(group.setting.value))
    hand.press(form.field.chip(group.field.value))
    form.technique.selectAll()
    hand.write(form.technique, group.technique)
    hand.write(form.aim, group.aim)
    form.year.selectAll()
    hand.write(form.year, group.academic_year)
    hand.write(form.place, group.place)
    await hand.picture("group-form")
    hand.key(form.place, Qt.Key.Key_Return)


async def add_member(hand: Hand, page: GroupsPage, member: Member) -> None:
    """Type one member into the line below the list; Enter in the last field saves."""
    adding = page.pane.members.adding
    campus = not adding.faculty.isHidden()
    texts = [member.name, member.call, member.number]
    texts += [member.study_programme, member.faculty] if campus else [member.class_name]
    for field, text in zip(adding.fields, texts, strict=False):
        hand.write(field, text)
    hand.key(adding.fields[len(texts) - 1], Qt.Key.Key_Return)
    await hand.until(lambda: not adding.name.text(), f"{member.call} in the list")
    await hand.settle()


async def fill_programme(
    hand: Hand, page: GroupsPage, first: date, start: time, count: int
) -> None:
    """Let the program propose weekly meetings, and save them."""
    hand.shell.go(Groups(tab="programme"))
    await hand.settle()
    tab = page.pane.programme
    tab.begin_filling()
    fill = tab.fill
    fill.count.setValue(count)
    fill.first.show_day(first)
    fill.start.show_hour(start)
    fill.length.setCurrentIndex(LENGTHS.index(60))
    await hand.picture("group-fill-programme")
    hand.key(fill, Qt.Key.Key_Return)
    await hand.until(lambda: tab.stack.currentWidget() is not fill, "the programme")
    await hand.settle()


async def letterhead(hand: Hand, profile: Profile) -> None:
    """Fill in letterhead and signatures under Settings."""
    hand.shell.go(SettingsPlace("letterhead"))
    page = await hand.page(SettingsPage)
    section = page.sections["letterhead"]
    assert isinstance(section, LetterheadSection)
    for name, field in section.fields.items():
        hand.write(field, getattr(profile, name))
    await hand.picture("settings-letterhead")
    for name in ("look", "safety", "security", "data", "about"):
        hand.shell.go(SettingsPlace(name))
        await hand.settle()
        await hand.picture(f"settings-{name}")


async def plan(hand: Hand, meeting: Meeting, walk: Walk) -> None:
    """Write the topic into the plan and choose the ice-breaker from the library."""
    hand.shell.go(PlanMeeting(meeting.id))
    page = await hand.page(PlanPage)
    hand.write(page.header.topic, walk.meeting.topic)
    await hand.picture(f"meeting-{meeting.number}-plan")
    hand.shell.go(Library(meeting.id))
    library = await hand.page(LibraryPage)
    activity = catalogue.load().get(walk.meeting.plan.icebreaker)
    assert activity is not None
    hand.write(library.search, activity.text(hand.shell.desk.language).name)
    await hand.until(lambda: library.list.current == activity.key, "the activity in the library")
    await hand.picture(f"meeting-{meeting.number}-library")
    hand.key(library.search, Qt.Key.Key_Return)
    await hand.page(PlanPage)
    await hand.picture(f"meeting-{meeting.number}-plan-with-icebreaker")
