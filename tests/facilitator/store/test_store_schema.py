import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from facilitator.demo import DemoProgramme
from facilitator.errors import ActionableError, Trouble
from facilitator.store import groups, meetings, notes, schema, tables
from facilitator.store.database import Database, open_database

KEPT = Path(__file__).parents[2] / "data" / "vault_v1.db"

# A version that does not exist yet, once working and once failing after half of its work.
SECOND = """
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE groups ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    op.execute("CREATE TABLE follow_ups (id TEXT NOT NULL PRIMARY KEY) STRICT")
    op.execute("UPDATE groups SET colour = 'green'")
"""
FAILING = SECOND + '    op.execute("INSERT INTO nowhere VALUES (1)")\n'


def stands(connection: Connection) -> dict[str, str]:
    """Every table and index as the file describes it, without differences in blanks."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s+", " ", sql) for name, sql in rows}


def contents(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    for table in tables.ALL:
        rows = connection.exec_driver_sql(f"SELECT * FROM {table.name} ORDER BY 1, 2")
        found[table.name] = [tuple(row) for row in rows]
    return found


@pytest.fixture
def bare(path: Path, key: bytearray) -> Iterator[Database]:
    """An encrypted file without any table."""
    from facilitator.store.database import _engine

    database = Database(_engine(path, key), path)
    yield database
    database.close()


def scripts_with(folder: Path, second: str) -> Path:
    copy = folder / "migrations"
    shutil.copytree(schema.SCRIPTS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "0002_second.py").write_text(second, encoding="utf-8")
    return copy


def test_a_new_vault_is_what_all_migrations_make(db: Database, bare: Database) -> None:
    with bare.writing() as connection:
        schema.upgrade(connection)
        walked = stands(connection)
        stamp = connection.exec_driver_sql("SELECT * FROM alembic_version").all()
    with db.reading() as connection:
        assert stands(connection) == walked
        assert connection.exec_driver_sql("SELECT * FROM alembic_version").all() == stamp
    assert schema.version(bare._engine) == schema.CURRENT


def test_every_version_has_its_schema_file_and_its_migration() -> None:
    numbers = range(1, schema.CURRENT + 1)
    kept = sorted(each.name for each in schema.HOME.glob("schema_v*.sql"))
    assert kept == sorted(f"schema_v{number}.sql" for number in numbers)
    steps = sorted(each.name[:4] for each in (schema.SCRIPTS / "versions").glob("*.py"))
    assert steps == [f"{number:04}" for number in numbers]


def test_statements_know_the_columns_of_the_file(db: Database) -> None:
    with db.reading() as connection:
        for table in tables.ALL:
            columns = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
            assert tuple(row[1] for row in columns) == tables.names(table)
        known = {table.name for table in tables.ALL} | {"meta", "alembic_version"}
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        assert {row[0] for row in found} == known


def test_migrations_do_not_know_todays_tables() -> None:
    for script in (schema.SCRIPTS / "versions").glob("*.py"):
        imported = re.findall(r"^(?:from|import) (\S+)", script.read_text("utf-8"), re.MULTILINE)
        assert set(imported) <= {"alembic", "sqlalchemy"}


def test_a_new_vault_is_made_and_opened_without_alembic(path: Path) -> None:
    story = f"""
import sys
from pathlib import Path
from facilitator.store.database import create_database, open_database
create_database(Path({str(path)!r}), bytearray(range(32))).close()
open_database(Path({str(path)!r}), bytearray(range(32))).close()
assert not [name for name in sys.modules if name.partition(".")[0] in ("alembic", "mako")]
"""
    subprocess.run([sys.executable, "-c", story], check=True, timeout=60)


def test_an_older_file_is_brought_up_to_date(
    db: Database, stored: DemoProgramme, tmp_path: Path
) -> None:
    scripts = scripts_with(tmp_path, SECOND)
    versions: list[int] = []
    schema.prepare(
        db._engine,
        is_new=False,
        before_upgrade=lambda: versions.append(schema.version(db._engine)),
        current=2,
        scripts=scripts,
    )
    assert versions == [1]  # the backup saw the old version
    assert schema.version(db._engine) == 2
    with db.reading() as connection:
        assert connection.exec_driver_sql("SELECT colour FROM groups").scalar() == "green"
    assert meetings.meetings(db, stored.group.id) == stored.meetings
    schema.prepare(db._engine, is_new=False, before_upgrade=pytest.fail, current=2, scripts=scripts)


def test_a_migration_that_fails_midway_leaves_the_old_version(
    db: Database, stored: DemoProgramme, tmp_path: Path, path: Path, key: bytearray
) -> None:
    with db.reading() as connection:
        before = stands(connection), contents(connection)
    with pytest.raises(Exception, match="nowhere"):
        schema.prepare(
            db._engine,
            is_new=False,
            before_upgrade=lambda: None,
            current=2,
            scripts=scripts_with(tmp_path, FAILING),
        )
    db.close()
    with closing(open_database(path, key)) as again:
        assert schema.version(again._engine) == 1
        with again.reading() as connection:
            assert (stands(connection), contents(connection)) == before


def test_without_a_backup_nothing_is_changed(
    db: Database, stored: DemoProgramme, tmp_path: Path
) -> None:
    def no_room() -> None:
        raise ActionableError(Trouble.BACKUP_FAILED)

    with db.reading() as connection:
        before = stands(connection), contents(connection)
    with pytest.raises(ActionableError):
        schema.prepare(
            db._engine,
            is_new=False,
            before_upgrade=no_room,
            current=2,
            scripts=scripts_with(tmp_path, SECOND),
        )
    with db.reading() as connection:
        assert (stands(connection), contents(connection)) == before


def test_a_newer_file_is_refused_untouched(db: Database, path: Path, key: bytearray) -> None:
    with db.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    db.close()
    before = path.read_bytes()
    with pytest.raises(ActionableError) as caught:
        open_database(path, key, pytest.fail)
    assert caught.value.kind is Trouble.VAULT_NEWER
    assert caught.value.facts == {"found": 2, "known": 1}
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TABLE alembic_version",
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = 'abc'",
    ],
)
def test_a_file_without_a_version_is_damaged(db: Database, damage: str) -> None:
    with db.writing() as connection:
        connection.exec_driver_sql(damage)
    with pytest.raises(ActionableError) as caught:
        schema.prepare(db._engine, is_new=False, before_upgrade=pytest.fail)
    assert caught.value.kind is Trouble.VAULT_DAMAGED


def test_the_kept_file_of_version_1_opens(path: Path, key: bytearray) -> None:
    """See `keep_vault.py` beside this file for what is in it."""
    shutil.copy(KEPT, path)
    backups: list[bool] = []
    with closing(open_database(path, key, lambda: backups.append(True))) as db:
        assert bool(backups) == (schema.CURRENT > 1)
        (group,) = groups.groups(db)
        assert group.name == "Kelompok Melati"
        held = meetings.meetings(db, group.id)
        assert [each.number for each in held] == [1, 2, 3, 4]
        for meeting in held:
            assert len(meetings.summary(db, meeting.id).participants) == 9
        assert meetings.record(db, held[0].id).events
        (note,) = [each for each in notes.notes(db, held[0].id) if each.text == "Dikoreksi."]
        (before,) = notes.revisions(db, note.id)
        assert before.text.startswith("Suasana kaku")


def test_the_kept_file_has_todays_tables_once_it_is_open(
    db: Database, path: Path, key: bytearray
) -> None:
    kept = path.with_name("kept.db")
    shutil.copy(KEPT, kept)
    with closing(open_database(kept, key)) as opened, opened.reading() as theirs:
        found = stands(theirs)
    with db.reading() as ours:
        assert found == stands(ours)
