"""What activities are called, bundled ones and her own, without reading the whole library."""

import re

from facilitator.activity_library import own_activity
from facilitator.errors import ActionableError
from facilitator.store.database import Database
from icebreakers.activity import OWN
from icebreakers.catalogue import FOLDER
from icebreakers.reading import read
from sessions.records import STAGES, Stage
from sessions.summary import Summary

_BUNDLED = re.compile(r"[a-z0-9-]+")  # a key is the name of a file


def name_of(db: Database, key: str, language: str) -> str:
    """Return the name of the activity `key` in `language`, also of an own one that was put away;
    empty for no key and for one that is in no library any more."""
    if key.startswith(OWN):
        try:
            return own_activity(db, key).text(language).name
        except ActionableError:
            return ""
    file = FOLDER / f"{key}.yaml"
    if not _BUNDLED.fullmatch(key) or not file.is_file():
        return ""
    return read(file).text(language).name


def names_by_stage(db: Database, summary: Summary, language: str) -> dict[Stage, str]:
    """Return what the activities of a meeting are called, only of the stages that had one; that
    of the transition is its ice-breaker."""
    keys = dict(zip(STAGES, summary.activities, strict=True))
    keys[Stage.TRANSITION] = summary.icebreaker  # also of a meeting without a log
    named = {stage: name_of(db, key, language) for stage, key in keys.items()}
    return {stage: name for stage, name in named.items() if name}
