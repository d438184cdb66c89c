"""Version 3: a library that remembers. How an activity went and who sat out, favourites, her own
activities with their pictures; what to mind with a member, and how comfortable members felt.

An own activity's identifier is its key in the library, so that uses and plans name it like any
other. Pictures stand in a table of their own: whoever lists activities does not read them.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

WIDER = (
    "ALTER TABLE members ADD COLUMN needs TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE activity_uses ADD COLUMN went TEXT NOT NULL DEFAULT ''",
)

MEMORY = (
    """CREATE TABLE activity_sat_out (
    group_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    key TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    PRIMARY KEY (group_id, meeting_id, key, member_id),
    FOREIGN KEY (group_id, meeting_id, key)
        REFERENCES activity_uses (group_id, meeting_id, key)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX activity_sat_out_of_member ON activity_sat_out (member_id)",
    """CREATE TABLE comforts (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX comforts_of_member ON comforts (member_id)",
)

OWN = (
    """CREATE TABLE favourites (
    key TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE own_activities (
    id TEXT NOT NULL PRIMARY KEY,
    archived INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT""",
    """CREATE TABLE activity_pictures (
    activity_id TEXT NOT NULL REFERENCES own_activities (id),
    position INTEGER NOT NULL,
    image BLOB NOT NULL,
    PRIMARY KEY (activity_id, position)
) STRICT""",
)


def upgrade() -> None:
    for statement in (*WIDER, *MEMORY, *OWN):
        op.execute(statement)
