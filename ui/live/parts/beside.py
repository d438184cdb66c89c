"""What stands beside the steps of a stage: its activity, the sentences to say, what to ask back."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sessions.records import Stage
from ui.language import translate
from ui.live.keys import CAPTIONS, Does, caption
from ui.live.parts.tight_button import tight_button
from ui.theme import Theme
from ui.widgets.kit import column, holder, row


class Shown(Enum):
    """In the order in which one turns through them."""

    ASKING = 0
    ACTIVITY = 1
    WORDS = 2


class Beside(QWidget):
    """One of them at a time. `turn_asked` and `choose_asked` by its buttons; the activity has its
    own, and hears by `following` what turning would bring, "" for nothing. The transition has
    room for its sentences elsewhere, and always shows its activity, or that there is none."""

    turn_asked = Signal()
    choose_asked = Signal()
    following = Signal(str)

    def __init__(self, theme: Theme, words: QWidget, activity: QWidget, asking: QWidget) -> None:
        super().__init__()
        self._there: tuple[Shown, ...] = (Shown.WORDS,)
        self._turned = Shown.WORDS  # what she turned to last
        self._laid = False
        self._known: tuple[Stage | None, str] = (None, "")
        self._pages = QStackedWidget()
        for page in (asking, activity, words):
            self._pages.addWidget(page)
        self.turn_button = tight_button(theme, "forward", "", caption(Does.TURN_CARD, translate))
        self.turn_button.clicked.connect(self.turn_asked)
        choose = self.tr("Choose an activity")
        self.choose_button = tight_button(theme, "library", choose, CAPTIONS[Does.ACTIVITIES])
        self.choose_button.clicked.connect(self.choose_asked)
        self._foot = holder(row(self.turn_button, self.choose_button, None))
        whole = column(self._pages, self._foot)
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self._draw()

    @property
    def shown(self) -> Shown:
        return Shown.ACTIVITY if self._laid else self._turned

    def show_stage(self, stage: Stage, activity: str, asks: bool) -> None:
        """`activity` is the key of the stage's, "" for none; `asks`: there is something to ask
        back. Another stage begins with the first of what it has; an activity that was just
        chosen is shown."""
        self._there = _there(stage, bool(activity), asks and stage is Stage.OPENING)
        before, self._known = self._known, (stage, activity)
        if before[0] is not stage or self._turned not in self._there:
            self._turned = self._there[0]
        elif activity and activity != before[1]:
            self._turned = Shown.ACTIVITY
        self._draw()

    def turn(self) -> None:
        """Go on to the next of what the stage has, after the last one to the first."""
        if not self._laid:
            self._turned = self._following()
            self._draw()

    def lay(self, laid: bool) -> None:
        """Hold the activity's place open while one is being chosen, whatever the stage has."""
        if laid != self._laid:
            self._laid = laid
            self._draw()

    def _following(self) -> Shown:
        at = self._there.index(self._turned) + 1 if self._turned in self._there else 0
        return self._there[at % len(self._there)]

    def _draw(self) -> None:
        self._pages.setCurrentIndex(self.shown.value)
        several = len(self._there) > 1
        none = Shown.ACTIVITY not in self._there
        self.turn_button.setVisible(several)
        self.choose_button.setVisible(none)
        name = self._name(self._following())
        self.turn_button.set_caption(name)
        self.following.emit(name if several else "")
        self._foot.setVisible((several or none) and self.shown is not Shown.ACTIVITY)

    def _name(self, shown: Shown) -> str:
        return {
            Shown.ASKING: self.tr("Ask back"),
            Shown.ACTIVITY: self.tr("Activity"),
            Shown.WORDS: self.tr("You can say"),
        }[shown]


def _there(stage: Stage, activity: bool, asks: bool) -> tuple[Shown, ...]:
    if stage is Stage.TRANSITION:
        return (Shown.ACTIVITY,)
    asked = (Shown.ASKING,) if asks else ()
    led = (Shown.ACTIVITY,) if activity else ()
    return (*asked, *led, Shown.WORDS)
