import os
import stat
from pathlib import Path

import pytest

from facilitator import durable


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_and_again(tmp_path: Path) -> None:
    path = tmp_path / "a"
    durable.write_whole(path, b"one")
    durable.write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"open to all")
    path.chmod(0o666)
    durable.write_whole(path, b"one")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_the_check_refuses_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a"
    durable.write_whole(path, b"one")
    seen: list[bytes] = []

    def refuse(found: bytes) -> None:
        seen.append(found)
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        durable.write_whole(path, b"two", refuse)
    assert seen == [b"two"]
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a"]


def test_what_a_killed_program_left_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "a"
    (tmp_path / "a.new").write_bytes(b"half a th")
    durable.write_whole(path, b"one")
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a"]


def test_replace_goes_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    durable.replace(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"one"
    with pytest.raises(FileNotFoundError):
        durable.replace(tmp_path / "a", tmp_path / "b")


def test_waiting_for_the_disk_asks_for_what_exists(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    durable.sync_file(tmp_path / "a")
    durable.sync_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        durable.sync_file(tmp_path / "b")
