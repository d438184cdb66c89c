"""The one notice of the running meeting: missing time, the bell, the closing, a new split, or the
start.

Only one stands there at a time, the most urgent; each says in a line what is the matter and
which key answers it.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.words import clock_time, stage_name
from sessions.budget import Proposal, asks_again, bell_offer, closing_must_start_in, propose
from sessions.clock import later
from sessions.live import GapAnswer
from sessions.moment import Moment
from sessions.records import STAGES, Stage
from ui.desk import Desk
from ui.language import translate
from ui.live.keys import CAPTIONS, Does, caption
from ui.widgets.kit import button, card, clear, column, holder, label


def minutes_seconds(seconds: float) -> str:
    """`2:58`, `-0:40` as `0:40`; hours are shown as minutes."""
    whole = abs(int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


class LiveNotices(QWidget):
    """`answered` carries what an open gap was, `accepted` that the proposal was agreed to,
    `earlier` that the meeting began a minute before, `pledged` that the pledge was said,
    `bell_answered` whether the bell shall move as offered."""

    answered = Signal(object)
    accepted = Signal()
    earlier = Signal()
    pledged = Signal()
    bell_answered = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._bell_change: int | None = None
        self._desk = desk
        self._shown: object = None
        self._left: tuple[Stage | None, Proposal] | None = None  # what she declined, and where
        self._proposal: Proposal | None = None
        self._moment: Moment | None = None
        self._text: QLabel | None = None
        self._card: QWidget | None = None
        self._inner = QVBoxLayout(self)
        self._inner.setContentsMargins(0, 0, 0, 0)

    @property
    def proposal(self) -> Proposal | None:
        """The split that is offered now."""
        return self._proposal

    @property
    def bell_change(self) -> int | None:
        """By how many minutes the bell is offered to be moved now."""
        return self._bell_change

    def forget(self) -> None:
        """Another meeting begins."""
        self._bell_change = self._card = None
        self._shown, self._left, self._proposal, self._moment = None, None, None, None
        clear(self._inner)

    def leave(self) -> None:
        """Do not offer a split again in this stage before the delay is another."""
        if self._proposal is not None and self._moment is not None:
            self._left = self._moment.stage, self._proposal
            self.show_moment(self._moment)  # at once: in a pause the next moment may be long off

    def show_moment(self, moment: Moment) -> None:
        """Show what the moment calls for."""
        self._moment, self._proposal = moment, None
        self._bell_change = bell_offer(moment)
        closing = closing_must_start_in(moment)
        if moment.gap is not None:
            self._put("gap", self._gap_card)
            self._say(self._gap_sentence(moment.gap))
        elif self._bell_change is not None:
            sentence = self._bell_sentence(moment, self._bell_change)
            self._put(("bell", sentence), partial(self._bell_card, sentence))
        elif closing is not None:
            self._put("closing", self._closing_card)
            self._say(self._closing_sentence(closing))
        elif (offer := self._offer(moment)) is not None:
            self._proposal = offer
            sentence = proposal_sentence(offer, moment)
            self._put((offer, sentence), partial(self._proposal_card, offer, sentence))
        elif moment.started_at is not None:
            started = clock_time(moment.started_at, self._desk.language)
            card_of_start = partial(self._start_card, started, moment.pledge_at)
            self._put((started, moment.pledge_at), card_of_start)

    def _offer(self, moment: Moment) -> Proposal | None:
        found = propose(moment)
        if found is None or self._left is None:
            return found
        stage, declined = self._left
        return found if stage != moment.stage or asks_again(declined, found) else None

    @property
    def sentence(self) -> str:
        """What the notice says, or empty."""
        parts = self._card.findChildren(QLabel) if self._card is not None else []
        return next((each.text() for each in parts if each.property("role") == "notice"), "")

    def _say(self, sentence: str) -> None:
        if self._text is not None:
            self._text.setText(sentence)

    def _put(self, kind: object, build: Callable[[], QWidget]) -> None:
        if kind != self._shown:
            self._shown = kind
            self._text = None
            clear(self._inner)
            self._card = build()
            self._inner.addWidget(self._card)

    def _gap_card(self) -> QWidget:
        self._text = label("", "notice", wrap=True)
        pause, count, drop = GapAnswer.PAUSE, GapAnswer.COUNT, GapAnswer.DISCARD
        answer = self.answered.emit
        return card(
            self._text,
            self._key(
                self.tr("A pause"),
                partial(answer, pause),
                caption(Does.GO_ON, translate),
                role="primary",
            ),
            self._key(self.tr("Count it"), partial(answer, count), CAPTIONS[Does.COUNT_GAP]),
            self._key(self.tr("Drop it"), partial(answer, drop), CAPTIONS[Does.DROP_GAP]),
            margin=12,
            role="notice",
        )

    def _proposal_card(self, offer: Proposal, sentence: str) -> QWidget:
        return card(
            label(sentence, "notice", wrap=True),
            self._key(self.tr("Accept"), self.accepted.emit, CAPTIONS[Does.ACCEPT], role="primary"),
            self._key(self.tr("Later"), self.leave, CAPTIONS[Does.LEAVE_IT]),
            margin=12,
            role="notice",
        )

    def _bell_card(self, sentence: str) -> QWidget:
        move = partial(self.bell_answered.emit, True)
        stay = partial(self.bell_answered.emit, False)
        return card(
            label(sentence, "notice", wrap=True),
            self._key(self.tr("Move the bell"), move, CAPTIONS[Does.ACCEPT], role="primary"),
            self._key(self.tr("Leave it"), stay, CAPTIONS[Does.LEAVE_IT]),
            margin=12,
            role="notice",
        )

    def _closing_card(self) -> QWidget:
        self._text = label("", "notice", wrap=True)
        return card(self._text, margin=12, role="notice")

    def _start_card(self, started: str, pledge_at: datetime | None) -> QWidget:
        text = label(self.tr("Started at {time}").format(time=started), "quiet")
        earlier = self._key(
            self.tr("1 min earlier"), self.earlier.emit, CAPTIONS[Does.BEGAN_EARLIER]
        )
        said = QCoreApplication.translate("OpeningWords", "We have said the pledge")
        if pledge_at is None:
            pledge: QWidget = self._key(
                self.tr("Pledge said"), self.pledged.emit, CAPTIONS[Does.PLEDGE]
            )
            pledge.setToolTip(said)
        else:
            time = clock_time(pledge_at, self._desk.language)
            pledge = label(f"{said} · {time}", "good", wrap=True)
        return holder(column(text, earlier, pledge, spacing=6))

    def _key(self, caption: str, action: Callable[[], object], key: str, role: str = "") -> QWidget:
        made = button(caption, action, role=role, key=key, wide=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys belong to the meeting
        return made

    def _bell_sentence(self, moment: Moment, change: int) -> str:
        language = self._desk.language
        moved = clock_time(later(moment.bell, change * 60), language)
        if change < 0:
            text = self.tr("Begun before its time. Move the bell to {time}?")
        else:
            text = self.tr("Begun long after its time. Move the bell to {time}?")
        return text.format(time=moved)

    def _gap_sentence(self, seconds: float) -> str:
        text = self.tr("{time} went by unseen: the laptop slept or the program was closed.")
        return text.format(time=minutes_seconds(seconds))

    def _closing_sentence(self, seconds: float) -> str:
        if seconds <= 0:
            return self.tr("Time for the closing: only its protected minutes are left.")
        minutes = max(1, round(seconds / 60))
        return self.tr("Start closing in %n minute(s).", "", minutes)


def proposal_sentence(offer: Proposal, moment: Moment) -> str:
    """`3 min late. Proposed: Activity 35 → 31, Closing stays 10.`"""
    if offer.late > 0:
        late = QCoreApplication.translate("LiveNotices", "{minutes} min late.")
        begin = late.format(minutes=offer.late)
    else:
        spare = QCoreApplication.translate("LiveNotices", "{minutes} min to spare.")
        begin = spare.format(minutes=-offer.late)
    here = STAGES.index(moment.stage or STAGES[0])
    parts = []
    for at, stage in enumerate(moment.stages):
        name, planned = stage_name(stage.stage, translate), round(stage.planned / 60)
        if at < here:
            continue
        if planned != offer.minutes[at]:
            parts.append(f"{name} {planned} → {offer.minutes[at]}")
        elif at == len(STAGES) - 1:
            stays = QCoreApplication.translate("LiveNotices", "{stage} stays {minutes}")
            parts.append(stays.format(stage=name, minutes=planned))
    proposed = QCoreApplication.translate("LiveNotices", "Proposed: {split}.")
    return f"{begin} {proposed.format(split=', '.join(parts))}"
