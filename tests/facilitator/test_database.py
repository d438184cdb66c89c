import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from facilitator.errors import ActionableError, Trouble
from facilitator.store import connection as raw
from facilitator.store import schema
from facilitator.store.database import Database, create_database, open_database

KEY = bytearray(range(32))
MARK = "Ratnaningtyas menangis"
PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An existing database with one row of its own."""
    made = tmp_path / "vault.db"
    database = create_database(made, KEY)
    put(database, "first", MARK)
    database.close()
    return made


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path, KEY)
    yield opened
    opened.close()


def put(database: Database, key: str, value: str) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (key, value))


def keys(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT key FROM meta ORDER BY key")]


def refusal(path: Path, key: bytearray = KEY) -> Trouble:
    """What opening is refused with; the file must be the same afterwards, and alone."""
    before = path.read_bytes()
    with pytest.raises(ActionableError) as caught:
        open_database(path, key)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    return caught.value.kind


def test_settings_of_every_connection(database: Database) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
        "cipher_memory_security": "1",
        "application_id": raw.APPLICATION_ID,
    }
    for block in (database.reading, database.writing):
        with block() as connection:
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected
            }
        assert found == expected


def test_a_write_is_there_after_opening_again(path: Path, database: Database) -> None:
    put(database, "second", "2")
    database.close()
    assert [each.name for each in path.parent.iterdir()] == ["vault.db"]
    with closing(open_database(path, KEY)) as again:
        assert keys(again) == ["first", "second"]


def test_an_error_undoes_the_whole_block(database: Database) -> None:
    def half() -> None:
        with database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO meta VALUES ('second', '2')")
            raise LookupError

    with pytest.raises(LookupError):
        half()
    assert keys(database) == ["first"]


def test_a_write_while_reading_is_never_kept(database: Database) -> None:
    with database.reading() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES ('second', '2')")
    assert keys(database) == ["first"]


def test_reading_goes_on_beside_a_write(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES ('second', '2')")
        assert keys(database) == ["first"]
    assert keys(database) == ["first", "second"]


def test_a_savepoint_inside_a_block(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES ('second', '2')")
        with connection.begin_nested() as inner:
            connection.exec_driver_sql("INSERT INTO meta VALUES ('third', '3')")
            inner.rollback()
    assert keys(database) == ["first", "second"]


def test_a_bug_stays_a_bug_and_tells_no_text(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught:
        put(database, "first", MARK)
    assert MARK not in str(caught.value)
    with pytest.raises(OperationalError, match="no such table"), database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


def test_another_writer_is_waited_for_and_then_named(path: Path, database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=20")
    with closing(raw.connect(path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ActionableError) as caught:
            put(database, "second", "2")
        assert caught.value.kind is Trouble.STORAGE_BUSY
        assert keys(database) == ["first"]
        other.execute("ROLLBACK")
    put(database, "second", "2")
    assert keys(database) == ["first", "second"]


@pytest.mark.parametrize("content", [b"", b"x", b"anything"])
def test_a_new_database_never_takes_the_place_of_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vault.db"
    path.write_bytes(content)
    with pytest.raises(ActionableError) as caught:
        create_database(path, KEY)
    assert caught.value.kind is Trouble.VAULT_EXISTS
    assert path.read_bytes() == content


def test_a_new_database_where_no_folder_is(tmp_path: Path) -> None:
    with pytest.raises(ActionableError) as caught:
        create_database(tmp_path / "gone" / "vault.db", KEY)
    assert caught.value.kind is Trouble.STORAGE_FAILED


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_all_its_files_are_for_their_owner_alone(path: Path, database: Database) -> None:
    put(database, "second", "2")
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_nothing_to_open(tmp_path: Path) -> None:
    with pytest.raises(ActionableError) as caught:
        open_database(tmp_path / "vault.db", KEY)
    assert caught.value.kind is Trouble.VAULT_MISSING
    assert list(tmp_path.iterdir()) == []


def test_wrong_key(path: Path) -> None:
    assert refusal(path, bytearray(b"k" * 32)) is Trouble.VAULT_DAMAGED


def test_the_key_is_read_when_it_is_needed_and_left_alone(path: Path) -> None:
    key = bytearray(KEY)
    with closing(open_database(path, key)) as opened:
        assert keys(opened) == ["first"]
    assert key == KEY


def test_an_encrypted_file_of_another_program(path: Path) -> None:
    with closing(raw.connect(path, KEY, "DELETE")) as connection:
        connection.execute("PRAGMA application_id=1")
    assert refusal(path) is Trouble.VAULT_DAMAGED


def test_a_file_without_our_tables(path: Path) -> None:
    with closing(raw.connect(path, KEY, "DELETE")) as connection:
        connection.execute("DROP TABLE alembic_version")
    with pytest.raises(ActionableError) as caught:
        open_database(path, KEY)
    assert caught.value.kind is Trouble.VAULT_DAMAGED


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_a_newer_file_is_left_untouched(path: Path, journal: Literal["WAL", "DELETE"]) -> None:
    with closing(raw.connect(path, KEY, journal)) as connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{schema.CURRENT + 1}'")
    assert refusal(path) is Trouble.VAULT_NEWER


def test_a_file_taken_away_is_not_made_anew(path: Path, database: Database) -> None:
    put(database, "second", "2")
    database.close()  # the next block connects again
    away = path.with_name("elsewhere.db")
    path.rename(away)
    with pytest.raises(ActionableError) as caught:
        keys(database)
    assert caught.value.kind is Trouble.STORAGE_FAILED
    assert not path.exists()
    away.rename(path)
    assert keys(database) == ["first", "second"]


def test_a_damaged_page_is_named_and_the_rest_still_read(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    with closing(create_database(path, KEY)) as database:
        for number in range(40):
            put(database, f"k{number}", "x" * 3000)
    flip(path, path.stat().st_size - 10 * PAGE + 100)
    with closing(open_database(path, KEY)) as database:
        with pytest.raises(ActionableError) as caught:
            values(database)
        assert caught.value.kind is Trouble.VAULT_DAMAGED
        with database.reading() as connection:  # the connection that met it was thrown away
            assert connection.exec_driver_sql("SELECT count(*) FROM members").scalar() == 0


def values(database: Database) -> int:
    with database.reading() as connection:
        return len(connection.exec_driver_sql("SELECT value FROM meta").all())


def flip(path: Path, at: int) -> None:
    with open(path, "rb+") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1]))


def test_check_finds_what_only_reading_everything_finds(path: Path) -> None:
    with closing(raw.connect(path, KEY)) as connection:
        raw.check(path, connection)
    with closing(raw.connect(path, KEY)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(
            "INSERT INTO members SELECT 'm', 'no such group', 'n', '', '', '', '', '', '', '',"
            " NULL, NULL, NULL, 1, ''"
        )
        with pytest.raises(ActionableError) as caught:
            raw.check(path, connection)
    assert caught.value.kind is Trouble.VAULT_DAMAGED


def test_a_file_without_a_log_gets_one(path: Path) -> None:
    raw.connect(path, KEY, "DELETE").close()
    with closing(open_database(path, KEY)) as database, database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_path_with_odd_characters(tmp_path: Path) -> None:
    folder = tmp_path / "data ? #1 & 100% ꦧ"
    folder.mkdir()
    with closing(create_database(folder / "vault.db", KEY)) as database:
        put(database, "a", "1")
    assert [each.name for each in folder.iterdir()] == ["vault.db"]
    with closing(open_database(folder / "vault.db", KEY)) as database:
        assert keys(database) == ["a"]
