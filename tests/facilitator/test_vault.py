import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.util import CommandError

from facilitator import durable, keyfile, keyslot, recovery
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.restore import read_manifest
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


@pytest.fixture
def vault(paths: Paths) -> Iterator[Vault]:
    made = create(paths, PHRASE, SMALLEST)
    yield made
    made.close()


@pytest.fixture
def code(vault: Vault) -> str:
    """The recovery code of a vault that is closed again."""
    told = vault.recovery_code()
    vault.close()
    return told


def mark(vault: Vault, value: str) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('mark', ?)", (value,))


def marked(vault: Vault) -> object:
    with vault.database.reading() as connection:
        return connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'mark'").scalar()


def refusal(paths: Paths, phrase: str = PHRASE) -> Trouble:
    with pytest.raises(ActionableError) as caught:
        open_with_passphrase(paths, phrase)
    return caught.value.kind


def test_from_nothing_to_a_vault(paths: Paths) -> None:
    assert look(paths) is VaultState.NONE
    assert not paths.root.exists()
    with closing(create(paths, PHRASE, SMALLEST)) as vault:
        mark(vault, "first")
        assert look(paths) is VaultState.READY
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert marked(vault) == "first"
    names = sorted(path.name for path in paths.root.iterdir())
    assert names == ["facilitator.lock", "vault.db", "vault.key.bak.json", "vault.key.json"]
    if os.name == "posix":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in paths.root.iterdir()}
        assert modes == {0o600}


def test_nothing_to_open_and_nothing_made(paths: Paths) -> None:
    assert refusal(paths) is Trouble.NO_VAULT
    with pytest.raises(ActionableError) as caught:
        open_with_recovery_code(paths, recovery.encode(keyslot.new_seed()))
    assert caught.value.kind is Trouble.NO_VAULT
    assert not paths.root.exists()


def test_a_vault_is_never_made_over_another(paths: Paths, code: str) -> None:
    before = paths.database.read_bytes()
    with pytest.raises(ActionableError) as caught:
        create(paths, OTHER, SMALLEST)
    assert caught.value.kind is Trouble.VAULT_EXISTS
    assert paths.database.read_bytes() == before
    open_with_recovery_code(paths, code).close()


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("kurang", Trouble.PASSPHRASE_TOO_SHORT),
        ("", Trouble.PASSPHRASE_TOO_SHORT),
        ("bimbingan konseling", Trouble.PASSPHRASE_TOO_WEAK),
    ],
)
def test_a_bad_passphrase_makes_nothing(paths: Paths, phrase: str, kind: Trouble) -> None:
    with pytest.raises(ActionableError) as caught:
        create(paths, phrase, SMALLEST)
    assert caught.value.kind is kind
    assert not paths.root.exists()


def test_wrong_passphrase_leaves_the_database_alone(paths: Paths, code: str) -> None:
    del code
    paths.database.write_bytes(b"\0" * 8192)  # would be called damaged
    assert refusal(paths, OTHER) is Trouble.WRONG_PASSPHRASE
    assert refusal(paths) is Trouble.VAULT_DAMAGED


def test_a_folder_is_opened_once(paths: Paths, vault: Vault) -> None:
    assert refusal(paths) is Trouble.FOLDER_IN_USE
    with pytest.raises(ActionableError) as caught:
        open_with_recovery_code(paths, vault.recovery_code())
    assert caught.value.kind is Trouble.FOLDER_IN_USE
    mark(vault, "still writing")


def test_a_refused_opening_gives_the_folder_free(paths: Paths, code: str) -> None:
    del code
    assert refusal(paths, OTHER) is Trouble.WRONG_PASSPHRASE
    open_with_passphrase(paths, PHRASE).close()


def test_closing_wipes_and_may_be_repeated(paths: Paths, vault: Vault) -> None:
    key = vault.key
    assert any(key)
    vault.close()
    vault.close()
    assert key == bytes(32)
    assert vault.recovery_code() == recovery.encode(bytes(20))
    open_with_passphrase(paths, PHRASE).close()


def test_change_passphrase(paths: Paths, vault: Vault) -> None:
    mark(vault, "kept")
    code = vault.recovery_code()
    with pytest.raises(ActionableError) as caught:
        vault.change_passphrase(OTHER, PHRASE)
    assert caught.value.kind is Trouble.WRONG_PASSPHRASE
    with pytest.raises(ActionableError) as caught:
        vault.change_passphrase(PHRASE, "short")
    assert caught.value.kind is Trouble.PASSPHRASE_TOO_SHORT
    vault.change_passphrase(PHRASE, OTHER)
    vault.close()
    assert refusal(paths) is Trouble.WRONG_PASSPHRASE
    paths.key_file.unlink()
    assert refusal(paths) is Trouble.WRONG_PASSPHRASE  # no copy of the old one is left
    with closing(open_with_passphrase(paths, OTHER)) as again:
        assert (marked(again), again.recovery_code()) == ("kept", code)


def test_the_cost_stays_when_the_passphrase_changes(paths: Paths, vault: Vault) -> None:
    vault.change_passphrase(PHRASE, OTHER)
    assert keyfile.read(paths).cost == SMALLEST


def test_recovery_leaves_the_key_file_until_a_passphrase_is_set(paths: Paths, code: str) -> None:
    paths.key_file.unlink()
    paths.key_file_previous.unlink()
    assert look(paths) is VaultState.KEY_MISSING
    with closing(open_with_recovery_code(paths, code.lower())) as vault:
        assert not paths.key_file.exists()
        vault.set_passphrase(OTHER, SMALLEST)
        assert vault.recovery_code() == code
    with closing(open_with_passphrase(paths, OTHER)):
        assert look(paths) is VaultState.READY


def test_a_typo_is_told_before_the_folder_is_touched(paths: Paths) -> None:
    with pytest.raises(ActionableError) as caught:
        open_with_recovery_code(paths, "0000-")
    assert caught.value.kind is Trouble.WRONG_RECOVERY_CODE
    assert not paths.root.exists()


@pytest.mark.parametrize("with_key_file", [True, False])
def test_the_code_of_another_vault(paths: Paths, code: str, with_key_file: bool) -> None:
    if not with_key_file:
        paths.key_file.unlink()
        paths.key_file_previous.unlink()
    with pytest.raises(ActionableError) as caught:
        open_with_recovery_code(paths, recovery.encode(keyslot.new_seed()))
    assert caught.value.kind is Trouble.CODE_DOES_NOT_FIT
    open_with_recovery_code(paths, code).close()


def test_the_right_code_tells_a_damaged_database(paths: Paths, code: str) -> None:
    paths.database.write_bytes(b"\0" * 8192)
    with pytest.raises(ActionableError) as caught:
        open_with_recovery_code(paths, code)
    assert caught.value.kind is Trouble.VAULT_DAMAGED


def test_a_database_that_says_it_is_another_one(paths: Paths, vault: Vault) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = 'another' WHERE key = 'vault'")
    vault.close()
    assert refusal(paths) is Trouble.VAULT_DAMAGED


def test_a_newer_vault(paths: Paths, vault: Vault) -> None:
    with vault.database.writing() as connection:
        newer = str(schema.CURRENT + 1)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (newer,))
    vault.close()
    before = paths.database.read_bytes()
    assert refusal(paths) is Trouble.VAULT_NEWER
    assert paths.database.read_bytes() == before


@pytest.fixture
def older(paths: Paths, vault: Vault) -> Paths:
    """A closed vault that says it is of a version before the first."""
    with vault.database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    vault.close()
    return paths


def test_an_older_vault_is_backed_up_before_anything_changes(older: Paths) -> None:
    before = older.database.read_bytes()
    with pytest.raises(CommandError):  # there is no way up from such a version
        open_with_passphrase(older, PHRASE)
    (kept,) = older.backups.iterdir()
    assert read_manifest(kept).schema == 0
    assert older.database.read_bytes() == before


def test_without_a_backup_an_older_vault_is_left_alone(older: Paths) -> None:
    before = older.database.read_bytes()
    older.backups.write_text("in the way")
    assert refusal(older) is Trouble.STORAGE_FAILED
    assert older.database.read_bytes() == before


def test_a_closed_vault_is_not_called_damaged(vault: Vault) -> None:
    vault.close()
    with pytest.raises(RuntimeError, match="closed"):
        mark(vault, "too late")


def test_look_at_what_may_be_there(paths: Paths, code: str) -> None:
    del code
    assert look(paths) is VaultState.READY
    key = paths.key_file.read_bytes()
    paths.key_file.write_bytes(b"{")
    assert look(paths) is VaultState.READY  # the second copy is good
    paths.key_file_previous.write_bytes(b"{")
    assert look(paths) is VaultState.KEY_DAMAGED
    paths.key_file.write_bytes(key)
    database = paths.database.read_bytes()
    paths.database.write_bytes(b"")
    assert look(paths) is VaultState.DATABASE_DAMAGED
    assert refusal(paths) is Trouble.VAULT_DAMAGED
    paths.database.unlink()
    assert look(paths) is VaultState.DATABASE_MISSING
    assert refusal(paths) is Trouble.VAULT_MISSING
    with pytest.raises(ActionableError) as caught:
        create(paths, OTHER, SMALLEST)
    assert caught.value.kind is Trouble.VAULT_EXISTS
    paths.database.write_bytes(database)
    open_with_passphrase(paths, PHRASE).close()


def test_a_lost_database_with_its_log_left_is_not_an_empty_folder(paths: Paths) -> None:
    paths.prepare()
    paths.database_parts[1].write_bytes(b"a log")
    assert look(paths) is VaultState.DATABASE_MISSING


def test_a_creation_that_was_cut_off_begins_anew(paths: Paths, code: str) -> None:
    del code
    paths.database.rename(paths.unborn)  # the last step had not happened
    assert look(paths) is VaultState.NONE
    with closing(create(paths, OTHER, SMALLEST)) as vault:
        assert marked(vault) is None
    assert not paths.unborn.exists()
    assert refusal(paths) is Trouble.WRONG_PASSPHRASE
    open_with_passphrase(paths, OTHER).close()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    paths = Paths(tmp_path / "data")
    assert look(paths) is VaultState.NONE
    with pytest.raises(ActionableError) as caught:
        create(paths, PHRASE, SMALLEST)
    assert caught.value.kind is Trouble.FOLDER_READ_ONLY


def test_unlocking_mends_the_second_copy(paths: Paths, code: str) -> None:
    del code
    good = paths.key_file.read_bytes()
    for damage in (b"", b"{", good.replace(b"4", b"5")):
        for path in (paths.key_file, paths.key_file_previous):
            path.write_bytes(damage)
            open_with_passphrase(paths, PHRASE).close()
            assert paths.key_file.read_bytes() == paths.key_file_previous.read_bytes() == good


def test_a_refused_unlocking_mends_nothing(paths: Paths, code: str) -> None:
    del code
    paths.key_file.unlink()
    assert refusal(paths, OTHER) is Trouble.WRONG_PASSPHRASE
    assert not paths.key_file.exists()


def test_the_first_whole_copy_decides(paths: Paths, vault: Vault) -> None:
    """Power failed between the two writes of a new passphrase: the old one is over."""
    old = paths.key_file.read_bytes()
    vault.change_passphrase(PHRASE, OTHER)
    vault.close()
    durable.write_whole(paths.key_file_previous, old)
    assert refusal(paths) is Trouble.WRONG_PASSPHRASE
    open_with_passphrase(paths, OTHER).close()
    assert old not in (paths.key_file.read_bytes(), paths.key_file_previous.read_bytes())


def test_database_and_key_fit_the_contract_with_paper(paths: Paths, code: str) -> None:
    """Nothing but the paper and the published derivation opens the file."""
    key = keyslot.database_key(recovery.decode(code))
    with closing(raw.connect(paths.database, key)) as connection:
        raw.check(paths.database, connection)


def test_importing_the_vault_brings_nothing_slow() -> None:
    code = (
        "import sys, facilitator.vault, facilitator.settings, facilitator.logs;"
        "slow = {'sqlalchemy', 'alembic', 'cryptography', 'sqlcipher3', 'zxcvbn', 'filelock'};"
        "sys.exit(len(slow & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
