"""Forms as lists of rows: a label, a field, and below it one sentence when something is wrong."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.widgets.kit import label


class RowForm(QWidget):
    """Labels on the left, fields on the right; `complain` puts a sentence below a field."""

    def __init__(self, *, label_width: int = 150, spacing: int = 10) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)
        self._spacing = spacing
        self._complaints: dict[QWidget, QLabel] = {}

    def add(self, caption: str, field: QWidget, hint: str = "") -> None:
        """Add one row; `hint` is a quiet sentence that stays below the field."""
        at = self._grid.rowCount()
        name = label(caption, "soft")
        name.setBuddy(field)
        field.setAccessibleName(caption)
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(field, at, 1)
        if hint:
            self._grid.addWidget(label(hint, "quiet", wrap=True), at + 1, 1)
        complaint = label("", "trouble", wrap=True)
        complaint.hide()
        self._complaints[field] = complaint
        self._grid.addWidget(complaint, at + 2, 1)
        self._grid.setRowMinimumHeight(at + 3, self._spacing)

    def complain(self, field: QWidget, sentence: str) -> None:
        """Say below `field` what is wrong and go there."""
        self._complaints[field].setText(sentence)
        self._complaints[field].show()
        self._mark(field, "wrong")
        field.setFocus()

    def forgive(self) -> None:
        """Take all complaints away."""
        for field, complaint in self._complaints.items():
            if not complaint.isHidden():
                complaint.hide()
                self._mark(field, "")

    @staticmethod
    def _mark(field: QWidget, state: str) -> None:
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)
