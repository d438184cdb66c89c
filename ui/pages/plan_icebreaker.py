"""The ice-breaker of a plan: what was chosen for the transition, and the way to the library."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from facilitator.words import energy_name
from icebreakers.catalogue import Activity, Catalogue
from sessions.records import Plan, Stage
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.kit import button, column, label, link, row


class IcebreakerPart(QFrame):
    """`choose_asked` leads to the library; `removed` takes the ice-breaker out of the plan."""

    choose_asked = Signal()
    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._language = desk.language
        self._catalogue: Catalogue | None = None
        self.name = Elided("strong")
        self._facts = label("", "quiet", wrap=True)
        self.notice = label("", "notice", wrap=True)
        self.choose = button(self.tr("Choose…"), self.choose_asked.emit)
        self.remove = link(self.tr("Remove"), self.removed.emit)
        self.setLayout(
            column(
                label(self.tr("Ice-breaker"), "label"),
                self.name,
                self._facts,
                self.notice,
                row(self.choose, self.remove, None, spacing=6),
                margin=10,
                spacing=3,
            )
        )

    def know(self, catalogue: Catalogue) -> None:
        """Take the library to look names up in."""
        self._catalogue = catalogue

    def show_plan(self, plan: Plan, writable: bool) -> None:
        self.choose.setVisible(writable)
        self.remove.setVisible(writable and bool(plan.icebreaker))
        found = self._catalogue.get(plan.icebreaker) if self._catalogue else None
        if found is None:
            gone = self.tr("No longer in the library")
            self.name.show_text(gone if plan.icebreaker else self.tr("None chosen yet"))
        else:
            self.name.show_text(found.text(self._language).name)
        self._facts.setVisible(found is not None)
        self.notice.hide()
        if found is not None:
            self._show_facts(found, plan.of(Stage.TRANSITION).minutes)

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
