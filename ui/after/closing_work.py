"""A meeting's closing while it is written: every change is kept here and saved at once."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.material import meeting as meeting_material
from facilitator.material.meeting import MeetingMaterial
from facilitator.programme import new_meetings, rearrange
from facilitator.store import attendance, comforts, commitments, library, meetings, notes
from facilitator.words.closing import drafted
from sessions.attendance import absent, counts_as_present
from sessions.closing import FIELDS, placed_before, redrafted, text_of, with_text
from sessions.marks import MarkMean, means
from sessions.programme import day_after, joined, moved, usual_wish
from sessions.records import (
    ActivityUse,
    Closing,
    Comfort,
    Commitment,
    Line,
    Meeting,
    Member,
    NoteLayer,
    Observation,
    Presence,
    QuickMark,
    new_id,
)
from ui.desk import Desk
from ui.language import translate

Scores = Mapping[tuple[str, QuickMark], int]


class ClosingWork(QObject):
    """`changed` after every change, `redrafted` when texts came from the log."""

    changed = Signal()
    redrafted = Signal()

    def __init__(self, desk: Desk, material: MeetingMaterial) -> None:
        super().__init__()
        self._desk = desk
        self.material = material
        self.closing = material.record.closing
        self.coming: Meeting | None = material.coming
        self._presences = {p.member_id: p for p in material.record.presences}
        self._scores = {(o.member_id, o.mark): o.score for o in material.record.observations}
        self._commitments = {c.member_id: c for c in material.record.commitments}
        self._uses = {use.key: use for use in material.uses}
        self._comforts = {each.member_id: each.value for each in material.comforts}
        self._draft = self._drafted(material)
        self._placed = placed_before(self.closing, self._draft)
        self._follow(self._draft)

    @property
    def meeting(self) -> Meeting:
        return self.material.record.meeting

    @property
    def members(self) -> tuple[Member, ...]:
        return self.material.enrolled

    @property
    def presences(self) -> tuple[Presence, ...]:
        return tuple(self._presences[member.id] for member in self.members)

    @property
    def scores(self) -> Scores:
        return self._scores

    @property
    def committed(self) -> int:
        """How many members said what they will try."""
        return sum(bool(each.text.strip()) for each in self._commitments.values())

    def commitment(self, member_id: str) -> str:
        """What a member will try, in a line, or nothing."""
        found = self._commitments.get(member_id)
        return found.text if found is not None else ""

    @property
    def uses(self) -> tuple[ActivityUse, ...]:
        """The activities that were led, and how they went as far as she said."""
        return tuple(self._uses.values())

    @property
    def here(self) -> tuple[Member, ...]:
        """The members who were there, by seat."""
        there = {p.member_id for p in self.presences if not absent(p)}
        return tuple(member for member in self.members if member.id in there)

    def comfort(self, member_id: str) -> int | None:
        """How comfortable a member felt, 1 to 5, if they said so."""
        return self._comforts.get(member_id)

    @property
    def present(self) -> int:
        return sum(counts_as_present(presence.status) for presence in self.presences)

    @property
    def group_notes(self) -> str:
        """What was written about the group during the meeting and may be printed."""
        told = [
            note.text.strip()
            for note in self.material.record.notes
            if note.layer is NoteLayer.GROUP and note.member_id is None
        ]
        return "\n".join(text for text in told if text)

    def means(self) -> tuple[MarkMean, ...]:
        seen = [
            Observation(meeting_id=self.meeting.id, member_id=member, mark=mark, score=score)
            for (member, mark), score in self._scores.items()
        ]
        here = {p.member_id for p in self.presences if counts_as_present(p.status)}
        return means(seen, here)

    def text(self, field: str) -> str:
        return text_of(self.closing, field)

    def is_draft(self, field: str) -> bool:
        """Tell whether a field says what was drafted, untouched."""
        text = self.text(field)
        return bool(text) and self._placed.get(field) == text

    def offer(self, field: str) -> str:
        """The draft for a field that was left empty."""
        return "" if self.text(field).strip() else text_of(self._draft, field)

    @property
    def worked_on(self) -> frozenset[str]:
        """The fields that hold words of hers."""
        return frozenset(f for f in FIELDS if self.text(f).strip() and not self.is_draft(f))

    # changes --------------------------------------------------------------------------------

    def write(self, field: str, text: str) -> None:
        if text != self.text(field):
            self._put(with_text(self.closing, field, text))

    def take_draft(self, field: str) -> None:
        """Put the draft into a field that was left empty."""
        if self.offer(field):
            self._placed[field] = self.offer(field)
            self._put(with_text(self.closing, field, self.offer(field)))
            self.redrafted.emit()

    def set_presence(self, presence: Presence) -> None:
        self._presences[presence.member_id] = presence
        write = partial(attendance.set_presence, self._desk.db, self.meeting.id, presence)
        self._desk.saver.put(f"presence:{self.meeting.id}:{presence.member_id}", write)
        self.changed.emit()

    def commit(self, member_id: str, text: str) -> None:
        """Keep what a member will try; an empty line takes it back."""
        known = self._commitments.get(member_id)
        if text == self.commitment(member_id):
            return
        if known is None:
            known = Commitment(
                id=new_id(), meeting_id=self.meeting.id, member_id=member_id, text=text
            )
        said = replace(known, text=text)
        self._commitments[member_id] = said
        write = partial(commitments.save_commitment, self._desk.db, said)
        self._desk.saver.put(f"commitment:{said.id}", write)
        self.changed.emit()

    def rate(self, use: ActivityUse) -> None:
        """Remember how an activity went and who did not join."""
        self._uses[use.key] = use
        write = partial(library.rate_use, self._desk.db, use)
        self._desk.saver.put(f"rated:{self.meeting.id}:{use.key}", write)

    def feel(self, member_id: str, value: int | None) -> None:
        """Keep how comfortable a member felt, 1 to 5; None takes it back."""
        db, meeting_id = self._desk.db, self.meeting.id
        if value is None:
            self._comforts.pop(member_id, None)
            write = partial(comforts.clear, db, meeting_id, member_id)
        else:
            self._comforts[member_id] = value
            said = Comfort(meeting_id=meeting_id, member_id=member_id, value=value)
            write = partial(comforts.save, db, said)
        self._desk.saver.put(f"comfort:{meeting_id}:{member_id}", write)

    def score(self, member_id: str, mark: QuickMark, score: int | None) -> None:
        """Keep a quick mark; None takes it back."""
        db, meeting_id = self._desk.db, self.meeting.id
        if score is None:
            self._scores.pop((member_id, mark), None)
            write = partial(notes.clear_observation, db, meeting_id, member_id, mark)
        else:
            self._scores[member_id, mark] = score
            seen = Observation(meeting_id=meeting_id, member_id=member_id, mark=mark, score=score)
            write = partial(notes.save_observations, db, meeting_id, (seen,))
        self._desk.saver.put(f"observation:{meeting_id}:{member_id}:{mark}", write)
        self.changed.emit()

    def move_coming(self, wanted: Meeting) -> None:
        """Change day, hour or place of the next meeting; the numbers follow the days."""
        self.coming = wanted
        change = partial(moved, wanted)
        language = self._desk.language
        write = partial(rearrange, self._desk.db, wanted.group_id, change, language)
        self._desk.saver.put(f"meeting:{wanted.id}", write)
        self.changed.emit()

    async def add_coming(self) -> None:
        """Plan one more meeting, as the latest one and a week after it."""
        group, language = self.material.summary.group, self._desk.language
        now = self._desk.clock.now().wall
        wish = usual_wish(self.material.series, group.place, now)
        day = day_after(wish, now.date())  # the closing may be written weeks later
        (made,) = new_meetings(group.id, (day,), wish, language)
        await self._desk.write(rearrange, group.id, partial(joined, (made,)), language)
        await self.refresh()
        self.coming = self.material.coming
        self.changed.emit()

    @property
    def steps(self) -> tuple[tuple[Line, bool], ...]:
        """The steps of the stages that were reached, skipped ones left out, and whether each is
        ticked."""
        reached = (record for record in self.material.summary.stages if record.entered)
        return tuple(
            (line, line in record.ticked)
            for record in reached
            for line in record.steps
            if line not in record.skipped
        )

    async def tell_steps(self, done: frozenset[str]) -> None:
        """Say which of the steps, by id, were done; of the others nothing is said."""
        await self._desk.write(meetings.tell_steps, self.meeting.id, done)
        await self.refresh()

    async def refresh(self) -> None:
        """Save, and let untouched drafts follow what has changed since they were made."""
        await self._desk.saver.flush()
        material = await self._desk.jobs.run(
            meeting_material.read, self._desk.db, self.meeting.id, self._desk.language
        )
        self.material = material
        self._draft = self._drafted(material)
        self._follow(self._draft)
        self.redrafted.emit()

    def _drafted(self, material: MeetingMaterial) -> Closing:
        return drafted(material.summary, translate, self._desk.language, material.activity)

    def _follow(self, draft: Closing) -> None:
        placed = dict(self._placed)
        self._placed = {
            field: text_of(draft, field)
            for field, text in placed.items()
            if self.text(field) == text
        }
        followed = redrafted(self.closing, draft, placed)
        if followed != self.closing:
            self._put(followed)

    def _put(self, closing: Closing) -> None:
        self.closing = closing
        write = partial(meetings.save_closing, self._desk.db, closing)
        self._desk.saver.put(f"closing:{closing.meeting_id}", write)
        self.changed.emit()
