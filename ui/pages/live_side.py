"""The right side of the running meeting: the circle of members and the note box."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.store import notes as notes_store
from facilitator.words import attendance_letter, attendance_word, clock_time, layer_name
from facilitator.words.marks import mark_kind_name
from sessions.headcount import share
from sessions.live import Moment
from sessions.records import Attendance, MarkKind, Member, Note, NoteLayer, Stage, new_id
from sessions.turns import SPEAKING, next_speaker, seated, silent_for
from ui.attending import CHOICES, Attending
from ui.desk import Desk
from ui.language import translate
from ui.marking import MARK_KEYS, Marking
from ui.widgets.circle import Circle, Seat
from ui.widgets.flow import Flow
from ui.widgets.kit import choice, clear, column, frame, holder, label, row
from ui.widgets.note_box import NoteBox

GROUP = ""  # the id that stands for the whole group


class LiveNotes(QObject):
    """The notes of one meeting, saved as they are typed; one per member and one for all."""

    def __init__(self, desk: Desk, meeting_id: str, notes: tuple[Note, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = meeting_id
        self._notes = {note.member_id or GROUP: note for note in notes}

    def of(self, member_id: str) -> Note:
        """The note about a member, or about the group; a fresh private one if there is none."""
        if member_id not in self._notes:
            self._notes[member_id] = Note(
                id=new_id(),
                meeting_id=self._meeting_id,
                member_id=member_id or None,
                layer=NoteLayer.PRIVATE,
                text="",
                changed_at=self._desk.clock.now().wall,
            )
        return self._notes[member_id]

    def written(self, member_id: str) -> bool:
        return member_id in self._notes and bool(self._notes[member_id].text.strip())

    def type(self, member_id: str, text: str) -> None:
        """Keep what was typed; it is on disk within two seconds."""
        self._put(member_id, replace(self.of(member_id), text=text))

    def change_layer(self, member_id: str) -> None:
        """Let a private note be shared where it belongs, or be private again."""
        note = self.of(member_id)
        shared = NoteLayer.MEMBER if member_id else NoteLayer.GROUP
        layer = shared if note.layer is NoteLayer.PRIVATE else NoteLayer.PRIVATE
        self._put(member_id, replace(note, layer=layer))

    def _put(self, member_id: str, note: Note) -> None:
        note = replace(note, changed_at=self._desk.clock.now().wall)
        self._notes[member_id] = note
        write = partial(notes_store.save_note, self._desk.db, note)
        self._desk.saver.put(f"note:{note.id}", write)


class LiveSide(QWidget):
    """Circle, the chosen member's attendance, note box, and the keys in one quiet line."""

    left_note = Signal()
    tapped = Signal(object)  # a mark for the chosen member

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attending: Attending | None = None
        self._notes: LiveNotes | None = None
        self._marking: Marking | None = None
        self._moment: Moment | None = None
        self._silent = label("", "quiet", wrap=True)
        self.chosen = GROUP
        self._title = label(self.tr("Circle"), "heading")
        self._turn = label("", "quiet")
        self.circle = Circle(desk.theme)
        self.circle.chosen.connect(self.choose)
        self._status: QHBoxLayout = row(spacing=5)
        self._held = column(spacing=4)
        self.box = NoteBox()
        self.box.typed.connect(self._typed)
        self.box.layer_asked.connect(self._change_layer)
        self.box.left.connect(self.left_note)
        hint = self.tr("1–9 member · 0 group · N write · Ctrl+Z take back")
        inner = column(
            row(self._title, None, self._turn),
            self.circle,
            self._silent,
            holder(self._status),
            self._mark_chips(),
            holder(self._held),
            self.box,
            label(hint, "quiet", wrap=True),
            spacing=8,
        )
        inner.setStretch(1, 5)
        inner.setStretch(6, 3)
        inner.setContentsMargins(16, 14, 16, 10)
        self.setLayout(column(frame("side", inner), spacing=0))
        self.setFixedWidth(desk.theme.room(354))

    def hold(self, *widgets: QWidget) -> None:
        """Make room above the note box for small things that come and go."""
        for widget in widgets:
            self._held.addWidget(widget)

    def show_meeting(self, attending: Attending, notes: LiveNotes, marking: Marking) -> None:
        self._attending, self._notes, self._marking = attending, notes, marking
        attending.changed.connect(self.refresh)
        marking.changed.connect(self.refresh)
        self.choose(GROUP)

    def show_moment(self, moment: Moment) -> None:
        """What follows from the clock: the turn, who is next, who has been quiet for long."""
        before, self._moment = self._moment, moment
        self._show_turn(moment)
        now = (moment.stage, int(moment.elapsed // 60))
        if before is None or now != (before.stage, int(before.elapsed // 60)):
            self.refresh()

    def tap(self, kind: MarkKind) -> None:
        self.tapped.emit(kind)

    def mark(self, kind: MarkKind, moment: Moment) -> None:
        """Put a mark on the chosen member."""
        if self._marking is not None and self.chosen:
            self._marking.tap(self.chosen, kind, moment)

    def take_back_mark(self, since: datetime) -> bool:
        """Remove the last mark, if it is not older than `since`; False when there is none."""
        return self._marking is not None and self._marking.take_back(since)

    def choose(self, member_id: str) -> None:
        """Open a member's note, or the group's."""
        self.chosen = member_id
        self.refresh()

    def choose_number(self, number: int) -> None:
        """1 is the first member; 0 the group."""
        members = self._attending.members if self._attending else ()
        if number == 0:
            self.choose(GROUP)
        elif number <= len(members):
            self.choose(members[number - 1].id)

    def step(self, by: int) -> None:
        """Go to the next or previous member, the group standing before the first."""
        if self._attending is None:
            return
        order = [GROUP, *(member.id for member in self._attending.members)]
        self.choose(order[(order.index(self.chosen) + by) % len(order)])

    def set_status(self, status: Attendance) -> None:
        if self._attending is not None and self.chosen:
            self._attending.set(self.chosen, status)

    def _show_turn(self, moment: Moment) -> None:
        """Tell how long each may speak if all who are here speak once."""
        present = self._attending.present if self._attending else 0
        found = share(moment, present)
        if not present or moment.stage is Stage.CLOSING:
            self._turn.setText("")
            return
        if found.suggest_two_stories:
            self._turn.setText(self.tr("two stories, or pairs"))
            return
        minutes = max(0.5, round(found.seconds_each / 30) / 2)
        text = f"{minutes:.0f}" if minutes == int(minutes) else f"{minutes:.1f}"
        shown = text.replace(".", ",") if self._desk.language == "id" else text
        self._turn.setText(self.tr("about {minutes} min each").format(minutes=shown))

    def _show_silence(self, attending: Attending, marking: Marking) -> None:
        """A private line; it goes away as soon as the member is heard."""
        found = None
        if self._moment is not None:
            seats = self._seats(attending)
            found = silent_for(seats, marking.all, self._moment.elapsed)
        self._silent.setVisible(found is not None)
        if found is not None:
            text = self.tr("{name} has not spoken for {minutes} min")
            name = self._call(attending, found.member_id)
            self._silent.setText(text.format(name=name, minutes=found.minutes))

    def _seats(self, attending: Attending) -> tuple[str, ...]:
        here = [m.id for m in attending.members if attending.here(m.id)]
        return seated(attending.members, here)

    def _call(self, attending: Attending, member_id: str) -> str:
        found = next((m for m in attending.members if m.id == member_id), None)
        return (found.call or found.name) if found else ""

    def _middle(self, attending: Attending, marking: Marking) -> tuple[str, str]:
        """Who is next in the round, once somebody has spoken; before that who is here."""
        if any(mark.kind in SPEAKING for mark in marking.all):
            following = next_speaker(self._seats(attending), marking.all)
            if following is not None:
                return self.tr("next turn"), self._call(attending, following)
        return self.tr("here"), f"{attending.present}/{len(attending.members)}"

    def _mark_chips(self) -> QWidget:
        chips = []
        for key, kind in MARK_KEYS.items():
            name = mark_kind_name(kind, translate)
            # With large text the words would leave no room for the circle.
            made = choice(key if self._desk.theme.large else f"{name}  {key}")
            made.setToolTip(name)
            made.setAccessibleName(name)
            made.setCheckable(False)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(partial(self._chip_pressed, kind))
            chips.append(made)
        self._marks = holder(Flow(*chips, spacing=4))
        return self._marks

    def _chip_pressed(self, kind: MarkKind, _checked: bool = False) -> None:
        self.tap(kind)

    def refresh(self) -> None:
        attending, notes, marking = self._attending, self._notes, self._marking
        if attending is None or notes is None or marking is None:
            return
        seats = tuple(
            replace(self._seat(m, attending, notes), marks=marking.count(m.id))
            for m in attending.members
        )
        self.circle.show_seats(seats, self.chosen, self._middle(attending, marking))
        self._show_silence(attending, marking)
        self._marks.setVisible(bool(self.chosen))
        self._show_status(attending)
        self._show_note(attending, notes)

    def _seat(self, member: Member, attending: Attending, notes: LiveNotes) -> Seat:
        presence = attending.of(member.id)
        here = attending.here(member.id)
        note = ""
        if presence.arrived_at is not None:
            note = clock_time(presence.arrived_at, self._desk.language)
        elif not here:
            note = attendance_word(presence.status, translate)
        name = member.call or member.name
        return Seat(member.id, name, here, note, notes.written(member.id))

    def _show_status(self, attending: Attending) -> None:
        clear(self._status)
        if not self.chosen:
            self._status.addWidget(label(self.tr("The whole group"), "quiet"))
            self._status.addStretch()
            return
        current = attending.of(self.chosen).status
        for status in CHOICES:
            letter = attendance_letter(status, translate)
            made = choice(letter, checked=status is current)
            made.setToolTip(attendance_word(status, translate))
            made.setAccessibleName(attendance_word(status, translate))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
            made.clicked.connect(partial(self._pressed, status))
            self._status.addWidget(made)
        self._status.addStretch()

    def _pressed(self, status: Attendance, _checked: bool = False) -> None:
        self.set_status(status)

    def _show_note(self, attending: Attending, notes: LiveNotes) -> None:
        note = notes.of(self.chosen)
        who = next(
            (m.call or m.name for m in attending.members if m.id == self.chosen),
            self.tr("group"),
        )
        self.box.show_note(
            self.tr("Note · {who}").format(who=who),
            layer_name(note.layer, translate),
            note.text,
            self.tr("What do you notice?"),
        )

    def _typed(self, text: str) -> None:
        if self._notes is not None:
            was = self._notes.written(self.chosen)
            self._notes.type(self.chosen, text)
            if was != self._notes.written(self.chosen):
                self.refresh()

    def _change_layer(self) -> None:
        if self._notes is not None:
            self._notes.change_layer(self.chosen)
            self.refresh()
