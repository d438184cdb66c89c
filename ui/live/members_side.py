"""The right side of the running meeting: the circle of members, the chosen one, the note box."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.words import attendance_word, clock_time, layer_name
from sessions.moment import Moment
from sessions.records import Attendance, Member
from ui.desk import Desk
from ui.language import translate
from ui.live.chosen_member import ChosenPart
from ui.live.notes import GROUP
from ui.live.parts.circle import Circle
from ui.live.parts.circle_paint import Seat
from ui.live.parts.head_count import HeadCount
from ui.live.parts.picture_above import PictureAbove
from ui.live.people import People
from ui.live.taking_back import Deed, TakingBack
from ui.widgets.kit import column, frame, holder, label, row
from ui.widgets.note_box import NoteBox

LEAST_CIRCLE = 225  # pixels; a circle of twelve in less could not be read
WHILE_READING = 170  # while there is something to read to a latecomer
SECOND_DIGIT_MS = 700  # as long as a second digit is waited for
LEAST_NOTE = 44  # for what is written, at 100 % text


class LiveSide(QWidget):
    """Circle, the chosen member's attendance and marks, note box, keys in one quiet line."""

    left_note = Signal()
    did = Signal(str)  # what was done with a member, in words; "": it was taken back
    tapped = Signal(str)  # the kind of a mark for the chosen member

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.people: People | None = None
        self._moment: Moment | None = None
        self._taking_back = TakingBack()
        self._tens = 0  # the digit that may be the first of a number
        self._number_ends = QTimer(self, singleShot=True, interval=SECOND_DIGIT_MS)
        self._number_ends.timeout.connect(self.end_number)
        self.chosen = GROUP
        # Large letters need the whole line for the head count, there is no title then.
        beside = Qt.AlignmentFlag.AlignLeft if desk.theme.large else Qt.AlignmentFlag.AlignRight
        self._head = HeadCount(desk.language, beside)
        self._silent = label("", "quiet", wrap=True)
        self.circle = Circle(desk.theme)
        self.circle.chosen.connect(self.choose)
        self.circle.exchanged.connect(self._exchange)
        self.member = ChosenPart(desk)
        self.member.tapped.connect(self.tapped)
        self.member.left.connect(self.left_note)
        self._held = column(spacing=4)
        hint = self.tr("1–9 member · N write · Ctrl+Z take back · ? all keys")
        self._hint = label(hint, "quiet", wrap=True)
        self.box = NoteBox()
        self.box.typed.connect(self._typed)
        self.box.layer_asked.connect(self._change_layer)
        self.box.left.connect(self.left_note)
        self.box.edit.installEventFilter(self)
        self._arrange()
        self.setFixedWidth(desk.theme.room(354))

    def hold(self, *widgets: QWidget) -> None:
        """Make room above the note box for small things that come and go."""
        for widget in widgets:
            self._held.addWidget(widget)

    def show_meeting(self, people: People) -> None:
        self.people, self._moment = people, None
        self._taking_back.forget()
        for deed in people.marking.deeds():
            self._taking_back.remember(deed)
        people.attending.changed.connect(self.refresh)
        people.marking.changed.connect(self._show_marks)
        for part in (people.attending, people.marking):
            part.did.connect(self._remember)
        self.member.show_meeting(people)
        self.choose(GROUP)

    def show_moment(self, moment: Moment) -> None:
        """What follows from the clock: the turn, who is next, who has been quiet for long."""
        before, self._moment = self._moment, moment
        self._show_head_count()
        if before is None or _seen(before) != _seen(moment):
            self.refresh()

    def own_kind(self, number: int) -> str:
        """Her own kinds of mark, from 1; "" where there is none."""
        own = self.people.marking.own if self.people else ()
        return own[number - 1].id if 1 <= number <= len(own) else ""

    def mark(self, kind: str, moment: Moment) -> None:
        """Put a mark on the chosen member."""
        if self.people is not None and self.chosen:
            self.people.marking.tap(self.chosen, kind, moment)

    def take_back(self, since: datetime) -> bool:
        """Undo what was done with a member last, unless that was before `since`."""
        taken = self._taking_back.take_back(since)
        if taken:
            self.did.emit("")
        return taken

    @property
    def deeds(self) -> int:
        """How many things done with the members can be taken back."""
        return self._taking_back.count

    def take_back_to(self, count: int) -> None:
        """Undo what was done last, until so many deeds are left."""
        self._taking_back.take_back_to(count)
        self.did.emit("")

    def choose(self, member_id: str) -> None:
        """Open a member's note, or the group's."""
        self.chosen = member_id
        self.refresh()

    def choose_number(self, number: int) -> None:
        """1 is the first member; 0 the group. In a group of more than nine a digit may become the
        second one of a number: 1 chooses the first member at once, and 2 makes it the twelfth."""
        members = self.people.members if self.people else ()
        whole, self._tens = self._tens * 10 + number, 0
        if number < whole <= len(members):
            self.choose(members[whole - 1].id)
            return
        if 0 < number * 10 <= len(members):
            self._tens = number
            self._number_ends.start()
        if number == 0:
            self.choose(GROUP)
        elif number <= len(members):
            self.choose(members[number - 1].id)

    def end_number(self) -> None:
        """The next digit is the first of a number."""
        self._tens = 0

    def step(self, by: int) -> None:
        """Go to the next or previous member, the group standing before the first."""
        if self.people is not None:
            order = [GROUP, *(member.id for member in self.people.members)]
            self.choose(order[(order.index(self.chosen) + by) % len(order)])

    def move_seat(self, by: int) -> None:
        """Let the chosen member exchange places with the one so many seats further."""
        order = [member.id for member in self.people.members] if self.people else []
        if self.chosen in order:
            self._exchange(self.chosen, order[(order.index(self.chosen) + by) % len(order)])

    def set_status(self, status: Attendance) -> None:
        self.member.set_status(status)

    def tell(self) -> None:
        """The chosen latecomer has heard the agreement; nobody chosen: go to the first who has
        not."""
        waiting = self.people.untold(self._moment) if self.people else ()
        if self.chosen:
            self.member.tell()
        elif waiting:
            self.choose(waiting[0])

    def refresh(self) -> None:
        people = self.people
        if people is None:
            return
        untold = people.untold(self._moment)
        seats = tuple(self._seat(people, member, untold) for member in people.members)
        self.circle.show_seats(seats, self.chosen, self._middle(people))
        self._show_head_count()
        self.member.show_member(self.chosen, self._moment)
        self._show_silence(people)
        self._hint.setVisible(not (self._desk.theme.large or self.member.reading))
        least = WHILE_READING if self.member.reading else LEAST_CIRCLE
        self._halves.set_least(self._desk.theme.room(least))
        self._show_note(people)

    def _show_marks(self, member_id: str) -> None:
        """What a mark changes: the dots at the seat, whose turn is next, the list of today."""
        people = self.people
        if people is None:
            return
        self.circle.show_marks(member_id, people.marking.count(member_id), self._middle(people))
        if member_id == self.chosen:
            self.member.show_marks()
        self._show_silence(people)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box.edit and event.type() == QEvent.Type.FocusIn:
            self._halves.bring_to_view(self.box)
        return False

    # ----------------------------------------------------------------------------------------

    def _show_head_count(self) -> None:
        """How long each may speak if all who are here speak once, and how they can be split."""
        if self.people is not None and self._moment is not None:
            self._head.show_share(self.people.share(self._moment))

    def _show_silence(self, people: People) -> None:
        """A private line; it goes away as soon as the member is heard."""
        found = None if self._moment is None else people.silent(self._moment)
        self._silent.setVisible(found is not None and not self.member.reading)
        if found is not None:
            text = self.tr("{name} has not spoken for {minutes} min")
            name = people.call(found.member_id)
            self._silent.setText(text.format(name=name, minutes=found.minutes))

    def _middle(self, people: People) -> tuple[str, str]:
        """Who is next in the round, once somebody has spoken; before that who is here."""
        following = people.following()
        if following:
            return self.tr("next turn"), people.call(following)
        return self.tr("here"), f"{people.attending.present}/{len(people.members)}"

    def _seat(self, people: People, member: Member, untold: tuple[str, ...]) -> Seat:
        return Seat(
            member.id,
            member.call or member.name,
            here=people.attending.here(member.id),
            note=self._coming(people, member.id),
            written=people.notes.written(member.id),
            marks=people.marking.count(member.id),
            untold=member.id in untold,
        )

    def _coming(self, people: People, member_id: str) -> str:
        """The minute somebody came or left, or why they are not here."""
        presence = people.attending.of(member_id)
        language = self._desk.language
        came = clock_time(presence.arrived_at, language) if presence.arrived_at else ""
        if presence.left_at is not None:
            return f"{came}–{clock_time(presence.left_at, language)}"
        if came or people.attending.here(member_id):
            return came
        return attendance_word(presence.status, translate)

    def _show_note(self, people: People) -> None:
        note = people.notes.of(self.chosen)
        who = people.call(self.chosen) or self.tr("group")
        self.box.show_note(
            self.tr("Note · {who}").format(who=who),
            layer_name(note.layer, translate),
            note.text,
            self.tr("What do you notice?"),
        )

    def _typed(self, text: str) -> None:
        if self.people is not None:
            was = self.people.notes.written(self.chosen)
            self.people.notes.type(self.chosen, text)
            if was != self.people.notes.written(self.chosen):
                self.refresh()

    def _change_layer(self) -> None:
        if self.people is not None:
            self.people.notes.change_layer(self.chosen)
            self.refresh()

    def _exchange(self, one: str, other: str) -> None:
        if self.people is not None and self._moment is not None:
            self.people.attending.exchange(one, other)

    def _remember(self, deed: Deed) -> None:
        if self._moment is not None:  # before the start the list itself takes back
            self._taking_back.remember(deed)
            self.did.emit(self._words_of(deed))

    def _words_of(self, deed: Deed) -> str:
        """`Wulan: sick`, `Wulan: spoke`, or that it was taken off; "" for what says itself."""
        people, text = self.people, ""
        if people is None:
            return ""
        if deed.mark is not None:
            text = people.marking.name(deed.mark.kind)
            if deed.off:
                text = self.tr("{mark} taken off").format(mark=text)
            return f"{people.call(deed.mark.member_id)}: {text}"
        if deed.now is None or deed.was is None:
            return ""
        if deed.now.told != deed.was.told:
            text = self.tr("heard the agreement") if deed.now.told else self.tr("not told yet")
        elif deed.now.left_at != deed.was.left_at and deed.now.status is deed.was.status:
            text = self.tr("left early") if deed.now.left_at else self.tr("back again")
        else:
            text = attendance_word(deed.now.status, translate)
        return f"{people.call(deed.now.member_id)}: {text}"

    def _arrange(self) -> None:
        theme = self._desk.theme
        title = label(self.tr("Circle"), "heading")
        if theme.large:
            title.hide()
        self.box.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.box.edit.setMinimumHeight(theme.px(LEAST_NOTE))
        parts = (self._silent, self.member, holder(self._held), self.box, self._hint)
        below = column(*parts, spacing=8)
        below.setStretch(3, 1)
        self._halves = PictureAbove(self.circle, holder(below), theme.room(LEAST_CIRCLE))
        head = row(title, self._head)
        head.setStretch(1, 1)
        inner = column(head, self._halves, spacing=8)
        inner.setStretch(1, 1)
        inner.setContentsMargins(16, 14, 16, 10)
        self.setLayout(column(frame("side", inner), spacing=0))


def _seen(moment: Moment) -> tuple[object, ...]:
    """What of a moment changes more than the head count."""
    minute = int(moment.elapsed // 60)
    return moment.stage, minute, moment.pledge_at, moment.returns, moment.started_at
