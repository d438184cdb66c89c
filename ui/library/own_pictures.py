"""The pictures of an own activity while it is written: up to four, read from files or drawn."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator import pictures
from facilitator.errors import ActionableError
from facilitator.store.own_activities import MOST_PICTURES
from facilitator.words import error_sentence
from ui.desk import Desk
from ui.file_dialogs import ask_for_file
from ui.language import translate
from ui.library.parts.drawing_pad import DrawingPad
from ui.library.parts.picture_row import PictureRow
from ui.widgets.flow import Flow
from ui.widgets.kit import button, column, holder, label, link, row


class PictureFields(QWidget):
    """`changed` when a picture came or went."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.row = PictureRow(desk.theme, writable=True)
        self.row.removed.connect(self._remove)
        self.add = button(self.tr("Add a picture…"), self._ask)
        self.draw = button(self.tr("Draw…"), self._begin_drawing)
        self.complaint = label("", "trouble", wrap=True)
        self.pad = DrawingPad(desk.theme)
        self.pad.changed.connect(self._drawn)
        self.keep = button(self.tr("Keep the drawing"), self._keep_drawing)
        self.undo = link(self.tr("One stroke back"), self.pad.take_back)
        self.drop = link(self.tr("Throw it away"), self._throw_away)
        tools = Flow(self.keep, self.undo, self.drop, spacing=12)
        self.sheet = holder(column(self.pad, tools, spacing=6))
        self.setLayout(
            column(
                label(self.tr("Pictures"), "label"),
                self.row,
                row(self.add, self.draw, None),
                self.sheet,
                self.complaint,
                spacing=6,
            )
        )
        self.show_pictures(())

    @property
    def images(self) -> tuple[bytes, ...]:
        """The pictures, and a drawing nobody has put away yet."""
        drawing = (self.pad.picture(),) if self.pad.strokes else ()
        return (*self.row.shown, *drawing)

    def show_pictures(self, images: Sequence[bytes]) -> None:
        self.row.show_pictures(images)
        self.complaint.hide()
        self._end_drawing()

    @property
    def has_room(self) -> bool:
        return len(self.row.shown) < MOST_PICTURES

    async def take(self, path: Path) -> None:
        """Add the picture of a file, without anything that cannot be seen, or say why not."""
        try:
            image = await self._desk.jobs.run(pictures.load, path)
        except ActionableError as error:
            self.complaint.setText(error_sentence(error, translate))
            self.complaint.show()
        else:
            self._add(image)

    def _add(self, image: bytes) -> None:
        self.show_pictures((*self.row.shown, image)[:MOST_PICTURES])
        self.changed.emit()

    def _begin_drawing(self) -> None:
        self._show_sheet(True)

    def _keep_drawing(self) -> None:
        self._add(self.pad.picture())

    def _throw_away(self) -> None:
        self._end_drawing()
        self.changed.emit()

    def _end_drawing(self) -> None:
        self._show_sheet(False)
        self.pad.wipe()

    def _show_sheet(self, shown: bool) -> None:
        self.sheet.setVisible(shown)
        self.add.setVisible(self.has_room and not shown)
        self.draw.setVisible(self.has_room and not shown)

    def _drawn(self) -> None:
        self.keep.setEnabled(self.pad.strokes > 0)
        if not self.sheet.isHidden():
            self.changed.emit()

    def _ask(self) -> QFileDialog:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        return ask_for_file(self, self.tr("Choose a picture"), kinds, self._chosen)

    def _chosen(self, path: Path) -> None:
        self._desk.jobs.start(self.take(path))

    def _remove(self, at: int) -> None:
        shown = self.row.shown
        self.row.show_pictures((*shown[:at], *shown[at + 1 :]))
        self._show_sheet(not self.sheet.isHidden())
        self.changed.emit()
