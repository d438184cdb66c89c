"""The command line: what may be asked, and the commands that need no window."""

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import settings as settings_file
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths, default_root

if TYPE_CHECKING:  # the window is painted before the words and the vocabulary are imported
    from facilitator.translation import Translate

PASSPHRASE_VARIABLE = "FACILITATOR_PASSPHRASE"  # noqa: S105 - a name, not a secret
INTERRUPTED = 130  # what a shell expects after Ctrl+C


@dataclass(frozen=True)
class Options:
    """What the command line asked for; `command` is "" for the window itself."""

    command: str
    paths: Paths
    demo: bool
    language: str
    out: Path | None
    meeting: str


def parse(arguments: list[str]) -> Options:
    """Read the command line; on a mistake argparse prints the usage and exits with 2."""
    given = _parser().parse_args(arguments)
    return Options(
        command=given.command or "",
        paths=Paths(given.data or default_root()),
        demo=bool(getattr(given, "demo", False)),
        language=getattr(given, "lang", None) or "",
        out=getattr(given, "out", None),
        meeting=getattr(given, "meeting", ""),
    )


def run_command(options: Options) -> int:
    """Run `summary` or `check`; sentences go to standard error, the exit code says the rest."""
    from facilitator.translation import load
    from facilitator.words import error_sentence

    translate = load(options.language or _system_language())
    try:
        if options.command == "check":
            _check(options.paths, translate)
        else:
            _summary(options, translate)
    except ActionableError as error:
        print(error_sentence(error, translate), file=sys.stderr)
        return 1
    except EOFError:
        print(_no_passphrase(translate), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except Exception:  # a bug: calm for her, its places in the log
        _log(options.paths)
        print(
            translate(
                "Cli",
                "Something unexpected happened, and nothing was changed. "
                "facilitator.log in the data folder says where.",
            ),
            file=sys.stderr,
        )
        return 1
    return 0


def _summary(options: Options, translate: "Translate") -> None:
    from facilitator.summaries import write_summary  # ReportLab only when a paper is asked for
    from facilitator.vault import open_with_passphrase
    from sessions.records import NameStyle

    if options.out is None:
        raise ActionableError(Trouble.OUTPUT_NOT_WRITABLE)
    vault = open_with_passphrase(options.paths, _passphrase(translate))
    try:
        kept = settings_file.load(options.paths)
        language = options.language or kept.report_language or kept.language or _system_language()
        style = NameStyle(kept.name_style)
        write_summary(vault.database, options.meeting, options.out, language, style)
    finally:
        vault.close()


def _check(paths: Paths, translate: "Translate") -> None:
    from facilitator.backup import verify_open
    from facilitator.vault import open_with_passphrase

    vault = open_with_passphrase(paths, _passphrase(translate))
    try:
        verify_open(vault)
    finally:
        vault.close()


def _passphrase(translate: "Translate") -> str:
    import getpass
    import warnings

    given = os.environ.get(PASSPHRASE_VARIABLE)
    if given is not None:
        return given
    with warnings.catch_warnings():  # without a terminal there is no echo to be warned of
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        return getpass.getpass(translate("Cli", "Passphrase: "))


def _no_passphrase(translate: "Translate") -> str:
    sentence = translate(
        "Cli", "No passphrase was given. Type it in a terminal, or put it into {variable}."
    )
    return sentence.format(variable=PASSPHRASE_VARIABLE)


def _log(paths: Paths) -> None:
    """Write the error at hand into the folder's log, without a word of what it was about."""
    import logging

    from facilitator import logs

    file = logs.start(paths)
    try:
        logging.getLogger("facilitator.cli").error("unexpected error", exc_info=True)
    finally:
        logs.stop(file)


def _system_language() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((name for name in names if name), "")
    return "id" if first.lower().startswith("id") else "en"


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", help="keep everything in DIR")
    parser = argparse.ArgumentParser(
        prog="facilitator",
        parents=[shared],
        description="Runs live home-room group meetings. Without a command it opens the window.",
    )
    parser.add_argument("--demo", action="store_true", help="open a throw-away demonstration")
    parser.add_argument("--lang", choices=("id", "en"), help="language of the screen")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _rehearse_parser(commands)
    summary = commands.add_parser(
        "summary", parents=[_repeated()], help="print a meeting's summary without a window"
    )
    summary.add_argument("--meeting", required=True, metavar="ID")
    summary.add_argument("--out", type=Path, required=True, metavar="FILE")
    _add_language(summary, "language of the paper")
    check = commands.add_parser("check", parents=[_repeated()], help="open and verify the data")
    _add_language(check, "language of the messages")
    return parser


def _rehearse_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    rehearse = commands.add_parser(
        "rehearse", help="walk the reference programme through the real window"
    )
    rehearse.add_argument("--out", type=Path, required=True, metavar="DIR")
    _add_language(rehearse, "language of the window and the papers (id)")


def _add_language(command: argparse.ArgumentParser, meaning: str) -> None:
    """`--lang` after the command, without forgetting one that stood before it."""
    languages = ("id", "en")
    command.add_argument("--lang", choices=languages, default=argparse.SUPPRESS, help=meaning)


def _repeated() -> argparse.ArgumentParser:
    """`--data` after the command, without forgetting one that stood before it."""
    again = argparse.ArgumentParser(add_help=False)
    again.add_argument(
        "--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="where the data lies"
    )
    return again
