"""Verbs about names in texts: what she decided about a word, remembered for a group.

They lie as one JSON text for each group in the table of odd values.
"""

import json

from sqlalchemy import Connection, bindparam, delete, select

from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.groups import read_group
from facilitator.store.subjects import Subject, Touched
from facilitator.store.tables import upsert
from facilitator.text import clean_line
from sessions.name_check import Choice, Decision

MOST_DECISIONS = 2_000  # for a group; the oldest go

_m = tables.meta.c
_ONE = select(_m.value).where(_m.key == bindparam("key_"))
_CLEAR = delete(tables.meta).where(_m.key == bindparam("key_"))
_PUT = upsert(tables.meta, "key")


def name_decisions(db: Database, group_id: str) -> tuple[Decision, ...]:
    """Return what was decided for the group, the oldest first."""
    with db.reading() as connection:
        return read_name_decisions(connection, group_id)


def keep_name_decision(db: Database, group_id: str, decision: Decision) -> Touched:
    """Remember one decision; an earlier one about the same word goes.

    Raises: ActionableError(NO_SUCH_GROUP).
    """
    return _change(db, group_id, decision.word, (decision,))


def forget_name_decision(db: Database, group_id: str, word: str) -> Touched:
    """Forget what was decided about the folded `word`; nothing happens when nothing was.

    Raises: ActionableError(NO_SUCH_GROUP).
    """
    return _change(db, group_id, word, ())


def read_name_decisions(connection: Connection, group_id: str) -> tuple[Decision, ...]:
    """Return what was decided for the group."""
    found = connection.execute(_ONE, {"key_": _key(group_id)}).scalar()
    return decisions_from(found) if isinstance(found, str) else ()


def decisions_to(decisions: tuple[Decision, ...]) -> str:
    """Return decisions as text."""
    rows = [[d.word, d.choice.value, clean_line(d.of)] for d in decisions[-MOST_DECISIONS:]]
    return json.dumps(rows, ensure_ascii=False)


def decisions_from(text: str) -> tuple[Decision, ...]:
    """Read decisions back; a line that makes no sense is passed over."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    return tuple(filter(None, map(_decision, rows))) if isinstance(rows, list) else ()


def _decision(row: object) -> Decision | None:
    match row:
        case [str(word), str(choice), str(of)] if word and choice in tuple(Choice):
            return Decision(word, Choice(choice), of)
        case _:
            return None


def _change(db: Database, group_id: str, word: str, put: tuple[Decision, ...]) -> Touched:
    with db.writing() as connection:
        read_group(connection, group_id)
        before = read_name_decisions(connection, group_id)
        after = (*(d for d in before if d.word != word), *put)
        key = _key(group_id)
        if after:
            connection.execute(_PUT, {"key": key, "value": decisions_to(after)})
        else:
            connection.execute(_CLEAR, {"key_": key})
    return frozenset({Subject.GROUPS})


def _key(group_id: str) -> str:
    return f"names.{group_id}"
