"""Who may import whom, as a table; no circles; and the lower layers run without Qt."""

import ast
import graphlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sessions", "icebreakers", "resources", "facilitator", "ui")

# What each package may import besides itself and the standard library.
MAY_IMPORT = {
    "sessions": set[str](),
    "icebreakers": {"yaml"},
    "resources": {"yaml"},
    "facilitator": {
        *("sessions", "icebreakers", "resources"),
        *("alembic", "bidi", "cryptography", "filelock", "PIL", "platformdirs", "pypdfium2"),
        *("reportlab", "sqlalchemy", "sqlcipher3", "uharfbuzz", "yaml", "zxcvbn"),
    },
    "ui": {"sessions", "icebreakers", "resources", "facilitator", "PySide6", "qasync"},
}
ENTRY_POINT = "facilitator.__main__"

# Imports that a circle may have, each with its reason.
IN_A_CIRCLE: set[tuple[str, str]] = set()


@dataclass(frozen=True)
class Import:
    """One imported name in full (`a.b.c`); `late` when inside a function."""

    by: str
    line: int
    name: str
    late: bool
    for_types: bool  # below `if TYPE_CHECKING`

    @property
    def package(self) -> str:
        return self.name.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.by}:{self.line} imports {self.name}"


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_in(tree: ast.Module, module: str, is_package: bool) -> Iterator[Import]:
    late = {n for f in ast.walk(tree) if isinstance(f, FUNCTIONS) for n in ast.walk(f)}
    guarded = {n for test in ast.walk(tree) if is_type_check(test) for n in ast.walk(test)}
    for node in ast.walk(tree):
        for name in imported_names(node, module, is_package):
            line = getattr(node, "lineno", 0)
            yield Import(module, line, name, node in late, node in guarded)


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def is_type_check(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def imported_names(node: ast.AST, module: str, is_package: bool) -> list[str]:
    """Full dotted names, with `from a import b` as `a.b`, and `import_module("a")` too."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        home = module.split(".")
        home = home[: len(home) - node.level + is_package] if node.level else []
        source = ".".join([*home, *([node.module] if node.module else [])])
        return [f"{source}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
        ("import_module", "__import__")
    ):
        return [str(a.value) for a in node.args[:1] if isinstance(a, ast.Constant)]
    return []


def all_imports() -> list[Import]:
    return [
        found
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        for found in imports_in(
            ast.parse(path.read_text("utf-8")), module_name(path), path.name == "__init__.py"
        )
    ]


def trespasses(imports: list[Import]) -> list[str]:
    return [
        str(found)
        for found in imports
        if found.package not in sys.stdlib_module_names
        and found.package != found.by.partition(".")[0]
        and found.package not in MAY_IMPORT[found.by.partition(".")[0]]
        and (found.by, found.package) != (ENTRY_POINT, "ui")
    ]


def circle(imports: list[Import], modules: set[str]) -> list[str]:
    """The modules of one circle of imports, or nothing. Late imports and those for types count:
    a circle that only starts well is a circle still."""
    graph: dict[str, set[str]] = {module: set() for module in modules}
    for found in imports:
        if (found.by, found.name) not in IN_A_CIRCLE:
            target = found.name if found.name in modules else found.name.rpartition(".")[0]
            if target in modules and target != found.by:
                graph[found.by].add(target)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return list(error.args[1])
    return []


def test_layers_import_only_what_the_table_allows() -> None:
    found = trespasses(all_imports())
    assert not found, "\n" + "\n".join(found)


def test_libraries_are_declared() -> None:
    """What we import ourselves is asked for by name, not only brought along by another."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[^\w-]", line)[0].lower() for line in project["dependencies"]}
    carried_by = metadata.packages_distributions()
    used = set().union(*MAY_IMPORT.values()) - set(PACKAGES)
    names = {n: [d.lower().replace("_", "-") for d in carried_by[n]] for n in used}
    assert {name for name, carriers in names.items() if asked.isdisjoint(carriers)} == set()


def test_imports_make_no_circle() -> None:
    modules = {module_name(path) for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    assert circle(all_imports(), modules) == []


def test_migrations_do_not_know_todays_tables() -> None:
    """A migration describes an old schema; it would change its meaning with ours."""
    known = [i for i in all_imports() if ".migrations.versions." in i.by]
    assert known, "no migration found"
    assert [str(i) for i in known if i.package in PACKAGES] == []


@pytest.mark.parametrize(
    ("module", "line", "complaint"),
    [
        ("sessions.live", "import yaml", "sessions.live:1 imports yaml"),
        ("sessions.live", "from icebreakers import choose", "imports icebreakers.choose"),
        ("facilitator.cli", "def run(): from ui import app", "imports ui.app"),
        ("facilitator.words", "from PySide6.QtCore import QObject", "imports PySide6.QtCore"),
        ("ui.app", "import sqlalchemy", "imports sqlalchemy"),
        ("resources.icons", "importlib.import_module('ui.icons')", "imports ui.icons"),
        ("facilitator.store.notes", "from ...ui import app", "imports ui.app"),
    ],
)
def test_a_trespass_is_seen(module: str, line: str, complaint: str) -> None:
    found = trespasses(list(imports_in(ast.parse(line), module, is_package=False)))
    assert len(found) == 1
    assert complaint in found[0]


def test_the_entry_point_may_import_the_face() -> None:
    tree = ast.parse("def main(): from ui.app import start")
    assert trespasses(list(imports_in(tree, ENTRY_POINT, is_package=False))) == []


def test_a_circle_is_seen() -> None:
    sources = {"ui.a": "from . import b", "ui.b": "from .a import x", "ui": "from .a import x"}
    found = [i for m, text in sources.items() for i in imports_in(ast.parse(text), m, m == "ui")]
    assert set(circle(found, set(sources))) == {"ui.a", "ui.b"}
    one_way = [i for i in found if i.by != "ui.b"]
    assert circle(one_way, set(sources)) == []


@pytest.mark.parametrize(
    "text", ["def f(): from .a import x", "if TYPE_CHECKING:\n    from .a import x"]
)
def test_a_hidden_circle_is_a_circle(text: str) -> None:
    sources = {"ui.a": "from . import b", "ui.b": text, "ui": ""}
    found = [i for m, text in sources.items() for i in imports_in(ast.parse(text), m, m == "ui")]
    assert set(circle(found, set(sources))) == {"ui.a", "ui.b"}


WITHOUT_QT = """
import importlib, pathlib, sys
import pytest

sys.modules.update(PySide6=None, shiboken6=None, qasync=None)  # importing them now fails
for package in ("sessions", "icebreakers", "resources", "facilitator"):
    for path in sorted(pathlib.Path(package).rglob("*.py")):
        parts = path.with_suffix("").parts
        if parts[-1] not in ("__main__", "env") and "versions" not in parts:
            importlib.import_module(".".join(parts).removesuffix(".__init__"))
sys.exit(pytest.main(sys.argv[1:]))
"""


@pytest.mark.slow
def test_lower_layers_work_without_qt(tmp_path: Path) -> None:
    """Their own tests are run once more, in a process in which Qt cannot be imported."""
    settings = tmp_path / "pytest.ini"
    settings.write_text(f"[pytest]\npythonpath = {ROOT}\nfilterwarnings = error\n", "utf-8")
    arguments = ["-c", str(settings), "--rootdir", str(ROOT), "--import-mode=importlib", "-q"]
    arguments += ["-p", "no:pytest-qt", "-p", "no:cacheprovider", "-x"]
    arguments += [str(ROOT / "tests" / p) for p in ("sessions", "icebreakers", "resources")]
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
