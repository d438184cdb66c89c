"""Reports: the summaries of the meetings, seen before they are saved or printed."""

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from facilitator import preview
from facilitator.errors import ActionableError, Trouble
from facilitator.preview import Paper, PaperWish, Preview
from facilitator.store import library
from facilitator.words import error_sentence, long_date, name_style_name, short_date
from sessions.records import MeetingState, NameStyle
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import LANGUAGES, OWN_NAMES, translate
from ui.page import Page
from ui.places import Home, Place, Reports
from ui.printing import print_pdf
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.detail_lines import ARCHIVED, DETAIL, KEY, DetailLines
from ui.widgets.kit import button, card, column, frame, holder, label, row
from ui.widgets.paper_view import PaperView

WIDTH = 300  # of the list, in pixels at 100 % text


class ReportsPage(Page):
    """One paper is built and drawn at a time in the worker; the newest wish is the next."""

    interests = preview.SUBJECTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._papers: tuple[Paper, ...] = ()
        self._wish: PaperWish | None = None
        self._made: Preview | None = None
        self._work: asyncio.Task[None] | None = None
        self.groups, self.list = QComboBox(), QListWidget()
        self.names = ChoiceRow((each.value, name_style_name(each, translate)) for each in NameStyle)
        self.language = ChoiceRow((each, OWN_NAMES[each]) for each in LANGUAGES)
        self.view = PaperView(desk.theme)
        self.state = label("", "quiet")
        self.save_button = button(self.tr("Save as PDF…"), self.save, role="primary", key="Ctrl S")
        self.print_button = button(self.tr("Print…"), self.print, key="Ctrl P")
        self.lead_to(self.list)
        self._connect()
        self._body = holder(row(self._list_column(), self._paper_column(), spacing=0))
        self._nothing = self._empty_card()
        self.setLayout(row(self._body, self._nothing, spacing=0))

    @property
    def paper(self) -> Paper | None:
        """The paper one is at."""
        found: Paper | None = item.data(KEY) if (item := self.list.currentItem()) else None
        return found

    @property
    def ready(self) -> bool:
        """True when everything in view is what was asked for."""
        made = None if self._made is None else self._made.wish
        return self._work is None and self._wish == made and self.view.missing() is None

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Reports)
        settings = self.desk.settings
        language = settings.report_language or self.desk.language
        for choices, value in ((self.names, settings.name_style), (self.language, language)):
            choices.blockSignals(True)
            choices.choose(value)
            choices.blockSignals(False)
        await self._load(place.meeting_id)

    async def reload(self) -> None:
        await self._load("")

    async def leave(self) -> None:
        await self._stop()
        await super().leave()

    def stay(self) -> None:
        self._show_paper()

    async def _load(self, meeting_id: str) -> None:
        """Read the list again, go to a paper, and build it anew."""
        here = meeting_id or (self.paper.meeting_id if self.paper is not None else "")
        self._papers = await self.desk.jobs.run(preview.papers, self.desk.db)
        self._made = None
        self._show_groups("" if meeting_id else str(self.groups.currentData() or ""))
        self._show_list(here)
        self._body.setVisible(bool(self._papers))
        self._nothing.setVisible(not self._papers)
        self._show_paper()

    # building and drawing -------------------------------------------------------------------

    def _begin(self) -> None:
        if self._work is None:
            self._work = self.desk.jobs.start(self._catch_up())

    async def _catch_up(self) -> None:
        try:
            while self._wish is not None and await self._step(self._wish):
                pass
        finally:
            self._work = None
        self._tell_page()

    async def _step(self, wish: PaperWish) -> bool:
        """Build the paper, or draw one page of it; False when nothing is left to do."""
        if self._made is None or self._made.wish != wish:
            made = await self.desk.jobs.run(preview.preview, self.desk.db, wish)
            if wish == self._wish:  # else another one was chosen meanwhile
                self._made = made
                self.view.show_pages(made.pages)
            return True
        missing = self.view.missing()
        if missing is not None:
            data = self._made.data
            picture = await self.desk.jobs.run(preview.page_picture, data, *missing)
            if wish == self._wish:
                self.view.put(missing[0], picture)
        return missing is not None

    async def _stop(self) -> None:
        """Return when nothing is built or drawn any more."""
        self._wish = None
        if self._work is not None:
            await asyncio.wait({self._work})

    # choosing -------------------------------------------------------------------------------

    def _show_groups(self, chosen: str) -> None:
        names = {each.group_id: each.group_name for each in self._papers}
        self.groups.clear()
        self.groups.addItem(self.tr("All groups"), "")
        for group_id in sorted(names, key=lambda each: names[each].casefold()):
            self.groups.addItem(names[group_id], group_id)
        self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.groups.setVisible(len(names) > 1)

    def _show_list(self, meeting_id: str) -> None:
        """Show the group's papers without saying that one was chosen; the first is the default."""
        chosen = self.groups.currentData()
        shown = [each for each in self._papers if chosen in ("", each.group_id)]
        self.list.blockSignals(True)
        self.list.clear()
        for at, paper in enumerate(shown):
            self.list.addItem(self._item(paper))
            if not at or paper.meeting_id == meeting_id:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _item(self, paper: Paper) -> QListWidgetItem:
        day = long_date(paper.date, self.desk.language)
        title = self.tr("Meeting {number} · {date}").format(number=paper.number, date=day)
        state = self.tr("not printed yet")
        if paper.printed_at is not None:
            printed = short_date(paper.printed_at.astimezone().date(), self.desk.language)
            state = self.tr("printed or saved {date}").format(date=printed)
        elif paper.state is MeetingState.CLOSING:
            state = self.tr("closing not written yet")
        item = QListWidgetItem(title)
        item.setData(KEY, paper)
        item.setData(DETAIL, f"{state} · {paper.group_name}")
        item.setData(ARCHIVED, paper.printed_at is not None)  # faded: nothing is left to do
        return item

    def _show_paper(self) -> None:
        """Ask for the paper one is at, with the names and the language chosen."""
        paper, before = self.paper, self._wish
        self._wish = None
        if paper is not None:
            style = NameStyle(self.names.value)
            self._wish = PaperWish(paper.meeting_id, self.language.value, style)
        if before is None or self._wish is None or before.meeting_id != self._wish.meeting_id:
            self.view.show_pages(())
        self._begin()
        self._tell_page()

    def _options_chosen(self) -> None:
        """Remember names and language, and show the paper so."""
        settings, language = self.desk.settings, self.language.value
        if language == self.desk.language and not settings.report_language:
            language = ""  # it still goes with the screen
        chosen = replace(settings, name_style=self.names.value, report_language=language)
        self.desk.settings_changed.emit(chosen)
        self._show_paper()

    def _tell_page(self) -> None:
        text = self.tr("page {page} of {pages}")
        if not self.view.pages:
            text = self.tr("The preview is being prepared …")
        self.state.setText(text.format(page=self.view.page + 1, pages=len(self.view.pages)))

    # saving and printing --------------------------------------------------------------------

    def save(self) -> None:
        """Ask where to, and write what is shown."""
        if self.paper is not None and self._wish is not None:
            start, work = self.desk.jobs.start, partial(self._save, self._wish)
            title, name, kind = self.tr("Save the summary"), self.paper.file_name, "PDF (*.pdf)"
            ask_where_to_save(self, title, name, kind, lambda path: start(work(path)))

    def print(self) -> None:
        """Ask for a printer, and print what is shown."""
        if self._wish is not None:
            self.desk.jobs.start(self._print(self._wish))

    async def _save(self, wish: PaperWish, path: Path) -> None:
        try:
            await self.desk.jobs.run(preview.save, self.desk.db, wish, path)
        except ActionableError as error:
            if error.kind is not Trouble.OUTPUT_NOT_WRITABLE:
                raise
            again = (self.tr("Save elsewhere…"), self.save)
            self.desk.tell(error_sentence(error, translate), "trouble", again)
            return
        said = self.tr("Saved as {file}. Unlike the vault, it is not encrypted.")
        show = (self.tr("Open"), partial(_open, path))
        folder = (self.tr("Show folder"), partial(_open, path.parent))
        self.desk.tell(said.format(file=path.name), "good", show, folder)
        await self._mark(wish)

    async def _print(self, wish: PaperWish) -> None:
        await self._stop()  # the library that draws pages serves one thread at a time
        made = await self.desk.jobs.run(preview.preview, self.desk.db, wish)
        start, mark = self.desk.jobs.start, partial(self._mark, wish)
        print_pdf(made.data, self, lambda: start(mark())).finished.connect(self._show_paper)

    async def _mark(self, wish: PaperWish) -> None:
        await self.desk.write(library.mark_printed, wish.meeting_id, self.desk.clock.now().wall)

    # what is seen ---------------------------------------------------------------------------

    def _connect(self) -> None:
        self.groups.activated.connect(self._group_chosen)
        self.list.currentItemChanged.connect(self._show_paper)
        self.names.changed.connect(self._options_chosen)
        self.language.changed.connect(self._options_chosen)
        self.view.wanted.connect(self._begin)
        bar, step = self.view.verticalScrollBar(), QAbstractSlider.SliderAction
        bar.valueChanged.connect(self._tell_page)
        for key, action in (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.print),
            ("PgDown", partial(bar.triggerAction, step.SliderPageStepAdd)),
            ("PgUp", partial(bar.triggerAction, step.SliderPageStepSub)),
        ):
            QShortcut(key, self, action)

    def _list_column(self) -> QFrame:
        self.list.setItemDelegate(DetailLines(self.desk.theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Summaries"))
        self.groups.setAccessibleName(self.tr("Group"))
        short = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.groups.setSizeAdjustPolicy(short)
        hint = label(self.tr("↑ ↓ meeting · PgUp PgDn page"), "quiet")
        title = label(self.tr("Summaries"), "title")
        made = frame("column", column(title, self.groups, self.list, hint, margin=18))
        made.setFixedWidth(round(WIDTH * (1 + (self.desk.theme.text_size - 100) / 125)))
        return made

    def _paper_column(self) -> QWidget:
        names, language = self.tr("Names"), self.tr("Language")
        for choices in (self.names, self.language):
            choices.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        options = (label(names, "label"), self.names, 18, label(language, "label"), self.language)
        low = row(self.state, None, self.print_button, self.save_button)
        self.view.setAccessibleName(self.tr("Preview"))
        bar = frame("topbar", column(row(*options, None), low, margin=12, spacing=8))
        return holder(column(bar, self.view, spacing=0))

    def _empty_card(self) -> QWidget:
        go = partial(self.desk.go.emit, Home())
        home = button(self.tr("To the next meeting"), go, role="primary")
        text = label(self.tr("It is here as soon as the first meeting is over."), "soft")
        heading = label(self.tr("There is no summary yet"), "title")
        made = QWidget()
        made.setLayout(column(card(heading, text, 6, row(home, None), margin=24), None, margin=30))
        return made

    def _group_chosen(self) -> None:
        self._show_list("")
        self._show_paper()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
