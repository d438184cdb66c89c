"""Version 2: what a live meeting leaves behind about its members, and whom to call in a crisis.

Marks carry the counted second and the stage they were made in, commitments what became of them.
An own mark that was used is never deleted, only retired: old marks keep their name.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

WIDER = (
    "ALTER TABLE presences ADD COLUMN left_at TEXT",
    "ALTER TABLE presences ADD COLUMN told INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE events ADD COLUMN text TEXT NOT NULL DEFAULT ''",
)

MARKS = (
    """CREATE TABLE own_marks (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    retired INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE live_marks (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    elapsed REAL NOT NULL,
    stage TEXT NOT NULL
) STRICT""",
    "CREATE INDEX live_marks_of_meeting ON live_marks (meeting_id, elapsed)",
    "CREATE INDEX live_marks_of_member ON live_marks (member_id)",
)

COMMITMENTS = (
    """CREATE TABLE commitments (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    answer TEXT NOT NULL,
    answered_in TEXT REFERENCES meetings (id),
    text TEXT NOT NULL
) STRICT""",
    "CREATE INDEX commitments_of_meeting ON commitments (meeting_id)",
    "CREATE INDEX commitments_of_member ON commitments (member_id)",
    "CREATE INDEX commitments_answered_in ON commitments (answered_in)",
)

CONTACTS = (
    """CREATE TABLE safety_contacts (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    checked_on TEXT,
    note TEXT NOT NULL
) STRICT""",
)


def upgrade() -> None:
    for statement in (*WIDER, *MARKS, *COMMITMENTS, *CONTACTS):
        op.execute(statement)
