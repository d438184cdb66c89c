import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import backup, durable, keyslot, recovery, restore
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import connection as raw
from facilitator.store import schema
from facilitator.vault import (
    Vault,
    VaultState,
    create,
    look,
    open_with_passphrase,
    open_with_recovery_code,
)

PHRASE = "hujan di pagar sepeda biru"
OTHER = "teh manis sore di Salatiga"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what `source` is copied from."""
    folder = tmp_path_factory.mktemp("made")
    with closing(create(Paths(folder / "data"), PHRASE, SMALLEST)) as vault:
        mark(vault, "then")
        backup.back_up(vault, folder / "evening.hfbackup")
        mark(vault, "now")
        vault.change_passphrase(PHRASE, OTHER)
    return folder


@pytest.fixture
def source(paths: Paths, tmp_path: Path, made: Path) -> Iterator[Path]:
    """A backup that says "then", of a closed vault that says "now" under another passphrase."""
    shutil.copytree(made / "data", paths.root)
    yield Path(shutil.copy(made / "evening.hfbackup", tmp_path))
    held = {path.name for path in paths.root.iterdir()}
    assert not held & {"restore.tmp", "restore.undo", "restore.undo.part", "restore.undone"}


def mark(vault: Vault, value: str) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('mark', ?)", (value,))


def marked(paths: Paths, phrase: str) -> object:
    with closing(open_with_passphrase(paths, phrase)) as vault:
        backup.verify_open(vault)
        with vault.database.reading() as connection:
            return connection.exec_driver_sql("SELECT value FROM meta WHERE key='mark'").scalar()


def refusal(action: Callable[[], object]) -> Trouble:
    with pytest.raises(ActionableError) as caught:
        action()
    return caught.value.kind


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def rebuilt(source: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The same backup with other parts."""
    with zipfile.ZipFile(source) as box:
        parts = {name: box.read(name) for name in box.namelist()}
    change(parts)
    with zipfile.ZipFile(source, "w") as box:
        for name, data in parts.items():
            box.writestr(name, data)
    return source


def with_manifest(source: Path, **changes: object) -> Path:
    def change(parts: dict[str, bytes]) -> None:
        told = {**json.loads(parts["manifest.json"]), **changes}
        parts["manifest.json"] = json.dumps(told).encode()

    return rebuilt(source, change)


def test_the_backup_takes_the_place_of_the_vault(paths: Paths, source: Path) -> None:
    told = restore.restore_with_passphrase(paths, source, PHRASE)
    assert told == restore.read_manifest(source)
    assert marked(paths, PHRASE) == "then"
    assert refusal(lambda: open_with_passphrase(paths, OTHER)) is Trouble.WRONG_PASSPHRASE


def test_the_former_vault_is_kept(paths: Paths, source: Path) -> None:
    restore.restore_with_passphrase(paths, source, PHRASE)
    (kept,) = paths.backups.iterdir()
    assert marked(Paths(kept), OTHER) == "now"


def test_with_the_code_on_paper(paths: Paths, source: Path) -> None:
    with closing(open_with_passphrase(paths, OTHER)) as vault:
        code = vault.recovery_code()
    restore.restore_with_recovery_code(paths, source, code)
    assert marked(paths, PHRASE) == "then"


def test_into_an_empty_folder(paths: Paths, source: Path, tmp_path: Path) -> None:
    del paths
    fresh = Paths(tmp_path / "new laptop")
    restore.restore_with_passphrase(fresh, source, PHRASE)
    assert marked(fresh, PHRASE) == "then"
    assert not fresh.backups.exists()


@pytest.mark.parametrize("lost", [["vault.db"], ["vault.db", "vault.key.json"], ["vault.key.json"]])
def test_when_files_are_lost(paths: Paths, source: Path, lost: list[str]) -> None:
    for name in lost:
        (paths.root / name).unlink()
    restore.restore_with_passphrase(paths, source, PHRASE)
    assert marked(paths, PHRASE) == "then"


def test_over_a_damaged_vault_with_its_log(paths: Paths, source: Path) -> None:
    """The log of the old file beside the new one would make both unreadable."""
    for path in paths.database_parts:
        path.write_bytes(b"rubbish" * 1000)
    restore.restore_with_passphrase(paths, source, PHRASE)
    assert marked(paths, PHRASE) == "then"


def test_a_backup_without_a_key_file(paths: Paths, source: Path, tmp_path: Path) -> None:
    with closing(open_with_passphrase(paths, OTHER)) as vault:
        code = vault.recovery_code()
    rebuilt(source, lambda parts: parts.pop("vault.key.json") and None)
    phrase = refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE))
    assert phrase is Trouble.KEY_FILE_MISSING
    fresh = Paths(tmp_path / "new laptop")
    restore.restore_with_recovery_code(fresh, source, code)
    assert look(fresh) is VaultState.KEY_MISSING
    open_with_recovery_code(fresh, code).close()


def test_refusals_change_nothing(paths: Paths, source: Path, tmp_path: Path) -> None:
    before = content(paths.root)
    wrong = refusal(lambda: restore.restore_with_passphrase(paths, source, OTHER))
    stranger = recovery.encode(keyslot.new_seed())
    misfit = refusal(lambda: restore.restore_with_recovery_code(paths, source, stranger))
    typo = refusal(lambda: restore.restore_with_recovery_code(paths, source, stranger[:-1]))
    gone = refusal(lambda: restore.restore_with_passphrase(paths, tmp_path / "gone", PHRASE))
    assert (wrong, misfit) == (Trouble.WRONG_PASSPHRASE, Trouble.CODE_DOES_NOT_FIT)
    assert (typo, gone) == (Trouble.WRONG_RECOVERY_CODE, Trouble.BACKUP_UNREADABLE)
    assert content(paths.root) == before


def test_an_open_vault_is_not_replaced(paths: Paths, source: Path) -> None:
    with closing(open_with_passphrase(paths, OTHER)):
        held = refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE))
    assert held is Trouble.FOLDER_IN_USE
    assert marked(paths, OTHER) == "now"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"not a zip at all" * 100,
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
    ],
)
def test_a_damaged_backup(paths: Paths, source: Path, damage: Callable[[bytes], bytes]) -> None:
    source.write_bytes(damage(source.read_bytes()))
    before = content(paths.root)
    found = refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE))
    assert found is Trouble.BACKUP_UNREADABLE
    assert content(paths.root) == before


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"app": "another"}, Trouble.BACKUP_UNREADABLE),
        ({"format": "1"}, Trouble.BACKUP_UNREADABLE),
        ({"rows": []}, Trouble.BACKUP_UNREADABLE),
        ({"sha256": "00" * 32}, Trouble.BACKUP_UNREADABLE),
        ({"format": 2}, Trouble.VAULT_NEWER),
        ({"schema": schema.CURRENT + 1}, Trouble.VAULT_NEWER),
        ({"vault": "00" * 16}, Trouble.CODE_DOES_NOT_FIT),
        ({"rows": {"meta": 7}}, Trouble.VAULT_DAMAGED),
    ],
)
def test_a_manifest_that_does_not_fit(
    paths: Paths, source: Path, change: dict[str, object], expected: Trouble
) -> None:
    with_manifest(source, **change)
    before = content(paths.root)
    assert refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE)) is expected
    assert content(paths.root) == before


@pytest.mark.parametrize("name", ["manifest.json", "vault.db"])
def test_a_missing_part(paths: Paths, source: Path, name: str) -> None:
    rebuilt(source, lambda parts: parts.pop(name) and None)
    found = refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE))
    assert found is Trouble.BACKUP_UNREADABLE


def test_a_part_that_would_blow_up(paths: Paths, source: Path) -> None:
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("manifest.json", b" " * 50_000_000)
    found = refusal(lambda: restore.restore_with_passphrase(paths, source, PHRASE))
    assert found is Trouble.BACKUP_UNREADABLE


def test_names_in_the_archive_lead_nowhere(paths: Paths, source: Path, tmp_path: Path) -> None:
    rebuilt(source, lambda parts: parts.update({"../../evil": b"x", "/evil": b"x"}))
    restore.restore_with_passphrase(paths, source, PHRASE)
    assert marked(paths, PHRASE) == "then"
    assert not list(tmp_path.rglob("evil"))


def test_a_copy_that_does_not_open_in_place_is_rolled_back(paths: Paths, source: Path) -> None:
    """It passes every check of a copy and is refused as a vault: the former one comes back."""
    before = content(paths.root)

    def without_version(parts: dict[str, bytes]) -> None:
        copy = source.with_name("copy.db")
        copy.write_bytes(parts["vault.db"])
        seed = keyslot.unseal(keyslot.from_bytes(parts["vault.key.json"]), PHRASE)
        key = keyslot.database_key(seed)
        with closing(raw.connect(copy, key)) as connection:
            newer = schema.CURRENT + 1
            connection.execute(f"UPDATE alembic_version SET version_num = '{newer}'")
        told = json.loads(parts["manifest.json"])
        with open(copy, "rb") as file:
            told.update(sha256=backup.digest(file), schema=schema.CURRENT)
        parts.update({"vault.db": copy.read_bytes(), "manifest.json": json.dumps(told).encode()})

    rebuilt(source, without_version)
    unpacked = Paths(paths.root / "restore.tmp")
    unpacked.root.mkdir()
    restore._unpack(source, unpacked)
    key = keyslot.database_key(keyslot.unseal(keyslot.from_bytes(before["vault.key.json"]), OTHER))
    found = refusal(lambda: restore._put_in_place(paths, unpacked, key))
    assert found is Trouble.VAULT_NEWER
    assert content(paths.root) == before
    assert marked(paths, OTHER) == "now"


def test_a_restore_that_was_cut_off_is_undone(paths: Paths, source: Path) -> None:
    before = content(paths.root)
    restore._keep_former(paths)
    paths.database.write_bytes(b"half of the new one")
    paths.database_parts[1].write_bytes(b"its log")
    paths.key_file.unlink()
    assert look(paths) is VaultState.READY
    assert marked(paths, OTHER) == "now"
    assert {name: content(paths.root)[name] for name in before} == before
    assert source.exists()


def test_a_cut_off_restore_into_an_empty_folder_leaves_it_empty(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    restore._keep_former(paths)
    paths.database.write_bytes(b"half of the new one")
    assert look(paths) is VaultState.NONE
    with closing(create(paths, PHRASE, SMALLEST)):
        assert look(paths) is VaultState.READY
    assert not paths.undo.exists()


def test_rolling_back_may_itself_be_cut_off(paths: Paths, source: Path) -> None:
    restore._keep_former(paths)
    shutil.copytree(paths.undo, paths.root / "second")
    restore.roll_back_unfinished(paths)
    durable.replace(paths.root / "second", paths.undo)
    paths.database.unlink()
    restore.roll_back_unfinished(paths)
    assert marked(paths, OTHER) == "now"
    assert source.exists()


def test_a_manifest_can_be_read_before_anything_is_risked(source: Path) -> None:
    told = restore.read_manifest(source)
    assert told.rows["meta"] == 2
    assert replace(told, rows={}) != told
