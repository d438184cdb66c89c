"""The keys of the running meeting in words: the sheet of keys, and the table in README."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.translation import Translate
from facilitator.words.marks import mark_name_of
from ui.live.keys import TABLE, Does, LiveKey, When, caption, letter_of


@dataclass(frozen=True)
class KeyLine:
    """The captions of keys that belong together, and what they do."""

    captions: tuple[str, ...]
    words: str
    does: tuple[Does, ...]


@dataclass(frozen=True)
class KeySection:
    title: str
    lines: tuple[KeyLine, ...]


def sections(translate: Translate) -> tuple[KeySection, ...]:
    """All keys of the running meeting, by what they are about."""
    return (
        KeySection(translate("LiveKeys", "Stage and time"), _time(translate)),
        KeySection(translate("LiveKeys", "Steps and activity"), _steps(translate)),
        KeySection(translate("LiveKeys", "Members"), _members(translate)),
        KeySection(translate("LiveKeys", "Marks"), _marks(translate)),
        KeySection(translate("LiveKeys", "Screens and help"), _screens(translate)),
    )


def _time(translate: Translate) -> tuple[KeyLine, ...]:
    on = translate("LiveKeys", "on to the next stage; in the closing twice: end")
    proposed = translate("LiveKeys", "accept or leave what the quiet line proposes")
    missing = translate("LiveKeys", "count or drop the time that went missing")
    return (
        _line(translate, on, Does.GO_ON),
        _line(translate, translate("LiveKeys", "back to the stage before"), Does.BACK),
        _line(translate, translate("LiveKeys", "pause, and go on"), Does.PAUSE),
        _line(
            translate,
            translate("LiveKeys", "a minute more or less for this stage"),
            *(Does.MORE, Does.LESS),
        ),
        _line(
            translate,
            translate("LiveKeys", "the bell a minute later, earlier"),
            *(Does.BELL_LATER, Does.BELL_EARLIER),
        ),
        _line(translate, translate("LiveKeys", "it began a minute earlier"), Does.BEGAN_EARLIER),
        _line(translate, proposed, Does.ACCEPT, Does.LEAVE_IT),
        _line(translate, missing, Does.COUNT_GAP, Does.DROP_GAP),
    )


def _steps(translate: Translate) -> tuple[KeyLine, ...]:
    tick = translate("LiveKeys", "tick the chosen step, or the next one")
    more = translate("LiveKeys", "add a step; leave the chosen one out")
    swap = translate("LiveKeys", "choose or swap this stage's activity; its lighter version")
    led = translate("LiveKeys", "choose and tick a step of the activity")
    timer = translate("LiveKeys", "the extra timer for the activity's minutes")
    turn = translate("LiveKeys", "turn through what stands beside the steps")
    of_activity = Does.LED_STEP_UP, Does.LED_STEP_DOWN, Does.TICK_LED_STEP
    return (
        _line(translate, tick, Does.TICK),
        _line(translate, translate("LiveKeys", "choose a step"), Does.STEP_UP, Does.STEP_DOWN),
        _line(
            translate,
            translate("LiveKeys", "move the chosen step"),
            *(Does.STEP_EARLIER, Does.STEP_LATER),
        ),
        _line(translate, more, Does.ADD_STEP, Does.SKIP_STEP),
        _line(translate, swap, Does.ACTIVITIES, Does.LIGHTER),
        _line(translate, led, *of_activity),
        _line(translate, timer, Does.LED_TIMER),
        _line(translate, turn, Does.TURN_CARD),
    )


def _members(translate: Translate) -> tuple[KeyLine, ...]:
    number = translate("LiveKeys", "choose a member, or the whole group")
    seat = translate("LiveKeys", "move the chosen member's seat")
    leaves = translate("LiveKeys", "the chosen member leaves early, or is back")
    told = translate("LiveKeys", "the chosen latecomer has heard the agreement")
    note = translate("LiveKeys", "write the note; Esc or Ctrl+Enter leaves it")
    undo = translate("LiveKeys", "take back the last mark or command, for ten seconds")
    return (
        KeyLine(("1 … 9", "0"), number, (Does.NUMBER,)),
        _line(
            translate,
            translate("LiveKeys", "go through the members"),
            *(Does.MEMBER_BEFORE, Does.NEXT_MEMBER),
        ),
        _line(translate, seat, Does.SEAT_BACK, Does.SEAT_ON),
        _line(translate, translate("LiveKeys", "arrival of the chosen member"), Does.STATUS),
        _line(translate, leaves, Does.LEAVES),
        _line(translate, told, Does.TOLD),
        _line(translate, translate("LiveKeys", "the agreement was read to all"), Does.PLEDGE),
        _line(translate, note, Does.NOTE),
        _line(translate, undo, Does.UNDO),
    )


def _marks(translate: Translate) -> tuple[KeyLine, ...]:
    own = translate("LiveKeys", "marks of your own (Settings → Marks)")
    off = translate("LiveKeys", "take off the chosen member's last mark")
    rows = _rows(Does.MARK)
    made = (
        KeyLine((row.caption,), mark_name_of(str(row.mark), {}, translate), (Does.MARK,))
        for row in rows
    )
    return (
        *made,
        KeyLine(("Alt+1 … Alt+6",), own, (Does.OWN_MARK,)),
        _line(translate, off, Does.LAST_MARK_OFF),
    )


def _screens(translate: Translate) -> tuple[KeyLine, ...]:
    safety = translate("LiveKeys", "safety card: the clock stands, the members' screen is black")
    choice = translate("LiveKeys", "what stands on the members' screen")
    glance = translate("LiveKeys", "glance: stage, time and next step, readable at two metres")
    cover = translate("LiveKeys", "cover the screen while the clock goes on")
    return (
        _line(translate, safety, Does.SAFETY),
        _line(translate, translate("LiveKeys", "members' screen"), Does.MEMBERS_SCREEN),
        _line(translate, choice, Does.SCREEN_CHOICE),
        _line(translate, glance, Does.GLANCE),
        _line(
            translate,
            translate("LiveKeys", "private turn timer, next turn"),
            *(Does.TURN_TIMER, Does.NEXT_TURN),
        ),
        _line(translate, translate("LiveKeys", "extra timer"), Does.EXTRA_TIMER),
        _line(translate, translate("LiveKeys", "the soft chime on or off"), Does.CHIME),
        _line(translate, cover, Does.COVER),
        _line(translate, translate("LiveKeys", "all keys"), Does.KEY_SHEET),
    )


def _line(translate: Translate, words: str, *does: Does) -> KeyLine:
    letters = tuple(
        letter_of(row, translate)
        for each in does
        for row in _rows(each)
        if letter_of(row, translate)
    )
    captions = letters or tuple(caption(each, translate) for each in does)
    return KeyLine(captions, words, does)


def _rows(does: Does) -> Iterable[LiveKey]:
    return [row for row in TABLE if row.does is does and row.when & When.ALWAYS]
