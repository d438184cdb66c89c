"""Verbs about what is kept for later: own templates, activities used or liked, papers printed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import Row, fields, plan_of, plan_text, require_name, scrubbed
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import AnyRow, fetch, upsert
from facilitator.text import clean_line
from sessions.records import ActivityUse, Plan

_ACTIVITIES = frozenset({Subject.ACTIVITIES})

_p, _u, _t = tables.own_templates.c, tables.activity_uses.c, tables.meetings.c
_f, _s = tables.favourites.c, tables.activity_sat_out.c

_TEMPLATES = select(tables.own_templates).order_by(func.lower(_p.name), _p.id)
_PUT_TEMPLATE = upsert(tables.own_templates, "id")
_REMOVE_TEMPLATE = delete(tables.own_templates).where(_p.id == bindparam("id_"))
_USES = (
    select(tables.activity_uses)
    .where(_u.group_id == bindparam("id_"))
    .order_by(_u.used_on.desc(), _u.key)
)
_RATE_USE = upsert(tables.activity_uses, "group_id", "meeting_id", "key")
_PUT_USE = upsert(tables.activity_uses, "group_id", "meeting_id", "key", keep=("went",))
_SAT_OUT = select(tables.activity_sat_out).where(_s.group_id == bindparam("id_"))
_ALL_JOINED = delete(tables.activity_sat_out).where(
    _s.group_id == bindparam("group"),
    _s.meeting_id == bindparam("meeting"),
    _s.key == bindparam("named"),
)
_SITS_OUT = insert(tables.activity_sat_out)
_FAVOURITES = select(_f.key)
_FAVOUR = upsert(tables.favourites, "key")
_FORGET = delete(tables.favourites).where(_f.key == bindparam("named"))
_PRINTED = (
    update(tables.meetings).where(_t.id == bindparam("id_")).values(printed_at=bindparam("at_"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate:
    """A plan the counselor saved under a name of hers."""

    id: str
    name: str
    plan: Plan


def templates(db: Database) -> tuple[OwnTemplate, ...]:
    """Return the own templates by name."""
    with db.reading() as connection:
        return tuple(_template(row) for row in fetch(connection, _TEMPLATES))


def save_template(db: Database, template: OwnTemplate) -> Touched:
    """Insert or replace; ActionableError(NAME_MISSING, NAME_TOO_LONG)."""
    row = scrubbed({"id": template.id, "name": template.name})
    require_name(row)
    with db.writing() as connection:
        connection.execute(_PUT_TEMPLATE, {**row, "plan": plan_text(template.plan)})
    return frozenset({Subject.TEMPLATES})


def remove_template(db: Database, template_id: str) -> Touched:
    """Forget a template of hers; plans made from it stay."""
    with db.writing() as connection:
        connection.execute(_REMOVE_TEMPLATE, {"id_": template_id})
    return frozenset({Subject.TEMPLATES})


def uses(db: Database, group_id: str) -> tuple[ActivityUse, ...]:
    """Return which activities the group has had and how they went, the latest first."""
    with db.reading() as connection:
        return read_uses(connection, group_id)


def record_use(db: Database, use: ActivityUse) -> Touched:
    """Remember an activity; the same one at the same meeting counts once. What was said before
    about how it went stays: see `rate_use`."""
    with db.writing() as connection:
        put_use(connection, use)
    return _ACTIVITIES


def rate_use(db: Database, use: ActivityUse) -> Touched:
    """Remember how an activity went and who sat out, in place of what was said before."""
    with db.writing() as connection:
        connection.execute(_RATE_USE, {**_use_row(use), "went": clean_line(use.went)})
        given = {"group": use.group_id, "meeting": use.meeting_id, "named": use.key}
        connection.execute(_ALL_JOINED, given)
        for member_id in sorted(use.sat_out):
            connection.execute(_SITS_OUT, {**_use_key(use), "member_id": member_id})
    return _ACTIVITIES


def favourites(db: Database) -> frozenset[str]:
    """Return the keys of the activities she likes best."""
    with db.reading() as connection:
        return read_favourites(connection)


def set_favourite(db: Database, key: str, on: bool) -> Touched:
    """Make an activity a favourite, or no longer one."""
    with db.writing() as connection:
        if on:
            connection.execute(_FAVOUR, {"key": key})
        else:
            connection.execute(_FORGET, {"named": key})
    return _ACTIVITIES


def mark_printed(db: Database, meeting_id: str, at: datetime) -> Touched:
    """Remember that the meeting's summary was printed or saved."""
    with db.writing() as connection:
        done = connection.execute(_PRINTED, {"id_": meeting_id, "at_": at.isoformat()})
        if done.rowcount == 0:
            raise ActionableError(Trouble.NO_SUCH_MEETING)
    return frozenset({Subject.MEETINGS})


def read_uses(connection: Connection, group_id: str) -> tuple[ActivityUse, ...]:
    """Return when the group was led which activity, and who sat it out."""
    sat_out: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in fetch(connection, _SAT_OUT, id_=group_id):
        sat_out[row.meeting_id, row.key].add(row.member_id)
    return tuple(
        _use(row, frozenset(sat_out.get((row.meeting_id, row.key), ())))
        for row in fetch(connection, _USES, id_=group_id)
    )


def read_favourites(connection: Connection) -> frozenset[str]:
    """Return the keys of her favourite activities."""
    return frozenset(row.key for row in fetch(connection, _FAVOURITES))


def put_use(connection: Connection, use: ActivityUse) -> None:
    """Keep that an activity was led; how it went is asked later."""
    connection.execute(_PUT_USE, {**_use_row(use), "went": ""})


def _use_key(use: ActivityUse) -> Row:
    return fields(use, ("group_id", "meeting_id", "key"))


def _use_row(use: ActivityUse) -> Row:
    return {**_use_key(use), "used_on": use.used_on.isoformat()}


def _template(row: AnyRow) -> OwnTemplate:
    return OwnTemplate(id=row.id, name=row.name, plan=plan_of(row.plan))


def _use(row: AnyRow, sat_out: frozenset[str]) -> ActivityUse:
    return ActivityUse(
        group_id=row.group_id,
        meeting_id=row.meeting_id,
        key=row.key,
        used_on=date.fromisoformat(row.used_on),
        went=row.went,
        sat_out=sat_out,
    )
