"""The paper in the library's print overlay: built and drawn in the worker, saved, printed."""

import asyncio
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSlider, QWidget

from facilitator import preview
from facilitator.errors import ActionableError, Trouble
from facilitator.material import printing as print_library
from facilitator.material.printing import PrintedPaper, PrintOrder
from facilitator.words import error_sentence
from icebreakers.catalogue import Catalogue
from ui.desk import Desk
from ui.file_dialogs import ask_where_to_save
from ui.language import translate
from ui.printing import print_pdf
from ui.widgets.kit import column, label
from ui.widgets.paper_view import PaperView


class PrintPaper(QWidget):
    """One paper at a time; the newest wish is the next. `told` carries a sentence, its role and
    whether it is about a saved file."""

    told = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._catalogue: Catalogue | None = None
        self._order: PrintOrder | None = None
        self._made: PrintedPaper | None = None
        self._work: asyncio.Task[None] | None = None
        self._name = ""
        self.view = PaperView(desk.theme)
        self.view.setAccessibleName(self.tr("Preview"))
        self.state = label("", "quiet")
        self.view.wanted.connect(self._begin)
        self.view.verticalScrollBar().valueChanged.connect(self._tell_page)
        self.setLayout(column(self.view))

    @property
    def ready(self) -> bool:
        """True when everything in view is what was asked for."""
        made = None if self._made is None else self._made.order
        return self._work is None and self._order == made and self.view.missing() is None

    @property
    def pages(self) -> int:
        return len(self.view.pages)

    def want(self, catalogue: Catalogue, order: PrintOrder, name: str) -> None:
        """Show what is ordered; `name` is proposed when it is saved."""
        before, self._order = self._order, order
        self._catalogue, self._name = catalogue, name
        if before is None or before.kind is not order.kind:
            self.view.show_pages(())
            self.view.verticalScrollBar().setValue(0)
        self._begin()
        self._tell_page()

    async def stop(self) -> None:
        """Return when nothing is built or drawn any more, and keep nothing of it."""
        await self._rest()
        self._made = None
        self.view.show_pages(())

    def turn(self, by: int) -> None:
        """A view further down or up."""
        action = QAbstractSlider.SliderAction
        way = action.SliderPageStepAdd if by > 0 else action.SliderPageStepSub
        self.view.verticalScrollBar().triggerAction(way)

    def save(self) -> None:
        """Ask where to, and write what is ordered."""
        if self._order is not None:
            start, work = self._desk.jobs.start, partial(self._save, self._order)
            title, kind = self.tr("Save the sheets"), "PDF (*.pdf)"
            ask_where_to_save(self, title, self._name, kind, lambda path: start(work(path)))

    def print(self) -> None:
        """Ask for a printer, and print what is ordered."""
        if self._order is not None:
            self._desk.jobs.start(self._print(self._order))

    # building and drawing -------------------------------------------------------------------

    def _begin(self) -> None:
        if self._work is None and self._order is not None:
            self._work = self._desk.jobs.start(self._catch_up())

    async def _catch_up(self) -> None:
        try:
            while self._order is not None and await self._step(self._order):
                pass
        finally:
            self._work = None
        self._tell_page()

    async def _step(self, order: PrintOrder) -> bool:
        """Build the paper, or draw one page of it; False when nothing is left to do."""
        if self._made is None or self._made.order != order:
            made = await self._make(order)
            if order == self._order:  # else another one was chosen meanwhile
                self._made = made
                self.view.show_pages(made.pages)
            return True
        missing = self.view.missing()
        if missing is not None:
            picture = await self._desk.jobs.run(preview.page_picture, self._made.data, *missing)
            if order == self._order:
                self.view.put(missing[0], picture)
        return missing is not None

    async def _make(self, order: PrintOrder) -> PrintedPaper:
        assert self._catalogue is not None
        return await self._desk.jobs.run(print_library.make, self._desk.db, self._catalogue, order)

    async def _rest(self) -> None:
        self._order = None
        if self._work is not None:
            await asyncio.wait({self._work})

    def _tell_page(self) -> None:
        text = self.tr("page {page} of {pages}")
        if not self.view.pages:
            text = self.tr("The preview is being prepared …")
        self.state.setText(text.format(page=self.view.page + 1, pages=self.pages))

    # saving and printing --------------------------------------------------------------------

    async def _save(self, order: PrintOrder, path: Path) -> None:
        try:
            made = await self._make(order)
            await self._desk.jobs.run(print_library.save, made, path)
        except ActionableError as error:
            if error.kind is not Trouble.OUTPUT_NOT_WRITABLE:
                raise
            self.told.emit(error_sentence(error, translate), "trouble")
            return
        self.told.emit(self.tr("Saved as {file}.").format(file=path.name), "good")

    async def _print(self, order: PrintOrder) -> None:
        await self._rest()  # the library that draws pages serves one thread at a time
        made = await self._make(order)
        print_pdf(made.data, self).finished.connect(partial(self._go_on, order))

    def _go_on(self, order: PrintOrder, _result: int) -> None:
        if self._order is None and self.isVisible():
            self._order = order
            self._begin()
