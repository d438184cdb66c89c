"""The vocabulary of the library: what an activity is, in words and in facts."""

from dataclasses import dataclass
from enum import StrEnum

LANGUAGES = ("id", "en")
STAGES = ("opening", "transition", "activity", "closing")
MEETINGS = ("first", "middle", "last")
DEEPEST = 3
OWN = "own-"  # how the keys of activities begin that a counselor wrote


def is_own(key: str) -> bool:
    """Tell whether the key is of an activity that a counselor wrote."""
    return key.startswith(OWN)


class Energy(StrEnum):
    """How much an activity stirs the room, calmest first."""

    CALM = "calm"
    MEDIUM = "medium"
    LIVELY = "lively"


class Noise(StrEnum):
    """How loud it gets."""

    QUIET = "quiet"
    NORMAL = "normal"
    LOUD = "loud"  # the room next door should know beforehand


class Room(StrEnum):
    """What the room must offer."""

    ANY = "any"
    CIRCLE = "circle"  # everybody sees everybody
    TABLES = "tables"
    OPEN_FLOOR = "open_floor"


class Level(StrEnum):
    """How much of something an activity asks for."""

    NONE = "none"
    LOW = "low"
    HIGH = "high"


class Material(StrEnum):
    """Kinds of things to have at hand; an activity's own words say which and how many."""

    PAPER = "paper"  # sheets, slips, sticky notes, cardboard
    PENS = "pens"  # whatever writes or draws
    CARDS = "cards"  # written, drawn or printed beforehand: questions, pictures, lists
    BALL = "ball"  # soft and light, crumpled paper will do
    COUNTERS = "counters"  # many small things: buttons, seeds, pen caps
    KEEPSAKES = "keepsakes"  # a thing with a meaning, from home or from the counselor
    STRING = "string"  # rope, wool, rubber bands
    TOOLS = "tools"  # scissors, tape
    CONTAINERS = "containers"  # bowls, boxes, envelopes, cups
    CLOTH = "cloth"
    SEATS = "seats"  # mats and cushions, beyond the chairs of the room
    GAME = "game"  # a bought or borrowed one: board, dice, blocks, jacks
    DRINKS = "drinks"
    OTHER = "other"


class Goal(StrEnum):
    """What an activity is good for."""

    NAMES = "names"
    CHECK_IN = "check_in"
    FEELINGS = "feelings"
    READINESS = "readiness"
    FOCUS = "focus"
    LISTENING = "listening"
    COOPERATION = "cooperation"
    LAUGHTER = "laughter"
    ENERGY = "energy"
    CALM = "calm"
    CONTACT = "contact"
    EYE_CONTACT = "eye_contact"
    COMMUNICATION = "communication"
    COURAGE = "courage"
    TRUST = "trust"
    BELONGING = "belonging"
    HOME = "home"
    SELF_DISCLOSURE = "self_disclosure"
    APPRECIATION = "appreciation"
    COMMITMENT = "commitment"
    REFLECTION = "reflection"


class CounselingField(StrEnum):
    """The four fields of guidance and counseling, by their names in a group's service."""

    PERSONAL = "personal"
    SOCIAL = "social"
    LEARNING = "learning"
    CAREER = "career"


class SchoolLevel(StrEnum):
    """Whom the words and the examples are written for."""

    JUNIOR = "junior"  # SMP and MTs
    SENIOR = "senior"  # SMA, SMK and MA
    CAMPUS = "campus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """What to think of before offering an activity to these members in this room.

    A level says how much of it there is, or for `reading`, `hearing` and `mobility` how much a
    member needs of that ability to join as it stands. A true flag says "think of this first".
    `seated`: everybody can stay seated, in the lighter version if need be; whether the activity
    as it stands leaves everybody on the chair is `needs.keeps_the_chair`.
    """

    seated: bool
    touch: Level  # between members
    movement: Level  # low: standing or wide gestures; high: walking about
    running: bool
    blindfold: bool
    embarrassment: Level
    competition: Level
    food: bool  # eating or drinking
    reading: Level  # reading or writing
    hearing: Level
    mobility: Level  # legs or fingers
    gender_norms: bool  # closeness or pairs that some groups keep within one gender
    fasting: bool  # drinks, food or effort that does not suit a day of fasting
    mixed_faith: bool  # customs of faith differ about it, e.g. music or food
    distressing: Level  # may bring up something painful


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityText:
    """An activity in one language. Steps and questions are said to the members; `caution` is for
    the counselor alone. `no_touch` is there whenever the activity has touch. `also` are other
    names it is known by, for the search only."""

    name: str
    what: str  # one line
    steps: tuple[str, ...]
    debrief: tuple[str, ...]
    materials: tuple[str, ...]
    caution: str
    may_pass: str
    lighter: str
    no_touch: str = ""
    variations: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One ice-breaker, activity or closing. `minutes` and `people` are (least, most), inclusive.

    `depth` is what it asks members to disclose: 0 nothing, 1 facts and tastes, 2 experience,
    3 something vulnerable. `meetings` are the kinds of meeting it suits. `kinds` are the kinds
    of its materials, in the order of Material, empty when it needs none. `fields` and `levels`
    are those it serves, one at least; all of them when nobody said. `family`: near relatives
    carry the same word, "" when it has none. `step_minutes`: about so long each step takes, in
    the order of the steps, or empty; together they lie within `minutes`.
    """

    key: str
    stages: tuple[str, ...]
    meetings: tuple[str, ...]
    minutes: tuple[int, int]
    people: tuple[int, int]
    energy: Energy
    noise: Noise
    room: Room
    depth: int
    goals: tuple[Goal, ...]
    fields: tuple[CounselingField, ...] = tuple(CounselingField)
    levels: tuple[SchoolLevel, ...] = tuple(SchoolLevel)
    family: str = ""
    step_minutes: tuple[int, ...] = ()
    traditional: bool
    kinds: tuple[Material, ...]
    safety: Safety
    indonesian: ActivityText
    english: ActivityText

    def text(self, language: str) -> ActivityText:
        """Return the words in `language`: "id", or English for anything else."""
        return self.indonesian if language == "id" else self.english

    @property
    def needs_materials(self) -> bool:
        return bool(self.kinds)
