"""The right side of the running meeting: the circle of members and the note box."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.store import notes as notes_store
from facilitator.words import attendance_letter, attendance_word, clock_time, layer_name
from sessions.records import Attendance, Member, Note, NoteLayer, new_id
from ui.attending import CHOICES, Attending
from ui.desk import Desk
from ui.language import translate
from ui.widgets.circle import Circle, Seat
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

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attending: Attending | None = None
        self._notes: LiveNotes | None = None
        self.chosen = GROUP
        self._title = label(self.tr("Circle"), "heading")
        self._turn = label("", "quiet")
        self.circle = Circle(desk.theme)
        self.circle.chosen.connect(self.choose)
        self._status: QHBoxLayout = row(spacing=5)
        self.box = NoteBox()
        self.box.typed.connect(self._typed)
        self.box.layer_asked.connect(self._change_layer)
        self.box.left.connect(self.left_note)
        hint = self.tr("1–9 member · 0 group · N write · Ctrl+Enter back to the keys")
        inner = column(
            row(self._title, None, self._turn),
            self.circle,
            holder(self._status),
            self.box,
            label(hint, "quiet", wrap=True),
            spacing=8,
        )
        inner.setStretch(1, 5)
        inner.setStretch(3, 3)
        inner.setContentsMargins(16, 14, 16, 10)
        self.setLayout(column(frame("side", inner), spacing=0))
        self.setFixedWidth(desk.theme.room(354))

    def show_meeting(self, attending: Attending, notes: LiveNotes) -> None:
        self._attending, self._notes = attending, notes
        attending.changed.connect(self.refresh)
        self.choose(GROUP)

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

    def show_turn(self, seconds: float) -> None:
        """Tell how long each may speak if all who are here speak once."""
        present = self._attending.present if self._attending else 0
        if present and seconds > 0:
            minutes = max(0.5, round(seconds / present / 30) / 2)
            text = f"{minutes:.0f}" if minutes == int(minutes) else f"{minutes:.1f}"
            shown = text.replace(".", ",") if self._desk.language == "id" else text
            self._turn.setText(self.tr("about {minutes} min each").format(minutes=shown))
        else:
            self._turn.setText("")

    def refresh(self) -> None:
        attending, notes = self._attending, self._notes
        if attending is None or notes is None:
            return
        seats = tuple(self._seat(member, attending, notes) for member in attending.members)
        middle = (self.tr("here"), f"{attending.present}/{len(attending.members)}")
        self.circle.show_seats(seats, self.chosen, middle)
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
