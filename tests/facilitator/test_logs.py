import io
import logging
import os
import stat
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from facilitator import logs
from facilitator.errors import ActionableError, Trouble
from facilitator.paths import Paths

SECRET = "Ratnaningtyas menangis"


class Colour(StrEnum):
    RED = "red"


@pytest.fixture
def handler(tmp_path: Path) -> Iterator[logging.Handler]:
    root = logging.getLogger()
    level = root.level
    started = logs.start(Paths(tmp_path))
    yield started
    logs.stop(started)
    root.setLevel(level)


@pytest.fixture
def written(
    tmp_path: Path, handler: logging.Handler, caplog: pytest.LogCaptureFixture
) -> Callable[[], str]:
    """What the log file holds; the warnings in it were meant."""

    def read() -> str:
        caplog.clear()
        handler.flush()
        return Paths(tmp_path).log.read_text(encoding="utf-8")

    return read


def fail(depth: int, note: str) -> None:
    if depth:
        fail(depth - 1, note)
    raise ValueError(f"cannot keep {note}")


def test_our_words_and_numbers_are_kept(written: Callable[[], str]) -> None:
    logging.getLogger("facilitator.vault").info("opened in %.2f s, %d groups", 0.5, 3)
    logging.getLogger("ui").info("theme %s, kind %s, nothing %s", Colour.RED, True, None)
    text = written()
    assert "INFO facilitator.vault | test_logs.py:" in text
    assert "opened in 0.50 s, 3 groups" in text
    assert "theme red, kind True, nothing None" in text


def test_every_text_handed_over_is_left_out(written: Callable[[], str]) -> None:
    ours = logging.getLogger("facilitator.store")
    ours.info("kept %s and %r for %s", SECRET, [SECRET], Path(SECRET))
    ours.info("kept %(what)s", {"what": SECRET})
    ours.warning(SECRET and ValueError(SECRET))
    ours.info("why: %s", ValueError(SECRET))
    text = written()
    assert SECRET not in text
    assert "kept <str> and '<list>' for <PosixPath>" in text or os.name == "nt"
    assert "why: ValueError at no place" in text


def test_a_text_where_a_number_belongs() -> None:
    record = logging.LogRecord("ui", logging.INFO, "page.py", 7, "count %d", (SECRET,), None)
    assert logs.Redacted().format(record).endswith("INFO ui | page.py:7 | count %d")


def test_a_library_only_says_where(written: Callable[[], str]) -> None:
    logging.getLogger("sqlalchemy.engine").warning("INSERT %s", SECRET)
    logging.getLogger("uifoo").error(f"formatted {SECRET}")  # as libraries do
    text = written()
    assert SECRET not in text
    assert "formatted" not in text
    assert "ERROR uifoo | test_logs.py:" in text


def test_an_exception_is_its_type_and_its_way(written: Callable[[], str]) -> None:
    try:
        try:
            fail(2, SECRET)
        except ValueError as error:
            raise ActionableError(Trouble.DISK_FULL, folder=SECRET) from error
    except ActionableError:
        logging.getLogger("ui").exception("a page failed")
    text = written()
    assert SECRET not in text
    assert "a page failed | facilitator.errors.ActionableError(disk_full) at " in text
    assert "<- ValueError at " in text
    assert text.count("facilitator/test_logs.py:") == 5
    assert str(Path(__file__).parents[1]) not in text


def test_groups_and_circles_of_exceptions() -> None:
    first, second = ValueError(SECRET), KeyError(SECRET)
    first.__context__, second.__context__ = second, first
    group = ExceptionGroup(SECRET, [first, OSError(SECRET)])
    told = logs.describe(group)
    assert SECRET not in told
    assert [part.split(" at ")[0] for part in told.split(" <- ")] == [
        "ExceptionGroup",
        "ValueError",
        "OSError",
        "KeyError",
    ]


def test_a_suppressed_context_stays_untold() -> None:
    def hide() -> None:
        try:
            fail(0, SECRET)
        except ValueError:
            raise KeyError(SECRET) from None

    with pytest.raises(KeyError) as caught:
        hide()
    told = logs.describe(caught.value)
    assert told.startswith("KeyError at ")
    assert "ValueError" not in told


def test_the_files_stay_small_and_private(tmp_path: Path, handler: logging.Handler) -> None:
    ours = logging.getLogger("facilitator")
    for number in range(12_000):
        ours.info("line %d of a very talkative evening in the counseling room", number)
    handler.flush()
    files = sorted(tmp_path.iterdir())
    assert [path.name for path in files] == [
        "facilitator.log",
        "facilitator.log.1",
        "facilitator.log.2",
        "facilitator.log.3",
    ]
    assert all(path.stat().st_size <= 256 * 1024 for path in files)
    assert "line 11999" in files[0].read_text(encoding="utf-8")
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_nothing_is_written_before_there_is_something_to_say(
    tmp_path: Path, handler: logging.Handler
) -> None:
    del handler
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_written_is_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    spoken = io.StringIO()
    monkeypatch.setattr("sys.stderr", spoken)
    handler = logs.start(Paths(tmp_path / "gone"))
    logging.getLogger("facilitator").info("nobody hears %s", SECRET)
    logs.stop(handler)
    caplog.clear()
    assert spoken.getvalue() == ""


def test_stop_takes_the_handler_away(tmp_path: Path) -> None:
    before = logging.getLogger().handlers[:]
    logs.stop(logs.start(Paths(tmp_path)))
    assert logging.getLogger().handlers == before
