"""The keys of the live meeting, as one table: which key, when, and what it does.

The dispatch, the captions on buttons, the sheet of keys and README's table are made from it. It
knows nothing of the page; `LiveCommands` says how each thing is done.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, Flag, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator.translation import Translate
from facilitator.words import attendance_letter
from sessions.attendance import STATUSES
from sessions.records import Attendance, MarkKind
from ui.live.key_gate import KeyGate, from_keypad, letter_by_place, writes_other_letters

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
COUNTED = SHIFT | CONTROL | ALT | META  # the keypad is no modifier
MOST_OWN = 6  # marks of her own


class When(Flag):
    """The states of the page, each of which lends its keys to something else."""

    READY = auto()  # the attendance list, before the start
    GROUP = auto()  # the meeting runs, nobody is chosen
    MEMBER = auto()  # the meeting runs, a member is chosen
    LIST = auto()  # the list of activities lies open
    OVER = auto()  # the end is on its way to the disk
    RUNS = GROUP | MEMBER
    BEGUN = GROUP | MEMBER | LIST
    ALWAYS = GROUP | MEMBER | LIST | OVER


class Does(Enum):
    """What a key does."""

    GO_ON = auto()
    BACK = auto()
    PAUSE = auto()
    MORE = auto()
    LESS = auto()
    BELL_LATER = auto()
    BELL_EARLIER = auto()
    BEGAN_EARLIER = auto()
    ACCEPT = auto()
    LEAVE_IT = auto()
    COUNT_GAP = auto()
    DROP_GAP = auto()
    PLEDGE = auto()
    NUMBER = auto()
    NEXT_MEMBER = auto()
    MEMBER_BEFORE = auto()
    SEAT_ON = auto()
    SEAT_BACK = auto()
    STATUS = auto()
    LEAVES = auto()
    TOLD = auto()
    NOTE = auto()
    MARK = auto()
    OWN_MARK = auto()
    LAST_MARK_OFF = auto()
    UNDO = auto()
    TICK = auto()
    STEP_UP = auto()
    STEP_DOWN = auto()
    STEP_EARLIER = auto()
    STEP_LATER = auto()
    SKIP_STEP = auto()
    ADD_STEP = auto()
    ACTIVITIES = auto()
    LIGHTER = auto()
    LED_STEP_UP = auto()
    LED_STEP_DOWN = auto()
    TICK_LED_STEP = auto()
    LED_TIMER = auto()
    TURN_CARD = auto()
    SAFETY = auto()
    MEMBERS_SCREEN = auto()
    SCREEN_CHOICE = auto()
    GLANCE = auto()
    TURN_TIMER = auto()
    NEXT_TURN = auto()
    EXTRA_TIMER = auto()
    CHIME = auto()
    COVER = auto()
    KEY_SHEET = auto()
    # in the list of activities
    LIST_UP = auto()
    LIST_DOWN = auto()
    LIST_TAKE = auto()
    LIST_LEAVE = auto()
    LIST_SURPRISE = auto()
    LIST_MATERIALS = auto()
    LIST_NONE = auto()
    # in the attendance list
    ROW_UP = auto()
    ROW_DOWN = auto()
    ROW = auto()
    ARRIVED = auto()
    START = auto()
    HOME = auto()
    STARTED_EARLIER = auto()
    STARTED_LATER = auto()
    STARTED_ON_TIME = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveKey:
    """One key, or several that mean the same, with the modifiers `held`, in the states `when`.

    A key held down counts again only if it `repeats`. `number`, `status` and `mark` say which one
    of a kind is meant; a status has the letter of the language instead of `keys`.
    """

    does: Does
    keys: tuple[Qt.Key, ...] = ()
    held: Qt.KeyboardModifier = NONE
    when: When = When.RUNS
    caption: str = ""
    repeats: bool = False
    number: int = 0
    status: Attendance | None = None
    mark: MarkKind | None = None


K = Qt.Key
MARK_KEYS: dict[str, MarkKind] = {
    "Q": MarkKind.SPOKE,
    "W": MarkKind.OPENED_UP,
    "R": MarkKind.RESPONDED,
    "U": MarkKind.LOOKED_AT_SPEAKER,
    "J": MarkKind.JOINED_UNCALLED,
    "K": MarkKind.WITHDREW,
    "V": MarkKind.STRONG_EMOTION,
    "Z": MarkKind.CONFLICT,
}
_ENTER = (K.Key_Return, K.Key_Enter)
_PLUS = (K.Key_Plus, K.Key_Equal)
_DIGITS = tuple(K(K.Key_0.value + digit) for digit in range(10))


def _row(
    does: Does,
    caption: str,
    *keys: Qt.Key,
    held: Qt.KeyboardModifier = NONE,
    when: When = When.RUNS,
    repeats: bool = False,
) -> LiveKey:
    return LiveKey(does=does, keys=keys, held=held, when=when, caption=caption, repeats=repeats)


TABLE: tuple[LiveKey, ...] = (
    _row(Does.GO_ON, "Enter", *_ENTER),
    _row(Does.BACK, "⌫", K.Key_Backspace),
    _row(Does.PAUSE, "Space", K.Key_Space),
    _row(Does.MORE, "+", *_PLUS),
    _row(Does.LESS, "−", K.Key_Minus),
    _row(Does.BELL_LATER, "PgUp", K.Key_PageUp),
    _row(Does.BELL_EARLIER, "PgDn", K.Key_PageDown),
    _row(Does.BEGAN_EARLIER, "B", K.Key_B),
    _row(Does.ACCEPT, "F2", K.Key_F2),
    _row(Does.LEAVE_IT, "F3", K.Key_F3),
    _row(Does.COUNT_GAP, "Y", K.Key_Y),
    _row(Does.DROP_GAP, "X", K.Key_X),
    _row(Does.PLEDGE, "F9", K.Key_F9),
    *(
        LiveKey(does=Does.NUMBER, keys=(key,), caption=str(digit), number=digit)
        for digit, key in enumerate(_DIGITS)
    ),
    _row(Does.NEXT_MEMBER, "→", K.Key_Right, repeats=True),
    _row(Does.MEMBER_BEFORE, "←", K.Key_Left, repeats=True),
    _row(Does.SEAT_ON, "⇧→", K.Key_Right, held=SHIFT),
    _row(Does.SEAT_BACK, "⇧←", K.Key_Left, held=SHIFT),
    *(LiveKey(does=Does.STATUS, status=each, when=When.MEMBER) for each in STATUSES),
    _row(Does.LEAVES, "M", K.Key_M, when=When.MEMBER),
    _row(Does.TOLD, "F4", K.Key_F4),
    _row(Does.NOTE, "N", K.Key_N),
    *(
        LiveKey(
            does=Does.MARK, keys=(K(ord(key)),), caption=key, when=When.MEMBER, mark=MARK_KEYS[key]
        )
        for key in MARK_KEYS
    ),
    *(
        LiveKey(
            does=Does.OWN_MARK,
            keys=(_DIGITS[at],),
            held=ALT,
            caption=f"Alt+{at}",
            when=When.MEMBER,
            number=at,
        )
        for at in range(1, MOST_OWN + 1)
    ),
    _row(Does.LAST_MARK_OFF, "Alt+Del", K.Key_Delete, held=ALT, when=When.MEMBER),
    _row(Does.UNDO, "Ctrl+Z", K.Key_Z, held=CONTROL, when=When.BEGUN),
    _row(Does.TICK, "C", K.Key_C),
    _row(Does.STEP_UP, "↑", K.Key_Up, repeats=True),
    _row(Does.STEP_DOWN, "↓", K.Key_Down, repeats=True),
    _row(Does.STEP_EARLIER, "Ctrl+↑", K.Key_Up, held=CONTROL),
    _row(Does.STEP_LATER, "Ctrl+↓", K.Key_Down, held=CONTROL),
    _row(Does.SKIP_STEP, "Del", K.Key_Delete),
    _row(Does.ADD_STEP, "Ins", K.Key_Insert),
    _row(Does.ACTIVITIES, "G", K.Key_G),
    _row(Does.LIGHTER, "F", K.Key_F),
    _row(Does.LED_STEP_UP, "⇧↑", K.Key_Up, held=SHIFT, repeats=True),
    _row(Does.LED_STEP_DOWN, "⇧↓", K.Key_Down, held=SHIFT, repeats=True),
    _row(Does.TICK_LED_STEP, "⇧C", K.Key_C, held=SHIFT),
    _row(Does.LED_TIMER, "⇧F8", K.Key_F8, held=SHIFT),
    LiveKey(does=Does.TURN_CARD),  # the letter of the language
    _row(Does.SAFETY, "F1", K.Key_F1, when=When.ALWAYS),
    _row(Does.MEMBERS_SCREEN, "F5", K.Key_F5, when=When.ALWAYS),
    _row(Does.SCREEN_CHOICE, "⇧F5", K.Key_F5, held=SHIFT, when=When.ALWAYS),
    _row(Does.GLANCE, "F6", K.Key_F6, when=When.ALWAYS),
    _row(Does.TURN_TIMER, "F7", K.Key_F7, when=When.ALWAYS),
    _row(Does.NEXT_TURN, "⇧F7", K.Key_F7, held=SHIFT, when=When.ALWAYS),
    _row(Does.EXTRA_TIMER, "F8", K.Key_F8, when=When.ALWAYS),
    _row(Does.CHIME, "F10", K.Key_F10, when=When.ALWAYS),
    _row(Does.COVER, "Esc", K.Key_Escape),
    _row(Does.KEY_SHEET, "?", K.Key_Question),
    _row(Does.LIST_UP, "↑", K.Key_Up, when=When.LIST, repeats=True),
    _row(Does.LIST_DOWN, "↓", K.Key_Down, when=When.LIST, repeats=True),
    _row(Does.LIST_TAKE, "Enter", *_ENTER, when=When.LIST),
    _row(Does.LIST_LEAVE, "Esc", K.Key_Escape, K.Key_G, when=When.LIST),
    _row(Does.LIST_SURPRISE, "R", K.Key_R, when=When.LIST),
    _row(Does.LIST_MATERIALS, "M", K.Key_M, when=When.LIST),
    _row(Does.LIST_NONE, "Del", K.Key_Delete, when=When.LIST),
    _row(Does.ROW_UP, "↑", K.Key_Up, when=When.READY, repeats=True),
    _row(Does.ROW_DOWN, "↓", K.Key_Down, when=When.READY, repeats=True),
    *(
        LiveKey(does=Does.ROW, keys=(key,), caption=str(digit), number=digit, when=When.READY)
        for digit, key in enumerate(_DIGITS)
        if digit
    ),
    *(LiveKey(does=Does.ARRIVED, status=each, when=When.READY) for each in STATUSES),
    _row(Does.START, "Enter", *_ENTER, when=When.READY),
    _row(Does.HOME, "Esc", K.Key_Escape, when=When.READY),
    _row(Does.STARTED_EARLIER, "+", *_PLUS, when=When.READY),
    _row(Does.STARTED_LATER, "−", K.Key_Minus, when=When.READY),
    _row(Does.STARTED_ON_TIME, "B", K.Key_B, when=When.READY),
)
CAPTIONS = {row.does: row.caption for row in reversed(TABLE)}


def letter_of(row: LiveKey, translate: Translate) -> str:
    """The letter of a row that goes by the language, "" for every other row."""
    if row.status is not None:
        return attendance_letter(row.status, translate)
    # In English the letters of attendance take the O, which turns the card elsewhere.
    return translate("Letters", "T") if row.does is Does.TURN_CARD else ""


def keys_of(row: LiveKey, translate: Translate) -> tuple[Qt.Key, ...]:
    """The keys of a row in one language."""
    letter = letter_of(row, translate)
    return (Qt.Key(ord(letter)),) if letter else row.keys


def caption(does: Does, translate: Translate) -> str:
    """What stands on a button for the key that does it."""
    if does is Does.TURN_CARD:
        return translate("Letters", "T")
    return {
        "Enter": translate("LiveKeys", "Enter"),
        "Space": translate("LiveKeys", "Space"),
        "Esc": translate("LiveKeys", "Esc"),
    }.get(CAPTIONS[does], CAPTIONS[does])


class KeyMap:
    """The table in one language, and the gate all presses go through."""

    def __init__(self, translate: Translate) -> None:
        self.gate = KeyGate()
        self._rows = {
            (state, row.held, key): row
            for row in TABLE
            for key in keys_of(row, translate)
            for state in (When.READY, When.GROUP, When.MEMBER, When.LIST, When.OVER)
            if row.when & state
        }

    def meaning(self, event: QKeyEvent, state: When) -> LiveKey | None:
        """What a key means in a state. Shift alone makes another key only where the table says
        so, and a key held down counts once unless it `repeats`."""
        fresh = self.gate.presses(event)
        key, held = pressed(event), event.modifiers() & COUNTED
        row = self._rows.get((state, held, key)) or self._rows.get((state, held & ~SHIFT, key))
        if row is None or from_keypad(event):
            return None
        return row if row.repeats or fresh else None


def rows(state: When) -> Iterator[LiveKey]:
    """The rows that hold in one state."""
    return (row for row in TABLE if row.when & state)


def pressed(event: QKeyEvent) -> Qt.Key:
    """The key by what it writes, for digits and letters; else by its own name. Digits of every
    script are digits, and letters that are not Latin go by the place of their key."""
    text = event.text().strip()
    if len(text) == 1 and text.isdecimal():
        return _DIGITS[int(text)]
    if len(text) == 1 and text.isascii() and text.isalpha():
        return Qt.Key(ord(text.upper()))
    if writes_other_letters(event):
        return letter_by_place(event) or Qt.Key(event.key())
    return Qt.Key(event.key())
