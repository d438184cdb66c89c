"""Home: the next meeting with what to have in mind, the groups, and what still waits."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton

from facilitator.store import groups, overview
from facilitator.store.overview import Coming, Overview, Standing, Waiting
from facilitator.store.subjects import Subject
from facilitator.words import clock_time, full_date, short_date, weekday
from sessions.budget import minutes_overdue
from sessions.records import Group, Meeting, MeetingState, Profile
from ui.desk import Desk
from ui.home.brief import Brief, shortened
from ui.home.progress_dots import ProgressDots
from ui.page import Page
from ui.places import (
    CloseMeeting,
    Groups,
    Home,
    Live,
    MeetingRecord,
    Place,
    PlanMeeting,
    Practice,
    Reports,
)
from ui.widgets.elided import Elided
from ui.widgets.form_keys import form_key
from ui.widgets.kit import (
    breakable,
    button,
    card,
    clear,
    column,
    holder,
    label,
    link,
    row,
    rule,
    scrolling,
)
from ui.widgets.overdue_line import OverdueLine

SHOWN = 4  # lines in the small lists on the right
ROOM_FOR_GROUPS = 5  # more scroll inside their card
MOST_GROUPS = 20  # drawn here; a row costs two milliseconds, and hundreds are found on their page
WIDE_ENOUGH = 125  # percent; with larger text the right column goes below


class HomePage(Page):
    """Reads everything in one go and draws it anew: there is little of it."""

    interests = overview.SUBJECTS | {Subject.PROFILE}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._overview: Overview | None = None
        self.overdue: OverdueLine | None = None
        self._date = label("", "quiet")
        self._greeting = Elided("display")
        self._left = column(spacing=16)
        self._right = column(spacing=16)
        new = button(self.tr("New group"), self._new_group)
        header = row(column(self._date, self._greeting, spacing=0), None, new)
        right = holder(self._right)
        if desk.theme.text_size > WIDE_ENOUGH:
            body: QBoxLayout = column(holder(self._left), right, spacing=18)
        else:
            right.setFixedWidth(desk.theme.room(372))
            body = row(holder(self._left), right, spacing=18)
            body.setStretch(0, 1)
        inner = holder(column(header, body, spacing=14))
        page = inner.layout()
        if page is not None:
            page.setContentsMargins(34, 22, 34, 24)
        self.setLayout(column(scrolling(inner)))

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Home)
        await self.reload()

    async def reload(self) -> None:
        today = self.desk.clock.now().wall.date()
        self._overview = await self.desk.jobs.run(overview.overview, self.desk.db, today)
        profile = await self.desk.jobs.run(groups.profile, self.desk.db)
        self._draw(self._overview, profile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or not form_key(event, self._start):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch_the_time(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch_the_time(False)

    def _watch_the_time(self, on: bool) -> None:
        if self.overdue is not None:
            self.overdue.watch(on)

    def _draw(self, found: Overview, profile: Profile) -> None:
        now = self.desk.clock.now().wall
        self._date.setText(full_date(now.date(), self.desk.language))
        self._greeting.show_text(self._greet(now, profile.greeting))
        self.overdue = None
        clear(self._left)
        clear(self._right)
        for made in (self._demo_card(), self._unfinished_card(found), self._main_card(found)):
            if made is not None:
                self._left.addWidget(made)
        if found.groups:
            many = len(found.groups) > ROOM_FOR_GROUPS
            self._left.addWidget(self._groups_card(found.groups, many), int(many))
        self._left.addStretch()
        self._watch_the_time(self.isVisible())
        self._right.addWidget(self._waiting_card(found.open_closings))
        self._right.addWidget(self._reports_card(found.not_printed))
        if found.unfinished is None:
            self._right.addWidget(self._practice_card())
        self._right.addStretch()

    def _greet(self, now: datetime, name: str) -> str:
        # The hours are those of Indonesian greetings: pagi, siang, sore, malam.
        if now.hour < 11:
            text = self.tr("Good morning")
        elif now.hour < 15:
            text = self.tr("Good day")
        elif now.hour < 18:
            text = self.tr("Good afternoon")
        else:
            text = self.tr("Good evening")
        return f"{text}, {name}" if name else text

    # cards ----------------------------------------------------------------------------------

    def _demo_card(self) -> QFrame | None:
        if not self.desk.demo:
            return None
        text = self.tr("This is a demonstration with invented people. Nothing of it is kept.")
        own = button(self.tr("Start with my own group"), self.desk.demo_left.emit)
        return card(row(label(text, "notice", wrap=True), own), margin=12, role="notice")

    def _unfinished_card(self, found: Overview) -> QFrame | None:
        meeting = found.unfinished
        if meeting is None:
            return None
        text = self.tr("Meeting {number} is running. Go on where it stands?").format(
            number=meeting.number
        )
        resume = button(self.tr("Go on"), self._start, role="primary", key=self.tr("Enter"))
        return card(row(label(text, "strong", wrap=True), resume), margin=14, role="notice")

    def _main_card(self, found: Overview) -> QFrame:
        if found.coming is not None:
            return self._coming_card(found.coming, running=found.unfinished is not None)
        if not found.groups:
            return self._first_card()
        return card(
            label(self.tr("No meeting is planned"), "title"),
            label(self.tr("Open a group and fill its programme with dates."), "soft", wrap=True),
            8,
            row(button(self.tr("Open the groups"), self._open_groups, role="primary"), None),
            margin=22,
        )

    def _first_card(self) -> QFrame:
        return card(
            label(self.tr("Begin with a group"), "title"),
            label(
                self.tr("A name, its members, the dates: then the first meeting can start."),
                "soft",
                wrap=True,
            ),
            10,
            row(
                button(self.tr("My first group"), self._new_group, role="big"),
                button(self.tr("Look at the demonstration"), self.desk.demo_asked.emit),
                None,
            ),
            margin=22,
        )

    def _coming_card(self, coming: Coming, *, running: bool) -> QFrame:
        meeting = coming.meeting
        title = self.tr("{group} · Meeting {number} of {total}").format(
            group=breakable(coming.group.name), number=meeting.number, total=coming.total
        )
        minutes = self.tr("%n minutes", "", meeting.plan.minutes)
        plan = button(self.tr("Prepare the plan"), self._plan)
        group = button(self.tr("Open the group"), self._open_coming_group)
        buttons = row(plan, group, None, spacing=10)
        if not running:
            start = button(
                self.tr("Start the meeting"), self._start, role="big", key=self.tr("Enter")
            )
            buttons.insertWidget(0, start)
            self.overdue = self._overdue_line(meeting)
        return card(
            self.overdue or 0,
            row(label(self._when(coming), "chip-accent"), None, label(minutes, "quiet")),
            label(title, "display", wrap=True),
            self._passage(self._last_topic(coming), "soft"),
            10,
            Brief(self.desk.theme, coming),
            12,
            buttons,
            margin=22,
            spacing=6,
        )

    def _overdue_line(self, meeting: Meeting) -> OverdueLine:
        """Comes by itself once today's meeting should have begun."""
        clock, planned = self.desk.clock, clock_time(meeting.start, self.desk.language)
        made = OverdueLine(
            lambda: minutes_overdue(meeting, clock.now().wall), lambda: planned, beside=True
        )
        made.hold(button(self.tr("Go there"), partial(self.desk.go.emit, Live(meeting.id))))
        return made

    def _when(self, coming: Coming) -> str:
        meeting, today = coming.meeting, self.desk.clock.now().wall.date()
        time = clock_time(meeting.start, self.desk.language)
        place = self._cut(meeting.place or coming.group.place, 12, 360)
        return ", ".join(
            part for part in (f"{self._day(meeting.date, today)} {time}", place) if part
        )

    def _day(self, day: date, today: date) -> str:
        if day == today:
            return self.tr("Today")
        if (day - today).days == 1:
            return self.tr("Tomorrow")
        language = self.desk.language
        if day < today:
            return self.tr("Planned for {date}").format(date=full_date(day, language))
        return f"{weekday(day, language)} {short_date(day, language)}"

    def _last_topic(self, coming: Coming) -> str:
        if coming.meeting.topic:
            return self.tr("Topic: {topic}").format(topic=coming.meeting.topic)
        if coming.last is not None and coming.last.topic:
            return self.tr("Last topic: {topic}").format(topic=coming.last.topic)
        return coming.group.aim

    def _passage(self, text: str, role: str = "") -> QLabel:
        return label(breakable(shortened(text)), role, wrap=True)

    def _cut(self, text: str, size: int, width: int) -> str:
        """Cut what stands in a button or a chip, which cannot wrap; pixels at 100 %."""
        metrics = QFontMetrics(self.desk.theme.font(size, QFont.Weight.DemiBold))
        room = self.desk.theme.px(width)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _groups_card(self, standings: tuple[Standing, ...], many: bool) -> QFrame:
        count = self.tr("%n group(s)", "", len(standings))
        lines = column(
            row(label(self.tr("Groups"), "heading"), None, label(count, "quiet")), spacing=8
        )
        for at, standing in enumerate(standings[:MOST_GROUPS]):
            if at:
                lines.addWidget(rule())
            lines.addLayout(self._standing(standing))
        if len(standings) > MOST_GROUPS:
            lines.addLayout(row(link(self.tr("All groups…"), self._open_groups), None))
        lines.addStretch()
        inner = holder(lines)
        return card(scrolling(inner) if many else inner, margin=16)

    def _standing(self, standing: Standing) -> QHBoxLayout:
        group = standing.group
        name = self._group_link(group)
        done = self.tr("{held} of {total}").format(held=standing.held, total=standing.total)
        rate = self.tr("present –")
        if standing.rate.of:
            percent = round(100 * standing.rate.present / standing.rate.of)
            rate = self.tr("present {percent} % ({n} of {all})").format(
                percent=percent, n=standing.rate.present, all=standing.rate.of
            )
        aim = Elided("quiet")
        aim.show_text(group.aim)
        who = column(name, aim, spacing=0)
        counted = label(done)
        counted.setFixedWidth(self.desk.theme.px(56))
        dots = ProgressDots(self.desk.theme, standing.held, standing.total)
        line = row(who, counted, dots, label(rate, "soft"), spacing=16)
        line.setStretch(0, 1)
        return line

    def _group_link(self, group: Group) -> QPushButton:
        name = self._cut(group.name, 14, 340)
        made = link(name, partial(self.desk.go.emit, Groups(group.id)))
        made.setAccessibleName(group.name)
        made.setToolTip(group.name if name != group.name else "")
        return made

    def _waiting_card(self, waiting: tuple[Waiting, ...]) -> QFrame:
        return self._list_card(
            self.tr("To be closed"),
            self.tr("No meeting waits for its closing words."),
            self.tr("Finish"),
            waiting,
            CloseMeeting,
        )

    def _reports_card(self, waiting: tuple[Waiting, ...]) -> QFrame:
        return self._list_card(
            self.tr("Summaries not printed yet"),
            self.tr("Every summary has been printed or saved."),
            self.tr("Open"),
            waiting,
            Reports,
        )

    def _practice_card(self) -> QFrame:
        text = self.tr("With invented members and a fast clock. Nothing of it is kept.")
        practice = link(self.tr("Practice a meeting"), partial(self.desk.go.emit, Practice()))
        return card(practice, label(text, "quiet", wrap=True), margin=16, spacing=2)

    def _list_card(
        self,
        title: str,
        empty: str,
        verb: str,
        waiting: tuple[Waiting, ...],
        place: type[CloseMeeting] | type[Reports] | type[MeetingRecord],
    ) -> QFrame:
        lines = column(label(title, "heading"), spacing=8)
        for each in waiting[:SHOWN]:
            name = self.tr("{group}, meeting {number}").format(
                group=breakable(self._cut(each.group_name, 14, 340)), number=each.number
            )
            day = short_date(each.date, self.desk.language)
            text = column(label(name, "strong", wrap=True), label(day, "quiet"), spacing=0)
            go = button(verb, partial(self.desk.go.emit, place(each.meeting_id)))
            line = row(text, go)
            line.setStretch(0, 1)
            lines.addLayout(line)
        if len(waiting) > SHOWN:
            more = self.tr("and %n more", "", len(waiting) - SHOWN)
            lines.addWidget(label(more, "quiet"))
        if not waiting:
            lines.addWidget(label(empty, "soft", wrap=True))
        return card(holder(lines), margin=16)

    # actions --------------------------------------------------------------------------------

    def _start(self) -> None:
        found = self._overview
        if found is None:
            return
        meeting = found.unfinished
        if meeting is None and found.coming is not None:
            meeting = found.coming.meeting
        if meeting is not None and meeting.state in {MeetingState.PLANNED, MeetingState.RUNNING}:
            self.desk.go.emit(Live(meeting.id))

    def _plan(self) -> None:
        if self._overview is not None and self._overview.coming is not None:
            self.desk.go.emit(PlanMeeting(self._overview.coming.meeting.id))

    def _open_coming_group(self) -> None:
        if self._overview is not None and self._overview.coming is not None:
            self.desk.go.emit(Groups(self._overview.coming.group.id))

    def _open_groups(self) -> None:
        self.desk.go.emit(Groups())

    def _new_group(self) -> None:
        self.desk.go.emit(Groups(tab="new"))
