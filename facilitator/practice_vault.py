"""A throw-away vault with an invented group, for one practice run; nothing of it is kept.

It lives in a temporary folder of its own. Its passphrase is random and told to nobody, so what
is left after a power cut can be opened by nobody; the next practice run deletes it.
"""

import secrets
import shutil
import time
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from facilitator import folder_lock, vault
from facilitator.errors import ActionableError, trouble_of
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.templates import template
from facilitator.vault import Vault
from sessions import practice
from sessions.records import Attendance, Meeting, MeetingState, MeetingType, Plan, Presence

TYPES = (MeetingType.FIRST, MeetingType.MIDDLE)
FOLDER_PREFIX = "facilitator-practice-"
_RANDOM_BYTES = 24
_JUST_MADE = 60.0  # seconds in which a folder may not have its lock yet
_TOTAL = 3  # meetings of the invented programme, a week apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be practised: a length of `LENGTHS` in minutes and one of `TYPES`."""

    minutes: int = 45
    type: MeetingType = MeetingType.FIRST


class PracticeVault:
    """Opened once and closed for good, both in the worker that owns the database."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._vault: Vault | None = None

    @property
    def root(self) -> Path | None:
        """Its folder while there is one."""
        return Path(self._folder.name) if self._folder is not None else None

    def open(self, wish: Wish, group_name: str, language: str, start: datetime) -> Vault:
        """Make the folder and in it a vault whose meeting is planned for `start`, which is local
        and aware. `group_name` and the plan are in `language`, "id" or "en".

        Raises: ActionableError as `vault.create` does; no folder is left then.
        """
        self._folder = _temporary_folder()
        try:
            paths = Paths(Path(self._folder.name))
            made = vault.create(paths, secrets.token_urlsafe(_RANDOM_BYTES), SMALLEST)
            self._vault = made
            _fill(made, wish, group_name, language, start)
        except BaseException:
            self.close()
            raise
        return made

    def close(self) -> None:
        """Close the vault and delete its folder; again does nothing."""
        made, self._vault = self._vault, None
        folder, self._folder = self._folder, None
        try:
            if made is not None:
                made.close()
        finally:
            if folder is not None:
                folder.cleanup()


def _temporary_folder() -> "TemporaryDirectory[str]":
    _sweep(Path(gettempdir()))
    try:
        return TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise ActionableError(trouble_of(error), folder=gettempdir()) from error


def _sweep(place: Path) -> None:
    """Delete what runs that were killed have left there; one that still runs holds its lock."""
    for folder in place.glob(f"{FOLDER_PREFIX}*"):
        try:
            if time.time() - folder.stat().st_mtime > _JUST_MADE:
                folder_lock.take(Paths(folder)).release()
                shutil.rmtree(folder, ignore_errors=True)
        except (OSError, ActionableError):
            continue  # somebody else's, or in use


def _fill(made: Vault, wish: Wish, group_name: str, language: str, start: datetime) -> None:
    from facilitator.store import attendance, groups, meetings  # brings the database libraries

    db = made.database
    groups.save_group(db, practice.group(group_name))
    for member in practice.members():
        groups.save_member(db, replace(member, consent_on=start.date()))
    plan = template(wish.minutes, wish.type, language)
    for meeting in _programme(plan, start):
        meetings.save_meeting(db, meeting)
        for presence in _presences(meeting):
            attendance.set_presence(db, meeting.id, presence)


def _programme(plan: Plan, start: datetime) -> tuple[Meeting, ...]:
    """Return the invented programme; the meeting practised is its first or its second."""
    number = 1 if plan.type is MeetingType.FIRST else 2
    today = practice.meeting(plan, start, number)
    return tuple(today if at == number else _another(today, at) for at in range(1, _TOTAL + 1))


def _another(today: Meeting, number: int) -> Meeting:
    weeks = number - today.number
    return replace(
        today,
        id=f"{practice.PREFIX}meeting-{number}",
        number=number,
        date=today.date + timedelta(weeks=weeks),
        state=MeetingState.HELD if weeks < 0 else MeetingState.PLANNED,
    )


def _presences(meeting: Meeting) -> tuple[Presence, ...]:
    if meeting.id == practice.MEETING_ID:
        return practice.presences_at_start()
    if meeting.state is MeetingState.HELD:
        everybody = practice.members()
        return tuple(Presence(member_id=m.id, status=Attendance.PRESENT) for m in everybody)
    return ()
