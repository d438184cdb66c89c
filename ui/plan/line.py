"""One line of a plan: a field as high as its text, and the tools for the line one is in."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QWidget

from ui.icons import icon, pixmap
from ui.theme import Theme
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import column, label, row, set_role

LONGEST_LINE = 1000  # characters; a page of text is no step


class LineField(QPlainTextEdit):
    """One line of any length, as high as its text. It asks for what it cannot do itself."""

    new_asked = Signal()
    removal_asked = Signal()
    move_asked = Signal(int)
    timer_asked = Signal()
    focused = Signal(bool)
    cut_short = Signal()

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setProperty("role", "bare")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the text; asked for when the text or the width changes."""
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        height = lines * self.fontMetrics().lineSpacing() + 2
        if height != self.height():
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_key = Qt.Key(event.key()), event.modifiers()
        if key in ENTER_KEYS and with_key & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page's own key
        elif key in ENTER_KEYS:
            self.new_asked.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and with_key & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_T and with_key == Qt.KeyboardModifier.ControlModifier:
            self.timer_asked.emit()
        elif self._removes(key, with_key):
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().lineSpacing() + 2)

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = max(0, LONGEST_LINE - len(self.toPlainText()))
        pasted = " ".join(source.text().split())
        self.insertPlainText(pasted[:room])
        if len(pasted) > room:
            self.cut_short.emit()

    def _removes(self, key: Qt.Key, with_key: Qt.KeyboardModifier) -> bool:
        if key == Qt.Key.Key_Delete:
            return bool(with_key & Qt.KeyboardModifier.ControlModifier)
        return key == Qt.Key.Key_Backspace and not self.toPlainText()


class LineRow(QFrame):
    """A mark (its number, or a dash), the field, and a quiet sign while no timer is shown."""

    def __init__(self, theme: Theme, line_id: str, text: str, name: str, mark: bool) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.line_id = line_id
        self.timed = True
        self._name = name
        self.field = LineField(text, name)
        self._mark = label("", "quiet")
        self._mark.setFixedWidth(theme.px(17))
        if not mark:
            self._mark.hide()
        self._untimed = label()
        self._untimed.setPixmap(pixmap("clock_off", theme.colours["text_quiet"], theme.px(14)))
        self._untimed.setToolTip(self.tr("Shows no timer"))
        self._untimed.setContentsMargins(0, theme.px(1), 0, 0)
        self._untimed.hide()
        line = row(self._mark, self.field, self._untimed, spacing=2)
        for each in (self._mark, self._untimed):
            line.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        line.setContentsMargins(3, 3, 3, 2)
        self._mark.setContentsMargins(0, theme.px(1), 0, 0)
        self.setLayout(line)
        self.field.focused.connect(self._show_focus)

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    def show_line(self, text: str, number: int, writable: bool) -> None:
        self._mark.setText(f"{number}.")
        self.field.setReadOnly(not writable)
        rewriting = self.field.hasFocus() and not self.text.strip()
        if text != self.text and not rewriting:
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)
            self.field.fit()

    def show_timed(self, timed: bool) -> None:
        self.timed = timed
        self._untimed.setVisible(not timed)
        told = self.tr("{line}, without a timer").format(line=self._name)
        self.field.setAccessibleName(self._name if timed else told)

    def _show_focus(self, focused: bool) -> None:
        set_role(self, "row-current" if focused else "row")


class LineTools(QWidget):
    """What can be done with the line one is in; adding can be done always."""

    def __init__(
        self, theme: Theme, caption: str, names: tuple[str, str, str, str], timer: str = ""
    ) -> None:
        """`timer` names the toggle that a line shows no timer; "" where there is none."""
        super().__init__()
        self._theme = theme
        self.up, self.down, self.remove, self.add = (
            self._button(sign, name)
            for sign, name in zip(("up", "down", "trash", "plus"), names, strict=True)
        )
        self.untimed = self._button("clock_off", timer)
        self.untimed.setCheckable(True)
        self.untimed.setParent(self)
        self.untimed.hide()
        timers = (self.untimed,) if timer else ()
        buttons = (*timers, self.up, self.down, self.remove, self.add)
        self._buttons = buttons
        name, line = label(caption, "label"), row(None, *buttons, spacing=0)
        if theme.text_size > 100:  # beside each other they would widen the column
            self.setLayout(column(name, line, spacing=0))
        else:
            line.insertWidget(0, name)
            self.setLayout(line)
        self.allow(line=False, writable=True)

    def allow(self, *, line: bool, writable: bool, timed: bool = True) -> None:
        """`line`: one is in a line; `timed`: it shows a timer."""
        for each in self._buttons:
            each.setVisible(writable)
        for each in (self.up, self.down, self.remove, self.untimed):
            each.setEnabled(line)
        self.untimed.setChecked(line and not timed)

    def _button(self, sign: str, name: str) -> QPushButton:
        made = QPushButton()
        made.setProperty("role", "tool")
        made.setIcon(self._icon(sign))
        side = self._theme.px(16)
        made.setIconSize(QSize(side, side))
        made.setFixedSize(side + 10, side + 8)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keys
        return made

    def _icon(self, sign: str) -> QIcon:
        made = icon(sign, self._theme.colours["text_soft"])
        pale = icon(sign, self._theme.colours["quiet"]).pixmap(24)
        made.addPixmap(pale, QIcon.Mode.Disabled)
        return made
