"""Writes the vault that a test keeps of the current version: the demo, with one note corrected,
a kind of mark of her own, the safety card's contacts, a step added while a meeting ran, a member
with needs, an activity rated, a favourite, how comfortable somebody felt, and an own activity.

Run once before a version is released, and never again for that version:
    python -m tests.facilitator.store.keep_vault
"""

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image

from facilitator.demo import DemoProgramme, programme
from facilitator.safety import national_contacts
from facilitator.store import (
    comforts,
    contacts,
    groups,
    library,
    live,
    marks,
    notes,
    own_activities,
    schema,
)
from facilitator.store.database import Database, create_database
from facilitator.store.demo import fill
from facilitator.store.own_activities import OwnActivity
from icebreakers import catalogue
from sessions.events import Event, EventKind
from sessions.records import Comfort, OwnMark, Stage

KEY = bytearray(range(32))
DATA = Path(__file__).parents[2] / "data"
OWN = f"own-{3:032x}"  # the key of her own activity


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
        remember(db, told, later)
    path.chmod(0o644)
    return path


def remember(db: Database, told: DemoProgramme, at: datetime) -> None:
    """Store what the library and the counselor's memory hold since version 3."""
    member = told.members[0]
    groups.save_member(db, replace(member, needs=frozenset({"no_touch", "seated"})))
    use = replace(told.uses[0], went="mixed", sat_out=frozenset({member.id}))
    library.rate_use(db, use)
    library.set_favourite(db, use.key, True)
    comforts.save(db, Comfort(meeting_id=use.meeting_id, member_id=member.id, value=4))
    data = yaml.safe_load((catalogue.FOLDER / "cuaca-hati.yaml").read_bytes()) | {"key": OWN}
    own = OwnActivity(id=OWN, data=data, changed_at=at, archived=True)
    own_activities.save_own_activity(db, own)
    own_activities.save_pictures(db, OWN, [drawing()])


def drawing() -> bytes:
    """A small PNG with one red dot."""
    picture = Image.new("RGB", (8, 8), "white")
    picture.putpixel((2, 3), (255, 0, 0))
    kept = BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


if __name__ == "__main__":
    print(write())
