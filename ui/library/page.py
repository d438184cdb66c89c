"""The library: ice-breakers and activities, found by what fits the group and the moment."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.material import library as library_material
from facilitator.material.library import GroupMemory, Offer, Shelf, stage_for
from icebreakers.activity import OWN, Activity
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Query
from icebreakers.matches import Match
from icebreakers.suggest import surprise
from sessions.records import Stage
from ui.desk import Desk
from ui.library.actions import LibraryActions
from ui.library.activity_list import MOVES, ActivityLine
from ui.library.aside import LibraryAside
from ui.library.filters import LibraryFilters
from ui.library.middle import LibraryMiddle
from ui.library.printing import LibraryPrint
from ui.library.views import LibraryViews
from ui.library.words import LineWords
from ui.page import Page
from ui.places import Library, Place, PlanMeeting
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import column, row

FILTER_WIDTH = 252  # pixels at 100 % text
LIST_WIDTHS = (300, 440)  # least and most


class LibraryPage(Page):
    """Typing searches, the arrow keys go through what fits, Enter takes it into the plan."""

    interests = library_material.SUBJECTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shelf: Shelf | None = None
        self._memory: GroupMemory | None = None
        self._wanted = ""  # the meeting whose plan sent us here
        self._stage: Stage | None = None  # of that plan
        self._in_archive = False
        self._found: Sequence[Match] = ()
        self._words = LineWords(desk.language, GroupMemory(), None, frozenset())
        self._offer = Offer()
        self.draw: Callable[[int], int] = secrets.randbelow
        self.writes = LibraryActions(desk)
        self.filters = LibraryFilters(desk)
        self.middle = LibraryMiddle(desk, self.filters.more)
        self.search, self.list = self.middle.search, self.middle.list
        self.aside = LibraryAside(desk)
        self.detail, self.use, self.back = self.aside.detail, self.aside.use, self.aside.back
        self._finding = QWidget()
        self.views = LibraryViews(desk, self._finding)
        self.printing = LibraryPrint(self, desk)
        self._with_control = {
            Qt.Key.Key_D: self._star_current,
            Qt.Key.Key_E: self._change,
            Qt.Key.Key_F: self.middle.go_searching,
            Qt.Key.Key_N: self._write_new,
            Qt.Key.Key_P: self._print,
            Qt.Key.Key_R: self._surprise,
        }
        self._arrange()
        self._connect()
        self.lead_to(self.list)

    @property
    def memory(self) -> GroupMemory:
        return self._memory or GroupMemory()

    @property
    def current(self) -> Activity | None:
        """The activity one is at."""
        return self._catalogue.get(self.list.current) if self.list.current else None

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Library)
        run, db = self.desk.jobs.run, self.desk.db
        today = self.desk.clock.now().wall.date()
        group_id = self.memory.group_id
        if place.meeting_id or self._memory is None:
            group_id = await run(library_material.group_of, db, place.meeting_id, today)
        self._wanted, self._stage = place.meeting_id, place.stage
        await self._read(group_id)
        meeting = self.memory.meeting
        if self._wanted and meeting is not None:
            self.views.show_finding()
            self._in_archive = False
            self.search.clear()
            self.filters.ask_for(meeting, self._stage or Stage.TRANSITION)
            self.filters.people.show_value(self.memory.people)
        self.fill()

    async def reload(self) -> None:
        current = self.list.current
        await self._read(self.memory.group_id)
        self.fill()
        self.list.go_to(current)

    async def leave(self) -> None:
        await self.printing.leave()
        await super().leave()

    def fill(self) -> None:
        """Show what fits now; called at every key and every change of a filter."""
        if self._shelf is None:
            return
        today = self.desk.clock.now().wall.date()
        query = self._query()
        found = self._offer.find(self._catalogue, query, self.memory, today)
        self._found = found
        liked = self._shelf.favourites
        memory = GroupMemory() if self._in_archive else self.memory
        self._words = LineWords(self.desk.language, memory, query.minutes, liked)
        self.middle.show_found(found.keys, self._line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.views.is_finding:
            return
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in self._with_control:
            self._with_control[key]()
        elif key in ENTER_KEYS:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Slash:
            self.middle.go_searching()
        elif key == Qt.Key.Key_Asterisk:
            self._star(self.list.current)
        elif key in MOVES:
            QApplication.sendEvent(self.list, event)
        elif event.text().isprintable() and event.text().strip() and not control:
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.views.begin()

    # reading --------------------------------------------------------------------------------

    @property
    def _catalogue(self) -> Catalogue:
        """What is looked through: what is offered, or the archive."""
        assert self._shelf is not None
        return self._shelf.archived if self._in_archive else self._shelf.offered

    async def _read(self, group_id: str) -> None:
        run, db = self.desk.jobs.run, self.desk.db
        today = self.desk.clock.now().wall.date()
        groups = await run(library_material.known_groups, db)
        if group_id not in {group.id for group in groups}:
            group_id = ""
        memory = await run(library_material.remember, db, group_id, self._wanted, today)
        shelf = await run(library_material.read_shelf, db, self._shelf)
        if self._shelf is None:
            self.filters.fit_catalogue(shelf.offered)
        if self._memory is None or self._memory.group_id != memory.group_id:
            self.filters.people.show_value(memory.people)
        self._memory, self._shelf = memory, shelf
        self._in_archive = self._in_archive and bool(len(shelf.archived))
        self.filters.show_groups(groups, group_id)
        self.filters.show_memory(memory)
        self.filters.show_shelf(len(shelf.archived), self._in_archive)
        self.aside.show_meeting(memory, shelf.offered)
        self.back.setVisible(bool(self._wanted))

    def _query(self) -> Query:
        assert self._shelf is not None
        if self._in_archive:
            return Query(search=self.search.text(), language=self.desk.language)
        today = self.desk.clock.now().wall.date()
        return replace(
            self.filters.query(self.memory, today),
            search=self.search.text(),
            favourites=self._shelf.favourites,
            sort=self.middle.order,
        )

    def _group_chosen(self, group_id: str) -> None:
        self.desk.jobs.start(self._change_group(group_id))

    async def _change_group(self, group_id: str) -> None:
        if group_id != self.memory.group_id:
            self._wanted, self._stage = "", None
        current = self.list.current
        await self._read(group_id)
        self.fill()
        self.list.go_to(current)

    # showing --------------------------------------------------------------------------------

    def _line(self, row_: int) -> ActivityLine:
        return self._words.line(self._found[row_])

    def _show_key(self, key: str) -> None:
        assert self._shelf is not None
        starred, archived = key in self._shelf.favourites, self._in_archive
        asked = key and not archived
        why = self._words.reasons(self._found[self.list.keys.index(key)]) if asked else ()
        self.aside.show_activity(self.current, self.memory, why, starred=starred, archived=archived)

    # arranging ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        theme = self.desk.theme
        share = 1 + (theme.text_size - 100) / 165  # large text does not widen it as much
        self.filters.setFixedWidth(round(FILTER_WIDTH * share))
        self.middle.setMinimumWidth(LIST_WIDTHS[0])
        self.middle.setMaximumWidth(LIST_WIDTHS[1])
        whole = row(self.filters, self.middle, self.aside, spacing=0)
        whole.setStretch(1, 3)
        whole.setStretch(2, 4)
        self._finding.setLayout(whole)
        self.setLayout(column(self.views))

    def _connect(self) -> None:
        self.filters.changed.connect(self.fill)
        self.filters.group_chosen.connect(self._group_chosen)
        self.filters.write_asked.connect(self._write_new)
        self.filters.share_asked.connect(self._share)
        self.filters.import_asked.connect(self._import)
        self.filters.archive_asked.connect(self._turn_archive)
        self.middle.changed.connect(self.fill)
        self.middle.surprise_asked.connect(self._surprise)
        self.middle.clear_asked.connect(self._clear)
        self.list.gone_to.connect(self._show_key)
        self.list.doubleClicked.connect(self._use)
        self.list.star_pressed.connect(self._star)
        self.detail.star_pressed.connect(self._star_current)
        self.detail.copy_asked.connect(self._copy)
        self.detail.archive_asked.connect(self._archive)
        self.detail.remove_asked.connect(self._remove)
        self.aside.use_asked.connect(self._use)
        self.aside.change_asked.connect(self._change)
        self.aside.back_asked.connect(self._go_back)
        self.aside.print_asked.connect(self._print)
        self.aside.slots.dropped.connect(self._put)
        self.aside.slots.pressed.connect(self._put_current)
        self.views.came_back.connect(self._came_back)

    # actions --------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.fill()

    def _enter(self) -> None:
        """Enter presses a button one has gone to; in a filter it only ends what was typed."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
        elif focused is not None and self.filters.isAncestorOf(focused):
            self.list.setFocus()
        else:
            self._use()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
            self.list.setFocus()
        elif self._in_archive:
            self._turn_archive()
        elif self._wanted:
            self._go_back()

    def _go_back(self) -> None:
        self.desk.go.emit(PlanMeeting(self._wanted))

    def _use(self, _index: object = None) -> None:
        activity = self.current
        if self.memory.meeting is not None and activity is not None and not self._in_archive:
            self.desk.jobs.start(self._take(activity))

    async def _take(self, activity: Activity) -> None:
        """Put it into the plan and go there."""
        meeting = self.memory.meeting
        if meeting is not None:
            stage = stage_for(activity, self.filters.stage or self._stage)
            await self.writes.put(meeting, stage, activity)
            self.desk.go.emit(PlanMeeting(meeting.id))

    def _put(self, stage: Stage, key: str) -> None:
        """Put it into the plan and stay."""
        meeting, activity = self.memory.meeting, self._catalogue.get(key)
        if meeting is not None and activity is not None:
            self.desk.jobs.start(self.writes.put(meeting, stage, activity))

    def _put_current(self, stage: Stage) -> None:
        self._put(stage, self.list.current)

    def _surprise(self) -> None:
        """Go to one of those that fit, drawn by lot, but not to the same again."""
        drawn = surprise(self._found, self.draw, self.list.current)
        if drawn is not None:
            self.list.go_to(drawn.activity.key)
            self.list.setFocus()

    def _star(self, key: str) -> None:
        if self._shelf is not None and key:
            on = key not in self._shelf.favourites
            liked = self._shelf.favourites ^ {key}
            self._shelf = replace(self._shelf, favourites=liked)
            self._words = self._words.with_favourites(liked)
            self.list.say_again(key)
            if key == self.list.current:
                self.detail.star.show_starred(on)
            self.desk.jobs.start(self.writes.star(key, on))

    def _star_current(self) -> None:
        self._star(self.list.current)

    def _turn_archive(self) -> None:
        self._in_archive = not self._in_archive
        if self._shelf is not None:
            self.filters.show_shelf(len(self._shelf.archived), self._in_archive)
        self.fill()
        self.list.setFocus()

    def _print(self) -> None:
        """Lay over the page what of it, and for this group, can be had on paper."""
        if self._shelf is not None:
            group_id, people = self.memory.group_id, self.filters.people.value
            keys, current = tuple(self.list.keys), self.list.current
            self.printing.open(self._catalogue, keys, group_id, people, current)

    def _write_new(self) -> None:
        self.desk.jobs.start(self.views.write_new())

    def _change(self) -> None:
        """Change an own activity, or a copy of any other."""
        activity = self.current
        if activity is not None and not self._in_archive:
            own = activity.key.startswith(OWN)
            work = self.views.change(activity) if own else self.views.copy(activity)
            self.desk.jobs.start(work)

    def _copy(self) -> None:
        if self.current is not None:
            self.desk.jobs.start(self.views.copy(self.current))

    def _archive(self) -> None:
        if self.current is not None:
            self.desk.jobs.start(self.writes.archive(self.current, not self._in_archive))

    def _remove(self) -> None:
        if self.current is not None:
            self.desk.jobs.start(self.writes.remove(self.current))

    def _share(self) -> None:
        if self._shelf is not None:
            own = tuple(each for each in self._shelf.offered if each.key.startswith(OWN))
            self.desk.jobs.start(self.views.share(own, self.list.current))

    def _import(self) -> None:
        if self._shelf is not None:
            self.desk.jobs.start(self.views.bring(self._shelf.offered))

    def _came_back(self, key: str) -> None:
        self.desk.jobs.start(self._show_saved(key))

    async def _show_saved(self, key: str) -> None:
        """Read what a form has written and go to it, filters or not."""
        current = key or self.list.current
        await self._read(self.memory.group_id)
        if key:
            self._in_archive = False
        self.fill()
        if key and key not in self.list.keys:
            self._clear()
        self.list.go_to(current)
        self.list.setFocus()
