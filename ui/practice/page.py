"""A practice meeting: choose, lead it on the real live page, look back."""

import asyncio

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.store import meetings
from facilitator.words import attendance_letter
from facilitator.words.practice import cue_keys, cue_sentence
from sessions.practice import SCRIPT, CueKind
from sessions.records import Attendance
from ui.desk import Desk
from ui.language import translate
from ui.page import Page
from ui.places import Home, Place, Practice
from ui.practice.end import PracticeEnd, name_at
from ui.practice.run import PACES, PracticeRun, key_of
from ui.practice.setup import PracticeSetup
from ui.practice.strip import PracticeStrip
from ui.widgets.form_keys import form_key
from ui.widgets.kit import column, holder


class PracticePage(Page):
    """Keys: Enter starts, again and again; F11 another speed, F12 ends; Esc leads back.

    To the lock a practice is no running meeting: whoever goes away from it is locked out.
    """

    full_window = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.run: PracticeRun | None = None
        self._turn = asyncio.Lock()  # a run is opened, or the page is left
        self._away = True
        self.setup = PracticeSetup(desk.theme)
        self.strip = PracticeStrip()
        self.end = PracticeEnd(desk.theme)
        self._room = column(self.strip, spacing=0)
        self._running = holder(self._room)
        self._stack = QStackedWidget()
        for each in (self.setup, self._running, self.end):
            self._stack.addWidget(each)
        self.setLayout(column(self._stack, spacing=0))
        self.setup.begin.connect(self.begin)
        self.setup.back.connect(self._home)
        self.strip.speed_asked.connect(self.change_speed)
        self.strip.end_asked.connect(self.finish)
        self.end.again.connect(self._choose_again)
        self.end.back.connect(self._home)
        self._shortcut("F11", self.strip.speed_asked)
        self._shortcut("F12", self.strip.end_asked)

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Practice)
        self._drop_run()
        self._away = False
        running = await self.desk.jobs.run(meetings.unfinished, self.desk.db)
        refusal = self.tr("A meeting of yours is running. Practice when it is over.")
        self.setup.refuse(refusal if running is not None else "")
        self._choose_again()

    async def leave(self) -> None:
        async with self._turn:
            self._away = True
            await super().leave()
            if self.run is not None:
                await self.run.page.leave()

    def stay(self) -> None:
        self._away = False
        if self.run is not None:
            self.run.page.stay()

    def stop(self) -> None:
        self._drop_run()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leads = self._stack.currentWidget() is not self._running and not event.isAutoRepeat()
        if not leads or not form_key(event, self._go_on, self._home):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # another page is in view, not the window put aside
            self._drop_run()

    def begin(self) -> None:
        """Start a run as it was chosen."""
        if not self.setup.refused:
            self.desk.jobs.start(self._begin())

    def change_speed(self) -> None:
        """Go on at the next speed, and from the fastest to the slowest."""
        if self.run is not None:
            at = PACES.index(self.run.pace)
            self.run.run_at(PACES[(at + 1) % len(PACES)])

    def finish(self) -> None:
        """End the run: look back on it, or go Home if it never began."""
        run = self.run
        if run is None:
            return
        if run.begun:
            self.end.show_review(run.review())
            self._show(self.end)
        else:
            self._home()
        self._drop_run()

    async def _begin(self) -> None:
        async with self._turn:
            if self._away or self.run is not None:
                return
            run = PracticeRun(self.desk, self.setup.wish, self.setup.pace)
            await run.open()
            self.run = run
            run.changed.connect(self._show_run)
            run.over.connect(self.finish)
            self._room.addWidget(run.page, 1)
            self._show_run()
            self._show(self._running, run.page)

    def _drop_run(self) -> None:
        run, self.run = self.run, None
        if run is not None:
            run.stop()
            page = run.page
            self._room.removeWidget(page)
            page.hide()
            page.deleteLater()

    def _show_run(self) -> None:
        run = self.run
        if run is None:
            return
        self.strip.show_speed(run.pace)
        late = attendance_letter(Attendance.LATE, translate)
        if run.current is not None:
            told, done = run.current
            sentence = cue_sentence(told.cue, name_at(told.cue.seat), translate)
            keys = cue_keys(told.cue, key_of(told, late), translate)
            self.strip.show_cue(sentence, keys, followed=done)
        elif run.begun:
            self.strip.show_cue(*self._words_of_beginning(), followed=False)
        else:
            self.strip.show_cue(*self._words_before(), followed=False)

    def _words_before(self) -> tuple[str, str]:
        coming = next(cue.seat for cue in SCRIPT if cue.kind is CueKind.ARRIVES)
        missing = self.tr("{name} is not here yet.").format(name=name_at(coming))
        return missing, self.tr("Look who is here, then Enter starts the meeting.")

    def _words_of_beginning(self) -> tuple[str, str]:
        return (
            self.tr("Greet the group and read the steps."),
            self.tr("What the members do will stand here."),
        )

    def _show(self, view: QWidget, focus: QWidget | None = None) -> None:
        self._stack.setCurrentWidget(view)
        self._led_to = focus
        (focus or self).setFocus()

    def _shortcut(self, key: str, asked: SignalInstance) -> None:
        """A key of the strip: it works in the note box too."""
        made = QShortcut(QKeySequence(key), self._running)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(asked)

    def _go_on(self) -> None:
        """What Enter means before and after a run."""
        if self._stack.currentWidget() is self.end:
            self._choose_again()
        else:
            self.begin()

    def _choose_again(self) -> None:
        self._show(self.setup)

    def _home(self) -> None:
        self.desk.go.emit(Home())
