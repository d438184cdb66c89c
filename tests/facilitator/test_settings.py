import json
from dataclasses import asdict
from pathlib import Path

import pytest

from facilitator import settings
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths
from facilitator.settings import Settings

CHOSEN = Settings("id", 125, "dark", 15, "en", "full", False, True, 30)


def test_defaults_without_a_file(tmp_path: Path) -> None:
    assert settings.load(Paths(tmp_path)) == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    settings.save(Paths(tmp_path), Settings())
    settings.save(Paths(tmp_path), CHOSEN)
    assert settings.load(Paths(tmp_path)) == CHOSEN
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 60_000, b" " * 70_000, b'{"a":"\x00"}'],
)
def test_a_broken_file_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    paths = Paths(tmp_path)
    paths.settings.write_bytes(data)
    assert settings.load(paths) == Settings()
    assert (tmp_path / "settings.json.broken").read_bytes() == data
    settings.save(paths, CHOSEN)
    assert settings.load(paths) == CHOSEN


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "xx"},
        {"language": ["id"]},
        {"text_size": 1000},
        {"text_size": "100"},
        {"text_size": 125.0},
        {"theme": "../../evil"},
        {"theme": ""},
        {"idle_minutes": 0},
        {"idle_minutes": True},
        {"idle_minutes": 10**30},
        {"report_language": None},
        {"name_style": "everything"},
        {"dial_digits": 1},
        {"chime": "yes"},
        {"chime_volume": 101},
        {"chime_volume": -1},
        {"chime_volume": True},
    ],
)
def test_a_value_that_makes_no_sense_falls_back_alone(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    paths = Paths(tmp_path)
    paths.settings.write_text(json.dumps({**asdict(CHOSEN), **wrong, "of a later version": 1}))
    expected = {**asdict(CHOSEN), **{name: asdict(Settings())[name] for name in wrong}}
    assert asdict(settings.load(paths)) == expected


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ActionableError) as caught:
        settings.save(Paths(tmp_path / "gone"), CHOSEN)
    assert caught.value.kind is Trouble.STORAGE_FAILED


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    Paths(tmp_path).settings.mkdir()
    assert settings.load(Paths(tmp_path)) == Settings()
