"""The entry point; the only module below the face that may import it."""

import sys

from facilitator.cli import Options, parse, run_command
from facilitator.hardening import harden


def main(arguments: list[str] | None = None) -> int:
    """Run the program or one of its commands; return the exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    harden()
    if options.command in {"summary", "check"}:
        return run_command(options)
    return _rehearse(options) if options.command == "rehearse" else _open_window(options)


def _open_window(options: Options) -> int:
    from ui.app import run  # Qt is loaded only when a window is wanted

    return run(options)


def _rehearse(options: Options) -> int:
    from ui.rehearsal.run import rehearse

    return rehearse(options)


if __name__ == "__main__":
    sys.exit(main())
