"""Asking back in the opening what members said they would try."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from facilitator.material.live import LiveMaterial
from facilitator.store import commitments
from sessions.records import Commitment, CommitmentAnswer
from ui.desk import Desk
from ui.live.attending import Attending
from ui.live.parts.commitment_card import CommitmentCard


class Asking(QObject):
    """Shows the open commitments of those who are here; each answer is kept at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meeting_id = ""
        self._attending: Attending | None = None
        self._known: list[Commitment] = []
        self.card = CommitmentCard(desk.theme)
        self.card.answered.connect(self._answered)

    @property
    def wanted(self) -> bool:
        """True when there is something to ask."""
        return bool(self._known)

    def show_meeting(self, material: LiveMaterial, attending: Attending) -> None:
        self._meeting_id, self._attending = material.meeting.id, attending
        here = {member.id for member in material.members}
        self._known = [each for each in material.commitments if each.member_id in here]
        attending.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        attending = self._attending
        if attending is not None:
            names = {member.id: member.call or member.name for member in attending.members}
            here = [member.id for member in attending.members if attending.here(member.id)]
            self.card.show_commitments(self._known, names, here)

    def _answered(self, commitment_id: str, answer: CommitmentAnswer) -> None:
        self._known = list(_with_answer(self._known, commitment_id, answer, self._meeting_id))
        db, meeting_id = self._desk.db, self._meeting_id
        write = partial(commitments.answer, db, commitment_id, answer, meeting_id)
        self._desk.saver.put(f"commitment:{commitment_id}", write)
        self._desk.saver.start()
        self.refresh()


def _with_answer(
    known: Iterable[Commitment], commitment_id: str, answer: CommitmentAnswer, meeting_id: str
) -> Iterable[Commitment]:
    answered_in = None if answer is CommitmentAnswer.OPEN else meeting_id
    for each in known:
        hit = each.id == commitment_id
        yield replace(each, answer=answer, answered_in=answered_in) if hit else each
