"""The chosen member in the running meeting: attendance, coming and going, marks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.words import attendance_letter, attendance_word, clock_time, stage_name
from resources.catch_up import catch_up
from sessions.attendance import STATUSES, counts_as_here
from sessions.moment import Moment
from sessions.records import Attendance, LiveMark
from ui.desk import Desk
from ui.language import translate
from ui.live.keys import CAPTIONS, MARK_KEYS, Does
from ui.live.parts.latecomer_card import Coming, LatecomerCard
from ui.live.parts.mark_chips import Kind, KindChips, Made, TodaysMarks
from ui.live.people import People
from ui.widgets.kit import breakable, choice, clear, column, holder, label, row

GONE_KEY, TOLD_KEY = CAPTIONS[Does.LEAVES], CAPTIONS[Does.TOLD]


class ChosenPart(QWidget):
    """Shows one member, or for the group who has yet to be told the agreement.

    `tapped` carries a kind of mark, `left` says that the keys go back to the meeting.
    """

    tapped = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: People | None = None
        self._member_id = ""
        self._status: QHBoxLayout = row(spacing=5)
        self.kinds = KindChips(desk.theme)
        self.kinds.pressed.connect(self.tapped)
        self.today = TodaysMarks()
        self.today.gone.connect(self._take_off)
        self.today.left.connect(self.left)
        self.latecomer = LatecomerCard()
        self.latecomer.heard.connect(self.tell)
        parts = (holder(self._status), self.latecomer, self.kinds, self.today)
        self.setLayout(column(*parts, spacing=8))

    def show_meeting(self, people: People) -> None:
        """Take over the members and the kinds of marks of one meeting."""
        self._people = people
        own = people.marking.own
        self.kinds.show_kinds(
            (
                *(Kind(kind, people.marking.name(kind), key) for key, kind in MARK_KEYS.items()),
                *(
                    Kind(each.id, each.name, self.tr("Alt+{n}").format(n=at), own=True)
                    for at, each in enumerate(own, start=1)
                ),
            )
        )

    def show_member(self, member_id: str, moment: Moment | None) -> None:
        """Show a member, or the group for ""."""
        people = self._people
        if people is None:
            return
        anew, self._member_id = member_id != self._member_id, member_id
        clear(self._status)
        if member_id:
            self._show_status(people, member_id)
        else:
            self._show_group(people, moment)
        self.latecomer.show_coming(self._coming(people, member_id, moment))
        self.kinds.setVisible(bool(member_id) and not self.reading)
        self.show_marks(anew=anew)

    def show_marks(self, *, anew: bool = False) -> None:
        """Today's marks of the member; `anew`: it is another one than before."""
        people, member_id = self._people, self._member_id
        if people is not None:
            marks = people.marking.of(member_id) if member_id and not self.reading else ()
            made = [self._made(people, mark) for mark in reversed(marks)]
            self.today.show_marks(made, anew=anew)

    @property
    def reading(self) -> bool:
        """There is something to read to the one chosen; it gets the room of the marks, whose keys
        go on working."""
        return self.latecomer.flagged

    def set_status(self, status: Attendance) -> None:
        if self._people is not None and self._member_id:
            self._people.attending.set(self._member_id, status)

    def leave_or_return(self) -> None:
        """The chosen member leaves now, or is back."""
        if self._people is not None and self._member_id:
            self._people.attending.leave_or_return(self._member_id)

    def tell(self) -> None:
        """The chosen latecomer has heard the agreement; once more: has not."""
        if self._people is not None and self._member_id:
            self._people.attending.tell(self._member_id)

    def take_off_last(self) -> None:
        """Take the chosen member's last mark off, however long ago it was made."""
        if self._people is not None and self._member_id:
            marks = self._people.marking.of(self._member_id)
            if marks:
                self._people.marking.remove(marks[-1].id)

    def _take_off(self, mark_id: str) -> None:
        if self._people is not None:
            self._people.marking.remove(mark_id)

    # what is seen ---------------------------------------------------------------------------

    def _show_group(self, people: People, moment: Moment | None) -> None:
        waiting = people.untold(moment)
        if not waiting:
            self._status.addWidget(label(self.tr("The whole group"), "quiet"))
            self._status.addStretch()
            return
        names = ", ".join(map(people.call, waiting))
        text = self.tr("Has yet to hear the agreement: {names}").format(names=names)
        self._status.addWidget(label(breakable(text), "notice", wrap=True), 1)
        self._status.addWidget(label(TOLD_KEY, "key"), 0, Qt.AlignmentFlag.AlignTop)

    def _show_status(self, people: People, member_id: str) -> None:
        presence = people.attending.of(member_id)
        for status in STATUSES:
            letter = attendance_letter(status, translate)
            made = self._chip(letter, attendance_word(status, translate))
            made.setChecked(status is presence.status)
            made.clicked.connect(partial(self._pressed, status))
            self._status.addWidget(made)
        self._status.addStretch()
        gone = self.tr("left early")
        made = self._chip(GONE_KEY if self._desk.theme.large else f"{gone}  {GONE_KEY}", gone)
        made.setChecked(presence.left_at is not None)
        made.setEnabled(counts_as_here(presence.status))
        made.clicked.connect(self._gone_pressed)
        self._status.addWidget(made)

    def _chip(self, caption: str, name: str) -> QPushButton:
        made = choice(caption)
        made.setProperty("fit", "tight" if self._desk.theme.large else "")
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        return made

    def _pressed(self, status: Attendance, _checked: bool = False) -> None:
        self.set_status(status)

    def _gone_pressed(self, _checked: bool = False) -> None:
        self.leave_or_return()

    def _coming(self, people: People, member_id: str, moment: Moment | None) -> Coming | None:
        """When the member came and went, what they missed, and what is to be read to them."""
        presence = people.attending.of(member_id)
        if not member_id or (presence.arrived_at is None and presence.left_at is None):
            return None
        language, parts = self._desk.language, []
        if presence.arrived_at is not None:
            time = clock_time(presence.arrived_at, language)
            parts.append(self.tr("Came {time}").format(time=time))
        if presence.left_at is not None:
            time = clock_time(presence.left_at, language)
            parts.append(self.tr("Left {time}").format(time=time))
        missed = [stage_name(stage, translate) for stage in people.missed(member_id)]
        if missed:
            parts.append(self.tr("missed: {stages}").format(stages=", ".join(missed)))
        say = ""
        if moment is not None and moment.stage and member_id in people.untold(moment):
            say = catch_up(people.call(member_id), moment.stage.value, people.topic, language)
        return Coming(" · ".join(parts), say)

    def _made(self, people: People, mark: LiveMark) -> Made:
        name = people.marking.name(mark.kind)
        text = f"{name} {clock_time(mark.at, self._desk.language)}".strip()
        return Made(mark.id, text, self.tr("Take off: {mark}").format(mark=text))
