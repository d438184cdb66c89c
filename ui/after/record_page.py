"""A meeting that was held, to be read; each correction leaves a line in its trail."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from facilitator.material import meeting as meeting_material
from facilitator.material.meeting import MeetingMaterial
from facilitator.store import changes, marks
from facilitator.store.database import Database
from facilitator.store.subjects import Touched
from facilitator.words import full_date, meeting_state_name, time_span
from sessions.facts import nearest_minute
from sessions.records import Change, LiveMark, MeetingState
from sessions.summary import Summary
from ui.after.record_card import CorrectableCard, Correction
from ui.after.record_cards import AttendanceCard, ClosingCard, ObservationCard
from ui.after.record_commitments import CommitmentsCard
from ui.after.record_marks import MarksCard
from ui.after.record_protocol import ProtocolCard
from ui.after.record_reading import NotesCard
from ui.after.record_trail import TrailCard
from ui.desk import Desk
from ui.language import translate
from ui.page import Page
from ui.places import Groups, MeetingRecord, Place, Reports, place_of
from ui.widgets.elided import Elided
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, column, holder, label, row, scrolling

TWO_COLUMNS = 1250  # pixels at 100 % text; with less room everything stands in one column


class MeetingRecordPage(Page):
    """Ctrl+Enter saves what is being corrected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.material: MeetingMaterial | None = None
        self._title = Elided("title")
        self._detail = Elided("soft")
        self._state = label("", "chip-notice")
        self.summary = button(self.tr("Summary"), self._open_summary, role="primary")
        self.group = button(self.tr("Back to the group"), self._open_group)
        self.attendance = AttendanceCard(desk)
        self.observation = ObservationCard(desk)
        self.closing = ClosingCard(desk)
        self.commitments = CommitmentsCard(desk)
        self.protocol = ProtocolCard(desk)
        self.marks = MarksCard(desk)
        self.marks.changed.connect(self._mark_changed)
        self.notes = NotesCard(desk)
        self.trail = TrailCard(desk)
        self.cards: tuple[CorrectableCard, ...] = (
            self.attendance,
            self.observation,
            self.closing,
            self.commitments,
        )
        for each in self.cards:
            each.save_asked.connect(self.save)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, MeetingRecord)
        await self._read(place.meeting_id)
        assert self.material is not None
        meeting = self.material.record.meeting
        elsewhere = place_of(meeting.id, meeting.state)
        if elsewhere not in (None, place):  # a cancelled one is read here
            self.material = None
            self.desk.go.emit(elsewhere)
            return
        self._area.verticalScrollBar().setValue(0)

    async def reload(self) -> None:
        if self.material is not None:
            await self._read(self.material.record.meeting.id)

    async def leave(self) -> None:
        """Keep what was being corrected: it was typed, so it is not lost."""
        await self._save()
        await super().leave()

    def save(self) -> None:
        """Keep every correction that was made and go back to reading."""
        self.desk.jobs.start(self._save())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and controlled and not event.isAutoRepeat():
            self.save()
        else:
            super().keyPressEvent(event)

    async def _save(self) -> None:
        opened = [each for each in self.cards if each.open]
        if not opened:
            return
        at = self.desk.clock.now().wall
        made = [correction for each in opened for correction in each.corrections(at)]
        if made:
            await self.desk.write(_carry_out, made)
        await self.reload()

    async def _known(self, meeting_id: str) -> tuple[MeetingMaterial, tuple[Change, ...]]:
        run, db = self.desk.jobs.run, self.desk.db
        material = await run(meeting_material.read, db, meeting_id, self.desk.language)
        return material, await run(changes.trail, db, meeting_id)

    async def _read(self, meeting_id: str) -> None:
        material, trail = await self._known(meeting_id)
        held = material.record.meeting.state is MeetingState.HELD
        for each in self.cards:
            each.show_material(material, correctable=held)
        self.notes.show_material(material)
        self._show_beside(material, trail)
        self._show_heading(material)

    def _show_beside(self, material: MeetingMaterial, trail: tuple[Change, ...]) -> None:
        """Show what follows from a mark; nothing of it is being corrected in a form."""
        self.material = material
        held = material.record.meeting.state is MeetingState.HELD
        self.protocol.show_material(material)
        self.marks.show_material(material, correctable=held)
        members = {member.id: member for member in material.record.members}
        self.trail.show_trail(trail, members, {own.id: own.name for own in material.own_marks})

    def _mark_changed(self, mark: LiveMark, kind: str | None) -> None:
        self.desk.jobs.start(self._correct_mark(mark, kind))

    async def _correct_mark(self, mark: LiveMark, kind: str | None) -> None:
        """Change a mark at once, or take it back; for ten seconds the banner puts it right."""
        at = self.desk.clock.now().wall
        was = self.marks.name_of(mark.kind)
        if kind is None:
            await self.desk.write(marks.clear_mark, mark.id, at)
            told = self.tr("Taken back: {mark}.").format(mark=was)
        else:
            await self.desk.write(marks.correct_mark, replace(mark, kind=kind), at)
            told = self.tr("Changed: {before} → {after}.").format(
                before=was, after=self.marks.name_of(kind)
            )
        self.desk.tell(told, "good", (self.tr("Undo"), partial(self._put_back, mark)))
        await self._read_beside(mark.meeting_id)

    def _put_back(self, mark: LiveMark) -> None:
        self.desk.jobs.start(self._put_mark_back(mark))

    async def _put_mark_back(self, mark: LiveMark) -> None:
        await self.desk.write(marks.correct_mark, mark, self.desk.clock.now().wall)
        await self._read_beside(mark.meeting_id)

    async def _read_beside(self, meeting_id: str) -> None:
        """Read again what a mark changes; what is being typed elsewhere on the page stays."""
        material, trail = await self._known(meeting_id)
        if self.material is not None and self.material.record.meeting.id == meeting_id:
            self._show_beside(material, trail)

    def _show_heading(self, material: MeetingMaterial) -> None:
        meeting, summary = material.record.meeting, material.summary
        title = self.tr("{group} · Meeting {number} of {total}")
        self._title.show_text(
            title.format(group=summary.group.name, number=meeting.number, total=summary.total)
        )
        day = full_date(meeting.date, self.desk.language)
        facts = (day, self._hours(summary), summary.place, meeting.topic)
        self._detail.show_text(" · ".join(fact for fact in facts if fact))
        self._state.setText(meeting_state_name(meeting.state, translate))
        self._state.setVisible(meeting.state is not MeetingState.HELD)
        self.summary.setEnabled(meeting.state is MeetingState.HELD)

    def _hours(self, summary: Summary) -> str:
        if summary.started_at is None or summary.ended_at is None:
            return self.tr("%n minute(s) planned", "", summary.planned_minutes)
        begun, over = nearest_minute(summary.started_at), nearest_minute(summary.ended_at)
        return time_span(begun, over, self.desk.language)

    def _open_summary(self) -> None:
        if self.material is not None:
            self.desk.go.emit(Reports(self.material.record.meeting.id))

    def _open_group(self) -> None:
        if self.material is not None:
            self.desk.go.emit(Groups(self.material.summary.group.id, "programme"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= self.desk.theme.px(TWO_COLUMNS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if roomy else down)

    def _arrange(self) -> None:
        head = row(
            column(self._title, self._detail, spacing=2),
            self._state,
            self.group,
            self.summary,
            spacing=10,
        )
        head.setStretch(0, 1)
        head.setContentsMargins(34, 22, 34, 0)
        self._columns.setSpacing(16)
        left = (self.protocol, self.attendance, self.observation, self.marks)
        self._columns.addLayout(column(*left, None, spacing=16), 5)
        right = (self.closing, self.commitments, self.notes, self.trail)
        self._columns.addLayout(column(*right, None, spacing=16), 6)
        inner = holder(self._columns)
        self._columns.setContentsMargins(34, 0, 24, 22)  # beside the scroll bar
        self._area = scrolling(inner)
        whole = column(head, self._area, spacing=16)
        whole.setStretch(1, 1)
        self.setLayout(whole)


def _carry_out(db: Database, corrections: Iterable[Correction]) -> Touched:
    """Make the corrections one after the other and say what they touched."""
    return frozenset().union(*(correction(db) for correction in corrections))
