"""Verbs about groups, their members, and the letterhead."""

from unicodedata import normalize

from sqlalchemy import Connection, bindparam, delete, func, select, text, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import day, fields, iso, require_name, scrubbed
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, names, upsert
from facilitator.text import clean_line
from sessions.records import Group, GroupKind, Member, Profile, ServiceField, Setting

MOST_MEMBERS = 40  # in a group at one time

_g, _m = tables.groups.c, tables.members.c

_PROFILE = names(tables.profile, but=("id",))
_GROUP = names(tables.groups)
_MEMBER = names(tables.members)
_OTHERWISE = ("consent_on", "joined_on", "left_on", "needs")  # not stored as the record has them

_PUT_PROFILE = upsert(tables.profile, "id")
_PUT_GROUP = upsert(tables.groups, "id")
_PUT_MEMBER = upsert(tables.members, "id")
_THE_PROFILE = select(*(tables.profile.c[name] for name in _PROFILE))
_ALL_GROUPS = select(tables.groups).order_by(_g.archived, func.lower(_g.name), _g.id)
_ONE_GROUP = select(tables.groups).where(_g.id == bindparam("id_"))
_ROSTER = select(tables.members).where(_m.group_id == bindparam("id_")).order_by(_m.seat, _m.name)
_ONE_MEMBER = select(tables.members).where(_m.id == bindparam("id_"))
_LEAVE = update(tables.members).where(_m.id == bindparam("id_")).values(left_on=bindparam("day"))
_UNTAKE = delete(tables.presences).where(tables.presences.c.member_id == bindparam("id_"))
_REMOVE = delete(tables.members).where(_m.id == bindparam("id_"))
_LAST_RECORD = text(
    """
    SELECT max(date) FROM meetings WHERE id IN (
        SELECT meeting_id FROM presences WHERE member_id = :id_ AND status <> 'not_taken'
        UNION ALL SELECT meeting_id FROM notes WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM observations WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM live_marks WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM commitments WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM comforts WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM activity_sat_out WHERE member_id = :id_
        UNION ALL SELECT meeting_id FROM changes WHERE member_id = :id_)
    """
)


def groups(db: Database) -> tuple[Group, ...]:
    """Return every group by name, the archived ones last."""
    with db.reading() as connection:
        return read_groups(connection)


def group(db: Database, group_id: str) -> Group:
    """Return one group; ActionableError(NO_SUCH_GROUP)."""
    with db.reading() as connection:
        return read_group(connection, group_id)


def save_group(db: Database, group: Group) -> Touched:
    """Insert or replace; ActionableError(NAME_MISSING, NAME_TOO_LONG)."""
    with db.writing() as connection:
        put_group(connection, group)
    return frozenset({Subject.GROUPS})


def members(db: Database, group_id: str) -> tuple[Member, ...]:
    """Return everybody who ever was in the group, by seat."""
    with db.reading() as connection:
        return read_members(connection, group_id)


def member(db: Database, member_id: str) -> Member:
    """Return one member; ActionableError(NO_SUCH_MEMBER)."""
    with db.reading() as connection:
        return read_member(connection, member_id)


def save_member(db: Database, member: Member) -> Touched:
    """Insert or replace one member.

    Raises: ActionableError(NAME_MISSING, NAME_TOO_LONG, LEAVES_BEFORE_JOINING, MEMBER_TWICE,
    TOO_MANY_MEMBERS); then nothing was written. The same name and number may stand in a group
    twice only for somebody who left and came back later.
    """
    with db.writing() as connection:
        put_member(connection, member)
    return frozenset({Subject.MEMBERS, Subject.ATTENDANCE})


def remove_member(db: Database, member_id: str) -> Touched:
    """Take a member out of the group.

    Without attendance, notes, marks, commitments, observations, comfort or an activity sat out
    the member is deleted. Otherwise the record stays whole, and the member leaves on the day of
    the last meeting with something on record.
    """
    with db.writing() as connection:
        found = read_member(connection, member_id)
        last = day(connection.execute(_LAST_RECORD, {"id_": member_id}).scalar())
        if last is None:
            connection.execute(_UNTAKE, {"id_": member_id})
            connection.execute(_REMOVE, {"id_": member_id})
        else:
            left = last if found.joined is None else max(last, found.joined)
            connection.execute(_LEAVE, {"id_": member_id, "day": iso(left)})
    return frozenset({Subject.MEMBERS, Subject.ATTENDANCE})


def profile(db: Database) -> Profile:
    """Return the letterhead and signatures, empty until they were saved."""
    with db.reading() as connection:
        return read_profile(connection)


def save_profile(db: Database, profile: Profile) -> Touched:
    """Keep who the counselor is and what stands on her letterhead."""
    with db.writing() as connection:
        put_profile(connection, profile)
    return frozenset({Subject.PROFILE})


def read_profile(connection: Connection) -> Profile:
    """Return the profile; an empty one before anything was said."""
    row = connection.execute(_THE_PROFILE).first()
    return Profile() if row is None else Profile(**dict(zip(_PROFILE, row, strict=True)))


def put_profile(connection: Connection, profile: Profile) -> None:
    """Replace the profile."""
    row = {"id": 1, **fields(profile, _PROFILE)}
    connection.execute(_PUT_PROFILE, scrubbed(row, several_lines=("address", "contact")))


def read_groups(connection: Connection) -> tuple[Group, ...]:
    """Return all groups, archived ones too."""
    return tuple(group_of(row) for row in fetch(connection, _ALL_GROUPS))


def read_group(connection: Connection, group_id: str) -> Group:
    """Return one group; ActionableError(NO_SUCH_GROUP)."""
    row = connection.execute(_ONE_GROUP, {"id_": group_id}).first()
    if row is None:
        raise ActionableError(Trouble.NO_SUCH_GROUP)
    return group_of(row)


def group_of(row: AnyRow) -> Group:
    """Return the record a row of the groups holds."""
    given = dict(zip(_GROUP, row, strict=True))
    given["kind"] = GroupKind(row.kind)
    given["setting"] = Setting(row.setting)
    given["field"] = ServiceField(row.field)
    given["archived"] = bool(row.archived)
    return Group(**given)


def put_group(connection: Connection, group: Group) -> None:
    """Insert or replace one group."""
    row = scrubbed(
        {**fields(group, _GROUP), "archived": int(group.archived)}, several_lines=("aim",)
    )
    require_name(row)
    connection.execute(_PUT_GROUP, row)


def read_members(connection: Connection, group_id: str) -> tuple[Member, ...]:
    """Return the members of a group by seat, those who left too."""
    return tuple(member_of(row) for row in fetch(connection, _ROSTER, id_=group_id))


def read_member(connection: Connection, member_id: str) -> Member:
    """Return one member; ActionableError(NO_SUCH_MEMBER)."""
    row = connection.execute(_ONE_MEMBER, {"id_": member_id}).first()
    if row is None:
        raise ActionableError(Trouble.NO_SUCH_MEMBER)
    return member_of(row)


def member_of(row: AnyRow) -> Member:
    """Return the record a row of the members holds."""
    given = dict(zip(_MEMBER, row, strict=True))
    given["joined"] = day(given.pop("joined_on"))
    given["left"] = day(given.pop("left_on"))
    given["consent_on"] = day(row.consent_on)
    given["needs"] = frozenset(row.needs.split())
    return Member(**given)


def put_member(connection: Connection, member: Member) -> None:
    """Insert or replace one member."""
    row = scrubbed(
        {
            **fields(member, names(tables.members, but=_OTHERWISE)),
            "consent_on": iso(member.consent_on),
            "joined_on": iso(member.joined),
            "left_on": iso(member.left),
            "needs": " ".join(sorted(member.needs)),
        }
    )
    require_name(row)
    if member.joined is not None and member.left is not None and member.left < member.joined:
        raise ActionableError(Trouble.LEAVES_BEFORE_JOINING)
    _require_place(connection, member)
    connection.execute(_PUT_MEMBER, row)


def _require_place(connection: Connection, member: Member) -> None:
    others = [o for o in read_members(connection, member.group_id) if o.id != member.id]
    if any(_same_person(member, o) and _overlap(member, o) for o in others):
        raise ActionableError(Trouble.MEMBER_TWICE)
    staying = sum(o.left is None for o in others)
    if member.left is None and staying >= MOST_MEMBERS:
        raise ActionableError(Trouble.TOO_MANY_MEMBERS, maximum=MOST_MEMBERS)


def _same_person(one: Member, other: Member) -> bool:
    return _sign(one) == _sign(other)


def _sign(member: Member) -> tuple[str, str]:
    name, number = (clean_line(normalize("NFKC", t)) for t in (member.name, member.number))
    return name.casefold(), number.casefold()


def _overlap(one: Member, other: Member) -> bool:
    """Tell whether two stays in the group share a day."""
    return not (_before(one, other) or _before(other, one))


def _before(one: Member, other: Member) -> bool:
    return one.left is not None and other.joined is not None and one.left < other.joined
