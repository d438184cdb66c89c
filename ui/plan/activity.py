"""The activity of a stage in a plan: what was chosen, and the way to the library."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from facilitator.words import energy_name
from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from sessions.records import Plan, Stage
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.kit import button, column, label, link, row, set_role

MARGIN = 10


class ActivityPart(QFrame):
    """`choose_asked` leads to the library; `removed` takes the activity out of the plan.

    In the transition it is the ice-breaker and always has its room; in the other stages an
    activity may be there, and takes one line while it is not.
    """

    choose_asked = Signal()
    removed = Signal()

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._needed = stage is Stage.TRANSITION
        self._language = desk.language
        self._catalogue: Catalogue | None = None
        self.name = Elided("strong")
        self._facts = label("", "quiet", wrap=True)
        self.notice = label("", "notice", wrap=True)
        self.choose = button(self.tr("Choose…"), self.choose_asked.emit)
        self.add = link(self.tr("+ Add an activity"), self.choose_asked.emit)
        self._caption = label(
            self.tr("Ice-breaker") if self._needed else self.tr("Activity"), "label"
        )
        self.remove = link(self.tr("Remove"), self.removed.emit)
        self._inner = column(
            self._caption,
            self.name,
            self._facts,
            self.notice,
            row(self.choose, self.remove, self.add, None, spacing=6),
            spacing=3,
        )
        self.setLayout(self._inner)

    def know(self, catalogue: Catalogue) -> None:
        """Take the library to look names up in."""
        self._catalogue = catalogue

    def show_plan(self, plan: Plan, writable: bool) -> None:
        key = plan.activity_of(self._stage)
        roomy = self._needed or bool(key)
        self.setVisible(writable or roomy)
        set_role(self, "well" if roomy else "")
        margin = MARGIN if roomy else 0
        self._inner.setContentsMargins(margin, margin, margin, margin)
        self._caption.setVisible(roomy)
        self.name.setVisible(roomy)
        self.choose.setVisible(writable and roomy)
        self.add.setVisible(writable and not roomy)
        self.remove.setVisible(writable and bool(key))
        found = self._catalogue.get(key) if self._catalogue else None
        if found is None:
            gone = self.tr("No longer in the library")
            self.name.show_text(gone if key else self.tr("None chosen yet"))
        else:
            self.name.show_text(found.text(self._language).name)
        self._facts.setVisible(found is not None)
        self.notice.hide()
        if found is not None:
            self._show_facts(found, plan.of(self._stage).minutes)

    def _show_facts(self, activity: Activity, minutes: int) -> None:
        low, high = activity.minutes
        facts = (
            self.tr("{low}–{high} min").format(low=low, high=high),
            energy_name(activity.energy.value, translate),
        )
        self._facts.setText(" · ".join(facts))
        if low > minutes:
            self.notice.setText(
                self.tr("It needs at least {low} minutes, more than the stage has.").format(low=low)
            )
            self.notice.show()
