"""The sheet of keys lies over the page at "?", and the clock goes on."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.translation import load
from sessions.records import Meeting
from tests.ui.conftest import House, Run
from ui.live.key_words import sections

Begin = Callable[[], Awaitable[Run]]
Visit = Callable[[Awaitable[None]], None]
Planned = Callable[..., Meeting]
Key = Qt.Key


def test_it_says_every_line_and_goes_by_its_key_or_esc(
    house: House, visit: Visit, planned: Planned, begin: Begin
) -> None:
    planned()

    async def tale() -> None:
        run = await begin()
        before = run.moment.elapsed
        for goes in (Key.Key_Question, Key.Key_Escape):
            run.key(Key.Key_Question)
            assert run.page.sheet.isVisible()
            run.wait(5)
            run.key(Key.Key_Space)  # dead below it
            run.key(goes)
            assert run.page.sheet.isHidden()
            assert run.page.cover.isHidden()
            assert run.page.hasFocus()
        said = {shown.text() for shown in run.page.sheet.findChildren(QLabel)}
        wanted = {line.words for section in sections(load("en")) for line in section.lines}
        assert wanted <= said
        assert run.moment.elapsed == before + 10

    visit(tale())
