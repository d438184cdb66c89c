"""The library: ice-breakers and activities, found by what fits the group and the moment."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from facilitator.words import energy_name
from facilitator.words.activities import goal_name, reason_name
from icebreakers import catalogue
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Match, Reason, fitting
from sessions.records import Plan
from ui.desk import Desk
from ui.language import translate
from ui.places import Library, Place, PlanMeeting
from ui.widgets.flow import Flow
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, column, frame, holder, label, row

from . import library_material
from .library_detail import ActivityDetail
from .library_filters import LibraryFilters
from .library_list import MOVES, ActivityLine, ActivityList
from .library_material import Memory
from .page import Page
from .plan_material import put_plan

GOALS_SHOWN = 3
FILTER_WIDTH = 244  # pixels at 100 % text
LIST_WIDTHS = (300, 440)  # least and most
FOUND, NOTHING = 0, 1
OF_A_GROUP = (Reason.NOT_USED, Reason.USED_LONG_AGO, Reason.USED)


class LibraryPage(Page):
    """Typing searches, the arrow keys go through what fits, Enter takes it into the plan."""

    interests = frozenset({"groups", "members", "activities"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._catalogue: Catalogue | None = None
        self._memory: Memory | None = None
        self._wanted = ""  # the meeting whose plan sent us here
        self.filters = LibraryFilters(desk)
        self.filters.changed.connect(self.fill)
        self.filters.group_chosen.connect(self._group_chosen)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.textChanged.connect(self.fill)
        self.count = label("", "quiet")
        self.list = ActivityList(desk.theme)
        self.list.gone_to.connect(self._show_key)
        self.list.doubleClicked.connect(self._use)
        self.detail = ActivityDetail(desk)
        self.use = button("", self._use, role="big", key=self.tr("Enter"))
        self.back = button(self.tr("Back"), self._go_back, key="Esc")
        self.hint = label("", "quiet", wrap=True)
        self._lists = QStackedWidget()
        self._arrange()
        self.lead_to(self.list)

    @property
    def memory(self) -> Memory:
        return self._memory or Memory()

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Library)
        run, db = self.desk.jobs.run, self.desk.db
        today = self.desk.clock.now().wall.date()
        if self._catalogue is None:
            self._catalogue = await run(catalogue.load)
            self.filters.fit_catalogue(self._catalogue)
        group_id = self.memory.group_id
        if place.meeting_id or self._memory is None:
            group_id = await run(library_material.group_of, db, place.meeting_id, today)
        self._wanted = place.meeting_id
        await self._read(group_id)
        meeting = self.memory.meeting
        if self._wanted and meeting is not None:
            self.search.clear()
            self.filters.ask_for(meeting)
            self.filters.people.show_value(self.memory.people)
        self.fill()

    async def reload(self) -> None:
        current = self.list.current
        await self._read(self.memory.group_id)
        self.fill()
        self.list.go_to(current)

    def fill(self, _text: str = "") -> None:
        """Show what fits now; called at every key and every change of a filter."""
        if self._catalogue is None:
            return
        today = self.desk.clock.now().wall.date()
        query = self.filters.query(self.search.text(), self.memory, today)
        found = fitting(self._catalogue, query)
        self.list.show_lines(tuple(self._line(match) for match in found))
        self.count.setText(self.tr("%n match(es), the best on top", "", len(found)))
        self.count.setVisible(bool(found))
        self._lists.setCurrentIndex(FOUND if found else NOTHING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_key = Qt.Key(event.key()), event.modifiers()
        control = bool(with_key & Qt.KeyboardModifier.ControlModifier)
        if key in ENTER_KEYS:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif (key == Qt.Key.Key_F and control) or key == Qt.Key.Key_Slash:
            self.search.setFocus()
            self.search.selectAll()
        elif key in MOVES:
            QApplication.sendEvent(self.list, event)
        elif event.text().isprintable() and event.text().strip() and not control:
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    # reading --------------------------------------------------------------------------------

    async def _read(self, group_id: str) -> None:
        run, db = self.desk.jobs.run, self.desk.db
        today = self.desk.clock.now().wall.date()
        groups = await run(library_material.known_groups, db)
        if group_id not in {group.id for group in groups}:
            group_id = ""
        memory = await run(library_material.remember, db, group_id, self._wanted, today)
        if self._memory is None or self._memory.group_id != memory.group_id:
            self.filters.people.show_value(memory.people)
        self._memory = memory
        self.filters.show_groups(groups, group_id)
        self.filters.not_used.setEnabled(bool(group_id))
        self._show_use()

    def _group_chosen(self, group_id: str) -> None:
        self.desk.jobs.start(self._change_group(group_id))

    async def _change_group(self, group_id: str) -> None:
        if group_id != self.memory.group_id:
            self._wanted = ""
        current = self.list.current
        await self._read(group_id)
        self.fill()
        self.list.go_to(current)

    # showing --------------------------------------------------------------------------------

    def _line(self, match: Match) -> ActivityLine:
        activity = match.activity
        low, high = activity.minutes
        goals = [goal_name(goal, translate) for goal in activity.goals[:GOALS_SHOWN]]
        facts = (
            self.tr("{low}–{high} min").format(low=low, high=high),
            energy_name(activity.energy.value, translate),
            ", ".join(goals),
        )
        name = activity.text(self.desk.language).name
        return ActivityLine(activity.key, name, " · ".join(facts), self._because(match))

    def _because(self, match: Match) -> str:
        """The first reasons that say something here; what the group remembers comes first."""
        meeting = self.memory.meeting
        if meeting is not None and meeting.plan.icebreaker == match.activity.key:
            return self.tr("in the plan")
        told = [reason for reason in match.reasons if reason not in OF_A_GROUP]
        if self.memory.group_id:
            told = [r for r in match.reasons if r in OF_A_GROUP] + told
        if Reason.SIMILAR_WORD in told:
            return reason_name(Reason.SIMILAR_WORD, translate)
        timed = self.filters.most_minutes is not None
        return ", ".join(self._reason(reason) for reason in told[: 1 + timed])

    def _reason(self, reason: Reason) -> str:
        most = self.filters.most_minutes
        if reason is Reason.FITS_MINUTES and most is not None:
            return self.tr("fits %n minute(s)", "", most)
        return reason_name(reason, translate)

    def _show_key(self, key: str) -> None:
        found = self._catalogue.get(key) if self._catalogue and key else None
        self.detail.setVisible(found is not None)
        if found is not None:
            self.detail.show_activity(found, self.memory)
        self._show_use()

    def _show_use(self) -> None:
        meeting = self.memory.meeting
        self.use.setVisible(meeting is not None and bool(self.list.current))
        self.back.setVisible(bool(self._wanted))
        self.hint.setVisible(meeting is None)
        if meeting is not None:
            self.use.set_caption(self.tr("Use in meeting {number}").format(number=meeting.number))
        elif self.memory.group_id:
            self.hint.setText(self.tr("No meeting of this group is planned."))
        else:
            self.hint.setText(self.tr("Choose a group to use this in its next meeting."))

    def _arrange(self) -> None:
        theme = self.desk.theme
        share = 1 + (theme.text_size - 100) / 165  # large text does not widen it as much
        self.filters.setFixedWidth(round(FILTER_WIDTH * share))
        self.search.setPlaceholderText(self.tr("Search the activities…  ( / )"))
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._nothing())
        middle = column(self.search, self.count, self._lists, spacing=10)
        middle.setContentsMargins(14, 22, 14, 0)
        middle.setStretch(2, 1)
        panel = frame("column", middle)
        panel.setMinimumWidth(LIST_WIDTHS[0])
        panel.setMaximumWidth(LIST_WIDTHS[1])
        foot = Flow(self.use, self.back, spacing=10)
        right = column(self.detail, None, self.hint, foot, spacing=12)
        right.setStretch(0, 1000)
        aside = holder(right)
        right.setContentsMargins(28, 22, 30, 22)  # a holder has none of its own
        whole = row(self.filters, panel, aside, spacing=0)
        whole.setStretch(1, 3)
        whole.setStretch(2, 4)
        self.setLayout(whole)

    def _nothing(self) -> QWidget:
        sentence = label(self.tr("Nothing fits all of this at once."), "soft", wrap=True)
        self.clear = button(self.tr("Take the filters away"), self._clear)
        return holder(column(10, sentence, row(self.clear, None), None))

    # actions --------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.fill()

    def _enter(self) -> None:
        """Enter in a filter only ends what was typed there."""
        focused = QApplication.focusWidget()
        if focused is not None and self.filters.isAncestorOf(focused):
            self.list.setFocus()
        else:
            self._use()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
            self.list.setFocus()
        elif self._wanted:
            self._go_back()

    def _go_back(self) -> None:
        self.desk.go.emit(PlanMeeting(self._wanted))

    def _use(self, _index: object = None) -> None:
        if self.memory.meeting is not None and self.list.current:
            self.desk.jobs.start(self._take(self.list.current))

    async def _take(self, key: str) -> None:
        meeting = self.memory.meeting
        found = self._catalogue.get(key) if self._catalogue else None
        if meeting is None or found is None:
            return
        await self.desk.write(library_material.put_icebreaker, meeting.id, key)
        self.desk.go.emit(PlanMeeting(meeting.id))
        sentence = self.tr("“{name}” is now in the plan of meeting {number}.").format(
            name=found.text(self.desk.language).name, number=meeting.number
        )
        undo = partial(self._undo, meeting.id, meeting.plan)
        self.desk.tell(sentence, "good", (self.tr("Undo"), undo))

    def _undo(self, meeting_id: str, before: Plan) -> None:
        self.desk.jobs.start(self._put_back(meeting_id, before))

    async def _put_back(self, meeting_id: str, before: Plan) -> None:
        await self.desk.saver.flush()
        await self.desk.write(put_plan, meeting_id, before)
