import os
import stat
from pathlib import Path

import pytest

from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths, default_root


def test_everything_lies_in_the_folder(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    named = [
        *paths.vault_files,
        paths.unborn,
        paths.undo,
        paths.lock,
        paths.settings,
        paths.log,
        paths.backups,
    ]
    assert {path.parent for path in named} == {paths.root}
    assert len(set(named)) == len(named)
    assert paths.database_parts[0] == paths.database
    assert not paths.root.exists()


def test_prepare_makes_the_folder_for_its_owner(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "deep" / "data")
    paths.prepare()
    paths.prepare()
    assert list(paths.root.iterdir()) == []
    if os.name == "posix":
        assert stat.S_IMODE(paths.root.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Paths(tmp_path).prepare()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    for root in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(ActionableError) as caught:
            Paths(root).prepare()
        assert caught.value.kind is Trouble.FOLDER_READ_ONLY
        assert caught.value.facts == {"folder": str(root)}


def test_the_system_names_the_default_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/share")
    assert default_root().name == "HomeroomFacilitator"
