"""Writes the vault that a test keeps of the current version: the demo, with one note corrected.

Run once before a version is released, and never again for that version:
    python -m tests.facilitator.store.keep_vault
"""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from facilitator.demo import programme
from facilitator.store import notes, schema
from facilitator.store.database import create_database
from facilitator.store.demo import fill

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
    path.chmod(0o644)
    return path


if __name__ == "__main__":
    print(write())
