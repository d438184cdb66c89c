"""A part of a meeting's record: read first, corrected after a press."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from facilitator.material.meeting import MeetingMaterial
from facilitator.store.database import Database
from facilitator.store.subjects import Touched
from ui.desk import Desk
from ui.widgets.kit import button, column, holder, label, row

Correction = Callable[[Database], Touched]


class CorrectableCard(QFrame):
    """`save_asked` when what was changed shall be kept."""

    save_asked = Signal()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.material: MeetingMaterial | None = None
        self.setProperty("role", "card")
        self.remark = label("", "soft")
        self.correct = button(self.tr("Correct"), self.begin)
        self.correct.setAccessibleName(f"{self.correct.caption()}: {title}")
        save = button(
            self.tr("Save the correction"),
            self.save_asked.emit,
            role="primary",
            key=self.tr("Ctrl Enter"),
        )
        self.saving = holder(row(save, button(self.tr("Cancel"), self.stop), None))
        head = row(label(title, "heading"), self.remark, None, self.correct, spacing=12)
        self.body = column(spacing=8)
        self.setLayout(column(head, self.body, self.saving, margin=18, spacing=10))

    @property
    def open(self) -> bool:
        """True while it is being corrected."""
        return not self.saving.isHidden()

    def show_material(self, material: MeetingMaterial, *, correctable: bool) -> None:
        self.material = material
        self.correct.setEnabled(correctable)
        self.stop()

    def begin(self) -> None:
        self._turn(True)
        self.fill()

    def stop(self) -> None:
        """Read again; what was changed and not saved is forgotten."""
        self._turn(False)
        self.read()

    def read(self) -> None:
        """Show what is on record."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put what is on record into the form and go there."""
        raise NotImplementedError

    def corrections(self, at: datetime) -> tuple[Correction, ...]:
        """What has been changed, each to be carried out in the worker."""
        raise NotImplementedError

    def _turn(self, correcting: bool) -> None:
        self.saving.setVisible(correcting)
        self.correct.setVisible(not correcting)
