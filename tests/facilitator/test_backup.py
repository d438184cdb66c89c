import hashlib
import json
import os
import stat
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator import backup
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import connection as raw
from facilitator.store import schema
from facilitator.vault import Vault, create, open_with_recovery_code

PHRASE = "hujan di pagar sepeda biru"
MARK = "Ratnaningtyas menangis"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create(Paths(tmp_path / "data"), PHRASE, SMALLEST)
    put(made, "mark", MARK)
    yield made
    made.close()


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "evening.hfbackup"


def put(vault: Vault, key: str, value: str) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (key, value))


def test_what_the_file_holds(vault: Vault, destination: Path) -> None:
    manifest = backup.back_up(vault, destination)
    with zipfile.ZipFile(destination) as box:
        assert box.namelist() == ["manifest.json", "vault.key.json", "vault.db"]
        assert {info.compress_type for info in box.infolist()} == {zipfile.ZIP_STORED}
        told = json.loads(box.read("manifest.json"))
        database = box.read("vault.db")
        assert box.read("vault.key.json") == vault.paths.key_file.read_bytes()
    assert told["sha256"] == hashlib.sha256(database).hexdigest() == manifest.sha256
    assert (told["format"], told["schema"]) == (1, schema.CURRENT)
    assert told["rows"]["meta"] == 2
    assert told["created"].endswith("+00:00")
    assert MARK.encode() not in destination.read_bytes()


def test_the_copy_opens_with_the_key_and_is_one_file(vault: Vault, destination: Path) -> None:
    backup.back_up(vault, destination)
    copy = destination.with_name("copy.db")
    with zipfile.ZipFile(destination) as box:
        copy.write_bytes(box.read("vault.db"))
    with closing(raw.connect(copy, vault.key)) as connection:
        raw.check(copy, connection)
        rows = connection.execute("SELECT value FROM meta WHERE key = 'mark'").fetchall()
        mode = connection.execute("PRAGMA journal_mode").fetchall()
    assert rows == [(MARK,)]
    assert mode == [("delete",)]


def test_nothing_else_is_left(vault: Vault, destination: Path) -> None:
    backup.back_up(vault, destination)
    backup.back_up(vault, destination)
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]
    assert not (vault.paths.root / "backup.tmp").exists()
    if os.name == "posix":
        assert stat.S_IMODE(destination.stat().st_mode) == 0o600


def test_what_a_killed_backup_left_is_swept_up(vault: Vault, destination: Path) -> None:
    left = vault.paths.root / "backup.tmp"
    left.mkdir()
    (left / "vault.db").write_bytes(b"half")
    destination.with_name(destination.name + ".part").write_bytes(b"half")
    backup.back_up(vault, destination)
    assert not left.exists()
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]


def test_while_somebody_writes(vault: Vault, destination: Path) -> None:
    """Each commit is in the copy whole or not at all; two tables tell."""
    halt, first = threading.Event(), threading.Event()

    def write() -> None:
        number = 0
        while not halt.is_set():
            with vault.database.writing() as connection:
                sql = "INSERT INTO meta VALUES (?, 'x')"
                connection.exec_driver_sql(sql, (f"a{number}",))
                connection.exec_driver_sql(sql, (f"b{number}",))
            number += 1
            first.set()

    writer = threading.Thread(target=write)
    writer.start()
    first.wait()
    counts = [backup.back_up(vault, destination).rows["meta"] for _ in range(3)]
    halt.set()
    writer.join()
    assert all(count % 2 == 0 for count in counts)
    assert counts == sorted(counts)
    assert counts[0] >= 4


def test_a_damaged_vault_makes_no_backup(vault: Vault, destination: Path) -> None:
    for number in range(60):
        put(vault, f"k{number}", "x" * 3000)
    backup.back_up(vault, destination)
    good = destination.read_bytes()
    vault.database.close()
    with open(vault.paths.database, "rb+") as file:
        file.seek(-10 * 4096, os.SEEK_END)
        file.write(b"\0" * 100)
    with pytest.raises(ActionableError) as caught:
        backup.back_up(vault, destination)
    assert caught.value.kind in (Trouble.VAULT_DAMAGED, Trouble.BACKUP_FAILED)
    assert destination.read_bytes() == good
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]
    with pytest.raises(ActionableError) as caught:
        backup.verify_open(vault)
    assert caught.value.kind is Trouble.VAULT_DAMAGED


def test_a_sound_vault_is_called_sound(vault: Vault) -> None:
    backup.verify_open(vault)
    put(vault, "after", "that")


def test_a_place_that_is_not_there(vault: Vault, tmp_path: Path) -> None:
    for destination in (tmp_path / "gone" / "a.hfbackup", vault.paths.key_file / "a.hfbackup"):
        with pytest.raises(ActionableError) as caught:
            backup.back_up(vault, destination)
        assert caught.value.kind is Trouble.OUTPUT_NOT_WRITABLE
        assert caught.value.facts == {"file": str(destination)}


def test_a_folder_in_the_way(vault: Vault, destination: Path) -> None:
    destination.mkdir()
    with pytest.raises(ActionableError) as caught:
        backup.back_up(vault, destination)
    assert caught.value.kind is Trouble.OUTPUT_NOT_WRITABLE
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]


def test_a_vault_opened_from_paper_has_a_backup_for_paper(vault: Vault, destination: Path) -> None:
    code, paths = vault.recovery_code(), vault.paths
    vault.close()
    paths.key_file.unlink()
    paths.key_file_previous.unlink()
    with closing(open_with_recovery_code(paths, code)) as opened:
        backup.back_up(opened, destination)
    with zipfile.ZipFile(destination) as box:
        assert box.namelist() == ["manifest.json", "vault.db"]


def test_before_an_upgrade_a_copy_is_kept(vault: Vault) -> None:
    backup.back_up_older(vault.paths, vault.key)
    (kept,) = vault.paths.backups.iterdir()
    assert kept.name.startswith("before-upgrade-")
    assert zipfile.is_zipfile(kept)
