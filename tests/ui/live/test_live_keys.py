"""The table of keys: no key means two things, every key does something, README says the same,
and a key looks at the clock once."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facilitator.translation import Translation, load
from sessions.live import LiveMeeting
from sessions.moment import Moment
from sessions.records import Attendance, MarkKind, Meeting, Stage
from tests.ui.conftest import House, Run
from ui.live.key_words import sections
from ui.live.keys import TABLE, Does, KeyMap, LiveKey, When, keys_of, rows

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key
Held = Qt.KeyboardModifier
ROOT = Path(__file__).resolve().parents[3]
STATES = (When.READY, When.GROUP, When.MEMBER, When.LIST, When.OVER)
ENGLISH = load("en")


@pytest.fixture(params=["id", "en"])
def words(request: pytest.FixtureRequest) -> Translation:
    return load(str(request.param))


def clashes(table: list[LiveKey], words: Translation) -> list[set[Does]]:
    """What one key with the same modifiers means, where that is more than one thing."""
    meanings: dict[tuple[Key, Held], list[Does]] = {}
    for row in table:
        for key in keys_of(row, words):
            meanings.setdefault((key, row.held), []).append(row.does)
    return [set(found) for found in meanings.values() if len(found) > 1]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_no_key_means_two_things(state: When, words: Translation) -> None:
    """In every state and language, letters of attendance and her own marks included."""
    assert len(list(rows(state))) > 7
    assert clashes(list(rows(state)), words) == []


def test_two_meanings_are_seen() -> None:
    """O for the card beside O for official leave, as it was in English."""
    turning = LiveKey(does=Does.LIGHTER, keys=(Key.Key_O,))
    table = [*rows(When.MEMBER), turning]
    assert clashes(table, ENGLISH) == [{Does.LIGHTER, Does.STATUS}]
    assert clashes([*rows(When.GROUP), turning], ENGLISH) == []


def pressed(key: Key, text: str = "", held: Held = Held.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def does(event: QKeyEvent, state: When = When.MEMBER, words: Translation = ENGLISH) -> Does | None:
    row = KeyMap(words).meaning(event, state)
    return None if row is None else row.does


def test_letters_go_by_the_language() -> None:
    indonesian = load("id")
    row = KeyMap(ENGLISH).meaning(pressed(Key.Key_O, "o"), When.MEMBER)
    assert row is not None
    assert (row.does, row.status) == (Does.STATUS, Attendance.DISPENSATION)
    assert does(pressed(Key.Key_T, "t")) is Does.TURN_CARD
    assert does(pressed(Key.Key_O, "o"), words=indonesian) is Does.TURN_CARD
    row = KeyMap(indonesian).meaning(pressed(Key.Key_T, "t"), When.MEMBER)
    assert row is not None
    assert row.status is Attendance.LATE


def test_shift_makes_another_key_only_where_the_table_says_so() -> None:
    assert does(pressed(Key.Key_Q, "Q", Held.ShiftModifier)) is Does.MARK
    assert does(pressed(Key.Key_C, "C", Held.ShiftModifier)) is Does.TICK_LED_STEP
    assert does(pressed(Key.Key_Plus, "+", Held.ShiftModifier)) is Does.MORE
    assert does(pressed(Key.Key_F5, "", Held.ShiftModifier)) is Does.SCREEN_CHOICE


@pytest.mark.parametrize("held", [Held.ControlModifier, Held.AltModifier, Held.MetaModifier])
def test_with_another_modifier_a_letter_is_no_command(held: Held) -> None:
    assert does(pressed(Key.Key_Q, "q", held)) is None
    assert does(pressed(Key.Key_C, "\x03", held)) is None


def test_digits_of_every_script_choose() -> None:
    row = KeyMap(ENGLISH).meaning(pressed(Key.Key_unknown, "٣"), When.GROUP)
    assert row is not None
    assert (row.does, row.number) == (Does.NUMBER, 3)


def test_the_keypad_is_no_modifier() -> None:
    assert does(pressed(Key.Key_Enter, "\r", Held.KeypadModifier)) is Does.GO_ON


def test_every_mark_has_one_key() -> None:
    assert {row.mark for row in TABLE if row.does is Does.MARK} == set(MarkKind)


def test_every_key_of_the_running_meeting_stands_on_the_sheet_once(words: Translation) -> None:
    lines = [line for section in sections(words) for line in section.lines]
    told = [does for line in lines for does in line.does]
    marks = sum(row.does is Does.MARK for row in TABLE)
    running = {row.does for row in rows(When.RUNS)}
    assert set(told) == running
    assert len(told) == len(running) + marks - 1
    assert all(line.words and all(line.captions) for line in lines)
    said = [line.words for line in lines]
    assert len(set(said)) == len(said)


def test_readme_says_what_the_table_says() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    table = text.split("| key | does |\n|---|---|\n", 1)[1].split("\n\n", 1)[0]
    lines = [line for section in sections(ENGLISH) for line in section.lines]
    assert table.splitlines() == [f"| {' '.join(x.captions)} | {x.words} |" for x in lines]


def test_everything_in_the_table_is_done_by_something(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        commands = run.page.commands
        done = set(commands._actions) | set(commands._of_many)
        assert done == {row.does for row in TABLE if row.when & When.ALWAYS}

    visit(tale())


KEYS = {
    "a mark": (Key.Key_Q, 0),
    "attendance": (Key.Key_S, 0),
    "leaving": (Key.Key_M, 0),
    "the next member": (Key.Key_Right, 0),
    "a member": (Key.Key_3, 0),
    "a minute": (Key.Key_Plus, 1),
    "a tick": (Key.Key_C, 1),
    "the bell": (Key.Key_PageUp, 1),
    "a pause": (Key.Key_Space, 1),
    "the next stage": (Key.Key_Return, 1),
    "the note": (Key.Key_N, 0),
}


@pytest.mark.parametrize("name", KEYS)
def test_a_key_looks_at_the_clock_once_at_most(
    house: House,
    visit: Visit,
    planned: Planned,
    begin: Begin,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    planned()
    key, looks = KEYS[name]
    derived: list[Moment] = []
    now = LiveMeeting.now

    def counted(machine: LiveMeeting) -> Moment:
        derived.append(now(machine))
        return derived[-1]

    async def tale() -> None:
        run = await begin()
        run.wait(30)
        run.key(Key.Key_2)
        run.page.controller._ticker.setInterval(60_000)  # the ticks are not the key's
        monkeypatch.setattr(LiveMeeting, "now", counted)
        run.key(key)
        assert len(derived) == looks
        run.page.controller.look()
        assert run.moment.stage in (Stage.OPENING, Stage.TRANSITION)

    visit(tale())
