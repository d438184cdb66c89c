"""Whoever reads the lower house finds a sentence at every public name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEAST = 0.96
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
# A property reads as a noun; these, of `facilitator.reports`, are told at `Block` and `Piece`.
TOLD_ELSEWHERE = frozenset({"draw", "split"})


def definitions(body: list[ast.stmt], within: str = "") -> Iterator[tuple[str, Definition]]:
    """Public functions, classes and their methods; properties and overloads left out."""
    for node in body:
        if not isinstance(node, Definition) or node.name.startswith("_"):
            continue
        if node.name in TOLD_ELSEWHERE and within:
            continue
        if isinstance(node, ast.ClassDef):
            yield f"{within}{node.name}", node
            yield from definitions(node.body, f"{within}{node.name}.")
        elif not any("property" in ast.unparse(d) for d in node.decorator_list):
            yield f"{within}{node.name}", node


def silent(package: str) -> tuple[list[str], int]:
    """The names without a sentence, and how many names there are."""
    found = [
        (f"{path.relative_to(ROOT)}: {name}", ast.get_docstring(node))
        for path in sorted((ROOT / package).rglob("*.py"))
        if "versions" not in path.parts
        for name, node in definitions(ast.parse(path.read_text("utf-8")).body)
    ]
    return [name for name, told in found if not told], len(found)


@pytest.mark.parametrize("package", ["sessions", "icebreakers", "resources", "facilitator"])
def test_public_names_are_explained(package: str) -> None:
    without, known = silent(package)
    assert len(without) <= (1 - LEAST) * known, "\n".join(without)


def test_a_silent_name_is_seen() -> None:
    body = ast.parse(
        'class A:\n    """Told."""\n    def go(self): ...\n    def _own(self): ...'
    ).body
    told = {name: ast.get_docstring(node) for name, node in definitions(body)}
    assert told == {"A": "Told.", "A.go": None}
