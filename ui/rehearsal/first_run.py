"""The first run through the real gate: language, passphrase, recovery code, where to begin."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.gate.first_run import FirstRunPage
from ui.gate.unlock import UnlockPage
from ui.language import translate
from ui.rehearsal.hand import Hand, NotThereError

G = TypeVar("G", bound=QWidget)

# Only for vaults that are thrown away after the rehearsal.
REHEARSAL_PASSPHRASE = "melati-tumbuh-di-tepi-sungai"  # noqa: S105


async def first_run(hand: Hand, sheet: Path, wish: str) -> None:
    """Answer the four steps; `sheet` is where the recovery sheet is saved, `wish` is "demo" or
    "group"."""
    gate = gate_of(hand, FirstRunPage)
    await hand.picture("first-run-language")
    hand.key(gate, Qt.Key.Key_Return)
    fields = gate.passphrase.fields
    hand.write(fields.first, REHEARSAL_PASSPHRASE)
    hand.write(fields.second, REHEARSAL_PASSPHRASE)
    await hand.picture("first-run-passphrase")
    hand.key(fields.second, Qt.Key.Key_Return)
    await hand.until(lambda: gate.step is gate.sheet, "the recovery code")
    hand.press(hand.button(gate.sheet, translate("SheetStep", "Save as PDF")))
    await hand.answer_file_dialog(gate, sheet)
    await hand.until(lambda: sheet.is_file() or gate.sheet.complaint, "the recovery sheet")
    if gate.sheet.complaint:
        raise NotThereError(gate.sheet.complaint)
    await hand.picture("first-run-recovery-code")
    hand.key(gate, Qt.Key.Key_Return)
    await hand.until(lambda: gate.step is gate.proof, "the question for the code")
    for block, field in zip(gate.proof.asked.values(), gate.proof.fields, strict=True):
        hand.write(field, block)
    await hand.picture("first-run-proof")
    hand.key(gate.proof.fields[-1], Qt.Key.Key_Return)
    await hand.until(lambda: gate.step is gate.start, "where to begin")
    await hand.picture("first-run-start")
    hand.press(hand.button(gate.start, _caption_of(wish)))
    await hand.until(lambda: hand.program.shell is not None, "the open program")


def _caption_of(wish: str) -> str:
    if wish == "demo":
        return translate("StartStep", "Try the demo")
    return translate("StartStep", "My first group")


async def unlock(hand: Hand, passphrase: str = REHEARSAL_PASSPHRASE) -> None:
    """Type the passphrase at the gate."""
    gate = gate_of(hand, UnlockPage)
    hand.write(gate.passphrase.field, passphrase)
    hand.key(gate.passphrase.field, Qt.Key.Key_Return)
    await hand.until(lambda: hand.program.shell is not None, "the open program")


def gate_of(hand: Hand, kind: type[G]) -> G:
    """The gate in the window, which must be of this kind."""
    found = hand.window.centralWidget()
    if not isinstance(found, kind):
        raise NotThereError(kind.__name__)
    return found
