"""Sizes, and habits this house does without. Each ban proves itself on a wrong and a right line."""

import ast
import re
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sessions", "icebreakers", "resources", "facilitator", "ui")
FILE_LINES = 400
FUNCTION_LINES = 40

Finder = Callable[[ast.AST], bool]
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Ban:
    """A habit: `found` says whether a syntax node shows it; `except_in` are path prefixes."""

    name: str
    found: Finder
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    except_in: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


def call_of(*names: str) -> Finder:
    """Find calls of a function or method by its last name."""

    def found(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and called(node) in names

    return found


def called(node: ast.Call) -> str:
    return ast.unparse(node.func).rpartition(".")[2]


def import_of(*modules: str) -> Finder:
    """Find imports of a module, or of one inside it."""

    def found(node: ast.AST) -> bool:
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        return any(f"{name}.".startswith(f"{module}.") for name in names for module in modules)

    return found


def is_modal(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".exec", ".exec_"))


COLOUR = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})|(rgb|hsl)a?\(.*", re.I)

COLOUR_NAMES = ("GlobalColor", "lib.colors")


def is_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and COLOUR.fullmatch(node.value.strip()) is not None
    if isinstance(node, ast.Attribute):
        return node.attr != "transparent" and ast.unparse(node.value).endswith(COLOUR_NAMES)
    if isinstance(node, ast.Call) and called(node) in {"QColor", "Color", "HexColor", "CMYKColor"}:
        return any(isinstance(argument, ast.Constant) for argument in node.args)
    return False


def connects_lambda_over_self(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not ast.unparse(node.func).endswith(".connect"):
        return False
    lambdas = [n for a in node.args for n in ast.walk(a) if isinstance(n, ast.Lambda)]
    names = [n for inner in lambdas for n in ast.walk(inner.body) if isinstance(n, ast.Name)]
    return any(name.id == "self" for name in names)


def called_by(node: ast.Attribute | ast.Name) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


def hides_text_from_translators(node: ast.AST) -> bool:
    """`tr` and `translate` need their text in full, `tr` its own class as the context, and
    neither may be called by another name."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute | ast.Name):
        names = {ast.unparse(target).rpartition(".")[2] for target in node.targets}
        return called_by(node.value) in {"tr", "translate"} and names != {"translate"}
    if not isinstance(node, ast.Call) or called(node) not in {"tr", "translate"}:
        return False
    if called(node) == "tr":
        literal = bool(node.args) and isinstance(node.args[0], ast.Constant)
        return ast.unparse(node.func) != "self.tr" or not literal
    built = (ast.JoinedStr, ast.BinOp, ast.Call, ast.IfExp)
    return any(isinstance(argument, built) for argument in node.args[:2])


def names_by_kind_of_thing(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and has_empty_word(node.name)


EMPTY_WORDS = {"util", "utils", "manager", "helper", "helpers", "base"}


def has_empty_word(name: str) -> bool:
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return not EMPTY_WORDS.isdisjoint(word.lower() for word in words)


def is_session_variable(node: ast.AST) -> bool:
    """A session is what people sit in; a line to the database is a connection."""
    names = {"session", "_session"}
    if isinstance(node, ast.Name):
        return isinstance(node.ctx, ast.Store) and node.id in names
    if isinstance(node, ast.Attribute):
        return isinstance(node.ctx, ast.Store) and node.attr in names
    return isinstance(node, ast.arg) and node.arg in names


def changes_in_two_transactions(node: ast.AST) -> bool:
    """A verb that says what it touched, and goes to the database more than once: whatever is
    written between the two is lost, or half of the change is."""
    if not isinstance(node, FUNCTIONS) or node.returns is None:
        return False
    if "Touched" not in ast.unparse(node.returns):
        return False
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    handed = [each for each in calls if each.args and ast.unparse(each.args[0]) == "db"]
    opened = [each for each in calls if ast.unparse(each.func) in ("db.writing", "db.reading")]
    return len(handed) + len(opened) > 1


BANS = (
    Ban(
        "a loop inside the loop",
        is_modal,
        wrong=("dialog.exec()", "QMenu(self).exec_(point)"),
        right=("dialog.open()", "menu.popup(point)", "connection.execute(query)"),
        except_in=("ui/app.py",),  # the program's own loop starts somewhere
    ),
    Ban("processEvents", call_of("processEvents"), ("app.processEvents()",), ("app.quit()",)),
    Ban(
        "style outside the theme",
        call_of("setStyleSheet"),
        wrong=("label.setStyleSheet(text)",),
        right=("label.setProperty('role', 'heading')",),
        except_in=("ui/theme.py",),
    ),
    Ban(
        "a colour outside the theme",
        is_colour,
        wrong=(
            "x = '#ff8800'",
            "QColor(1, 2, 3)",
            "Qt.GlobalColor.red",
            "reportlab.lib.colors.red",
        ),
        right=("x = '#'", "QColor(theme.ink)", "Qt.GlobalColor.transparent", "'#12 of 30'"),
    ),
    Ban(
        "a lambda that keeps self alive",
        connects_lambda_over_self,
        wrong=("button.clicked.connect(lambda: self.go(1))",),
        right=("button.clicked.connect(self.go)", "timer.timeout.connect(lambda: print(1))"),
    ),
    Ban(
        "a text no translator sees",
        hides_text_from_translators,
        wrong=(
            "self.tr(f'{n} left')",
            "self.tr('a' + b)",
            "self.tr(name)",
            "page.tr('Save')",
            "translate('Words', '{n} left'.format(n=1))",
            "say = QCoreApplication.translate",
            "t = self.tr",
        ),
        right=(
            "self.tr('{n} left').format(n=1)",
            "self.tr('%n member(s)', '', n)",
            "translate('Words', 'Opening')",
        ),
    ),
    Ban(
        "the unencrypted database, or data that runs",
        import_of("sqlite3", "pickle", "marshal", "shelve", "dbm"),
        wrong=("import sqlite3", "from pickle import loads"),
        right=("import sqlcipher3", "from sqlalchemy.dialects import sqlite"),
    ),
    Ban(
        "charts from a library",
        import_of("PySide6.QtCharts", "PySide6.QtGraphs", "PySide6.QtDataVisualization"),
        wrong=("from PySide6 import QtCharts", "from PySide6.QtGraphs import QBarSet"),
        right=("from PySide6 import QtGui",),
    ),
    Ban(
        "text on paper past the one door",
        call_of("Paragraph"),
        wrong=("Paragraph(note.text, style)",),
        right=("text_block(note.text, style)",),
        except_in=("facilitator/reports/layout.py",),
    ),
    Ban(
        "a name that says nothing",
        names_by_kind_of_thing,
        wrong=("class NoteManager: ...", "class BasePage: ...", "class HTTPHelper: ..."),
        right=("class Database: ...", "class Notes: ..."),
    ),
    Ban(
        "a transaction in the window's layer",
        call_of("writing", "reading"),
        wrong=("with db.writing() as connection: ...", "desk.db.reading()"),
        right=("library.set_favourite(db, key, True)",),
        except_in=("facilitator/",),
    ),
    Ban(
        "a transaction that writes, outside the store",
        call_of("writing"),
        wrong=("with db.writing() as connection: ...",),
        right=("with db.reading() as connection: ...", "meetings.save_meeting(db, meeting)"),
        except_in=("facilitator/store/", "facilitator/vault.py"),  # a new vault gets its name
    ),
    Ban(
        "a change in two transactions",
        changes_in_two_transactions,
        wrong=(
            "def f(db) -> Touched:\n    return save(db, replace(read(db)))",
            "def f(db) -> Touched:\n    with db.writing() as c: put(c)\n    return drop(db)",
        ),
        right=(
            "def f(db) -> Touched:\n    return save(db, 1)",
            "def f(db) -> Touched:\n    with db.writing() as c: put(c, read(c))",
            "def f(db) -> Summary:\n    return compose(one(db), other(db))",
        ),
    ),
    Ban(
        "a variable called session",
        is_session_variable,
        wrong=("session = connect()", "def f(session): ...", "self.session = 1"),
        right=("meeting = store.meeting(db, id)", "sessions.live"),
    ),
)


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {place(p): ast.parse(p.read_text("utf-8")) for p in python_files(*PACKAGES)}


@pytest.mark.parametrize("ban", BANS, ids=str)
def test_the_house_does_without(ban: Ban, trees: dict[str, ast.Module]) -> None:
    found = [
        f"{where}:{getattr(node, 'lineno', 0)}"
        for where, tree in trees.items()
        if not where.startswith(ban.except_in or ("\0",))
        for node in ast.walk(tree)
        if ban.found(node)
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("ban", BANS, ids=str)
def test_a_ban_knows_wrong_from_right(ban: Ban) -> None:
    def seen(line: str) -> bool:
        return any(ban.found(node) for node in ast.walk(ast.parse(line)))

    assert [line for line in ban.wrong if not seen(line)] == []
    assert [line for line in ban.right if seen(line)] == []


def test_files_are_named_by_subject() -> None:
    files = [path.relative_to(ROOT) for path in python_files(*PACKAGES, "tests")]
    assert [str(p) for p in files if any(has_empty_word(part) for part in p.parts)] == []


def test_the_style_file_holds_no_colour() -> None:
    """Colours come into it from the theme, by name."""
    styles = sorted((ROOT / "resources").rglob("*.qss"))
    assert styles, "no style file found"
    hits = [
        f"{place(path)}:{number}: {line.strip()}"
        for path in styles
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r":[^;]*(#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\()", line)
    ]
    assert hits == []


def function_sizes(tree: ast.AST) -> Iterator[tuple[str, int, int]]:
    """Name, first line and lines of each function, the inner ones counted in the outer too."""
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            yield node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1


def test_sizes_stay_within_budget(capsys: pytest.CaptureFixture[str]) -> None:
    files: dict[str, int] = {}
    functions: dict[str, int] = {}
    for path in python_files(*PACKAGES, "tests"):
        text = path.read_text("utf-8")
        files[place(path)] = len(text.splitlines())
        for name, line, size in function_sizes(ast.parse(text)):
            functions[f"{place(path)}:{line} {name}"] = size
    tell(capsys, files, functions)
    too_long = [f"{k}: {n} lines" for k, n in files.items() if n > FILE_LINES]
    too_long += [f"{k}: {n} lines" for k, n in functions.items() if n > FUNCTION_LINES]
    assert not too_long, "\n" + "\n".join(too_long)


def tell(
    capsys: pytest.CaptureFixture[str], files: dict[str, int], functions: dict[str, int]
) -> None:
    """Print the medians of the program, tests left out; the aim is 120 and 7 lines."""
    lines = [[n for k, n in d.items() if not k.startswith("tests/")] for d in (files, functions)]
    with capsys.disabled():
        for name, sizes in zip(("file", "function"), lines, strict=True):
            print(
                f"\n{name}: median {statistics.median(sizes):.0f}, max {max(sizes)} lines", end=""
            )


def test_a_long_function_is_measured() -> None:
    tree = ast.parse("async def f():\n" + "    x = 1\n" * 40)
    assert list(function_sizes(tree)) == [("f", 1, 41)]
