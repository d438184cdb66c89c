"""Sending a finished PDF to a printer, page by page, as it was drawn."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.reports.pictures import page_pictures

FINEST = 300  # dots per inch; more costs memory and nobody sees it


def print_pdf(
    data: bytes, parent: QWidget, printed: Callable[[], object] | None = None
) -> QPrintDialog:
    """Ask for a printer and send `data` to it; returns at once, `printed` is called at the end."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(_send, data, printer, printed))
    QDialog.open(dialog)  # its own `open` wants a slot by name
    return dialog


def paint_pages(data: bytes, printer: QPrinter) -> int:
    """Draw every page over the whole sheet; returns their number, 0 if the printer refuses."""
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    count = 0
    for picture in page_pictures(data, min(printer.resolution(), FINEST)):
        if count:
            printer.newPage()
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_RGB32,
        )
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.drawImage(sheet, image)
        count += 1
    painter.end()
    return count


def _send(data: bytes, printer: QPrinter, printed: Callable[[], object] | None, *_: object) -> None:
    if paint_pages(data, printer) and printed is not None:
        printed()
