"""Writes the vault that a test keeps of the current version: the demo, with one note corrected,
a kind of mark of her own, the safety card's contacts and a step added while a meeting ran.

Run once before a version is released, and never again for that version:
    python -m tests.facilitator.store.keep_vault
"""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from facilitator.demo import programme
from facilitator.safety import national_contacts
from facilitator.store import contacts, live, marks, notes, schema
from facilitator.store.database import create_database
from facilitator.store.demo import fill
from sessions.events import Event, EventKind
from sessions.records import OwnMark, Stage

KEY = bytearray(range(32))
DATA = Path(__file__).parents[2] / "data"


def write() -> Path:
    path = DATA / f"vault_v{schema.CURRENT}.db"
    path.unlink(missing_ok=True)
    told = programme("id")
    with closing(create_database(path, KEY)) as db:
        fill(db, told)
        first = told.notes[0]
        later = first.changed_at + timedelta(hours=1)
        notes.save_note(db, replace(first, text="Dikoreksi.", changed_at=later))
        own = OwnMark(id=f"{1:032x}", name="Bertanya balik")
        marks.save_own_mark(db, own)
        marks.save_mark(db, replace(told.marks[0], id=f"{2:032x}", kind=own.id))
        contacts.save_contacts(db, national_contacts("id"))
        added = Event(EventKind.STEP_ADDED, later, 0.0, stage=Stage.OPENING, text="Bernyanyi")
        live.append_events(db, told.meetings[3].id, [added])
    path.chmod(0o644)
    return path


if __name__ == "__main__":
    print(write())
