import threading
from pathlib import Path

import pytest

from facilitator import folder_lock
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths


def test_one_at_a_time(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    held = folder_lock.take(paths)
    with pytest.raises(ActionableError) as caught:
        folder_lock.take(paths)
    assert caught.value.kind is Trouble.FOLDER_IN_USE
    assert caught.value.facts == {"folder": str(tmp_path)}
    held.release()
    folder_lock.take(paths).release()


def test_any_thread_may_let_go(tmp_path: Path) -> None:
    held = folder_lock.take(Paths(tmp_path))
    thread = threading.Thread(target=held.release)
    thread.start()
    thread.join()
    folder_lock.take(Paths(tmp_path)).release()


def test_letting_go_twice(tmp_path: Path) -> None:
    held = folder_lock.take(Paths(tmp_path))
    held.release()
    held.release()


def test_folders_do_not_hinder_each_other(tmp_path: Path) -> None:
    names = ("one", "two")
    for name in names:
        (tmp_path / name).mkdir()
    held = [folder_lock.take(Paths(tmp_path / name)) for name in names]
    for lock in held:
        lock.release()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(ActionableError) as caught:
        folder_lock.take(Paths(tmp_path / "data"))
    assert caught.value.kind is Trouble.STORAGE_FAILED


def test_a_lock_file_that_was_left(tmp_path: Path) -> None:
    Paths(tmp_path).lock.write_text("12345 somebody")
    folder_lock.take(Paths(tmp_path)).release()
