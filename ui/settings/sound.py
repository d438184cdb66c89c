"""The chime: on or off, how loud, and once to hear it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget

from ui.chime import PART, Player, QtPlayer
from ui.desk import Desk
from ui.widgets.flow import roomy
from ui.widgets.kit import button, card, choice, column, holder, label, row


class SoundSection(QWidget):
    """Two choices and a slider; where sound cannot be played, a sentence says what is missing."""

    def __init__(self, desk: Desk, player: Player | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._player: Player = player or QtPlayer(self)
        self.quiet, self.heard = choice(self.tr("Sound off")), choice(self.tr("Sound on"))
        for each in (self.quiet, self.heard):
            each.setAutoExclusive(True)
            each.clicked.connect(self._changed)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setFixedWidth(desk.theme.px(260))
        self.volume.valueChanged.connect(self._show_percent)
        self.volume.valueChanged.connect(self._moved)
        self.volume.sliderReleased.connect(self._changed)
        self._percent = label("", "soft")
        self.once = button(self.tr("Play it once"), self._play)
        self._missing = label(self._missing_words(), "soft", wrap=True)
        self._arrange()

    async def load(self) -> None:
        """Show what is chosen now."""
        settings, there = self._desk.settings, self._player.there
        self.heard.setChecked(settings.chime and there)
        self.quiet.setChecked(not (settings.chime and there))
        self.volume.blockSignals(True)
        self.volume.setValue(settings.chime_volume)
        self.volume.blockSignals(False)
        self._show_percent(settings.chime_volume)
        self._show_whether_there()

    def _show_whether_there(self) -> None:
        there = self._player.there
        self._missing.setVisible(not there)
        for part in (self.heard, self.volume, self.once):
            part.setEnabled(there)

    def _changed(self) -> None:
        chosen = replace(
            self._desk.settings, chime=self.heard.isChecked(), chime_volume=self.volume.value()
        )
        if chosen != self._desk.settings:
            self._desk.settings_changed.emit(chosen)

    def _moved(self, _percent: int) -> None:
        """Moved by key or wheel it is kept at once, by the mouse when that lets go."""
        if not self.volume.isSliderDown():
            self._changed()

    def _play(self) -> None:
        self._player.ring(self.volume.value())
        self._show_whether_there()  # loading it may have shown that a part is missing

    def _show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")

    def _missing_words(self) -> str:
        return self.tr(
            "Sound needs an extra part that is not installed here: {part}, which the extra "
            "“sound” of this program asks for. Until then the dial shows the end of a stage."
        ).format(part=PART)

    def _arrange(self) -> None:
        hint = self.tr(
            "At the end of a stage and of the extra timer. F10 turns it on and off in a meeting, "
            "where the bar always says which it is."
        )
        self.setLayout(
            column(
                card(
                    label(self.tr("Chime"), "heading"),
                    label(hint, "soft", wrap=True),
                    self._missing,
                    2,
                    holder(row(*roomy((self.quiet, self.heard)), None)),
                    8,
                    label(self.tr("Volume"), "label"),
                    row(self.volume, self._percent, 10, self.once, None, spacing=12),
                    margin=20,
                )
            )
        )
