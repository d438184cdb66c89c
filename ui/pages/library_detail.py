"""One activity in full, on the right of the library."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QWidget

from facilitator.words import energy_name, full_date, stage_name
from facilitator.words.activities import (
    care_words,
    depth_name,
    noise_name,
    room_name,
    safe_words,
)
from icebreakers.catalogue import Activity, Noise, Room
from sessions.records import Stage
from ui.desk import Desk
from ui.language import translate
from ui.widgets.flow import Flow
from ui.widgets.kit import card, clear, column, holder, label, row, scrolling

from .library_material import Memory

SIDE_BY_SIDE = 470  # pixels at 100 % text that two cards beside each other need


class ActivityDetail(QWidget):
    """What it is, how it goes, what to ask afterwards, and what to take care of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.name = label("", "title", wrap=True)
        self._what = label("", "soft", wrap=True)
        self._chips = Flow(spacing=8)
        self._steps = column(spacing=5)
        self._steps_card = card(label(self.tr("Steps"), "label"), self._steps, margin=16)
        self._ask = column(spacing=6)
        ask = card(label(self.tr("Ask afterwards"), "label"), self._ask, margin=16)
        self._care = column(spacing=6)
        care = card(
            label(self.tr("Safe for everybody"), "label-notice"),
            self._care,
            None,
            margin=16,
            role="notice",
        )
        self._more = column(spacing=6)
        self._both = row(column(ask, 2, self._more, None, spacing=8), care, spacing=16)
        self._both.setStretch(0, 1)
        self._both.setStretch(1, 1)
        self._variations = label("", "soft", wrap=True)
        self.memory = label("", "quiet", wrap=True)
        self._inner = holder(
            column(
                self._chips,
                self.name,
                self._what,
                self._steps_card,
                self._both,
                self._variations,
                self.memory,
                None,
                spacing=12,
            )
        )
        self._area = scrolling(self._inner)
        self.setLayout(column(self._area))

    def show_activity(self, activity: Activity, memory: Memory) -> None:
        """Show it from its beginning."""
        text = activity.text(self._desk.language)
        self.name.setText(text.name)
        self._what.setText(text.what)
        _refill(self._chips, [label(words, "chip") for words in self._facts(activity)])
        numbered = [self._step(at, step) for at, step in enumerate(text.steps, start=1)]
        _refill(self._steps, numbered)
        _refill(self._ask, [label(question, wrap=True) for question in text.debrief])
        _refill(self._care, self._safety(activity))
        _refill(self._more, self._extras(activity))
        variations = "\n".join(text.variations)
        self._variations.setText(self.tr("Variations: {how}").format(how=variations))
        self._variations.setVisible(bool(variations))
        self.memory.setText(self._remember(activity.key, memory))
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._desk.theme.px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)

    def _facts(self, activity: Activity) -> list[str]:
        low, high = activity.minutes
        few, many = activity.people
        facts = [
            self.tr("{low}–{high} min").format(low=low, high=high),
            self.tr("{few}–{many} people").format(few=few, many=many),
            energy_name(activity.energy.value, translate),
            depth_name(activity.depth, translate),
        ]
        if activity.noise is Noise.LOUD:
            facts.append(noise_name(activity.noise, translate))
        return facts

    def _step(self, number: int, step: str) -> QWidget:
        mark = label(f"{number}.", "soft")
        mark.setFixedWidth(self._desk.theme.px(22))
        words = label(step, wrap=True)
        line = row(mark, words, spacing=2)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _safety(self, activity: Activity) -> list[QWidget]:
        """First what worries nobody, then what to think of, then the ways out."""
        text = activity.text(self._desk.language)
        safe = ", ".join(safe_words(activity.safety, translate))
        care = ", ".join(care_words(activity.safety, translate))
        said = (
            _sentence(safe),
            self.tr("Think of: {care}.").format(care=care) if care else "",
            text.caution,
            text.may_pass,
            self.tr("Lighter: {how}").format(how=text.lighter),
            self.tr("Without touch: {how}").format(how=text.no_touch) if text.no_touch else "",
        )
        return [label(words, wrap=True) for words in said if words]

    def _extras(self, activity: Activity) -> list[QWidget]:
        text = activity.text(self._desk.language)
        stages = ", ".join(stage_name(Stage(stage), translate) for stage in activity.stages)
        materials = ", ".join(text.materials) or self.tr("none")
        rooms = [] if activity.room is Room.ANY else [room_name(activity.room, translate)]
        facts = [
            (self.tr("Made for"), stages),
            (self.tr("Materials"), materials),
            (self.tr("Room"), "".join(rooms)),
        ]
        return [self._fact(caption, words) for caption, words in facts if words]

    def _fact(self, caption: str, words: str) -> QWidget:
        name = label(caption, "label")
        name.setFixedWidth(self._desk.theme.px(84))
        line = row(name, label(words, "soft", wrap=True), spacing=8)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line)

    def _remember(self, key: str, memory: Memory) -> str:
        if not memory.group_id:
            return ""
        use = memory.last(key)
        if use is None:
            return self.tr("With this group: never yet.")
        day = full_date(use.used_on, self._desk.language)
        number = memory.numbers.get(use.meeting_id)
        if number is None:
            return self.tr("With this group: on {date}.").format(date=day)
        return self.tr("With this group: on {date}, in meeting {number}.").format(
            date=day, number=number
        )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _refill(layout: QLayout, widgets: Iterable[QWidget | QFrame]) -> None:
    clear(layout)
    for each in widgets:
        layout.addWidget(each)
        each.show()  # at once; otherwise the loop would show it a moment later
