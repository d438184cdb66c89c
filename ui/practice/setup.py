"""Before a practice run: which meeting, how fast. One Enter starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.practice_vault import TYPES, Wish
from facilitator.templates import LENGTHS
from facilitator.words import meeting_type_name
from sessions.records import MeetingType
from ui.language import translate
from ui.practice.run import PACES, USUAL_PACE
from ui.theme import Theme
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.kit import button, card, column, holder, label, row, scrolling


class PracticeSetup(QWidget):
    """`begin` and `back`; the choices stay for the next time."""

    begin = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.minutes = ChoiceRow((str(n), str(n)) for n in LENGTHS)
        self.minutes.choose(str(Wish().minutes))
        self.type = ChoiceRow((each.value, meeting_type_name(each, translate)) for each in TYPES)
        self.type.choose(Wish().type.value)
        self.speed = ChoiceRow((str(pace), f"×{pace}") for pace in PACES)
        self.speed.choose(str(USUAL_PACE))
        self._lasts = label("", "quiet", wrap=True)
        for each in (self.minutes, self.speed):
            each.changed.connect(self._show_length)
        self._start = button(
            self.tr("Start the practice"), self.begin.emit, role="big", key=self.tr("Enter")
        )
        self._start.setAccessibleDescription(self.tr("Nothing of it is kept."))
        self._refusal = label("", "notice", wrap=True)
        back = button(self.tr("Back"), self.back.emit, key="Esc")
        buttons = holder(row(self._start, back, None, spacing=10))
        inner = card(
            *self._words(), *self._choices(), self._refusal, 14, buttons, margin=28, spacing=6
        )
        inner.setMaximumWidth(theme.px(760))
        middle = row(None, inner, None)
        middle.setStretch(1, 1)
        self.setLayout(column(scrolling(holder(column(None, middle, None)))))
        self._show_length()
        self.refuse("")

    @property
    def wish(self) -> Wish:
        return Wish(minutes=int(self.minutes.value), type=MeetingType(self.type.value))

    @property
    def pace(self) -> int:
        return int(self.speed.value)

    def refuse(self, reason: str) -> None:
        """Say why it cannot begin now; empty: it can."""
        self._refusal.setText(reason)
        self._refusal.setVisible(bool(reason))
        self._start.setEnabled(not reason)

    @property
    def refused(self) -> bool:
        return not self._start.isEnabled()

    def _words(self) -> tuple[QWidget, ...]:
        what = self.tr(
            "You lead a meeting with eight invented members and a fast clock, on the real screen "
            "and with the real keys. They come late, speak, fall silent, hesitate; a line on top "
            "tells you."
        )
        kept = self.tr(
            "Nothing of it enters your records: the practice has a folder of its own, which is "
            "deleted at the end."
        )
        return (
            label(self.tr("Practice a meeting"), "display"),
            label(what, "soft", wrap=True),
            label(kept, "soft", wrap=True),
        )

    def _choices(self) -> tuple[QWidget | int, ...]:
        return (
            14,
            label(self.tr("Length in minutes"), "label"),
            self.minutes,
            4,
            label(self.tr("Which meeting"), "label"),
            self.type,
            4,
            label(self.tr("Speed of the clock"), "label"),
            self.speed,
            self._lasts,
        )

    def _show_length(self, _value: str = "") -> None:
        real = max(1, round(self.wish.minutes / self.pace))
        self._lasts.setText(self.tr("It takes about %n minute(s).", "", real))
