"""Every library the program is shipped with is named with its licence."""

import re
import tomllib
from pathlib import Path

from facilitator.components import components

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=]", line)[0].lower() for line in project["dependencies"]}
    named = " ".join(part.name.lower() for part in components())
    unnamed = {name for name in needed if name not in named}
    assert unnamed == {"pyside6-essentials"}  # named as Qt and PySide6
    assert "pyside6" in named


def test_each_has_a_licence_and_libraries_a_version() -> None:
    for part in components():
        assert part.licence
        assert part.version or part.licence == "OFL-1.1", part.name
