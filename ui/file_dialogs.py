"""Asking for a file without stopping the event loop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], object]


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kind: str, chosen: Chosen
) -> QFileDialog:
    """Ask for a new file; `name` is proposed, `kind` a filter like "PDF (*.pdf)"."""
    dialog = _dialog(parent, title, kind, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    dialog.selectFile(name)
    dialog.open()
    return dialog


def ask_for_file(parent: QWidget, title: str, kind: str, chosen: Chosen) -> QFileDialog:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, kind, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, kind: str, chosen: Chosen) -> QFileDialog:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(parent, title, QStandardPaths.writableLocation(documents), kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog
