"""Does what the gate's page asks for: makes, opens and restores vaults in the worker."""

from collections.abc import Coroutine
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal

from facilitator import passphrase
from facilitator import vault as vaults
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import Cost
from facilitator.paths import Paths
from facilitator.words import error_sentence, long_date
from ui.gate.choice import WaitingPage
from ui.gate.first_run import FirstRunPage
from ui.gate.recovery_frame import RecoveryFrame
from ui.gate.unlock import UnlockPage
from ui.jobs import Jobs
from ui.language import translate
from ui.recovery_sheet import save_sheet, sheet_pdf

if TYPE_CHECKING:
    from facilitator.backup import Manifest
    from facilitator.vault import Vault

Gate = UnlockPage | FirstRunPage | WaitingPage

FREE_TRIES = 2  # wrong passphrases before the pauses begin
LONGEST_PAUSE = 30.0  # seconds
UNPROVEN = "recovery.unproven"  # a file that is there until the code was typed back


def pause_after(failures: int) -> float:
    """Seconds before the next try: none at first, then 1, 2, 4 … 30. A politeness that slows a
    person down; what slows a machine down is the cost of each guess."""
    beyond = failures - FREE_TRIES
    return min(2.0 ** (beyond - 1), LONGEST_PAUSE) if beyond > 0 else 0.0


class Gatekeeper(QObject):
    """Answers one gate at a time. `opened` carries the vault and where to begin: "" (Home),
    "demo" or "group". `cost` is what a guess costs in a new vault; None fits it to the machine."""

    opened = Signal(object, str)
    language_chosen = Signal(str)

    def __init__(self, paths: Paths, jobs: Jobs, cost: Cost | None = None) -> None:
        super().__init__()
        self._paths = paths
        self._jobs = jobs
        self._cost = cost
        self._gate: Gate | None = None
        self._tended = 0
        self._vault: Vault | None = None  # open, but not handed over yet
        self._failures = 0

    def tend(self, gate: Gate) -> None:
        """Listen to `gate` from now on, and forget the one before."""
        self._drop_vault()
        self._gate = gate
        self._tended += 1
        gate.destroyed.connect(partial(self._forget, self._tended))
        if isinstance(gate, RecoveryFrame):
            self._tend_recovery(gate)
        if isinstance(gate, FirstRunPage):
            self._tend_first_run(gate)
        elif isinstance(gate, UnlockPage):
            gate.passphrase_given.connect(self._open)
            gate.code_given.connect(self._open_with_code)

    def complain(self, sentence: str) -> bool:
        """Show `sentence` on the gate; False when there is none."""
        if self._gate is None:
            return False
        self._gate.complain(sentence)
        return True

    async def close(self) -> None:
        """Close a vault that nobody has taken over."""
        vault, self._vault = self._vault, None
        if vault is not None:
            await self._jobs.run(vault.close)

    def _tend_recovery(self, gate: RecoveryFrame) -> None:
        gate.strength_wanted.connect(self._rate)
        gate.save_sheet_wanted.connect(self._save_sheet)
        gate.print_sheet_wanted.connect(self._print_sheet)
        gate.code_proven.connect(self._code_proven)
        gate.passphrase_renewed.connect(self._renew)
        gate.backup_chosen.connect(self._look_into)
        gate.restore_given.connect(self._restore)

    def _tend_first_run(self, gate: FirstRunPage) -> None:
        gate.language_chosen.connect(self.language_chosen)
        gate.passphrase_chosen.connect(self._make)
        gate.start_chosen.connect(self._hand_over)
        self._jobs.submit(passphrase.strength, "")  # the meter's word lists take a moment to load

    # What the gate asks for: each starts a piece of work and returns.

    def _make(self, passphrase: str) -> None:
        self._start(self._made(passphrase))

    def _open(self, passphrase: str) -> None:
        self._start(self._opened(passphrase))

    def _open_with_code(self, code: str) -> None:
        self._start(self._opened_with_code(code))

    def _renew(self, passphrase: str) -> None:
        self._start(self._renewed(passphrase))

    def _look_into(self, source: Path) -> None:
        self._start(self._looked_into(source))

    def _restore(self, source: Path, secret: str, with_code: bool) -> None:
        self._start(self._restored(source, secret, with_code))

    def _save_sheet(self, path: Path) -> None:
        self._start(self._saved_sheet(path))

    def _print_sheet(self) -> None:
        self._start(self._printed_sheet())

    def _rate(self, typed: str) -> None:
        self._jobs.start(self._rated(typed))

    def _code_proven(self) -> None:
        self._jobs.submit(_forget_unproven, self._paths)
        if isinstance(self._gate, FirstRunPage):
            self._gate.show_start()
        else:
            self._hand_over()

    # The pieces of work.

    async def _made(self, passphrase: str) -> None:
        if self._vault is None:
            self._vault = await self._jobs.run(_create, self._paths, passphrase, self._cost)
        else:  # she has gone back and chosen another one
            await self._jobs.run(self._vault.set_passphrase, passphrase, self._cost)
        self._recovery_gate().show_code(self._vault.recovery_code())

    async def _opened(self, passphrase: str) -> None:
        try:
            vault = await self._jobs.run(vaults.open_with_passphrase, self._paths, passphrase)
        except ActionableError as error:
            if error.kind is not Trouble.WRONG_PASSPHRASE or not isinstance(self._gate, UnlockPage):
                raise
            self._failures += 1
            sentence = error_sentence(error, translate)
            self._gate.refuse(sentence, pause_after(self._failures))
            return
        self._vault = vault
        if await self._jobs.run((self._paths.root / UNPROVEN).exists):
            self._recovery_gate().show_code(vault.recovery_code())
        else:
            self._hand_over()

    async def _opened_with_code(self, code: str) -> None:
        self._vault = await self._jobs.run(vaults.open_with_recovery_code, self._paths, code)
        self._recovery_gate().ask_new_passphrase()

    async def _renewed(self, passphrase: str) -> None:
        if self._vault is not None:
            await self._jobs.run(self._vault.set_passphrase, passphrase, self._cost)
            self._jobs.submit(_forget_unproven, self._paths)  # the code was in her hand
            self._hand_over()

    async def _looked_into(self, source: Path) -> None:
        manifest = await self._jobs.run(_manifest, source)
        day = datetime.fromisoformat(manifest.created).astimezone().date()
        language = "id" if QLocale().language() == QLocale.Language.Indonesian else "en"
        self._recovery_gate().show_backup(source, long_date(day, language))

    async def _restored(self, source: Path, secret: str, with_code: bool) -> None:
        await self.close()
        await self._jobs.run(_put_back, self._paths, source, secret, with_code)
        if with_code:
            await self._opened_with_code(secret)
        else:
            self._vault = await self._jobs.run(vaults.open_with_passphrase, self._paths, secret)
            self._hand_over()

    async def _saved_sheet(self, path: Path) -> None:
        if self._vault is not None:
            await self._jobs.run(save_sheet, self._vault.recovery_code(), translate, path)
            self._recovery_gate().say(
                self.tr(
                    "Saved as {file}. Take it off this computer soon: on paper or a stick that "
                    "you keep elsewhere."
                ).format(file=path.name)
            )

    async def _printed_sheet(self) -> None:
        if self._vault is not None and self._gate is not None:
            data = await self._jobs.run(sheet_pdf, self._vault.recovery_code(), translate)
            self._gate.set_busy(False)
            from ui.printing import print_pdf  # Qt's printing is large and rarely wanted

            print_pdf(data, self._gate)

    async def _rated(self, typed: str) -> None:
        strength = await self._jobs.run(passphrase.strength, typed)
        if isinstance(self._gate, RecoveryFrame):
            self._gate.show_strength(typed, strength)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        if self._gate is not None:
            self._gate.set_busy(True)
        self._jobs.start(self._answering(work))

    async def _answering(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except ActionableError as error:
            self.complain(error_sentence(error, translate))

    def _hand_over(self, wish: str = "") -> None:
        vault, self._vault = self._vault, None
        self._failures = 0
        if vault is not None:
            self.opened.emit(vault, wish)

    def _recovery_gate(self) -> RecoveryFrame:
        if not isinstance(self._gate, RecoveryFrame):
            raise TypeError("this gate does not ask for recovery")
        return self._gate

    def _drop_vault(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            self._jobs.submit(vault.close)

    def _forget(self, number: int, _gate: QObject | None = None) -> None:
        if number == self._tended:
            self._gate = None


def _create(paths: Paths, passphrase: str, cost: Cost | None) -> "Vault":
    vault = vaults.create(paths, passphrase, cost)
    with suppress(OSError):
        (paths.root / UNPROVEN).touch()
    return vault


def _forget_unproven(paths: Paths) -> None:
    with suppress(OSError):
        (paths.root / UNPROVEN).unlink(missing_ok=True)


def _manifest(source: Path) -> "Manifest":
    from facilitator.restore import read_manifest

    return read_manifest(source)


def _put_back(paths: Paths, source: Path, secret: str, with_code: bool) -> None:
    from facilitator.restore import restore_with_passphrase, restore_with_recovery_code

    restore = restore_with_recovery_code if with_code else restore_with_passphrase
    restore(paths, source, secret)
