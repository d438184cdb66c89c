"""The four stages of a plan as places to drop an activity on, or to press."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.words import stage_name
from sessions.records import STAGES, Stage
from ui.language import translate
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.kit import column, label, row, set_role

ACTIVITY_MIME = "application/x-facilitator-activity"  # the key of an activity, in UTF-8


class PlanSlot(QFrame):
    """One stage: its name, and the activity in it. `dropped` carries the key of an activity."""

    dropped = Signal(str)
    pressed = Signal()

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._stage = stage
        self._name = Elided("quiet")
        head = label(stage_name(stage, translate), f"stage-{stage.value}")
        inner = column(head, self._name, spacing=0)
        inner.setContentsMargins(theme.px(9), theme.px(4), theme.px(9), theme.px(5))
        self.setLayout(inner)
        self._light(False)

    @property
    def shown(self) -> str:
        """The name of the activity that stands here, as a whole."""
        return self._name.whole

    def show_activity(self, name: str) -> None:
        """`name` is that of the activity, "" when none is chosen."""
        self._name.show_text(name or self.tr("free"))
        self.setAccessibleName(f"{stage_name(self._stage, translate)}: {self._name.whole}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ACTIVITY_MIME):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        key = bytes(event.mimeData().data(ACTIVITY_MIME).data()).decode("utf-8", "replace")
        if key:
            event.acceptProposedAction()
            self.dropped.emit(key)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def _light(self, on: bool) -> None:
        set_role(self, "row-current" if on else "well")


class PlanSlots(QWidget):
    """`dropped` carries stage and key, `pressed` the stage: what is chosen now goes there."""

    dropped = Signal(object, str)
    pressed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.slots = {stage: PlanSlot(theme, stage) for stage in STAGES}
        for stage, slot in self.slots.items():
            slot.dropped.connect(partial(self.dropped.emit, stage))
            slot.pressed.connect(partial(self.pressed.emit, stage))
        line = row(*self.slots.values(), spacing=6)
        for at in range(len(STAGES)):
            line.setStretch(at, 1)
        self.setLayout(line)

    def show_activities(self, names: Mapping[Stage, str]) -> None:
        """Show the names of the activities by stage."""
        for stage, slot in self.slots.items():
            slot.show_activity(names.get(stage, ""))
