"""The command line: what it understands, and the two commands that open no window."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from facilitator import settings
from facilitator.cli import PASSPHRASE_VARIABLE, parse, run_command
from facilitator.demo import programme
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths, default_root
from facilitator.settings import Settings
from facilitator.store import demo
from facilitator.vault import create, open_with_passphrase

PASSPHRASE = "gerobak ungu menari pelan"
ROOT = Path(__file__).resolve().parents[2]
MEETING = programme("id").meetings[0].id

Command = Callable[..., int]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A vault with the reference programme."""
    paths = Paths(tmp_path_factory.mktemp("cli") / "data")
    vault = create(paths, PASSPHRASE, SMALLEST)
    demo.fill(vault.database, programme("id"))
    vault.close()
    return paths


@pytest.fixture
def command(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command on the vault with the passphrase in the environment."""

    def run(*arguments: str, passphrase: str = PASSPHRASE, data: Path | None = None) -> int:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, passphrase)
        monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
        return run_command(parse(["--data", str(data or paths.root), *arguments]))

    return run


def summary(out: Path, meeting: str = MEETING) -> list[str]:
    return ["summary", "--meeting", meeting, "--out", str(out)]


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def test_without_anything_the_window_opens_on_the_usual_folder() -> None:
    options = parse([])
    assert options.command == ""
    assert options.paths.root == default_root()
    assert not options.demo
    assert options.language == ""


def test_what_stands_before_the_command_counts_as_well(tmp_path: Path) -> None:
    data = str(tmp_path)
    for arguments in (
        ["--data", data, "--lang", "en", "check"],
        ["check", "--data", data, "--lang", "en"],
        ["--lang", "id", "check", "--lang", "en", "--data", data],
        ["--lang", "en", "--data", data, "summary", "--meeting", "m", "--out", "f.pdf"],
    ):
        options = parse(arguments)
        assert options.paths.root == tmp_path, arguments
        assert options.language == "en", arguments


def test_rehearsing_speaks_indonesian_unless_told_otherwise(tmp_path: Path) -> None:
    assert parse(["rehearse", "--out", str(tmp_path)]).language in {"", "id"}
    assert parse(["--lang", "en", "rehearse", "--out", str(tmp_path)]).language == "en"


@pytest.mark.parametrize(
    "arguments",
    [["summary"], ["summary", "--meeting", "m"], ["dance"], ["--lang", "fr"], ["rehearse"]],
)
def test_a_mistake_is_told_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 2
    assert "usage: facilitator" in capsys.readouterr().err


def test_check_says_by_its_exit_code_that_all_is_well(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("check") == 0
    assert capsys.readouterr() == ("", "")


def test_the_summary_is_printed_in_the_asked_language(command: Command, tmp_path: Path) -> None:
    for language, word in (("id", "Kesimpulan"), ("en", "Conclusion")):
        out = tmp_path / f"{language}.pdf"
        assert command(*summary(out), "--lang", language) == 0
        assert word in text_of(out)


def test_the_paper_follows_the_settings(command: Command, paths: Paths, tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    kept = Settings(language="en", report_language="id", name_style="full")
    settings.save(paths, kept)
    assert command(*summary(out)) == 0
    members = programme("id").members
    paper = text_of(out)
    assert "Kesimpulan" in paper
    assert all(member.name in paper for member in members)
    settings.save(paths, Settings(language="en", name_style="numbers"))
    assert command(*summary(out)) == 0
    paper = text_of(out)
    assert "Conclusion" in paper
    assert not any(member.name in paper for member in members)
    paths.settings.unlink()


@pytest.mark.parametrize("verb", [["check"], summary(Path("never.pdf"))])
def test_a_wrong_passphrase_is_a_sentence(
    command: Command,
    verb: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    for wrong in ("salah sama sekali", ""):
        assert command(*verb, passphrase=wrong) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("That is not the passphrase")
        assert wrong == "" or wrong not in err
    assert list(tmp_path.iterdir()) == []


def test_no_vault_is_a_sentence_and_makes_none(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("check", data=tmp_path / "none") == 1
    assert capsys.readouterr().err.startswith("There are no data in this folder yet")
    assert not (tmp_path / "none").exists()


def test_a_meeting_that_is_not_there(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "summary.pdf"
    assert command(*summary(out, "f" * 32), "--lang", "id") == 1
    assert "pertemuan" in capsys.readouterr().err.lower()
    assert not out.exists()


def test_an_output_that_cannot_be_written_leaves_what_was_there(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    missing = tmp_path / "missing" / "summary.pdf"
    for out in (folder, missing, tmp_path / ("n" * 300)):
        assert command(*summary(out)) == 1
        assert f"The file {out.name} cannot be written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_in_use_is_a_sentence(
    command: Command, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = open_with_passphrase(paths, PASSPHRASE)
    try:
        assert command("check") == 1
    finally:
        vault.close()
    assert "already open" in capsys.readouterr().err


def test_a_damaged_vault_fails_the_check(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = Paths(tmp_path / "data")
    vault = create(paths, PASSPHRASE, SMALLEST)
    demo.fill(vault.database, programme("id"))
    vault.close()
    data = bytearray(paths.database.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    paths.database.write_bytes(data)
    assert command("check", data=paths.root) == 1
    assert capsys.readouterr().err.startswith("The data file is damaged")


def test_a_bug_is_a_calm_sentence_and_a_line_in_the_log(
    command: Command,
    paths: Paths,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert command(*summary(Path("nul\0byte.pdf"))) == 1
    caplog.clear()
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "unexpected" in err
    assert "ValueError" in paths.log.read_text("utf-8")
    paths.log.unlink()


# Through the entry point, in a process of its own ------------------------------------------


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in {PASSPHRASE_VARIABLE, "LC_ALL"}}
    return {**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "en_US.UTF-8", **more}


def test_no_window_is_loaded_for_a_command(paths: Paths, tmp_path: Path) -> None:
    program = f"""
import json, sys
from facilitator.__main__ import main
codes = [
    main(["check", "--data", {str(paths.root)!r}]),
    main(["summary", "--data", {str(paths.root)!r}, "--meeting", {MEETING!r}, "--out", "s.pdf"]),
]
qt = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "qasync", "ui"))]
print(json.dumps([codes, qt]))
"""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=tmp_path,
        env=environment(**{PASSPHRASE_VARIABLE: PASSPHRASE}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stderr == ""
    assert json.loads(run.stdout) == [[0, 0], []]
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of our own")
@pytest.mark.parametrize(
    ("typed", "code", "answer"),
    [
        (PASSPHRASE + "\n", 0, ""),
        ("salah sama sekali\n", 1, "That is not the passphrase"),
        ("\x04", 1, "No passphrase was given"),  # Ctrl+D
        ("\x03", 130, ""),  # Ctrl+C
    ],
)
def test_the_passphrase_is_asked_for_on_the_terminal(
    paths: Paths, typed: str, code: int, answer: str
) -> None:
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "facilitator", "check", "--data", str(paths.root)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment(),
        cwd=ROOT,
        start_new_session=True,  # no terminal but this one
        preexec_fn=take_terminal,
    )
    os.close(theirs)
    shown = read_until(ours, "Passphrase: ")
    os.write(ours, typed.encode())
    assert child.stdout is not None
    assert child.stdout.read() == b""
    assert child.wait(60) == code
    shown += read_until(ours, answer)
    child.stdout.close()
    os.close(ours)
    assert answer in shown
    assert PASSPHRASE not in shown  # nothing typed is echoed
    assert "Traceback" not in shown


def take_terminal() -> None:
    """Let standard input be the terminal that Ctrl+C speaks to, and hear it: a suite started in
    the background hands on that it shall be ignored."""
    import fcntl
    import signal
    import termios

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def read_until(terminal: int, words: str) -> str:
    """Read what the terminal shows until `words` stand there or it is hung up."""
    shown = ""
    while words not in shown or not words:
        try:
            piece = os.read(terminal, 4096).decode()
        except OSError:  # Linux says so when nobody is left on the other side
            break
        if not piece:
            break
        shown += piece
    return shown


def test_a_passphrase_can_be_piped(paths: Paths, tmp_path: Path) -> None:
    """Where there is no terminal at all; an empty pipe is a sentence."""
    for given, code in ((PASSPHRASE + "\n", 0), ("", 1)):
        run = subprocess.run(
            [sys.executable, "-W", "error", "-m", "facilitator", "check", "--data", paths.root],
            input=given,
            env=environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            start_new_session=True,
        )
        assert run.returncode == code
        assert "Traceback" not in run.stderr
        assert "GetPassWarning" not in run.stderr
        assert ("No passphrase was given" in run.stderr) is (code == 1)
