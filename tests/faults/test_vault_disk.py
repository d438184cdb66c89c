"""A full disk, a forbidden folder, a second copy of the program."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator import backup, restore, settings
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.vault import Vault, VaultState, create, look, open_with_passphrase

PHRASE = "hujan di pagar sepeda biru"
OTHER = "teh manis sore di Salatiga"
ROOT = Path(__file__).resolve().parents[2]
IS_ROOT = hasattr(os, "getuid") and os.getuid() == 0
PROJECT = {**os.environ, "PYTHONPATH": str(ROOT)}


def refusal(action: Callable[[], object]) -> Trouble:
    with pytest.raises(ActionableError) as caught:
        action()
    return caught.value.kind


def add(vault: Vault, key: str, size: int) -> None:
    with vault.database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (key, "x" * size))


def added(vault: Vault) -> set[str]:
    with vault.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT key FROM meta WHERE key LIKE 'n%'")
        return {row[0] for row in rows}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not IS_ROOT or not sys.platform.startswith("linux"):
        pytest.skip("mounting needs root")
    if subprocess.run(["mount", *options], capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", place], check=True)


def fill_up(place: Path) -> Path:
    """Leave no free byte."""
    filler = place / "filler"
    with open(filler, "wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return filler


@pytest.fixture
def paths(small_disk: Path) -> Paths:
    paths = Paths(small_disk / "data")
    create(paths, PHRASE, SMALLEST).close()
    return paths


def test_saving_on_a_full_disk_loses_nothing_and_goes_on_later(paths: Paths) -> None:
    kept = {"n first"}
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        add(vault, "n first", 10)
        filler = fill_up(paths.root)

        def add_many() -> None:
            for number in range(100):
                add(vault, f"n{number}", 100_000)
                kept.add(f"n{number}")

        with pytest.raises(ActionableError) as caught:
            add_many()
        assert caught.value.kind is Trouble.DISK_FULL
        assert caught.value.facts == {"folder": str(paths.root)}
        assert added(vault) == kept
        assert refusal(lambda: add(vault, "n big", 100_000)) is Trouble.DISK_FULL
        filler.unlink()
        add(vault, "n big", 100_000)
        backup.verify_open(vault)
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert added(vault) == kept | {"n big"}


def test_a_full_disk_at_any_size_of_what_is_left(paths: Paths) -> None:
    """From nothing to a few pages free: opening either works or says so, and loses nothing."""
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        add(vault, "n first", 10)
    filler = fill_up(paths.root)
    whole = filler.stat().st_size
    for free in range(0, 120_000, 8192):
        os.truncate(filler, whole - free)
        try:
            with closing(open_with_passphrase(paths, PHRASE)) as vault:
                assert added(vault) == {"n first"}
        except ActionableError as error:
            if error.kind is not Trouble.DISK_FULL:
                raise
    filler.unlink()
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert added(vault) == {"n first"}
        backup.verify_open(vault)


def test_a_new_passphrase_on_a_full_disk(paths: Paths) -> None:
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        filler = fill_up(paths.root)
        assert refusal(lambda: vault.change_passphrase(PHRASE, OTHER)) is Trouble.DISK_FULL
        filler.unlink()
    open_with_passphrase(paths, PHRASE).close()
    assert not list(paths.root.glob("*.new"))


def test_settings_on_a_full_disk(paths: Paths) -> None:
    settings.save(paths, Settings("id"))
    fill_up(paths.root)
    assert refusal(lambda: settings.save(paths, Settings("en"))) is Trouble.DISK_FULL
    assert settings.load(paths) == Settings("id")


def test_a_new_vault_on_a_full_disk(small_disk: Path) -> None:
    filler = fill_up(small_disk)
    paths = Paths(small_disk / "data")
    for free in range(0, 200_000, 20_000):
        os.truncate(filler, filler.stat().st_size - min(free, 20_000))
        if look(paths) is not VaultState.NONE:
            break
        try:
            create(paths, PHRASE, SMALLEST).close()
        except ActionableError as error:
            if error.kind is not Trouble.DISK_FULL:
                raise
            assert look(paths) is VaultState.NONE
    filler.unlink()
    if look(paths) is VaultState.NONE:
        create(paths, PHRASE, SMALLEST).close()
    open_with_passphrase(paths, PHRASE).close()


def test_a_backup_onto_a_full_disk(paths: Paths, tmp_path: Path) -> None:
    home = Paths(tmp_path / "data")
    stick = paths.root / "evening.hfbackup"
    with closing(create(home, PHRASE, SMALLEST)) as vault:
        backup.back_up(vault, stick)
        good = stick.read_bytes()
        filler = fill_up(paths.root)
        whole = filler.stat().st_size
        for free in (0, 4096, len(good) // 2, len(good) - 4096):
            os.truncate(filler, whole - free)
            assert refusal(lambda: backup.back_up(vault, stick)) is Trouble.DISK_FULL
            assert stick.read_bytes() == good
            assert not list(paths.root.glob("*.part"))
        filler.unlink()
        backup.back_up(vault, stick)


def test_a_backup_and_a_restore_in_a_full_data_folder(paths: Paths, tmp_path: Path) -> None:
    away = tmp_path / "evening.hfbackup"
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        add(vault, "n then", 10)
        backup.back_up(vault, away)
        add(vault, "n now", 10)
        filler = fill_up(paths.root)
        os.truncate(filler, filler.stat().st_size - 40_960)  # room for the log, not for a copy
        assert refusal(lambda: backup.back_up(vault, away)) is Trouble.DISK_FULL
    found = refusal(lambda: restore.restore_with_passphrase(paths, away, PHRASE))
    assert found is Trouble.DISK_FULL
    filler.unlink()
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert added(vault) == {"n then", "n now"}
    restore.restore_with_passphrase(paths, away, PHRASE)
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert added(vault) == {"n then"}


LIMITED = """
import resource, sys
from pathlib import Path
from facilitator.errors import ActionableError
from facilitator.paths import Paths
from facilitator.vault import open_with_passphrase
paths = Paths(Path(sys.argv[1]))
vault = open_with_passphrase(paths, sys.argv[2])
log = paths.database_parts[1].stat().st_size if paths.database_parts[1].exists() else 0
resource.setrlimit(resource.RLIMIT_FSIZE, (log + 100_000, log + 100_000))
number = 0
try:
    while number < 100:
        with vault.database.writing() as connection:
            row = (f"n{number}", "x" * 20_000)
            connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", row)
        number += 1
except ActionableError as error:
    print(number, error.kind)
with vault.database.reading() as connection:
    print(connection.exec_driver_sql("SELECT count(*) FROM meta WHERE key LIKE 'n%'").scalar())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a limit on files")
def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """A quota shows as a failed write; what was acknowledged is there, in that run and later."""
    paths = Paths(tmp_path / "data")
    create(paths, PHRASE, SMALLEST).close()
    program = [sys.executable, "-c", LIMITED, paths.root, PHRASE]
    child = subprocess.run(program, env=PROJECT, capture_output=True, text=True, check=True)
    acknowledged, kind, read = child.stdout.split()
    assert kind in (Trouble.STORAGE_FAILED, Trouble.DISK_FULL)
    assert int(read) >= int(acknowledged) > 0
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert len(added(vault)) >= int(acknowledged)
        backup.verify_open(vault)


HOLDER = """
import sys
from pathlib import Path
from facilitator.paths import Paths
from facilitator.vault import open_with_passphrase
vault = open_with_passphrase(Paths(Path(sys.argv[1])), sys.argv[2])
with vault.database.writing() as connection:
    connection.exec_driver_sql("INSERT INTO meta VALUES ('n held', 'x')")
print("open", flush=True)
sys.stdin.read()
vault.close()
"""


@pytest.mark.parametrize("end", ["closed", "killed"])
def test_a_second_copy_is_told_and_a_dead_one_forgotten(tmp_path: Path, end: str) -> None:
    paths = Paths(tmp_path / "data")
    create(paths, PHRASE, SMALLEST).close()
    program = [sys.executable, "-c", HOLDER, paths.root, PHRASE]
    with subprocess.Popen(
        program, env=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == b"open\n"
        for _ in range(20):
            assert refusal(lambda: open_with_passphrase(paths, PHRASE)) is Trouble.FOLDER_IN_USE
        away = tmp_path / "away.hfbackup"
        held = refusal(lambda: restore.restore_with_passphrase(paths, away, PHRASE))
        assert held is Trouble.FOLDER_IN_USE
        if end == "killed":
            child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        child.stdin.close()
    with closing(open_with_passphrase(paths, PHRASE)) as vault:
        assert added(vault) == {"n held"}


VISITOR = """
import os, sys
from pathlib import Path
from facilitator import backup, restore, settings
from facilitator.errors import ActionableError
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import database, connection
from facilitator.vault import create, look, open_with_passphrase
import cryptography.hazmat.primitives.kdf.argon2, filelock, filelock._unix, zxcvbn, platformdirs
folder, phrase, uid = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
if uid:
    os.setgroups([]); os.setgid(uid); os.setuid(uid)
for action in (
    lambda: print(look(Paths(folder / "data"))),
    lambda: open_with_passphrase(Paths(folder / "data"), phrase),
    lambda: open_with_passphrase(Paths(folder / "mixed"), phrase),
    lambda: settings.save(Paths(folder / "data"), settings.Settings()),
    lambda: restore.restore_with_passphrase(Paths(folder / "data"), folder / "none", phrase),
    lambda: create(Paths(folder / "empty"), phrase, SMALLEST),
    lambda: create(Paths(folder / "empty" / "deep"), phrase, SMALLEST),
    lambda: look(Paths(folder / "locked" / "data")),
    lambda: create(Paths(folder / "locked" / "data"), phrase, SMALLEST),
):
    try:
        action()
    except ActionableError as error:
        print(error.kind)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_folder_that_may_not_be_written() -> None:
    """As another user if this is root, whom no permission stops."""
    folder = Path(tempfile.mkdtemp())  # open to the other user, unlike the usual one
    try:
        create(Paths(folder / "data"), PHRASE, SMALLEST).close()
        before = {path.name: path.read_bytes() for path in (folder / "data").iterdir()}
        (folder / "empty").mkdir()
        (folder / "locked").mkdir(mode=0o000)
        mixed = Path(shutil.copytree(folder / "data", folder / "mixed"))
        (mixed / "facilitator.lock").unlink()
        for path in (*(folder / "data").iterdir(), *mixed.iterdir()):
            path.chmod(0o444)
        for path in (folder / "data", folder / "empty", folder):
            path.chmod(0o555)
        mixed.chmod(0o777)  # the folder may be written, the database in it not
        program = [sys.executable, "-c", VISITOR, folder, PHRASE, "65534" if IS_ROOT else "0"]
        child = subprocess.run(program, env=PROJECT, capture_output=True, text=True, check=False)
        assert child.stderr == ""
        assert child.stdout.split() == ["ready", *["folder_read_only"] * 8]
        assert {path.name: path.read_bytes() for path in (folder / "data").iterdir()} == before
    finally:
        for path in (folder, folder / "data", folder / "empty", folder / "locked"):
            path.chmod(0o755)
        shutil.rmtree(folder)
