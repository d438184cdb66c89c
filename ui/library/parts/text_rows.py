"""Rows of words that change often. Making and styling a label costs more than everything else a
change does, so those that are there are used again."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from ui.widgets.kit import breakable

Row = tuple[QWidget, tuple[QLabel, ...]]  # what stands in the layout, and the labels in it


class TextRows:
    """Fills `layout` with rows of `make`."""

    def __init__(self, layout: QLayout, make: Callable[[], Row]) -> None:
        self._layout = layout
        self._make = make
        self._rows: list[Row] = []

    def say(self, told: Iterable[tuple[str, ...]]) -> None:
        """Show one row for each of the tuples, which hold a text for each label of a row."""
        lines = tuple(told)
        while len(self._rows) < len(lines):
            row = self._make()
            self._layout.addWidget(row[0])
            self._rows.append(row)
        for at, (widget, labels) in enumerate(self._rows):
            if at < len(lines):
                for label, text in zip(labels, lines[at], strict=True):
                    label.setText(breakable(text))
            widget.setVisible(at < len(lines))
