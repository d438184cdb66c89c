"""The composition: the one place where window, vault, worker, clock and pages meet."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from facilitator import settings as settings_file
from facilitator.cli import Options
from facilitator.machine_clock import SystemClock
from facilitator.paths import Paths
from facilitator.settings import Settings
from sessions.clock import Clock
from ui.garbage import GarbageCollector
from ui.gate.choice import gate_page
from ui.gate.keeper import Gate, Gatekeeper
from ui.idle import IdleWatch
from ui.jobs import Jobs
from ui.language import Interpreter, screen_language
from ui.main_window import MainWindow
from ui.places import Groups, Home, Place
from ui.theme import SCRIPT_FONT_FILES, add_fonts, apply_theme, load_theme
from ui.trouble import TroubleDesk

Change = Callable[[], Coroutine[Any, Any, None]]

if TYPE_CHECKING:
    from facilitator.keyslot import Cost
    from facilitator.vault import Vault
    from ui.shell import Shell


class Program(QObject):
    """Goes from gate to shell and back until the window is closed.

    `cost` is what a guess at the passphrase of a new vault costs; None fits it to the machine.
    """

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        interpreter: Interpreter,
        settings: Settings,
        paths: Paths,
        clock: Clock | None = None,
        cost: "Cost | None" = None,
    ) -> None:
        super().__init__()
        self.app = app
        self.window = window
        self.clock: Clock = clock or SystemClock()
        self.jobs = Jobs()
        self._garbage = GarbageCollector()
        self.shell: Shell | None = None
        self.settings = settings
        self.paths = paths
        self.trouble = TroubleDesk(paths, self._tell)
        self._interpreter = interpreter
        self._theme = load_theme(settings.theme, settings.text_size)
        self._demo_folder: TemporaryDirectory[str] | None = None
        self._finished = asyncio.Event()
        self._turn = asyncio.Lock()  # one change of what the window holds at a time
        self._ending = False
        self._keeper = Gatekeeper(paths, self.jobs, cost)
        self._keeper.opened.connect(self._gate_opened)
        self._keeper.language_chosen.connect(self._gate_language)
        self.idle = IdleWatch(app, self.clock, lambda: self.settings.idle_minutes)
        self.idle.idle.connect(self.lock_if_quiet)
        window.closing.connect(self.close)
        window.shortcut("Ctrl+L", self.lock)

    async def wait(self) -> int:
        """Return the exit code once the program was closed."""
        await self._finished.wait()
        self.idle.stop()
        await self.jobs.settle()
        await self._keeper.close()
        self.jobs.close()
        self._garbage.stop()
        self.trouble.uninstall()
        self.window.close_for_good()
        return 0

    def tend(self, gate: Gate) -> None:
        """Let the gate's page lead into the program, and load the store meanwhile."""
        self._keeper.tend(gate)
        self.jobs.submit(_import_store)

    async def open_vault(self, vault: "Vault", place: Place | None = None) -> None:
        """Show the shell on `vault`."""
        from facilitator.store import groups  # loaded by the worker while the gate was shown
        from ui.desk import Desk
        from ui.shell import Shell

        desk = Desk(vault, self.jobs, self.clock, self.settings, self._theme)
        desk.settings_changed.connect(self.change_settings)
        desk.lock_asked.connect(self.lock)
        desk.demo = self._demo_folder is not None
        desk.demo_asked.connect(self.start_demo)
        desk.demo_left.connect(self.leave_demo)
        profile = await self.jobs.run(groups.profile, desk.db)
        add_fonts(SCRIPT_FONT_FILES)  # for members' names; the gate does without them
        self.shell = Shell(desk, profile)
        self.shell.ahead.finished.connect(self._garbage.set_apart)
        self.window.hold(self.shell)
        await self.shell.show_place(place or Home())
        self.idle.start()
        self._garbage.settle_soon()

    def start_demo(self) -> None:
        """Open a throw-away copy of the reference programme."""
        self._change(self._open_demo)

    def leave_demo(self) -> None:
        """Throw the demonstration away and go back to the gate."""
        self._change(self._show_gate)

    def lock(self) -> None:
        """Lock at once; the demonstration has no passphrase, so it stays open."""
        if self.shell is not None and self._demo_folder is None:
            self._change(self._lock)

    def lock_if_quiet(self) -> None:
        """Lock unless a meeting is running: nobody types a passphrase before a group."""
        if self.shell is not None and not self.shell.meeting_runs:
            self.lock()

    def change_settings(self, settings: Settings) -> None:
        """Keep `settings`; language, text size and theme are seen at once."""
        self._change(partial(self._change_settings, settings))

    def close(self) -> None:
        """Save everything, close the vault, and let `wait` return."""
        self._ending = True
        self.jobs.start(self._close())

    def _change(self, work: Change) -> None:
        self.jobs.start(self._in_turn(work))

    async def _in_turn(self, work: Change) -> None:
        async with self._turn:
            if not self._ending:
                await work()

    async def _open_demo(self) -> None:
        from facilitator.demo_vault import create_demo

        folder = TemporaryDirectory(prefix="facilitator-demo-", ignore_cleanup_errors=True)
        language = screen_language(self.settings)
        try:
            vault = await self.jobs.run(create_demo, Paths(Path(folder.name)), language)
        except BaseException:
            await self.jobs.run(folder.cleanup)
            raise
        await self._close_shell()
        self._demo_folder = folder
        await self.open_vault(vault)

    async def _change_settings(self, settings: Settings) -> None:
        if not await self._all_saved():
            return
        old, self.settings = self.settings, settings
        await self.jobs.run(settings_file.save, self.paths, settings)
        if self.shell is None:
            return
        self.shell.desk.settings = settings
        look = ("language", "text_size", "theme")
        if any(getattr(old, name) != getattr(settings, name) for name in look):
            self._dress()
            place, vault = self.shell.place, self.shell.desk.vault
            await self.shell.close_pages()
            await self.open_vault(vault, place)

    def _dress(self) -> None:
        self._interpreter.speak(screen_language(self.settings))
        self._theme = load_theme(self.settings.theme, self.settings.text_size)
        apply_theme(self.app, self._theme)

    async def _close(self, insist: bool = False) -> None:
        async with self._turn:
            if not insist and not await self._all_saved():
                self._ending = False
                return
            try:
                await self._close_shell()
            finally:
                self._finished.set()

    async def _all_saved(self) -> bool:
        """False when something typed cannot be written: then the program stays open and says so,
        rather than lose it."""
        if self.shell is None or self._demo_folder is not None:
            return True
        try:
            if await self.shell.save():
                return True
        except Exception as error:  # it must not keep her from closing, only ask once more
            sys.excepthook(type(error), error, error.__traceback__)
        self.shell.desk.tell(
            self.tr("What you typed last is not saved, so the program stays open and tries again."),
            "trouble",
            (self.tr("Close without saving it"), self._close_anyway),
        )
        return False

    def _close_anyway(self) -> None:
        self._ending = True
        self.jobs.start(self._close(insist=True))

    async def _close_shell(self) -> None:
        shell, self.shell = self.shell, None
        folder, self._demo_folder = self._demo_folder, None
        if shell is not None:
            shell.setEnabled(False)  # whoever types on would type into a closed vault
            try:
                await shell.close_pages()
            finally:
                await self.jobs.run(shell.desk.vault.close)
                self._garbage.loosen()
        if folder is not None:
            await self.jobs.run(folder.cleanup)

    async def _lock(self) -> None:
        if self.shell is not None and await self._all_saved():  # else somebody was faster
            await self._show_gate()

    async def _show_gate(self) -> None:
        self.idle.stop()
        await self._close_shell()
        gate = gate_page(self.paths, self._theme)
        self.window.hold(gate)
        self._keeper.tend(gate)

    def _gate_opened(self, vault: "Vault", wish: str) -> None:
        self.jobs.start(self._enter(vault, wish))

    async def _enter(self, vault: "Vault", wish: str) -> None:
        async with self._turn:
            if self._ending:
                await self.jobs.run(vault.close)
            else:
                await self.open_vault(vault, Groups(tab="new") if wish == "group" else Home())
        if wish == "demo":
            self.start_demo()

    def _gate_language(self, language: str) -> None:
        self.settings = replace(self.settings, language=language)
        self._dress()
        gate = gate_page(self.paths, self._theme)
        self.window.hold(gate)
        self._keeper.tend(gate)
        self.jobs.submit(settings_file.save, self.paths, self.settings)

    def _tell(self, sentence: str) -> bool:
        if self.shell is None:
            return self._keeper.complain(sentence)
        self.shell.desk.tell(sentence, "trouble")
        return True


def run_program(
    app: QApplication,
    window: MainWindow,
    gate: Gate,
    interpreter: Interpreter,
    settings: Settings,
    options: Options,
) -> int:
    """Run the event loop until the window was closed; return the exit code."""
    loop = qasync.QEventLoop(app)
    with loop:
        return int(
            loop.run_until_complete(_live(app, window, gate, interpreter, settings, options))
        )


async def _live(
    app: QApplication,
    window: MainWindow,
    gate: Gate,
    interpreter: Interpreter,
    settings: Settings,
    options: Options,
) -> int:
    program = Program(app, window, interpreter, settings, options.paths)
    program.tend(gate)
    if options.demo:
        program.start_demo()
    return await program.wait()


def _import_store() -> None:
    """Load the database libraries while the passphrase is typed."""
    from facilitator.store import attendance, groups, meetings, overview

    del attendance, groups, meetings, overview
