"""What README and CHANGELOG say about files, commands and versions is so."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text("utf-8")


def targets(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def named_targets(text: str) -> set[str]:
    """The make commands shown as code: in `backquotes`, or at the start of a line of a block."""
    return set(re.findall(r"(?:`|^ *)make ([a-z][a-z-]*)", text, re.MULTILINE))


def near_links(text: str) -> set[str]:
    """Links and pictures that lie in this repository, without their #anchors."""
    found = re.findall(r"\]\(\s*<?([^)\s>]+)", text)
    found += re.findall(r"(?:src|href|srcset)=\"([^\"]+)\"", text)
    paths = {link.partition("#")[0] for link in found if not re.match(r"[a-z]+:", link)}
    return paths - {""}


def headings(text: str) -> set[str]:
    """The anchors that headings give, as code hosts build them."""
    titles = re.findall(r"^#+ +(.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", t.strip().lower()).replace(" ", "-") for t in titles}


def test_named_make_targets_exist(readme: str) -> None:
    named = named_targets(readme)
    assert named >= {"run", "test"}
    assert named - targets((ROOT / "Makefile").read_text("utf-8")) == set()


def test_linked_files_exist(readme: str) -> None:
    links = near_links(readme)
    assert links, "a README with screenshots links to files"
    assert {link for link in links if not (ROOT / link).is_file()} == set()


@pytest.mark.parametrize("name", ["CONTRIBUTING", "SECURITY"])
def test_what_the_guides_name_exists(name: str) -> None:
    """Files and make targets, in `backquotes`; a place still to be filled has a <name> or a *."""
    text = (ROOT / f".github/{name}.md").read_text("utf-8")
    known = targets((ROOT / "Makefile").read_text("utf-8"))
    assert named_targets(text) - known == set()
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text))
    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_linked_headings_exist(readme: str) -> None:
    assert set(re.findall(r"\]\(#([^)]+)\)", readme)) - headings(readme) == set()


def test_the_changelog_knows_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == project["version"]


def test_the_reading_above_reads() -> None:
    text = (
        'Type `make run`, then\n\n    make test\n\n![home](docs/a.png) <img src="docs/b.png">\n'
        "[x](https://example.org) [how](LICENSE#top) [in](#where-data-lies)\n\n## Where data lies\n"
    )
    assert named_targets(text) == {"run", "test"}
    assert near_links(text) == {"docs/a.png", "docs/b.png", "LICENSE"}
    assert headings(text) == {"where-data-lies"}
    assert targets("bin := x\nrun:\n\ttrue\ntest: run\n.PHONY: run\n") == {"run", "test"}
