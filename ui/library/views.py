"""What the library shows: finding, or one of the forms that take its place for a while."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from icebreakers.activity import Activity
from icebreakers.catalogue import Catalogue
from ui.desk import Desk
from ui.library.bring import BringPack
from ui.library.own import OwnEditor
from ui.library.share import SharePack


class LibraryViews(QStackedWidget):
    """`came_back` when finding is in view again; it carries the key of the activity to go to, ""
    when there is none. A form is made when it is first needed."""

    came_back = Signal(str)

    def __init__(self, desk: Desk, finding: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._finding = finding
        self.editor: OwnEditor | None = None
        self.sharing: SharePack | None = None
        self.bringing: BringPack | None = None
        self.addWidget(finding)

    @property
    def is_finding(self) -> bool:
        return self.currentWidget() is self._finding

    def show_finding(self) -> None:
        self.setCurrentWidget(self._finding)

    def begin(self) -> None:
        """Give the keys to the form in view."""
        current = self.currentWidget()
        if isinstance(current, OwnEditor | SharePack | BringPack):
            current.begin()

    async def write_new(self) -> None:
        editor = self._editor()
        await editor.write_new()
        self._show(editor)

    async def change(self, activity: Activity) -> None:
        editor = self._editor()
        await editor.change(activity)
        self._show(editor)

    async def copy(self, activity: Activity) -> None:
        editor = self._editor()
        await editor.copy(activity)
        self._show(editor)

    async def share(self, own: tuple[Activity, ...], current: str) -> None:
        """Choose among her `own` activities which go into a pack, the `current` one first."""
        if self.sharing is None:
            self.sharing = SharePack(self._desk)
            self.sharing.closed.connect(self._close)
            self.addWidget(self.sharing)
        self.sharing.show_activities(own, current)
        self._show(self.sharing)

    async def bring(self, catalogue: Catalogue) -> None:
        """Take activities over from a pack, compared with `catalogue`."""
        if self.bringing is None:
            self.bringing = BringPack(self._desk)
            self.bringing.closed.connect(self._close)
            self.addWidget(self.bringing)
        self.bringing.ask(catalogue)
        self._show(self.bringing)

    def _editor(self) -> OwnEditor:
        if self.editor is None:
            self.editor = OwnEditor(self._desk)
            self.editor.closed.connect(self._close)
            self.addWidget(self.editor)
        return self.editor

    def _show(self, form: OwnEditor | SharePack | BringPack) -> None:
        self.setCurrentWidget(form)
        form.begin()

    def _close(self, key: str) -> None:
        self.show_finding()
        self.came_back.emit(key)
