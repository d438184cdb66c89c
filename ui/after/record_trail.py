"""What was corrected in a meeting's record, when, and from what to what."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.words import attendance_word, clock_time, mark_name, short_date
from facilitator.words.marks import mark_name_of
from sessions.records import Attendance, Change, Member, QuickMark
from ui.desk import Desk
from ui.language import translate
from ui.widgets.kit import card, clear, column, holder, label, row

LONGEST = 240  # characters of a text before or after
MINUTES = frozenset({"attendance.arrived_at", "attendance.left_at"})


class TrailCard(QWidget):
    """The corrections, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._own: Mapping[str, str] = {}
        self.lines = column(spacing=10)
        self._card: QFrame = card(label(self.tr("Corrections"), "heading"), self.lines, spacing=10)
        self.setLayout(column(self._card))

    def show_trail(
        self, trail: tuple[Change, ...], members: Mapping[str, Member], own: Mapping[str, str]
    ) -> None:
        """`own` names the kinds of marks she added, by id."""
        self._own = own
        clear(self.lines)
        for change in reversed(trail):
            self.lines.addWidget(self._line(change, members))
        if not trail:
            self.lines.addWidget(label(self.tr("Nothing was corrected."), "soft"))

    def _line(self, change: Change, members: Mapping[str, Member]) -> QWidget:
        when = label(self._moment(change.at), "quiet")
        when.setFixedWidth(self._desk.theme.px(132))
        member = members.get(change.member_id or "")
        what = self._field(change.field)
        name = f"{member.called}: {what}" if member is not None else what
        before, after = (self._value(change.field, v) for v in (change.before, change.after))
        told = column(label(name, "strong", wrap=True), spacing=2)
        told.addWidget(label(f"{before} → {after}", "soft", wrap=True))
        line = row(when, told, spacing=12)
        line.setAlignment(when, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _moment(self, at: datetime) -> str:
        language = self._desk.language
        local = at.astimezone(self._desk.clock.now().wall.tzinfo)
        return f"{short_date(local, language)} {local.year}, {clock_time(local, language)}"

    def _field(self, field: str) -> str:
        kind, _, rest = field.partition(".")
        if kind == "observation":
            return mark_name(QuickMark(rest), translate)
        return {
            "attendance": self.tr("attendance"),
            "attendance.arrived_at": self.tr("minute of arrival"),
            "attendance.left_at": self.tr("minute of leaving"),
            "attendance.told": self.tr("heard the confidentiality agreement"),
            "commitment": self.tr("commitment"),
            "mark": self.tr("mark"),
            "closing.conclusion": self.tr("the members' conclusion"),
            "closing.achieved": self.tr("what was achieved"),
            "closing.analysis": self.tr("analysis"),
            "closing.supporting": self.tr("what helped"),
            "closing.hindering": self.tr("what stood in the way"),
            "closing.follow_up": self.tr("follow-up plan"),
        }.get(field, self.tr("record"))

    def _value(self, field: str, value: str) -> str:
        if not value.strip():
            return "–"
        if field == "attendance":
            return attendance_word(Attendance(value), translate)
        if field == "attendance.told":
            return self.tr("yes")
        if field == "mark":
            return mark_name_of(value, self._own, translate)
        if field in MINUTES:
            return clock_time(datetime.fromisoformat(value), self._desk.language)
        text = value if len(value) <= LONGEST else f"{value[:LONGEST].rsplit(' ', 1)[0]} …"
        quoted = field == "commitment" or field.startswith("closing.")
        return self.tr("“{text}”").format(text=text) if quoted else text
