CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE profile (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    institution TEXT NOT NULL,
    unit TEXT NOT NULL,
    address TEXT NOT NULL,
    contact TEXT NOT NULL,
    city TEXT NOT NULL,
    counselor TEXT NOT NULL,
    counselor_number TEXT NOT NULL,
    greeting TEXT NOT NULL,
    head TEXT NOT NULL,
    head_title TEXT NOT NULL,
    head_number TEXT NOT NULL,
    logo BLOB NOT NULL
) STRICT;
CREATE TABLE groups (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    setting TEXT NOT NULL,
    field TEXT NOT NULL,
    technique TEXT NOT NULL,
    aim TEXT NOT NULL,
    academic_year TEXT NOT NULL,
    place TEXT NOT NULL,
    archived INTEGER NOT NULL
) STRICT;
CREATE TABLE members (
    id TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES groups (id),
    name TEXT NOT NULL,
    call TEXT NOT NULL,
    number TEXT NOT NULL,
    class_name TEXT NOT NULL,
    study_programme TEXT NOT NULL,
    faculty TEXT NOT NULL,
    class_teacher TEXT NOT NULL,
    parent_contact TEXT NOT NULL,
    consent_on TEXT,
    joined_on TEXT,
    left_on TEXT,
    seat INTEGER NOT NULL
, needs TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX members_of_group ON members (group_id, seat, name);
CREATE TABLE meetings (
    id TEXT NOT NULL PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES groups (id),
    number INTEGER NOT NULL,
    date TEXT NOT NULL,
    start TEXT NOT NULL,
    place TEXT NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT,
    ended_at TEXT,
    printed_at TEXT,
    plan TEXT NOT NULL
) STRICT;
CREATE INDEX meetings_of_group ON meetings (group_id, number, date, start);
CREATE INDEX meetings_by_state ON meetings (state, date, start);
CREATE TABLE presences (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    status TEXT NOT NULL,
    arrived_at TEXT,
    left_at TEXT,
    told INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX presences_of_member ON presences (member_id);
CREATE TABLE closings (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    conclusion TEXT NOT NULL,
    achieved TEXT NOT NULL,
    analysis TEXT NOT NULL,
    supporting TEXT NOT NULL,
    hindering TEXT NOT NULL,
    follow_up TEXT NOT NULL
) STRICT;
CREATE TABLE events (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    elapsed REAL NOT NULL,
    stage TEXT,
    value REAL NOT NULL,
    ref TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (meeting_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE heartbeats (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    at TEXT NOT NULL,
    elapsed REAL NOT NULL,
    mono REAL NOT NULL
) STRICT;
CREATE TABLE notes (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT REFERENCES members (id),
    layer TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX notes_of_meeting ON notes (meeting_id);
CREATE INDEX notes_of_member ON notes (member_id);
CREATE TABLE note_revisions (
    note_id TEXT NOT NULL REFERENCES notes (id),
    ordinal INTEGER NOT NULL,
    layer TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    replaced_at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (note_id, ordinal)
) STRICT;
CREATE TABLE observations (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    mark TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 3),
    PRIMARY KEY (meeting_id, member_id, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX observations_of_member ON observations (member_id);
CREATE TABLE changes (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    at TEXT NOT NULL,
    field TEXT NOT NULL,
    member_id TEXT REFERENCES members (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX changes_of_meeting ON changes (meeting_id);
CREATE INDEX changes_of_member ON changes (member_id);
CREATE TABLE own_templates (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    plan TEXT NOT NULL
) STRICT;
CREATE TABLE activity_uses (
    group_id TEXT NOT NULL REFERENCES groups (id),
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    key TEXT NOT NULL,
    used_on TEXT NOT NULL,
    went TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (group_id, meeting_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_marks (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    retired INTEGER NOT NULL
) STRICT;
CREATE TABLE live_marks (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    elapsed REAL NOT NULL,
    stage TEXT NOT NULL
) STRICT;
CREATE INDEX live_marks_of_meeting ON live_marks (meeting_id, elapsed);
CREATE INDEX live_marks_of_member ON live_marks (member_id);
CREATE TABLE commitments (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    answer TEXT NOT NULL,
    answered_in TEXT REFERENCES meetings (id),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX commitments_of_meeting ON commitments (meeting_id);
CREATE INDEX commitments_of_member ON commitments (member_id);
CREATE INDEX commitments_answered_in ON commitments (answered_in);
CREATE TABLE safety_contacts (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    checked_on TEXT,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE activity_sat_out (
    group_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    key TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    PRIMARY KEY (group_id, meeting_id, key, member_id),
    FOREIGN KEY (group_id, meeting_id, key)
        REFERENCES activity_uses (group_id, meeting_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_sat_out_of_member ON activity_sat_out (member_id);
CREATE TABLE comforts (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comforts_of_member ON comforts (member_id);
CREATE TABLE favourites (
    key TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE own_activities (
    id TEXT NOT NULL PRIMARY KEY,
    archived INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE TABLE activity_pictures (
    activity_id TEXT NOT NULL REFERENCES own_activities (id),
    position INTEGER NOT NULL,
    image BLOB NOT NULL,
    PRIMARY KEY (activity_id, position)
) STRICT;
INSERT INTO alembic_version (version_num) VALUES ('0003');
