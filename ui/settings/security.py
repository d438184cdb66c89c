"""Who gets in: the passphrase, the recovery sheet, and when the program locks by itself."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QSpinBox, QWidget

from ui.desk import Desk
from ui.settings.passphrase import ChangeCard, SheetCard
from ui.widgets.kit import button, card, column, label, row


class SecuritySection(QWidget):
    """Three cards; the demonstration has nothing to protect and shows only the lock."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.change = ChangeCard(desk)
        self.sheet = SheetCard(desk)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 60)
        self.minutes.setAccessibleName(self.tr("Minutes until the program locks"))
        self.minutes.setValue(desk.settings.idle_minutes)
        self.minutes.valueChanged.connect(self._minutes_chosen)
        self._demo = label(
            self.tr("The demo has no passphrase: it is thrown away when you leave it."),
            "soft",
            wrap=True,
        )
        self.setLayout(column(self._demo, self._lock_card(), self.change, self.sheet, spacing=18))

    async def load(self) -> None:
        """Close what was open: nobody finds a half-typed passphrase."""
        self._demo.setVisible(self._desk.demo)
        self.change.setHidden(self._desk.demo)
        self.sheet.setHidden(self._desk.demo)
        self.change.fold()
        self.sheet.fold()
        self.minutes.setValue(self._desk.settings.idle_minutes)

    def _lock_card(self) -> QFrame:
        lock = button(self.tr("Lock now"), self._desk.lock_asked.emit, key="Ctrl L")
        text = self.tr(
            "While nobody touches keyboard or mouse the program locks by itself, but never "
            "during a meeting."
        )
        return card(
            label(self.tr("Lock"), "heading"),
            label(text, "soft", wrap=True),
            row(label(self.tr("Lock after")), self.minutes, label(self.tr("minutes")), None, lock),
            margin=20,
        )

    def _minutes_chosen(self, minutes: int) -> None:
        settings = replace(self._desk.settings, idle_minutes=minutes)
        if settings != self._desk.settings:
            self._desk.settings_changed.emit(settings)
