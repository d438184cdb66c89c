"""In a meeting's record: what the members wanted to try, and what was asked back in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.store import commitments
from facilitator.words.commitments import answer_name
from sessions.attendance import counts_as_present
from sessions.records import Commitment, Member, new_id
from ui.after.closing_commitments import LONGEST
from ui.after.record_card import CorrectableCard, Correction
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.kit import breakable, clear, column, holder, label, row

NAME_WIDTH = 92  # pixels at 100 % text


class CommitmentsCard(CorrectableCard):
    """The words can be corrected; the answers belong to the meetings that asked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Commitments"))
        self.edits: dict[str, QLineEdit] = {}  # by member
        self._lines = column(spacing=6)
        self._shown = holder(self._lines)
        self._fields = column(spacing=6)
        self._form = holder(self._fields)
        self.body.addWidget(self._shown)
        self.body.addWidget(self._form)

    def read(self) -> None:
        clear(self._lines)
        material = self.material
        if material is None:
            return
        made, answered = material.record.commitments, material.record.answered
        self._add(made)
        if not made:
            self._lines.addWidget(label(self.tr("None was written down."), "soft"))
        if answered:
            self._lines.addSpacing(6)
            self._lines.addWidget(label(self.tr("Asked back in this meeting"), "label"))
            self._add(answered)

    def fill(self) -> None:
        clear(self._fields)
        self.edits = {}
        for member in self._people():
            said = self._known(member.id)
            edit = QLineEdit(said.text if said is not None else "")
            edit.setMaxLength(LONGEST)
            edit.setAccessibleName(member.name)
            edit.setCursorPosition(0)
            self.edits[member.id] = edit
            self._fields.addLayout(self._line(member, edit))
        first = next(iter(self.edits.values()), None)
        if first is not None:
            first.setFocus()

    def corrections(self, at: datetime) -> tuple[Correction, ...]:
        changed = (
            replace(self._known(member_id) or self._fresh(member_id), text=edit.text())
            for member_id, edit in self.edits.items()
            if edit.isModified()
        )
        return tuple(
            partial(commitments.correct_commitment, commitment=each, at=at) for each in changed
        )

    def _turn(self, correcting: bool) -> None:
        super()._turn(correcting)
        self._shown.setVisible(not correcting)
        self._form.setVisible(correcting)
        if not correcting:
            self.edits = {}

    def _people(self) -> list[Member]:
        """Who may have said something: those who were there, and whoever has a line."""
        material = self.material
        if material is None:
            return []
        here = {p.member_id for p in material.record.presences if counts_as_present(p.status)}
        here |= {each.member_id for each in material.record.commitments}
        return [member for member in material.record.members if member.id in here]

    def _known(self, member_id: str) -> Commitment | None:
        made = self.material.record.commitments if self.material is not None else ()
        return next((each for each in reversed(made) if each.member_id == member_id), None)

    def _fresh(self, member_id: str) -> Commitment:
        assert self.material is not None
        meeting_id = self.material.record.meeting.id
        return Commitment(id=new_id(), meeting_id=meeting_id, member_id=member_id, text="")

    def _add(self, found: Iterable[Commitment]) -> None:
        assert self.material is not None
        members = {member.id: member for member in self.material.record.members}
        for each in found:
            answer = label(answer_name(each.answer, translate), "quiet")
            words = label(breakable(each.text), wrap=True)
            self._lines.addLayout(self._line(members[each.member_id], words, answer))

    def _line(self, member: Member, *beside: QWidget) -> QHBoxLayout:
        name = Elided("strong")
        name.show_text(member.called)
        name.setFixedWidth(self.desk.theme.px(NAME_WIDTH))
        line = row(name, *beside, spacing=10)
        line.setStretch(1, 1)
        for each in (name, *beside[1:]):
            line.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        return line
