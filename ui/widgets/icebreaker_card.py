"""The ice-breaker beside the transition's steps, and a short list to choose another from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QWidget

from facilitator.live_material import LiveMaterial
from facilitator.store import library
from facilitator.words import energy_name
from icebreakers import catalogue
from icebreakers.catalogue import Activity, Catalogue
from icebreakers.choose import Query, fitting
from sessions.records import ActivityUse, Stage
from ui.desk import Desk
from ui.language import translate

from .kit import button, column, holder, label, row, scrolling


class IcebreakerCard(QWidget):
    """Shows one activity to lead; `choose` turns it into a list of those that fit now."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._catalogue: Catalogue | None = None
        self._material: LiveMaterial | None = None
        self._used: frozenset[str] = frozenset()
        self._key: str | None = None
        self.people = 0  # how many are here now
        self._name = label("", "heading", wrap=True)
        self._minutes = label("", "chip")
        self._energy = label("", "chip")
        self._steps = label("", wrap=True)
        self._pass = label("", "notice", wrap=True)
        self._care = label("", "quiet", wrap=True)
        self._keys = label("", "quiet", wrap=True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._shown())
        self._stack.addWidget(self._listing())

    @property
    def choosing(self) -> bool:
        return self._stack.currentIndex() == 1

    def put_back(self) -> None:
        """Close the list without choosing."""
        self._stack.setCurrentIndex(0)

    @property
    def catalogue(self) -> Catalogue | None:
        """The library, once it was read."""
        return self._catalogue

    async def load(self, material: LiveMaterial) -> None:
        """Read the library once, and what this group has had."""
        run = self._desk.jobs.run
        if self._catalogue is None:
            self._catalogue = await run(catalogue.load)
        uses = await run(library.uses, self._desk.db, material.group.id)
        self._material = material
        self._used = frozenset(u.key for u in uses if u.meeting_id != material.meeting.id)
        self._key = None
        self.put_back()

    def show_key(self, key: str) -> None:
        """Show the activity of this key; an empty key says that none is chosen."""
        if key == self._key or self._catalogue is None:
            return
        self._key = key
        activity = self._catalogue.get(key) if key else None
        for part in (self._minutes, self._energy, self._pass, self._care):
            part.setVisible(activity is not None)
        if activity is None:
            self._name.setText(self.tr("None chosen yet"))
            self._steps.setText(self.tr("Press G: the list shows what fits the people here."))
        else:
            self._show(activity)

    def choose(self) -> None:
        """Offer the activities that fit the transition and the people who are here."""
        if self._catalogue is None or self._material is None:
            return
        query = Query(
            stage=Stage.TRANSITION.value,
            people=self.people or len(self._material.members),
            used=self._used,
            language=self._desk.language,
        )
        self.list.clear()
        for match in fitting(self._catalogue, query):
            text = match.activity.text(self._desk.language)
            low, high = match.activity.minutes
            minutes = self.tr("{low}–{high} min").format(low=low, high=high)
            energy = energy_name(match.activity.energy.value, translate)
            item = QListWidgetItem(f"{text.name}\n{minutes} · {energy}")
            item.setData(Qt.ItemDataRole.UserRole, match.activity.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._keys.setText(
            self.tr("Up and down choose, Enter takes it, Esc goes back.")
            if self.list.count()
            else self.tr("Nothing in the library fits this number of people. Esc goes back.")
        )
        self._stack.setCurrentIndex(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            at = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(at, self.list.count() - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self._take(item)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_G):
            self.put_back()

    def _take(self, item: QListWidgetItem) -> None:
        self.put_back()
        key = str(item.data(Qt.ItemDataRole.UserRole))
        self.chosen.emit(key)

    def _shown(self) -> QWidget:
        swap = button(self.tr("Choose another"), self.choose, key="G")
        swap.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text = holder(column(self._steps, self._pass, self._care, None, spacing=10))
        return holder(
            column(
                label(self.tr("Ice-breaker"), "label"),
                self._name,
                row(self._minutes, self._energy, None),
                scrolling(text),
                row(swap, None),
                spacing=10,
            )
        )

    def _listing(self) -> QWidget:
        return holder(column(label(self.tr("What fits now"), "label"), self.list, self._keys))

    def _show(self, activity: Activity) -> None:
        text = activity.text(self._desk.language)
        low, high = activity.minutes
        self._name.setText(text.name)
        self._minutes.setText(self.tr("{low}–{high} min").format(low=low, high=high))
        self._energy.setText(energy_name(activity.energy.value, translate))
        steps = [f"{at}. {step}" for at, step in enumerate(text.steps, 1)]
        self._steps.setText("\n".join(steps))
        self._pass.setText(text.may_pass)
        self._care.setText(text.caution)


def use_of(material: LiveMaterial, key: str) -> ActivityUse:
    """The memory that this group had this activity at this meeting."""
    return ActivityUse(
        group_id=material.group.id,
        meeting_id=material.meeting.id,
        key=key,
        used_on=material.meeting.date,
    )
