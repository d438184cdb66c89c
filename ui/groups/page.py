"""The groups: all of them on the left, one opened on the right."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from facilitator.errors import ActionableError, Trouble
from facilitator.material import group as group_material
from facilitator.material.group import GroupMaterial
from facilitator.store import groups
from facilitator.words import error_sentence
from sessions.records import Group
from ui.desk import Desk
from ui.groups.form import GroupForm
from ui.groups.group_list import GroupColumn
from ui.groups.pane import GroupPane
from ui.language import translate
from ui.page import Page
from ui.places import Groups, Place, Practice
from ui.widgets.kit import button, card, column, label, link, row


class GroupsPage(Page):
    """Remembers the group and the tab she was at."""

    interests = group_material.SUBJECTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._groups: tuple[Group, ...] = ()
        self._current = ""  # the group in view
        self._wanted = ""  # the group asked for last, while several are on their way
        self._target: QWidget = self  # where the keys go when the page is given them
        self.list = GroupColumn(desk)
        self.list.chosen.connect(self._chosen)
        self.list.new_asked.connect(self._new_asked)
        self.pane = GroupPane(desk)
        self.pane.change_asked.connect(self._change_asked)
        self.form = GroupForm(desk)
        self.form.saved.connect(self._form_saved)
        self.form.left.connect(self._form_left)
        self.none = self._none_card()
        self.stack = QStackedWidget()
        for each in (self.none, self.pane, self.form):
            self.stack.addWidget(each)
        right = column(self.stack)
        right.setContentsMargins(26, 20, 26, 20)
        body = row(self.list, spacing=0)
        body.addLayout(right, 1)
        self.setLayout(body)

    async def show_place(self, place: Place) -> None:
        assert isinstance(place, Groups)
        await self._read_groups()
        if place.tab == "new":
            self._show_new()
        elif self._typing() and self.form.dirty and not place.group_id:
            self._show(self.form)
        else:
            await self._open(place.group_id or self._current or self._first())
            self.pane.go_to_tab(place.tab)
            self._focus()

    async def reload(self) -> None:
        await self._read_groups()
        if self._current:
            await self._open(self._current, again=True)

    async def leave(self) -> None:
        try:
            await self._keep()
        except ActionableError as error:
            self.desk.tell(error_sentence(error, translate), "trouble")
        await super().leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not Qt's focus proxy: with one, Tab would skip the list and the tabs before the target.
        super().focusInEvent(event)
        if self._target is not self:
            self._target.setFocus(event.reason())

    # opening a group ------------------------------------------------------------------------

    async def _read_groups(self) -> None:
        self._groups = await self.desk.jobs.run(groups.groups, self.desk.db)
        self.list.show_groups(self._groups, self._current)

    async def _open(self, group_id: str, *, again: bool = False) -> None:
        """Read a group and show it; `again` leaves in view what is in view."""
        self._wanted = group_id
        material = await self._read(group_id)
        if self._wanted != group_id:
            return  # another one was asked for meanwhile
        self._current = group_id if material is not None else ""
        if material is not None:
            self.pane.show_material(material)
        if not again:
            self.list.go_to(self._current)
            self._show(self.pane if material is not None else self.none)

    async def _read(self, group_id: str) -> GroupMaterial | None:
        if not group_id:
            return None
        try:
            return await self.desk.jobs.run(group_material.read, self.desk.db, group_id)
        except ActionableError as error:
            if error.kind is not Trouble.NO_SUCH_GROUP:
                raise
            self.desk.tell(error_sentence(error, translate), "notice")
            return None

    async def _change_to(self, group_id: str) -> None:
        if await self._keep():
            await self._open(group_id)
        else:
            self.list.go_to(self._current)

    async def _keep(self) -> bool:
        """Save what was typed anywhere on the page; False when something cannot be saved."""
        if self._typing() and not await self.form.keep():
            return False
        return await self.pane.keep()

    def _first(self) -> str:
        return self._groups[0].id if self._groups else ""

    def _chosen(self, group_id: str) -> None:
        self.desk.jobs.start(self._change_to(group_id))

    # the form -------------------------------------------------------------------------------

    def _typing(self) -> bool:
        return self.stack.currentWidget() is self.form

    def _new_asked(self) -> None:
        self.desk.jobs.start(self._begin_new())

    async def _begin_new(self) -> None:
        if await self._keep():
            self._show_new()

    def _show_new(self) -> None:
        self.form.begin_new()
        self.list.go_to("")
        self._show(self.form)

    def _change_asked(self) -> None:
        found = next((group for group in self._groups if group.id == self._current), None)
        if found is not None:
            self.form.show_group(found)
            self._show(self.form)

    def _form_saved(self, group_id: str) -> None:
        self.desk.jobs.start(self._show_saved(group_id))

    async def _show_saved(self, group_id: str) -> None:
        fresh = group_id != self._current
        await self._read_groups()
        await self._open(group_id)
        if fresh:
            self.pane.go_to_tab("members")
        self._focus()

    def _form_left(self) -> None:
        self.list.go_to(self._current)
        self._show(self.pane if self._current else self.none)

    # what is seen ---------------------------------------------------------------------------

    def _show(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        if widget is not self.pane:
            self._target = widget
            widget.setFocus()

    def _focus(self) -> None:
        """Let the keys go to what is most likely wanted: the tab, or the first group to make."""
        self._target = self.pane.current if self._current else self.none
        self._target.setFocus()

    def _practice(self) -> None:
        self.desk.go.emit(Practice())

    def _none_card(self) -> QFrame:
        self._begin = button(self.tr("My first group"), self._new_asked, role="big")
        framed = card(
            label(self.tr("Begin with a group"), "title"),
            label(
                self.tr(
                    "A group has a name, its members and its meetings. Write down the name now; "
                    "everything else can follow."
                ),
                "soft",
                wrap=True,
            ),
            12,
            row(self._begin, 6, link(self.tr("Practice a meeting first"), self._practice), None),
            None,
            margin=26,
        )
        framed.setFocusProxy(self._begin)
        return framed
