"""The notes of a meeting as its record shows them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QWidget

from facilitator.material.meeting import MeetingMaterial
from facilitator.words import layer_name
from sessions.records import Member, Note, NoteLayer
from ui.desk import Desk
from ui.icons import pixmap
from ui.language import translate
from ui.theme import Theme
from ui.widgets.kit import clear, column, frame, holder, label, row

LONGEST = 6000  # characters; a label lays all of its text out again whenever it is painted
HEIGHT = 260  # pixels at 100 % text


class NotesCard(QFrame):
    """What may be printed and what never is, each in a place of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "card")
        self._parts = column(spacing=10)
        head = label(self.tr("Notes of the meeting"), "heading")
        self.setLayout(column(head, self._parts, margin=18, spacing=10))

    def show_material(self, material: MeetingMaterial) -> None:
        clear(self._parts)
        notes = [note for note in material.record.notes if note.text.strip()]
        members = {member.id: member for member in material.record.members}
        for layer in (NoteLayer.GROUP, NoteLayer.MEMBER, NoteLayer.PRIVATE):
            found = [note for note in notes if note.layer is layer]
            if found:
                self._parts.addWidget(self._layer(layer, found, members))
        if not notes:
            self._parts.addWidget(label(self.tr("No notes were taken."), "soft"))

    def _layer(self, layer: NoteLayer, notes: list[Note], members: dict[str, Member]) -> QFrame:
        private = layer is NoteLayer.PRIVATE
        title = self._title(layer)
        head = row(label(title, "strong"), label(layer_name(layer, translate), "quiet"), None)
        if private:
            head.insertWidget(0, self._lock())
        inner = column(head, margin=14, spacing=8)
        for note in notes:
            inner.addWidget(self._note(note, members))
        return frame("notice" if private else "well", inner)

    def _title(self, layer: NoteLayer) -> str:
        return {
            NoteLayer.GROUP: self.tr("Record of the group"),
            NoteLayer.MEMBER: self.tr("For the members' sheets"),
            NoteLayer.PRIVATE: self.tr("Only for you"),
        }[layer]

    def _note(self, note: Note, members: dict[str, Member]) -> QWidget:
        text = passage(note.text.strip(), self._desk.theme)
        if note.member_id is None:
            return text
        member = members[note.member_id]
        who = label(member.called, "strong", wrap=True)
        who.setFixedWidth(self._desk.theme.px(92))
        line = row(who, text, spacing=10)
        line.setAlignment(who, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _lock(self) -> QLabel:
        theme = self._desk.theme
        sign = QLabel()
        sign.setPixmap(pixmap("lock", theme.colours["notice"], theme.px(18)))
        return sign


def passage(text: str, theme: Theme) -> QWidget:
    """Return `text` as a label, or in a box that scrolls when it is very long."""
    if len(text) <= LONGEST:
        return label(text, wrap=True)
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFixedHeight(theme.px(HEIGHT))
    box.setPlainText(text)
    return box
