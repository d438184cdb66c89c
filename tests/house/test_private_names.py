"""The tests of the lower house see what everybody sees: they take no name that begins with `_`.

A test that reaches behind the public surface breaks when the inside is put in order, and says
nothing about what the others rely on.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A restore is cut off between two of its steps, and only the steps by themselves stand still there.
STEPS_OF_A_RESTORE = {"tests/facilitator/test_restore.py"}
PATCHES = ("getattr", "setattr", "delattr")


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def reached_for(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of every private one that is read of another, imported or patched."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            if ast.unparse(node.value) not in ("self", "cls"):
                yield node.lineno, node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, each.name) for each in node.names if is_private(each.name))
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(PATCHES):
            for said in node.args:
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    last = said.value.rpartition(".")[2]
                    if is_private(last):
                        yield node.lineno, last


@pytest.mark.parametrize("folder", ["sessions", "icebreakers", "resources", "facilitator", "house"])
def test_lower_tests_use_the_front_door(folder: str) -> None:
    paths = sorted((ROOT / "tests" / folder).rglob("*.py"))
    assert paths, "no tests found"
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{line} {name}"
        for path in paths
        for line, name in reached_for(ast.parse(path.read_text("utf-8")))
    }
    inside = {each for each in found if each.partition(":")[0] in STEPS_OF_A_RESTORE}
    assert found - inside == set()
    if folder == "facilitator":
        assert inside, "it has become public: take the file out of the list"


@pytest.mark.parametrize(
    "line",
    [
        "db._engine.dispose()",
        "from facilitator.vault import _seal",
        "monkeypatch.setattr(vault, '_seal', None)",
        "monkeypatch.setattr('facilitator.vault._seal', None)",
        "getattr(db, '_engine')",
    ],
)
def test_a_hand_behind_the_counter_is_seen(line: str) -> None:
    assert len(list(reached_for(ast.parse(line)))) == 1


def test_what_is_ones_own_is_left_alone() -> None:
    own = "class A:\n    def f(self): return self._x, type(self).__name__, {}.get('_x')"
    assert list(reached_for(ast.parse(own))) == []
