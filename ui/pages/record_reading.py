"""Parts of a meeting's record that are only read: how the stages went, and the notes."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from facilitator.words import layer_name, stage_name
from sessions.records import Member, Note, NoteLayer
from sessions.summary import StageRecord, Summary
from ui.desk import Desk
from ui.icons import pixmap
from ui.language import translate
from ui.widgets.kit import clear, column, frame, holder, label, row

from .meeting_material import MeetingMaterial
from .record_passage import passage


class CourseCard(QFrame):
    """The four stages, planned and actual, and the ice-breaker."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "card")
        self._total = label("", "soft")
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(0, 1)
        self._rest = label("", "soft", wrap=True)
        head = row(label(self.tr("Course of the meeting"), "heading"), self._total, None)
        self.setLayout(column(head, holder(self._lines), self._rest, margin=18, spacing=10))

    def show_material(self, material: MeetingMaterial) -> None:
        summary = material.summary
        clear(self._lines)
        self._lines.addWidget(label(self.tr("planned"), "quiet"), 0, 1)
        self._lines.addWidget(label(self.tr("actual"), "quiet"), 0, 2)
        for at, record in enumerate(summary.stages, start=1):
            for place, widget in enumerate(self._stage(record)):
                self._lines.addWidget(widget, at, place)
        self._total.setText(self._minutes(summary))
        told = [text for text in self._told(summary, material.activity) if text]
        self._rest.setText("\n".join(told))
        self._rest.setVisible(bool(told))

    def _stage(self, record: StageRecord) -> Iterable[QLabel]:
        minutes = self.tr("{minutes} min")
        actual = self.tr("no log")
        if record.actual is not None:
            actual = minutes.format(minutes=record.actual)
            if not record.entered:
                actual = self.tr("not reached")
        steps = self.tr("{done} of {all} steps")
        done = steps.format(done=len(record.ticked), all=len(record.steps))
        return (
            label(stage_name(record.stage, translate), f"stage-{record.stage.value}"),
            label(minutes.format(minutes=record.planned)),
            label(actual, "strong"),
            label(done if record.steps else "", "quiet"),
        )

    def _minutes(self, summary: Summary) -> str:
        planned = summary.planned_minutes
        if summary.minutes is None:
            return self.tr("{planned} minutes planned").format(planned=planned)
        text = self.tr("{minutes} of {planned} planned minutes")
        return text.format(minutes=summary.minutes, planned=planned)

    def _told(self, summary: Summary, activity: str) -> tuple[str, ...]:
        icebreaker = self.tr("Ice-breaker: {name}").format(name=activity) if activity else ""
        paused = round(sum(pause.seconds for pause in summary.pauses) / 60)
        pauses = self.tr("Paused {count}×, {minutes} min in all")
        returns = self.tr("Went back to an earlier stage {count}×")
        return (
            icebreaker,
            pauses.format(count=len(summary.pauses), minutes=paused) if summary.pauses else "",
            returns.format(count=summary.returns) if summary.returns else "",
        )


class NotesCard(QFrame):
    """What may be printed and what never is, each in a place of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "card")
        self._parts = column(spacing=10)
        head = label(self.tr("Notes of the meeting"), "heading")
        self.setLayout(column(head, self._parts, margin=18, spacing=10))

    def show_material(self, material: MeetingMaterial) -> None:
        clear(self._parts)
        notes = [note for note in material.record.notes if note.text.strip()]
        members = {member.id: member for member in material.record.members}
        for layer in (NoteLayer.GROUP, NoteLayer.MEMBER, NoteLayer.PRIVATE):
            found = [note for note in notes if note.layer is layer]
            if found:
                self._parts.addWidget(self._layer(layer, found, members))
        if not notes:
            self._parts.addWidget(label(self.tr("No notes were taken."), "soft"))

    def _layer(self, layer: NoteLayer, notes: list[Note], members: dict[str, Member]) -> QFrame:
        private = layer is NoteLayer.PRIVATE
        title = self._title(layer)
        head = row(label(title, "strong"), label(layer_name(layer, translate), "quiet"), None)
        if private:
            head.insertWidget(0, self._lock())
        inner = column(head, margin=14, spacing=8)
        for note in notes:
            inner.addWidget(self._note(note, members))
        return frame("notice" if private else "well", inner)

    def _title(self, layer: NoteLayer) -> str:
        return {
            NoteLayer.GROUP: self.tr("Record of the group"),
            NoteLayer.MEMBER: self.tr("For the members' sheets"),
            NoteLayer.PRIVATE: self.tr("Only for you"),
        }[layer]

    def _note(self, note: Note, members: dict[str, Member]) -> QWidget:
        text = passage(note.text.strip(), self._desk.theme)
        if note.member_id is None:
            return text
        member = members[note.member_id]
        who = label(member.call or member.name, "strong", wrap=True)
        who.setFixedWidth(self._desk.theme.px(92))
        line = row(who, text, spacing=10)
        line.setAlignment(who, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _lock(self) -> QLabel:
        theme = self._desk.theme
        sign = QLabel()
        sign.setPixmap(pixmap("lock", theme.colours["notice"], theme.px(18)))
        return sign
