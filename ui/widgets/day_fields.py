"""Fields for days, hours and counts, between Qt's types and Python's."""

from datetime import date, time

from PySide6.QtCore import QDate, QSize, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QSizePolicy, QSpinBox, QTimeEdit, QWidget

from ui.widgets.kit import row

INSET = 10  # pixels left of the text; Qt drops the style's own where there are step buttons
EARLIEST, LATEST = QDate(1950, 1, 1), QDate(2150, 12, 31)


class DayField(QDateEdit):
    """A day, written the way the reader's language writes it, with a calendar to pull down."""

    picked = Signal()

    def __init__(self, day: date) -> None:
        super().__init__()
        self.setDateRange(EARLIEST, LATEST)
        self.setDisplayFormat("d MMM yyyy")
        self.setCalendarPopup(True)
        self.show_day(day)
        self.dateChanged.connect(self.picked)

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))

    def sizeHint(self) -> QSize:
        # Room for the longest month, so that the field does not jump while stepping through.
        letters = self.fontMetrics().horizontalAdvance("00 MMM 0000")
        return QSize(letters + 50, super().sizeHint().height())


class CountField(QSpinBox):
    """A number between two others."""

    def __init__(self, least: int, most: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)


class HourField(QTimeEdit):
    """A time of day; minutes step in fives."""

    picked = Signal()

    def __init__(self, hour: time, language: str) -> None:
        super().__init__()
        self.setDisplayFormat("HH.mm" if language == "id" else "HH:mm")
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.show_hour(hour)
        self.timeChanged.connect(self.picked)

    @property
    def hour(self) -> time:
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_hour(self, hour: time) -> None:
        self.setTime(QTime(hour.hour, hour.minute))

    def stepBy(self, steps: int) -> None:
        if self.currentSection() == QTimeEdit.Section.MinuteSection:
            steps *= 5
        super().stepBy(steps)


class MaybeDay(QWidget):
    """A day that need not be: a box to tick, and the day it then stands for."""

    picked = Signal()

    def __init__(self, caption: str, usual: date) -> None:
        super().__init__()
        self.tick = QCheckBox(caption)
        self.field = DayField(usual)
        self.field.setAccessibleName(caption)
        self.field.hide()
        policy = self.field.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the form keeps its lines where they are
        self.field.setSizePolicy(policy)
        self.setFocusProxy(self.tick)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.tick, None, self.field))
        self.tick.toggled.connect(self._toggled)
        self.field.picked.connect(self.picked)

    @property
    def day(self) -> date | None:
        return self.field.day if self.tick.isChecked() else None

    @property
    def parts(self) -> tuple[QWidget, QWidget]:
        """What Tab goes through, in order."""
        return self.tick, self.field

    def show_day(self, day: date | None, usual: date) -> None:
        """Show `day`; ticking the box anew proposes `usual`."""
        self.field.show_day(day or usual)
        self.tick.setChecked(day is not None)

    def _toggled(self, ticked: bool) -> None:
        self.field.setVisible(ticked)
        self.picked.emit()
