"""One activity in full, on the right of the library."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from facilitator.material.library import GroupMemory
from facilitator.words import energy_name, full_date, stage_name
from facilitator.words.activities import care_words, depth_name, noise_name, room_name, safe_words
from icebreakers.activity import Activity, Noise, Room
from sessions.records import Stage
from ui.desk import Desk
from ui.language import translate
from ui.library.parts.picture_row import PictureRow
from ui.library.parts.star_button import StarButton
from ui.library.parts.text_rows import Row, TextRows
from ui.widgets.flow import Flow
from ui.widgets.kit import breakable, card, column, holder, label, link, row, scrolling

PICTURE_HEIGHT = 150  # pixels at 100 % text
SIDE_BY_SIDE = 470  # pixels at 100 % text that two cards beside each other need


class ActivityDetail(QWidget):
    """What it is, how it goes, what to ask afterwards, and what to take care of. The star and the
    links of an own activity ask for what they say."""

    star_pressed = Signal()
    copy_asked = Signal()
    archive_asked = Signal()
    remove_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.star = StarButton(desk.theme)
        self.star.clicked.connect(self.star_pressed)
        self.pictures = PictureRow(desk.theme, height=PICTURE_HEIGHT)
        self.copy = link(self.tr("Copy and change"), self.copy_asked.emit)
        self.archive = link("", self.archive_asked.emit)
        self.remove = link(self.tr("Remove"), self.remove_asked.emit)
        self._own = holder(row(self.copy, self.archive, self.remove, None, spacing=14))
        self._why = label("", "quiet", wrap=True)
        self.name = label("", "title", wrap=True)
        self._what = label("", "soft", wrap=True)
        self._chips = Flow(spacing=8)
        self._chip_rows = TextRows(self._chips, _chip)
        self._variations = label("", "soft", wrap=True)
        self.memory = label("", "quiet", wrap=True)
        self._steps_card, self._both = self._cards()
        self._area = scrolling(self._arranged())
        self.setLayout(column(self._area))

    def _cards(self) -> tuple[QFrame, QBoxLayout]:
        """Make the card of the steps, and the two that stand beside each other below it."""
        steps, ask, cares, extras = (column(spacing=gap) for gap in (5, 6, 6, 6))
        self._step_rows = TextRows(steps, self._step)
        self._ask_rows = TextRows(ask, _words)
        self._care_rows = TextRows(cares, _words)
        self._more_rows = TextRows(extras, self._fact)
        self._ask_card = card(label(self.tr("Ask afterwards"), "label"), ask, margin=16)
        safe = label(self.tr("Safe for everybody"), "label-notice")
        care = card(safe, cares, None, margin=16, role="notice")
        both = row(column(self._ask_card, 2, extras, None, spacing=8), care, spacing=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        return card(label(self.tr("Steps"), "label"), steps, margin=16), both

    def _arranged(self) -> QWidget:
        head = row(self._chips, self.star, spacing=8)
        head.setStretch(0, 1)
        head.setAlignment(self.star, Qt.AlignmentFlag.AlignTop)
        parts = (self.name, self._what, self._why, self._own, self.pictures, self._steps_card)
        rest = (self._both, self._variations, self.memory, None)
        return holder(column(head, *parts, *rest, spacing=12))

    def show_why(self, reasons: Sequence[str]) -> None:
        """Say why it is offered here."""
        words = ", ".join(reasons)
        self._why.setText(self.tr("Offered because: {why}").format(why=words))
        self._why.setVisible(bool(reasons))

    def show_own(self, own: bool, archived: bool) -> None:
        """Show what can be done with an own activity; an archived one can come back."""
        self._own.setVisible(own)
        self.copy.setVisible(not archived)
        self.remove.setVisible(archived)
        self.archive.setText(self.tr("Bring back") if archived else self.tr("Into the archive"))

    def show_activity(self, activity: Activity, memory: GroupMemory) -> None:
        """Show it from its beginning, without pictures as yet."""
        self.pictures.show_pictures(())
        text = activity.text(self._desk.language)
        self.name.setText(breakable(text.name))
        self._what.setText(breakable(text.what))
        self._chip_rows.say((words,) for words in self._facts(activity))
        self._step_rows.say((f"{at}.", step) for at, step in enumerate(text.steps, start=1))
        self._ask_card.setVisible(bool(text.debrief))
        self._ask_rows.say((question,) for question in text.debrief)
        self._care_rows.say((words,) for words in self._safety(activity))
        self._more_rows.say(self._extras(activity))
        variations = "\n".join(text.variations)
        self._variations.setText(breakable(self.tr("Variations: {how}").format(how=variations)))
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

    def _step(self) -> Row:
        return self._beside(label("", "soft"), label("", wrap=True), 22, gap=2)

    def _safety(self, activity: Activity) -> list[str]:
        """First what worries nobody, then what to think of, then the ways out."""
        text = activity.text(self._desk.language)
        safe = ", ".join(safe_words(activity.safety, translate))
        care = ", ".join(care_words(activity.safety, translate))
        said = (
            _sentence(safe),
            self.tr("Think of: {care}.").format(care=care) if care else "",
            text.caution,
            text.may_pass,
            self.tr("Lighter: {how}").format(how=text.lighter) if text.lighter else "",
            self.tr("Without touch: {how}").format(how=text.no_touch) if text.no_touch else "",
        )
        return [words for words in said if words]

    def _extras(self, activity: Activity) -> list[tuple[str, str]]:
        text = activity.text(self._desk.language)
        stages = ", ".join(stage_name(Stage(stage), translate) for stage in activity.stages)
        materials = ", ".join(text.materials) or self.tr("none")
        rooms = [] if activity.room is Room.ANY else [room_name(activity.room, translate)]
        facts = [
            (self.tr("Made for"), stages),
            (self.tr("Materials"), materials),
            (self.tr("Room"), "".join(rooms)),
        ]
        return [(caption, words) for caption, words in facts if words]

    def _fact(self) -> Row:
        return self._beside(label("", "label"), label("", "soft", wrap=True), 84, gap=8)

    def _beside(self, name: QLabel, words: QLabel, width: int, gap: int) -> Row:
        """A short word of a fixed width, and beside it what may take several lines."""
        name.setFixedWidth(self._desk.theme.px(width))
        line = row(name, words, spacing=gap)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return holder(line), (name, words)

    def _remember(self, key: str, memory: GroupMemory) -> str:
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


def _words() -> Row:
    made = label("", wrap=True)
    return made, (made,)


def _chip() -> Row:
    made = label("", "chip")
    return made, (made,)
