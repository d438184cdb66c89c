"""Words for what the library knows about an activity: goals, noise, room, reasons, safety."""

from facilitator.translation import Translate
from icebreakers.activity import (
    CounselingField,
    Goal,
    Level,
    Noise,
    Room,
    Safety,
    SchoolLevel,
)
from icebreakers.memory import Went
from icebreakers.needs import keeps_the_chair
from icebreakers.reasons import Reason


def goal_name(goal: Goal, translate: Translate) -> str:
    """Return what an activity is good for, in one to three words."""
    return {
        Goal.NAMES: translate("Words", "names"),
        Goal.CHECK_IN: translate("Words", "checking in"),
        Goal.FEELINGS: translate("Words", "feelings"),
        Goal.READINESS: translate("Words", "readiness"),
        Goal.FOCUS: translate("Words", "focus"),
        Goal.LISTENING: translate("Words", "listening"),
        Goal.COOPERATION: translate("Words", "cooperation"),
        Goal.LAUGHTER: translate("Words", "laughter"),
        Goal.ENERGY: translate("Words", "fresh energy"),
        Goal.CALM: translate("Words", "coming to rest"),
        Goal.CONTACT: translate("Words", "contact"),
        Goal.EYE_CONTACT: translate("Words", "eye contact"),
        Goal.COMMUNICATION: translate("Words", "communication"),
        Goal.COURAGE: translate("Words", "courage"),
        Goal.TRUST: translate("Words", "trust"),
        Goal.BELONGING: translate("Words", "belonging"),
        Goal.HOME: translate("Words", "feeling at home"),
        Goal.SELF_DISCLOSURE: translate("Words", "opening up"),
        Goal.APPRECIATION: translate("Words", "appreciation"),
        Goal.COMMITMENT: translate("Words", "commitment"),
        Goal.REFLECTION: translate("Words", "reflection"),
    }[goal]


def noise_name(noise: Noise, translate: Translate) -> str:
    """Return how loud an activity gets, as one says it."""
    return {
        Noise.QUIET: translate("Words", "quiet"),
        Noise.NORMAL: translate("Words", "normal voices"),
        Noise.LOUD: translate("Words", "heard next door"),
    }[noise]


def room_name(room: Room, translate: Translate) -> str:
    """Return what the room must offer."""
    return {
        Room.ANY: translate("Words", "any room"),
        Room.CIRCLE: translate("Words", "sitting in a circle"),
        Room.TABLES: translate("Words", "tables"),
        Room.OPEN_FLOOR: translate("Words", "free floor"),
    }[room]


def field_name(field: CounselingField, translate: Translate) -> str:
    """Return a field of counseling, as a filter or a label."""
    return {
        CounselingField.PERSONAL: translate("Words", "personal"),
        CounselingField.SOCIAL: translate("Words", "social"),
        CounselingField.LEARNING: translate("Words", "learning"),
        CounselingField.CAREER: translate("Words", "career"),
    }[field]


def level_name(level: SchoolLevel, translate: Translate) -> str:
    """Return whom an activity is written for."""
    return {
        SchoolLevel.JUNIOR: translate("Words", "junior high"),
        SchoolLevel.SENIOR: translate("Words", "senior high"),
        SchoolLevel.CAMPUS: translate("Words", "university"),
    }[level]


def depth_name(depth: int, translate: Translate) -> str:
    """Return what a depth of 0 to 3 asks members to tell about themselves."""
    return (
        translate("Words", "nothing personal"),
        translate("Words", "facts and tastes"),
        translate("Words", "own experience"),
        translate("Words", "something close to the heart"),
    )[depth]


def reason_name(reason: Reason, translate: Translate) -> str:
    """Return why an activity is offered."""
    return {
        Reason.SIMILAR_WORD: translate("Words", "a similar word"),
        Reason.FITS_MINUTES: translate("Words", "fits the time"),
        Reason.SHORTENED: translate("Words", "fits in its short form"),
        Reason.NOT_USED: translate("Words", "not used yet"),
        Reason.USED_LONG_AGO: translate("Words", "used long ago"),
        Reason.USED: translate("Words", "used before"),
        Reason.FAVOURITE: translate("Words", "a favourite"),
        Reason.SUITS_FIELD: translate("Words", "suits the group's field"),
        Reason.SUITS_LEVEL: translate("Words", "written for this level"),
        Reason.SUITS_MEETING: translate("Words", "suits this meeting"),
        Reason.GENTLER: translate("Words", "gentler than the last one"),
        Reason.LIVELIER: translate("Words", "a step livelier, as the last one went well"),
        Reason.OTHER_GOALS: translate("Words", "other goals than lately"),
        Reason.RESPECTS_NEEDS: translate("Words", "suits every member's needs"),
        Reason.MATERIALS_AT_HAND: translate("Words", "materials at hand"),
        Reason.SEATED: translate("Words", "everybody may stay seated"),
        Reason.NO_TOUCH: translate("Words", "no touch"),
        Reason.NO_MATERIALS: translate("Words", "no materials"),
        Reason.CALM: translate("Words", "calm"),
    }[reason]


def went_name(went: Went, translate: Translate) -> str:
    """Return how an activity went."""
    return {
        Went.WELL: translate("Words", "went well"),
        Went.MIXED: translate("Words", "so-so"),
        Went.NOT_WELL: translate("Words", "did not go well"),
    }[went]


def safe_words(safety: Safety, translate: Translate) -> tuple[str, ...]:
    """Return what need not worry anybody: no touch, seated, no movement."""
    holds = (
        (safety.touch is Level.NONE, translate("Words", "no touch")),
        (keeps_the_chair(safety), translate("Words", "everybody may stay seated")),
        (safety.movement is Level.NONE, translate("Words", "no moving about")),
    )
    return tuple(words for true, words in holds if true)


def care_words(safety: Safety, translate: Translate) -> tuple[str, ...]:
    """Return what to think of before offering the activity to these members in this room."""
    return _care_of_bodies(safety, translate) + _care_of_persons(safety, translate)


def _care_of_bodies(safety: Safety, translate: Translate) -> tuple[str, ...]:
    touch = {
        Level.NONE: "",
        Level.LOW: translate("Words", "a little touch"),
        Level.HIGH: translate("Words", "touch"),
    }[safety.touch]
    movement = {
        Level.NONE: "",
        Level.LOW: translate("Words", "standing or wide gestures"),
        Level.HIGH: translate("Words", "walking about"),
    }[safety.movement]
    holds = (
        (safety.running, translate("Words", "running about")),
        (safety.blindfold, translate("Words", "eyes covered")),
        (safety.food, translate("Words", "eating or drinking")),
        (safety.fasting, translate("Words", "not while fasting")),
        (safety.reading is Level.HIGH, translate("Words", "reading or writing needed")),
        (safety.hearing is Level.HIGH, translate("Words", "good hearing needed")),
        (safety.mobility is Level.HIGH, translate("Words", "nimble legs or fingers needed")),
    )
    return tuple(words for words in (touch, movement) if words) + _true(holds)


def _care_of_persons(safety: Safety, translate: Translate) -> tuple[str, ...]:
    return _true(
        (
            (safety.embarrassment is Level.HIGH, translate("Words", "may embarrass")),
            (safety.competition is Level.HIGH, translate("Words", "somebody loses")),
            (safety.gender_norms, translate("Words", "mind closeness of boys and girls")),
            (safety.mixed_faith, translate("Words", "mind customs of faith")),
            (safety.distressing is Level.LOW, translate("Words", "may touch on something sore")),
            (safety.distressing is Level.HIGH, translate("Words", "may bring up pain")),
        )
    )


def _true(holds: tuple[tuple[bool, str], ...]) -> tuple[str, ...]:
    return tuple(words for true, words in holds if true)
