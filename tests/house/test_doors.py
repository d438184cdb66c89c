"""One door for a name: nothing is imported from a module that only hands it on."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sessions", "icebreakers", "resources", "facilitator", "ui")
# The one front hall: everything that puts something into words, in one place.
FRONT_HALL = "facilitator.words"


@dataclass
class Room:
    """What a module defines, and where its other names come from: (module, name)."""

    defined: set[str] = field(default_factory=set)
    brought: dict[str, tuple[str, str]] = field(default_factory=dict)


def room(text: str) -> Room:
    found = Room()
    tree = ast.parse(text)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.defined.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (n for target in targets for n in ast.walk(target))
            found.defined |= {n.id for n in names if isinstance(n, ast.Name)}
    for module, alias in brought_in(tree):
        found.brought[alias.asname or alias.name] = (module, alias.name)
    return found


def brought_in(tree: ast.AST) -> Iterator[tuple[str, ast.alias]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module, alias) for alias in node.names)


def home_of(module: str, name: str, rooms: dict[str, Room]) -> str:
    """The module that defines what `module` calls `name`; itself when nobody else does."""
    here = rooms.get(module)
    if here is None or name in here.defined or f"{module}.{name}" in rooms:
        return module
    further = here.brought.get(name)
    return module if further is None else home_of(*further, rooms)


def handed_on(text: str, rooms: dict[str, Room]) -> list[str]:
    """The names that a file takes from a module which has them from another of ours."""
    return [
        f"{name} from {module}, at home in {home}"
        for module, name in fetched(ast.parse(text), rooms)
        if module != FRONT_HALL
        and (home := home_of(module, name, rooms)) != module
        and home in rooms
    ]


def fetched(tree: ast.AST, rooms: dict[str, Room]) -> Iterator[tuple[str, str]]:
    """Every (module, name) taken: imported, or read off a module that was imported whole."""
    whole = {}
    for module, alias in brought_in(tree):
        yield module, alias.name
        if f"{module}.{alias.name}" in rooms:
            whole[alias.asname or alias.name] = f"{module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (module := whole.get(ast.unparse(node.value))):
            yield module, node.attr


def known_rooms() -> dict[str, Room]:
    paths = [p for package in PACKAGES for p in (ROOT / package).rglob("*.py")]
    parts = {p: p.relative_to(ROOT).with_suffix("").parts for p in paths}
    return {
        ".".join(part).removesuffix(".__init__"): room(p.read_text("utf-8"))
        for p, part in parts.items()
    }


def test_every_name_is_fetched_at_its_home() -> None:
    rooms = known_rooms()
    found = [
        f"{path.relative_to(ROOT)}: {line}"
        for folder in (*PACKAGES, "tests")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in handed_on(path.read_text("utf-8"), rooms)
    ]
    assert not found, "\n" + "\n".join(found)


def offered(text: str) -> set[str]:
    """The names that a module says it offers, in `__all__`."""
    return {
        str(each.value)
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        for each in ast.walk(node.value)
        if isinstance(each, ast.Constant)
    }


@pytest.mark.parametrize("package", [each for each in PACKAGES if each != "ui"])
def test_no_module_offers_what_is_at_home_elsewhere(package: str) -> None:
    hall = ROOT.joinpath(*FRONT_HALL.split("."), "__init__.py")
    texts = {p: p.read_text("utf-8") for p in (ROOT / package).rglob("*.py") if p != hall}
    assert offered(hall.read_text("utf-8")), "the front hall says what it offers"
    assert {
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in texts.items()
        for name in offered(text) - room(text).defined
    } == set()


def test_a_name_that_is_handed_on_is_seen() -> None:
    rooms = {
        "sessions.a": room("class Event: ..."),
        "sessions.b": room("from sessions.a import Event"),
        "sessions.c": room("from sessions.b import Event as E"),
    }
    assert handed_on("from sessions.a import Event", rooms) == []
    assert handed_on("from sessions import a\na.Event", rooms) == []
    whole = "from sessions import b as log\nlog.Event"
    for text in ("from sessions.b import Event", "from sessions.c import E", whole):
        (line,) = handed_on(text, rooms)
        assert line.endswith("at home in sessions.a")
