"""The notes of the running meeting: one for each member and one for all."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from facilitator.store import notes as notes_store
from sessions.records import Note, NoteLayer, new_id
from ui.desk import Desk

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
