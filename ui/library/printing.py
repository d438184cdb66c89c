"""Printing from the library: over the page, with what can be printed on the left, the paper right.

How it is used: `LibraryPrint(page, desk)` once, `open(catalogue, keys, group_id, people, current)`
at the button or Ctrl+P, and `await leave()` whenever the page is left, since the overlay lies in
the window and would stay there.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListWidget, QWidget

from facilitator import preview
from facilitator.material import printing as print_library
from facilitator.material.printing import Printable, PrintKind, PrintOrder
from facilitator.words.activities import depth_name
from icebreakers.catalogue import Catalogue
from resources.materials import DEPTHS
from ui.desk import Desk
from ui.language import LANGUAGES, OWN_NAMES, translate
from ui.library.printing_paper import PrintPaper
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.detail_lines import DETAIL, KEY, DetailLines
from ui.widgets.kit import button, column, frame, holder, label, row, set_role
from ui.widgets.overlay import Overlay
from ui.widgets.stepper import Stepper

WIDTH = 310  # of the left column, in pixels at 100 % text
LONGEST_NAME = 60  # characters of a proposed file name
PLANNED, ALL = "planned", "all"


class PrintChoice(StrEnum):
    """What is offered, in its order."""

    ONE = "one"
    FITTING = "fitting"
    FAVOURITES = "favourites"
    BINGO = "bingo"
    QUESTIONS = "questions"
    FEELINGS = "feelings"
    SHOPPING = "shopping"


KINDS = {
    PrintChoice.BINGO: PrintKind.BINGO,
    PrintChoice.QUESTIONS: PrintKind.QUESTIONS,
    PrintChoice.FEELINGS: PrintKind.FEELINGS,
    PrintChoice.SHOPPING: PrintKind.SHOPPING,
}
FOR_PEOPLE = frozenset({PrintChoice.BINGO, PrintChoice.QUESTIONS, PrintChoice.FEELINGS})
MIXED = frozenset({PrintChoice.BINGO, PrintChoice.QUESTIONS})


class LibraryPrint(Overlay):
    """↑ ↓ choose what, Tab goes through its options, Ctrl+P prints, Ctrl+S saves, Esc closes."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._offer: Printable | None = None
        self._mix = 1
        self.list = QListWidget()
        self.people = Stepper(desk.theme, self.tr("People"), 2, print_library.MOST_PEOPLE)
        self.depths = ChoiceRow((str(depth), str(depth)) for depth in DEPTHS)
        self.depth_words = label("", "quiet", wrap=True)
        self.scope = ChoiceRow(((PLANNED, self.tr("to come")), (ALL, self.tr("all"))))
        self.language = ChoiceRow((each, OWN_NAMES[each]) for each in LANGUAGES)
        self.mix = button(self.tr("Mix anew"), self._mix_anew)
        self.paper = PrintPaper(desk)
        self.print_button = button(
            self.tr("Print…"), self.paper.print, role="primary", key="Ctrl P"
        )
        self.save_button = button(self.tr("Save as PDF…"), self.paper.save, key="Ctrl S")
        self.back = button(self.tr("Back"), self.take_away, key=self.tr("Esc"))
        self.said = label("", "quiet", wrap=True)
        self._arrange()
        self._connect()

    def open(
        self,
        catalogue: Catalogue,
        keys: tuple[str, ...],
        group_id: str,
        people: int,
        current: str = "",
    ) -> None:
        """Lie over the page. `keys` are the activities that fit now, best first, `current` the
        chosen one; `people` of the group `group_id`, "" and 0 without a group."""
        if not self.isHidden():
            return
        self._offer = Printable(catalogue, keys, group_id, current)
        self.people.show_value(people or 8)
        self.language.blockSignals(True)
        self.language.choose(self._desk.settings.report_language or self._desk.language)
        self.language.blockSignals(False)
        self.said.hide()
        self._show_list()
        self.lay()
        self.list.setFocus()
        self._desk.jobs.start(self._read(self._offer))

    async def leave(self) -> None:
        """The page is left: go without a word, and let go of everything."""
        self.put_away()
        await self.paper.stop()
        self._offer = None

    @property
    def choice(self) -> PrintChoice | None:
        item = self.list.currentItem()
        return PrintChoice(item.data(KEY)) if item is not None else None

    def choose(self, choice: PrintChoice) -> None:
        for at in range(self.list.count()):
            if self.list.item(at).data(KEY) == choice:
                self.list.setCurrentRow(at)

    # what is offered ------------------------------------------------------------------------

    async def _read(self, offer: Printable) -> None:
        known = await self._desk.jobs.run(print_library.printable, self._desk.db, offer)
        if self._offer is offer:
            self._offer = known
            self._show_list()

    def _show_list(self) -> None:
        """Show what there is to print and stay at what is chosen."""
        offer, here = self._offer, self.choice
        if offer is None:
            return
        self.list.blockSignals(True)
        self.list.clear()
        for choice, (title, detail) in self._lines(offer).items():
            self.list.addItem(title)
            item = self.list.item(self.list.count() - 1)
            item.setData(KEY, choice.value)
            item.setData(DETAIL, detail)
        self.list.setCurrentRow(0)
        if here is not None:
            self.choose(here)
        self.list.blockSignals(False)
        self._show_options()

    def _lines(self, offer: Printable) -> dict[PrintChoice, tuple[str, str]]:
        """Title and detail of everything that can be printed now."""
        found = offer.catalogue.get(offer.current)
        fitting, kept = len(offer.keys), len(offer.favourites)
        lines = {
            PrintChoice.ONE: (
                self.tr("This activity’s card"),
                found.text(self._desk.language).name if found else "",
            ),
            PrintChoice.FITTING: (
                self.tr("Cards of all that fit now"),
                self.tr("%n activity(s)", "", fitting) if fitting else "",
            ),
            PrintChoice.FAVOURITES: (
                self.tr("Cards of the favourites"),
                self.tr("%n activity(s)", "", kept) if kept else "",
            ),
            PrintChoice.BINGO: (self.tr("Bingo sheets"), self.tr("another one for everybody")),
            PrintChoice.QUESTIONS: (
                self.tr("Conversation cards"),
                self.tr("questions of one depth"),
            ),
            PrintChoice.FEELINGS: (self.tr("Feeling cards"), self.tr("a face and a word each")),
            PrintChoice.SHOPPING: (self.tr("Shopping list"), offer.group_name),
        }
        return {choice: line for choice, line in lines.items() if line[1]}

    def _show_options(self, *_: object) -> None:
        """Show the options of what is chosen, and its paper."""
        choice = self.choice
        self._for_people.setVisible(choice in FOR_PEOPLE)
        self._for_depth.setVisible(choice is PrintChoice.QUESTIONS)
        self._for_scope.setVisible(choice is PrintChoice.SHOPPING)
        self.mix.setVisible(choice in MIXED)
        self.depth_words.setText(depth_name(int(self.depths.value), translate))
        self._parts.activate()  # the options may have taken room from the list
        self.list.scrollToItem(self.list.currentItem())
        self._order()

    def _order(self, *_: object) -> None:
        offer, choice = self._offer, self.choice
        if offer is None or choice is None:
            return
        self.said.hide()
        title = self.list.currentItem().text()
        words = f"{title} {self.list.currentItem().data(DETAIL)}"
        shows_more = choice in (PrintChoice.ONE, PrintChoice.SHOPPING)
        name = preview.file_stem(words if shows_more else title)[:LONGEST_NAME]
        self.paper.want(offer.catalogue, self._wish(offer, choice), f"{name}.pdf")

    def _wish(self, offer: Printable, choice: PrintChoice) -> PrintOrder:
        """The order for what is chosen; what does not count for it stays empty, so that changing
        it does not build the same paper again."""
        keys = {
            PrintChoice.ONE: (offer.current,),
            PrintChoice.FITTING: offer.keys,
            PrintChoice.FAVOURITES: offer.favourites,
        }
        return PrintOrder(
            kind=KINDS.get(choice, PrintKind.CARDS),
            language=self.language.value,
            keys=keys.get(choice, ()),
            people=self.people.value if choice in FOR_PEOPLE else 0,
            depth=int(self.depths.value) if choice is PrintChoice.QUESTIONS else 0,
            seed=f"{offer.group_id}/{self._mix}" if choice in MIXED else "",
            group_id=offer.group_id if choice is PrintChoice.SHOPPING else "",
            planned_only=self.scope.value == PLANNED,
        )

    def _mix_anew(self) -> None:
        self._mix += 1
        self._order()

    # keys -----------------------------------------------------------------------------------

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes round among what is in view here, never to what lies below."""
        stops = [each for each in self._stops() if each.isVisibleTo(self)]
        here = QApplication.focusWidget()
        at = next((n for n, each in enumerate(stops) if _holds(each, here)), -1)
        way = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if following else -1)) % len(stops)].setFocus(way)
        return True

    def _stops(self) -> tuple[QWidget, ...]:
        return (
            *(self.list, self.people, self.mix, self.depths, self.scope, self.language),
            *(self.paper.view, self.print_button, self.save_button, self.back),
        )

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_options)
        self.people.stepped.connect(self._order)
        self.depths.changed.connect(self._show_options)
        self.scope.changed.connect(self._order)
        self.language.changed.connect(self._order)
        self.paper.told.connect(self._say)
        self.closed.connect(self._closed)
        for key, action in (
            ("Ctrl+P", self.paper.print),
            ("Ctrl+S", self.paper.save),
            ("PgDown", self._page_down),
            ("PgUp", self._page_up),
        ):
            made = QShortcut(key, self, action)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _page_down(self) -> None:
        self.paper.turn(1)

    def _page_up(self) -> None:
        self.paper.turn(-1)

    def _closed(self) -> None:
        self._offer = None
        self._desk.jobs.start(self.paper.stop())

    def _say(self, sentence: str, role: str) -> None:
        set_role(self.said, "trouble" if role == "trouble" else "good")
        self.said.setText(sentence)
        self.said.show()

    # what is seen ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setLayout(row(self._left(), self._right(), spacing=0))

    def _left(self) -> QFrame:
        theme = self._desk.theme
        self.list.setItemDelegate(DetailLines(theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What to print"))
        self._for_people = _option(self.tr("People"), holder(row(self.people, self.mix, None)))
        self._for_depth = _option(self.tr("Depth"), self.depths, self.depth_words)
        self._for_scope = _option(self.tr("Meetings"), self.scope)
        language = _option(self.tr("Language"), self.language)
        hint = label(self.tr("↑ ↓ what · Tab options · PgUp PgDn page"), "quiet", wrap=True)
        options = (self._for_people, self._for_depth, self._for_scope, language)
        self._parts = column(label(self.tr("Print"), "title"), self.list, *options, hint, margin=18)
        self._parts.setStretch(1, 1)
        made = frame("column", self._parts)
        made.setFixedWidth(round(WIDTH * (1 + (theme.text_size - 100) / 125)))
        return made

    def _right(self) -> QWidget:
        buttons = (self.save_button, self.print_button, self.back)
        bar = frame("topbar", column(row(self.paper.state, None, *buttons), self.said, margin=12))
        return holder(column(bar, self.paper, spacing=0))


def _option(caption: str, *parts: QWidget) -> QWidget:
    return holder(column(label(caption, "label"), *parts, spacing=4))


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))
