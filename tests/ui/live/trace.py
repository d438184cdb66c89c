"""Which files of the program a key enters, from the press until all is on disk."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[3]
PRODUCT = tuple(f"{ROOT / name}/" for name in ("ui", "sessions", "facilitator", "icebreakers"))


@contextmanager
def entered() -> Iterator[Counter[str]]:
    """Count the calls into each file of the program, in this thread alone."""
    calls: Counter[str] = Counter()

    def saw(frame: FrameType, event: str, _argument: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name.startswith(PRODUCT):
            calls[name.removeprefix(f"{ROOT}/")] += 1

    sys.setprofile(saw)
    try:
        yield calls
    finally:
        sys.setprofile(None)
