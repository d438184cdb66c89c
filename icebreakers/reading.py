"""From a YAML file, or the data of one, to an Activity. Every field is asked for by name and kind,
an unknown one is refused, and an error says which file and which field, e.g.
"salam.yaml: en.steps[2]: …"."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from icebreakers.activity import (
    DEEPEST,
    MEETINGS,
    STAGES,
    Activity,
    ActivityText,
    CounselingField,
    Energy,
    Goal,
    Level,
    Material,
    Noise,
    Room,
    Safety,
    SchoolLevel,
)
from icebreakers.fields import ActivityError, Fields

FORMAT = 1
_MOST_MINUTES = 60
_MOST_PEOPLE = 60
_FIELDS, _LEVELS = tuple(CounselingField), tuple(SchoolLevel)
# The C loader is ten times as fast; a PyYAML built without libyaml has only the slow one.
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path) -> Activity:
    """Read one file; its name without ".yaml" must be the activity's key."""
    try:
        data = yaml.load(path.read_bytes(), _Loader)  # noqa: S506 - both loaders are the safe ones
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ActivityError(path.name, "", f"not readable as YAML: {error}") from error
    activity = parse(data, path.name)
    if activity.key != path.stem:
        raise ActivityError(path.name, "key", f"is {activity.key!r}, the file says {path.stem!r}")
    return activity


def parse(data: object, source: str) -> Activity:
    """Turn what a YAML reader gave for one of our own files into an Activity. Nothing may be
    missing but variations, other names, family and the minutes of steps. Raises ActivityError."""
    return _parse(Fields(data, source), source, whole=True)


def from_data(data: object, key: str) -> Activity:
    """Turn what `writing.to_data` gave, through JSON or not, back into an Activity called `key`.

    Counselors write these, or strangers do: the key inside the data does not count; questions,
    caution, passing and lighter form may be empty, fields and levels missing. Raises ActivityError
    (a ValueError with .source == key, .field and .why) for anything else that `parse` would refuse,
    and nothing else whatever the data.
    """
    if isinstance(data, Mapping):
        data = {**data, "key": key}
    return _parse(Fields(data, key), key, whole=False)


def _parse(fields: Fields, source: str, *, whole: bool) -> Activity:
    if fields.number("format", 1, 99) != FORMAT:
        raise fields.error("format", f"only format {FORMAT} is known")
    activity = Activity(
        key=fields.key("key"),
        stages=fields.several_of("stages", STAGES),
        meetings=fields.several_of("meetings", MEETINGS),
        minutes=fields.span("minutes", _MOST_MINUTES),
        people=fields.span("people", _MOST_PEOPLE),
        energy=fields.choice("energy", Energy),
        noise=fields.choice("noise", Noise),
        room=fields.choice("room", Room),
        depth=fields.number("depth", 0, DEEPEST),
        goals=tuple(map(Goal, fields.several_of("goals", tuple(Goal)))),
        fields=tuple(
            map(CounselingField, fields.several_of("fields", _FIELDS, optional=not whole))
        ),
        levels=tuple(map(SchoolLevel, fields.several_of("levels", _LEVELS, optional=not whole))),
        family=fields.key("family", optional=True),
        step_minutes=fields.numbers("step_minutes", 1, _MOST_MINUTES),
        traditional=fields.flag("traditional"),
        kinds=tuple(map(Material, fields.several_of("kinds", tuple(Material), least=0))),
        safety=_safety(fields.inner("safety")),
        indonesian=_text(fields.inner("id"), whole=whole),
        english=_text(fields.inner("en"), whole=whole),
    )
    fields.finish()
    _check_whole(activity, source)
    return activity


def _safety(fields: Fields) -> Safety:
    safety = Safety(
        seated=fields.flag("seated"),
        touch=fields.choice("touch", Level),
        movement=fields.choice("movement", Level),
        running=fields.flag("running"),
        blindfold=fields.flag("blindfold"),
        embarrassment=fields.choice("embarrassment", Level),
        competition=fields.choice("competition", Level),
        food=fields.flag("food"),
        reading=fields.choice("reading", Level),
        hearing=fields.choice("hearing", Level),
        mobility=fields.choice("mobility", Level),
        gender_norms=fields.flag("gender_norms"),
        fasting=fields.flag("fasting"),
        mixed_faith=fields.flag("mixed_faith"),
        distressing=fields.choice("distressing", Level),
    )
    fields.finish()
    return safety


def _text(fields: Fields, *, whole: bool) -> ActivityText:
    text = ActivityText(
        name=fields.text("name"),
        what=fields.text("what"),
        steps=fields.texts("steps", least=1),
        debrief=fields.texts("debrief", least=int(whole), optional=not whole),
        materials=fields.texts("materials"),
        caution=fields.text("caution", optional=not whole),
        may_pass=fields.text("may_pass", optional=not whole),
        lighter=fields.text("lighter", optional=not whole),
        no_touch=fields.text("no_touch", optional=True),
        variations=fields.texts("variations", optional=True),
        also=fields.texts("also", optional=True),
    )
    fields.finish()
    return text


def _check_whole(activity: Activity, source: str) -> None:
    """Check what two fields must say together."""
    texts = {"id": activity.indonesian, "en": activity.english}
    for name in ("steps", "debrief", "materials", "variations"):
        if len({len(getattr(text, name)) for text in texts.values()}) > 1:
            raise ActivityError(source, f"en.{name}", "not as many as in id")
    for language, text in texts.items():
        if activity.safety.touch is not Level.NONE and not text.no_touch:
            raise ActivityError(source, f"{language}.no_touch", "missing, but there is touch")
    if activity.step_minutes:
        _check_minutes(activity, source)
    if bool(activity.kinds) != bool(activity.english.materials):
        raise ActivityError(source, "kinds", "must name the kinds of the materials, and no others")


def _check_minutes(activity: Activity, source: str) -> None:
    if len(activity.step_minutes) != len(activity.english.steps):
        raise ActivityError(source, "step_minutes", "must be one for each step")
    least, most = activity.minutes
    if not least <= sum(activity.step_minutes) <= most:
        raise ActivityError(source, "step_minutes", "must together lie within minutes")
