"""A meeting's protocol: the four stages against their plan, and what else the log knows."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from facilitator.material.meeting import MeetingMaterial
from facilitator.templates import line_text
from facilitator.words import stage_name
from facilitator.words.protocol import Names, protocol_facts, room_points
from sessions.records import Stage
from sessions.summary import StageRecord, Summary
from ui.after.parts.minute_bar import MinuteBar
from ui.desk import Desk
from ui.language import translate
from ui.widgets.fold import Fold
from ui.widgets.kit import breakable, clear, column, holder, label, row, rule

ABOUT = 104  # pixels at 100 % text, for what a line is about


class ProtocolCard(QFrame):
    """Only read: what happened is not corrected here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "card")
        self._total = label("", "soft")
        self._stages = _table(16)
        self._stages.setColumnStretch(1, 1)
        self._facts = _table(12)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnMinimumWidth(0, desk.theme.px(ABOUT))
        self._points = label("", "soft", wrap=True)
        self.room = Fold(desk.theme, "", self._points)
        head = row(label(self.tr("Protocol"), "heading"), self._total, None, spacing=12)
        self._below = holder(column(rule(), holder(self._facts), spacing=12))
        parts = (head, holder(self._stages), self._below, self.room)
        self.setLayout(column(*parts, margin=18, spacing=12))

    def show_material(self, material: MeetingMaterial) -> None:
        self._show_stages(material.summary)
        self._total.setText(self._minutes(material.summary))
        self._show_facts(material)
        self._show_room(material)

    def _show_stages(self, summary: Summary) -> None:
        clear(self._stages)
        heads = ("", "", self.tr("planned"), self.tr("actual"), "")
        for place, text in enumerate(heads):
            self._stages.addWidget(label(text, "quiet"), 0, place)
        scale = max((max(s.planned, s.actual or 0) for s in summary.stages), default=0)
        for at, record in enumerate(summary.stages, start=1):
            for place, widget in enumerate(self._stage(record, scale)):
                self._stages.addWidget(widget, at, place)

    def _stage(self, record: StageRecord, scale: int) -> Iterable[QWidget]:
        steps = self.tr("{done} of {all} steps")
        done = steps.format(done=len(record.ticked), all=len(record.steps))
        name = record.stage.value
        return (
            label(stage_name(record.stage, translate), f"stage-{name}"),
            MinuteBar(self._desk.theme, name, record.planned, record.actual, scale),
            label(self._planned(record)),
            label(self._actual(record), "strong"),
            label(done if record.steps else "", "quiet"),
        )

    def _planned(self, record: StageRecord) -> str:
        if record.changed == record.planned:
            return self.tr("{minutes} min").format(minutes=record.planned)
        text = self.tr("{planned} → {changed} min")
        return text.format(planned=record.planned, changed=record.changed)

    def _actual(self, record: StageRecord) -> str:
        if record.actual is None:
            return self.tr("no log")
        if not record.entered:
            return self.tr("not reached")
        return self.tr("{minutes} min").format(minutes=record.actual)

    def _minutes(self, summary: Summary) -> str:
        planned = summary.planned_minutes
        if summary.minutes is None:
            return self.tr("{planned} minutes planned").format(planned=planned)
        text = self.tr("{minutes} of {planned} planned minutes")
        return text.format(minutes=summary.minutes, planned=planned)

    def _show_facts(self, material: MeetingMaterial) -> None:
        clear(self._facts)
        names = _names(material, self._desk.language)
        facts = protocol_facts(
            material.protocol, material.summary, names, translate, self._desk.language
        )
        for at, fact in enumerate(facts):
            about = label(fact.about, "quiet", wrap=True)
            self._facts.addWidget(about, at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(breakable(fact.text), wrap=True), at, 1)
        self._below.setVisible(bool(facts))

    def _show_room(self, material: MeetingMaterial) -> None:
        points = room_points(material.protocol, self._desk.language)
        self.room.set_caption(self.tr("Looked at in the room: %n point(s)", "", len(points)))
        self._points.setText("\n".join(points))
        self.room.setVisible(bool(points))


def _names(material: MeetingMaterial, language: str) -> Names:
    known = zip(Stage, material.summary.activities, strict=True)
    lines = (line for record in material.summary.stages for line in record.steps)
    return Names(
        members={m.id: m.called for m in material.record.members},
        activities={s: material.names[key] for s, key in known if material.names.get(key)},
        lines={line: line_text(line, language) for line in lines},
    )


def _table(spacing: int) -> QGridLayout:
    made = QGridLayout()
    made.setHorizontalSpacing(spacing)
    made.setVerticalSpacing(6)
    return made
