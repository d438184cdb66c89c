"""Thirty seconds before a meeting: what to ask back, and what to have in mind."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.store.overview import Coming
from sessions.records import Commitment, Member
from ui.theme import Theme
from ui.widgets.elided import Elided
from ui.widgets.kit import breakable, column, label, row

SHOWN = 4  # lines on each side
LONGEST = 220  # characters of what was agreed
NAME_WIDTH = 66  # pixels at 100 % text


class Brief(QWidget):
    """Commitments on the left, or what was agreed when nobody committed to anything; on the
    right who was missing, for whom it was hard, and what stood in the way."""

    def __init__(self, theme: Theme, coming: Coming) -> None:
        super().__init__()
        self._theme = theme
        left = self._asked(coming) if coming.commitments else self._agreed(coming)
        both = row(left, self._notice(coming), spacing=30)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(both)

    def _asked(self, coming: Coming) -> QVBoxLayout:
        members = {member.id: member for member in coming.members}
        lines = column(label(self.tr("Ask back"), "label"), spacing=5)
        for commitment in coming.commitments[:SHOWN]:
            lines.addLayout(self._line(members.get(commitment.member_id), commitment))
        more = len(coming.commitments) - SHOWN
        if more > 0:
            lines.addWidget(label(self.tr("and %n more", "", more), "quiet"))
        lines.addStretch()
        return lines

    def _line(self, member: Member | None, commitment: Commitment) -> QHBoxLayout:
        who, words = Elided("strong"), Elided()
        who.show_text(member.called if member is not None else "")
        who.setFixedWidth(self._theme.px(NAME_WIDTH))
        words.show_text(commitment.text)
        line = row(who, words, spacing=8)
        line.setStretch(1, 1)
        return line

    def _agreed(self, coming: Coming) -> QVBoxLayout:
        agreed = coming.closing.follow_up if coming.closing else ""
        text = shortened(agreed or self.tr("Nothing is written down yet."))
        return column(
            label(self.tr("Agreed last time"), "label"),
            label(breakable(text), wrap=True),
            None,
            spacing=4,
        )

    def _notice(self, coming: Coming) -> QVBoxLayout:
        lines = column(label(self.tr("Notice"), "label"), spacing=4)
        noticed = [*self._missing(coming), *self._falling(coming), *self._hard(coming)]
        for text in noticed[:SHOWN]:
            lines.addWidget(label(breakable(text), wrap=True))
        if not coming.missed:
            text = self.tr("Everybody was there last time.")
            lines.addWidget(label(text if coming.last else self.tr("The first meeting."), "soft"))
        if coming.avoid:
            hindered = self.tr("Stood in the way: {what}").format(what=coming.avoid[0])
            lines.addWidget(label(breakable(shortened(hindered)), "soft", wrap=True))
        lines.addStretch()
        return lines

    def _missing(self, coming: Coming) -> list[str]:
        once = self.tr("{name} was not there last time")
        often = self.tr("{name} was missing {count} times in a row")
        return [
            (once if each.missed_in_a_row == 1 else often).format(
                name=each.called, count=each.missed_in_a_row
            )
            for each in coming.missed
        ]

    def _falling(self, coming: Coming) -> list[str]:
        falls = self.tr("{name} feels less comfortable: {before} before, now {now}")
        return [
            falls.format(name=each.name, before=each.before, now=each.now)
            for each in coming.falling
        ]

    def _hard(self, coming: Coming) -> list[str]:
        hard = self.tr("Last time was hard for {name}")
        careful = {each.member_id for each in coming.careful}
        return [hard.format(name=m.called) for m in coming.members if m.id in careful]


def shortened(text: str) -> str:
    """The beginning of a passage, cut between words."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
