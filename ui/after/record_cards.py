"""The three parts of a meeting's record that can be corrected."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.store import changes
from facilitator.words import attendance_word, clock_time
from facilitator.words.protocol import stay_words
from sessions.attendance import counts_as_present
from sessions.closing import FIELDS, text_of, with_text
from sessions.records import Attendance, Observation, Presence, QuickMark
from sessions.stays import Stay
from ui.after.fields import TextBox
from ui.after.parts.mark_grid import MarkGrid
from ui.after.parts.mark_places import figure_help, mark_rows, mark_words
from ui.after.presence_list import PresenceList, attendance_help, begin_of
from ui.after.record_card import CorrectableCard, Correction
from ui.after.record_reading import passage
from ui.after.record_stay import StayLine
from ui.desk import Desk
from ui.language import translate
from ui.widgets.elided import Elided
from ui.widgets.kit import clear, column, holder, label

SHOWN_ROWS = 10  # of the attendance while it is corrected; the others scroll


class AttendanceCard(CorrectableCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Attendance"))
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(5)
        self._lines.setColumnStretch(1, 1)
        self._shown = holder(self._lines)
        self.list = PresenceList(desk)
        self.stay = StayLine(desk, self.list)
        advice = label(attendance_help(), "quiet", wrap=True)
        self._form = holder(column(self.list, self.stay, advice))
        self.body.addWidget(self._shown)
        self.body.addWidget(self._form)

    def read(self) -> None:
        clear(self._lines)
        material = self.material
        if material is None:
            return
        presences = material.record.presences
        here = sum(counts_as_present(p.status) for p in presences)
        counted = self.tr("{present} of {all} present")
        self.remark.setText(counted.format(present=here, all=len(presences)))
        stays = {each.member_id: each for each in material.protocol.stays}
        for at, (member, presence) in enumerate(zip(material.enrolled, presences, strict=True)):
            name = Elided("strong")
            name.show_text(member.called)
            name.setFixedWidth(self.desk.theme.px(110))
            whole = Elided("quiet")
            whole.show_text(member.name if member.call else "")
            role = "" if presence.status is Attendance.PRESENT else "notice"
            for place, widget in enumerate((name, whole, label(self._word(presence), role))):
                self._lines.addWidget(widget, at * 2, place)
            self._tell_stay(stays.get(member.id), at * 2 + 1)

    def _tell_stay(self, stay: Stay | None, at: int) -> None:
        """Below the name when they came and went; nothing for who was there all the time."""
        told = "" if stay is None else stay_words(stay, translate)
        if told:
            self._lines.addWidget(label(told, "quiet", wrap=True), at, 1, 1, 2)

    def fill(self) -> None:
        material = self.material
        if material is not None:
            begun = begin_of(material.record.meeting, self.desk.clock.now().wall)
            self.list.show_members(material.enrolled, material.record.presences, begun)
            rows = min(len(self.list.rows), SHOWN_ROWS)
            self.list.setFixedHeight(rows * (self.desk.theme.px(40) + 1))
            self.stay.begin(material.record.meeting.ended_at or begun)
            self.list.setFocus()

    def corrections(self, at: datetime) -> tuple[Correction, ...]:
        if self.material is None:
            return ()
        meeting_id, before = self.material.record.meeting.id, self.material.record.presences
        return tuple(
            partial(changes.correct_presence, meeting_id=meeting_id, presence=presence, at=at)
            for presence in self.list.presences
            if presence not in before
        )

    def _turn(self, correcting: bool) -> None:
        super()._turn(correcting)
        self._shown.setVisible(not correcting)
        self._form.setVisible(correcting)

    def _word(self, presence: Presence) -> str:
        word, language = attendance_word(presence.status, translate), self.desk.language
        if presence.arrived_at is not None:
            word = f"{word} {clock_time(presence.arrived_at, language)}"
        if presence.left_at is None:
            return word
        left = self.tr("left {time}").format(time=clock_time(presence.left_at, language))
        return f"{word}, {left}"


class ObservationCard(CorrectableCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Observation"))
        self.grid = MarkGrid(desk.theme, mark_words(), editable=False)
        self.grid.setAccessibleName(self.tr("Observation"))
        self.body.addWidget(self.grid)
        self.body.addWidget(label(figure_help(), "quiet", wrap=True))

    def read(self) -> None:
        self.grid.set_editable(False)
        self._show()

    def fill(self) -> None:
        self.grid.set_editable(True)
        self._show()
        self.grid.setFocus()

    def corrections(self, at: datetime) -> tuple[Correction, ...]:
        if self.material is None:
            return ()
        meeting_id, before = self.material.record.meeting.id, self._before()
        scores = self.grid.scores
        made: list[Correction] = [
            partial(
                changes.correct_observation,
                observation=Observation(
                    meeting_id=meeting_id, member_id=member_id, mark=mark, score=score
                ),
                at=at,
            )
            for (member_id, mark), score in scores.items()
            if before.get((member_id, mark)) != score
        ]
        made += [
            partial(
                changes.clear_observation,
                meeting_id=meeting_id,
                member_id=member_id,
                mark=mark,
                at=at,
            )
            for member_id, mark in before.keys() - scores.keys()
        ]
        return tuple(made)

    def _before(self) -> dict[tuple[str, QuickMark], int]:
        seen = self.material.record.observations if self.material is not None else ()
        return {(o.member_id, o.mark): o.score for o in seen}

    def _show(self) -> None:
        if self.material is not None:
            rows = mark_rows(self.material.enrolled, self.material.record.presences)
            self.grid.show_rows(rows, self._before())
            self.grid.setFixedHeight(self.grid.sizeHint().height())


class ClosingCard(CorrectableCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("What was concluded"))
        self._shown: list[QWidget] = []
        self._texts = {field: column() for field in FIELDS}
        self.edits = {field: TextBox(desk.theme.px(19) * 3 + 18) for field in FIELDS}
        for field, caption in self._captions().items():
            self.edits[field].setAccessibleName(caption)
            named, shown = label(caption, "label"), holder(self._texts[field])
            self._shown.append(shown)
            self.body.addLayout(column(named, shown, self.edits[field], spacing=3))

    def read(self) -> None:
        for field, text in self._texts.items():
            said = "" if self.material is None else text_of(self.material.record.closing, field)
            clear(text)
            text.addWidget(passage(said.strip() or "–", self.desk.theme))

    def fill(self) -> None:
        if self.material is not None:
            for field, edit in self.edits.items():
                edit.show_text(text_of(self.material.record.closing, field))
                edit.document().setModified(False)
            self.edits["conclusion"].setFocus()

    def corrections(self, at: datetime) -> tuple[Correction, ...]:
        if self.material is None:
            return ()
        closing = before = self.material.record.closing
        for field, edit in self.edits.items():
            if edit.document().isModified():
                closing = with_text(closing, field, edit.toPlainText())
        same = closing == before
        return () if same else (partial(changes.correct_closing, closing=closing, at=at),)

    def _turn(self, correcting: bool) -> None:
        super()._turn(correcting)
        for shown, edit in zip(self._shown, self.edits.values(), strict=True):
            shown.setVisible(not correcting)
            edit.setVisible(correcting)

    def _captions(self) -> dict[str, str]:
        return {
            "conclusion": self.tr("The members' conclusion"),
            "achieved": self.tr("What was achieved"),
            "analysis": self.tr("Analysis"),
            "supporting": self.tr("What helped"),
            "hindering": self.tr("What stood in the way"),
            "follow_up": self.tr("Follow-up plan"),
        }
