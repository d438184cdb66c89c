"""Progress: how each member of a group takes part, meeting by meeting, and what was noted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.material import journey as journey_material
from facilitator.material import progress as progress_material
from facilitator.material.progress import GroupProgress
from facilitator.store import groups
from facilitator.words import (
    attendance_letter,
    attendance_word,
    mark_name,
    mark_sentence,
    score_meaning,
    short_date,
)
from sessions.attendance import Row
from sessions.drawing import Figure, Sheet
from sessions.figure import member_chart, sparkline
from sessions.marks import HIGHEST_SCORE, MARKS
from sessions.records import Group, Member, QuickMark, Setting
from ui.desk import Desk
from ui.language import translate
from ui.page import Page
from ui.places import Groups, Place, Progress
from ui.progress.chart import (
    ITEM,
    SPARK,
    ProgressChart,
    SparkLine,
    SparkLines,
    letter_strip,
    small_line,
)
from ui.progress.journey import Journey
from ui.widgets.elided import Elided
from ui.widgets.kit import button, card, choice, clear, column, holder, label, row, scrolling

WIDTH = 356  # pixels at 100 % text
MANY_ABSENCES = 2  # in a row; from so many on it is remarked


class MemberColumn(QFrame):
    """The members in the order of their seats, never by what they reached."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "column")
        self.setFixedWidth(round(WIDTH * (1 + (desk.theme.text_size - 100) / 115)))
        self.title = Elided("title")
        self.groups = QComboBox()
        self.groups.setAccessibleName(self.tr("Group"))
        short = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.groups.setSizeAdjustPolicy(short)
        self.counts = label("", "quiet", wrap=True)
        self.list = QListWidget()
        self.list.setItemDelegate(SparkLines(desk.theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Members"))
        hint = label(self.tr("↑ ↓ another member"), "quiet")
        layout = column(self.title, self.groups, self.counts, 4, self.list, hint, spacing=4)
        layout.setContentsMargins(18, 20, 16, 14)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    @property
    def member_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(ITEM).key) if item is not None else ""

    def show_groups(self, known: Sequence[Group], current: str) -> None:
        """Offer the groups to choose from; a single one only gives its name."""
        self.groups.blockSignals(True)
        self.groups.clear()
        for group in known:
            self.groups.addItem(group.name, group.id)
        self.groups.setCurrentIndex(self.groups.findData(current))
        self.groups.blockSignals(False)
        self.groups.setVisible(len(known) > 1)
        self.title.setVisible(len(known) <= 1)
        self.title.show_text(self.groups.currentText() or self.tr("Progress"))

    def show_members(self, course: GroupProgress, member_id: str) -> None:
        """Show the lines without saying that one was chosen; the first, if `member_id` is gone."""
        meetings = self.tr("%n meeting(s)", "", len(course.columns))
        members = self.tr("%n member(s)", "", len(course.rows))
        self.counts.setText(f"{meetings} · {members} · " + self.tr("observed 0–15"))
        self.list.blockSignals(True)
        self.list.clear()
        for at, each in enumerate(course.rows):
            line = self._line(each, course)
            item = QListWidgetItem(f"{line.name}, {line.change}, {line.remark}".strip(", "))
            item.setData(ITEM, line)
            item.setToolTip(each.name)
            self.list.addItem(item)
            if each.member_id == member_id or not at:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _line(self, each: Row, course: GroupProgress) -> SparkLine:
        totals = course.series[each.member_id].total
        left = course.members[each.member_id].left
        remark, role = "", "notice"
        if left is not None and left < self._desk.clock.now().wall.date():
            remark, role = self.tr("left"), "text_quiet"
        elif each.missed_in_a_row >= MANY_ABSENCES:
            remark = self.tr("absent {count}×").format(count=each.missed_in_a_row)
        figure = sparkline(SPARK.width(), SPARK.height(), totals)
        name = each.called
        return SparkLine(each.member_id, name, figure, change(totals), remark, role)


def change(values: Sequence[int | None]) -> str:
    """`4 → 12`: the earliest and the latest value; a dash when there is none."""
    seen = [str(value) for value in values if value is not None]
    return " → ".join(seen[:1] + seen[1:][-1:]) or "–"


def told(days: Sequence[str], words: Sequence[str | None]) -> list[str]:
    """One line for each meeting there is something to say about."""
    return [f"{day}: {word}" for day, word in zip(days, words, strict=True) if word]


class ProgressPage(Page):
    """The members on the left, what there is about one of them on the right."""

    interests = progress_material.SUBJECTS | journey_material.SUBJECTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._course: GroupProgress | None = None
        self._group_id = ""
        self.members = MemberColumn(desk)
        self.members.groups.activated.connect(self._group_chosen)
        self.members.list.currentItemChanged.connect(self._member_chosen)
        self.lead_to(self.members.list)
        self.name, self.about = Elided("title"), Elided("soft")
        self.others = choice(self.tr("Other members"), checked=True)
        self.others.toggled.connect(self._show_chart)
        self.chart = ProgressChart(desk.theme, 240, 150)
        self.strip = ProgressChart(desk.theme, 120, 44)
        self.tiles = {mark: ProgressChart(desk.theme, 30, 22) for mark in MARKS}
        self.scores = {mark: label("", "strong") for mark in MARKS}
        self.unseen = label("", "soft", wrap=True)
        self._foot = label("", "quiet", wrap=True)
        self.journey = Journey(desk)
        self.nothing, self._empty = column(margin=30), QWidget()
        self._empty.setLayout(self.nothing)
        self._right = scrolling(self._member_view())
        self.setLayout(row(self.members, self._right, self._empty, spacing=0))

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Progress)
        self._group_id = place.group_id or self._group_id
        await self._load(place.member_id)

    async def reload(self) -> None:
        await self._load("")

    async def _load(self, member_id: str) -> None:
        """Read the group and show it; unless `member_id` is in it, where one was or the first."""
        known = await self.desk.jobs.run(groups.groups, self.desk.db)
        ids = [group.id for group in known]
        if self._group_id not in ids:
            self._group_id = "".join(ids[:1])
        group_id = self._group_id
        self.members.show_groups(known, group_id)
        if group_id:
            self._course = await self.desk.jobs.run(progress_material.read, self.desk.db, group_id)
            self.members.show_members(self._course, member_id or self.members.member_id)
        await self._show()

    async def _show(self) -> None:
        """Show the member one is at, or what is missing for it."""
        course, member_id = self._course, self.members.member_id
        missing = self._missing()
        self._right.setVisible(missing is None)
        self._empty.setVisible(missing is not None)
        if missing is not None:
            self._explain(*missing)
        elif course is not None:
            self._show_head(course, course.members[member_id])
            self._show_marks(course, member_id)
            self._show_chart()
            way = await self.desk.jobs.run(journey_material.read, self.desk.db, member_id)
            if member_id == self.members.member_id:  # else the keys have gone on meanwhile
                self.journey.show_way(way, course.columns)

    # one member -----------------------------------------------------------------------------

    def _show_head(self, course: GroupProgress, member: Member) -> None:
        campus = course.group.setting is Setting.CAMPUS
        unit = (member.study_programme, member.faculty) if campus else (member.class_name,)
        line = next(each for each in course.rows if each.member_id == member.id)
        present = self.tr("present {n} of {all}") if line.rate.of else ""
        present = present.format(n=line.rate.present, all=line.rate.of)
        full = member.name if member.call and member.call != member.name else ""
        self.name.show_text(member.called)
        self.about.show_text(" · ".join(part for part in (present, full, *unit) if part))
        cells, days = course.cells[member.id], self._days(course)
        letters = [cell and attendance_letter(cell, translate) for cell in cells]
        self.strip.show_figure(partial(letter_strip, letters, cells, days))
        self.strip.tell(told(days, [cell and attendance_word(cell, translate) for cell in cells]))

    def _show_marks(self, course: GroupProgress, member_id: str) -> None:
        days = self._days(course)
        for mark, tile in self.tiles.items():
            scores = [course.scores.get((member_id, mark, c.meeting_id)) for c in course.columns]
            words = [None if s is None else f"{s} · {score_meaning(s, translate)}" for s in scores]
            tile.show_figure(partial(small_line, scores, HIGHEST_SCORE))
            tile.tell([mark_sentence(mark, translate), *told(days, words)])
            self.scores[mark].setText(change(scores))

    def _show_chart(self) -> None:
        course = self._course
        if course is None or not course.rows:
            return
        mine = course.series[self.members.member_id]
        seen = any(value is not None for value in (*mine.total, *mine.contact, *mine.communication))
        self.chart.setVisible(seen)
        self.unseen.setVisible(not seen)
        self.unseen.setText(
            self.tr("Nothing has been observed of {name} yet.").format(name=self.name.whole)
        )
        self.chart.show_figure(self._draw if seen else None)
        totals = [None if value is None else str(value) for value in mine.total]
        self.chart.tell(told(self._days(course), totals))
        thin = self.tr("Thin lines: other members.") + " " if self.others.isChecked() else ""
        caution = self.tr("A change is no proof of a cause; there is no comparison group.")
        self._foot.setText(thin + caution)

    def _draw(self, sheet: Sheet) -> Figure:
        assert self._course is not None
        mine = self._course.series[self.members.member_id]
        others = [each for each in self._course.series.values() if each is not mine]
        shown = others if self.others.isChecked() else []
        names = (self.tr("all five"), self.tr("contact"), self.tr("communication"))
        return member_chart(sheet, mine, shown, self._days(self._course), names)

    def _days(self, course: GroupProgress) -> list[str]:
        language = self.desk.language
        return [f"{each.number} · {short_date(each.date, language)}" for each in course.columns]

    # what is seen ---------------------------------------------------------------------------

    def _member_view(self) -> QWidget:
        heading = Elided("heading")
        heading.show_text(self.tr("Social interaction, as observed"))
        self.chart.setAccessibleName(heading.whole)
        top = row(heading, self.others)
        chart = card(top, self.unseen, self.chart, self._foot, margin=16)
        caption = label(self.tr("Attendance"), "label")
        self.strip.setAccessibleName(caption.text())
        marks = card(row(*map(self._tile, MARKS), spacing=16), margin=14)
        way = label(self.tr("The way so far"), "heading")
        journey = card(way, scrolling(self.journey), margin=16)
        journey.setMinimumHeight(self.desk.theme.px(120))
        strip = card(row(caption, self.strip, spacing=16), margin=12)
        head = column(self.name, self.about, spacing=0)
        parts = (head, chart, marks, strip, journey)
        layout = column(*parts, spacing=12)
        layout.setStretch(1, 3)
        layout.setStretch(4, 2)
        made = holder(layout)
        layout.setContentsMargins(30, 20, 24, 18)
        return made

    def _tile(self, mark: QuickMark) -> QVBoxLayout:
        name = mark_name(mark, translate)
        self.tiles[mark].setAccessibleName(name)
        return column(label(name, "quiet", wrap=True), row(self.tiles[mark], self.scores[mark]))

    # empty states ---------------------------------------------------------------------------

    def _missing(self) -> tuple[str, str, str, Place] | None:
        """Heading, sentence, and a button with where it leads; None when there is a member."""
        if self._course is None:
            return (
                self.tr("There is no group yet"),
                self.tr("Here you will see how each member takes part, meeting by meeting."),
                self.tr("New group"),
                Groups(tab="new"),
            )
        if not self._course.rows:
            return (
                self.tr("Nobody is in this group yet"),
                self.tr("Add the members first; what is noted about each gathers here."),
                self.tr("Open the group"),
                Groups(self._group_id, "members"),
            )
        if not self._course.columns:
            return (
                self.tr("No meeting has been held yet"),
                self.tr("After the first meeting: attendance, marks and notes of each member."),
                self.tr("Open the programme"),
                Groups(self._group_id, "programme"),
            )
        return None

    def _explain(self, heading: str, sentence: str, caption: str, place: Place) -> None:
        clear(self.nothing)
        go = button(caption, partial(self.desk.go.emit, place), role="primary")
        text = label(sentence, "soft", wrap=True)
        self.nothing.addWidget(card(label(heading, "title"), text, 6, row(go, None), margin=24))
        self.nothing.addStretch()

    # answers --------------------------------------------------------------------------------

    def _group_chosen(self, at: int) -> None:
        self._group_id = str(self.members.groups.itemData(at))
        self.desk.jobs.start(self._load(""))

    def _member_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.desk.jobs.start(self._show())
