"""While attendance is corrected: when the member one is at left, and whether they were told."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QWidget

from sessions.attendance import counts_as_present
from sessions.records import Attendance, Presence
from ui.after.presence_list import PresenceList, PresenceRow
from ui.desk import Desk
from ui.widgets.day_fields import HourField
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow

NAME = 84  # pixels at 100 % text
HOUR = 84


class StayLine(QWidget):
    """Belongs to a list of presences and changes the one that is current there."""

    def __init__(self, desk: Desk, people: PresenceList) -> None:
        super().__init__()
        self._people = people
        self._over = desk.clock.now().wall
        self._name = Elided("strong")
        self._name.setFixedWidth(desk.theme.px(NAME))
        self.left = QCheckBox(self.tr("left early"))
        self.hour = HourField(self._over.time(), desk.language)
        self.hour.setAccessibleName(self.tr("Minute of leaving"))
        self.hour.setFixedWidth(desk.theme.px(HOUR))
        self.told = QCheckBox(self.tr("has heard the agreement"))
        self.setLayout(Flow(self._name, self.left, self.hour, self.told, spacing=12))
        self.left.clicked.connect(self._leave)
        self.hour.picked.connect(self._hour_picked)
        self.told.clicked.connect(self._tell)
        people.came_to.connect(self.refresh)
        people.changed.connect(self.refresh)

    def begin(self, over: datetime) -> None:
        """`over` is when the meeting ended: who left early, left on its day."""
        self._over = over
        self.refresh()

    def refresh(self, _what: object = None) -> None:
        """Show the member one is at; nothing for who was not there."""
        current = self._current
        there = current is not None and counts_as_present(current.presence.status)
        self.setEnabled(there)
        presence = current.presence if current is not None else Presence(member_id="")
        self._name.show_text(current.called if current is not None else "")
        self.left.setChecked(there and presence.left_at is not None)
        self.hour.setVisible(self.left.isChecked())
        self.hour.blockSignals(True)
        self.hour.show_hour((presence.left_at or self._over).time())
        self.hour.blockSignals(False)
        self.told.setVisible(presence.status is Attendance.LATE or presence.told)
        self.told.setChecked(presence.told)

    @property
    def _current(self) -> PresenceRow | None:
        rows = self._people.rows
        return rows[self._people.current] if rows else None

    def _leave(self, early: bool) -> None:
        self._put_left(self._over if early else None)
        if early:
            self.hour.setFocus()
            self.hour.setSelectedSection(HourField.Section.MinuteSection)

    def _hour_picked(self) -> None:
        hour = self.hour.hour
        moment = self._over.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
        self._put_left(moment)

    def _tell(self, told: bool) -> None:
        current = self._current
        if current is not None:
            current.put(replace(current.presence, told=told))

    def _put_left(self, at: datetime | None) -> None:
        current = self._current
        if current is not None:
            current.put(replace(current.presence, left_at=at))
