"""One quiet line of what follows from how many are here: turns, pairs, trios."""

from collections import Counter

from PySide6.QtCore import Qt

from sessions.headcount import Share
from ui.widgets.elided import Elided

FEWEST_TO_SPLIT = 4  # two or three members are a pair or a trio already
HALF = 30.0  # seconds; turns are told in half minutes


class HeadCount(Elided):
    """Shows a `Share`; nothing for None."""

    def __init__(self, language: str, side: Qt.AlignmentFlag) -> None:
        super().__init__("quiet")
        self._language = language
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def show_share(self, share: Share | None) -> None:
        if share is None or not share.pairs:
            self.show_text("")
            return
        split = self._split(share.handiest)
        if not share.suggest_two_stories:
            turn = self.tr("about {minutes} min each").format(minutes=self._minutes(share))
            self.show_text(f"{turn} · {split}" if split else turn)
        elif split:
            self.show_text(self.tr("two stories, or {split}").format(split=split))
        else:
            self.show_text(self.tr("two stories"))

    def _minutes(self, share: Share) -> str:
        minutes = max(0.5, round(share.seconds_each / HALF) / 2)
        text = f"{minutes:.0f}" if minutes == int(minutes) else f"{minutes:.1f}"
        return text.replace(".", ",") if self._language == "id" else text

    def _split(self, groups: tuple[int, ...]) -> str:
        """Say how many pairs and trios; nothing when there is nobody to split."""
        if sum(groups) < FEWEST_TO_SPLIT:
            return ""
        sizes = Counter(groups)
        pairs = self.tr("%n pair(s)", "", sizes[2]) if sizes[2] else ""
        trios = self.tr("%n trio(s)", "", sizes[3]) if sizes[3] else ""
        if pairs and trios:
            return self.tr("{pairs} and {trio}").format(pairs=pairs, trio=trios)
        return pairs or trios
