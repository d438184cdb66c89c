"""Verbs about what is kept for later: own templates, activities used, papers printed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, select, update

from facilitator.errors import ActionableError, Trouble
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.rows import Touched, plan_of, plan_text, require_name, scrubbed
from facilitator.store.tables import AnyRow, fetch, upsert
from sessions.records import ActivityUse, Plan

_p, _u, _t = tables.own_templates.c, tables.activity_uses.c, tables.meetings.c

_TEMPLATES = select(tables.own_templates).order_by(func.lower(_p.name), _p.id)
_PUT_TEMPLATE = upsert(tables.own_templates, "id")
_REMOVE_TEMPLATE = delete(tables.own_templates).where(_p.id == bindparam("id_"))
_USES = (
    select(tables.activity_uses)
    .where(_u.group_id == bindparam("id_"))
    .order_by(_u.used_on.desc(), _u.key)
)
_PUT_USE = upsert(tables.activity_uses, "group_id", "meeting_id", "key")
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
    return frozenset({"templates"})


def remove_template(db: Database, template_id: str) -> Touched:
    with db.writing() as connection:
        connection.execute(_REMOVE_TEMPLATE, {"id_": template_id})
    return frozenset({"templates"})


def uses(db: Database, group_id: str) -> tuple[ActivityUse, ...]:
    """Return which activities the group has had, the latest first."""
    with db.reading() as connection:
        return tuple(_use(row) for row in fetch(connection, _USES, id_=group_id))


def record_use(db: Database, use: ActivityUse) -> Touched:
    """Remember an activity; the same one at the same meeting counts once."""
    with db.writing() as connection:
        put_use(connection, use)
    return frozenset({"activities"})


def mark_printed(db: Database, meeting_id: str, at: datetime) -> Touched:
    """Remember that the meeting's summary was printed or saved."""
    with db.writing() as connection:
        done = connection.execute(_PRINTED, {"id_": meeting_id, "at_": at.isoformat()})
        if done.rowcount == 0:
            raise ActionableError(Trouble.NO_SUCH_MEETING)
    return frozenset({"meetings"})


def put_use(connection: Connection, use: ActivityUse) -> None:
    row = {
        "group_id": use.group_id,
        "meeting_id": use.meeting_id,
        "key": use.key,
        "used_on": use.used_on.isoformat(),
    }
    connection.execute(_PUT_USE, row)


def _template(row: AnyRow) -> OwnTemplate:
    return OwnTemplate(id=row.id, name=row.name, plan=plan_of(row.plan))


def _use(row: AnyRow) -> ActivityUse:
    return ActivityUse(
        group_id=row.group_id,
        meeting_id=row.meeting_id,
        key=row.key,
        used_on=date.fromisoformat(row.used_on),
    )
