"""The parts of the running meeting, handed as one to what works on them."""

from dataclasses import dataclass

from ui.live.activity import LiveActivities
from ui.live.asking import Asking
from ui.live.instruments import LiveExtras
from ui.live.members_side import LiveSide
from ui.live.notices import LiveNotices
from ui.live.parts.bell_card import BellCard
from ui.live.parts.cover import Cover
from ui.live.parts.key_sheet import KeySheet
from ui.live.stage_view import StageView


@dataclass(frozen=True)
class LivePanels:
    """Made by the live page, which shows them; the commands work on them and know no page."""

    view: StageView
    side: LiveSide
    notices: LiveNotices
    activities: LiveActivities
    asking: Asking
    extras: LiveExtras
    bell: BellCard
    cover: Cover
    sheet: KeySheet
