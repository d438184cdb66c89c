"""The composition: the one place where window, vault, worker, clock and pages meet."""

import asyncio
import gc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from facilitator import settings as settings_file
from facilitator.cli import Options
from facilitator.paths import Paths
from facilitator.settings import Settings
from sessions.clock import Clock, SystemClock

from .garbage import GarbageCollector
from .gatekeeper import Gate, Gatekeeper
from .idle import IdleWatch
from .jobs import Jobs
from .language import Interpreter, screen_language
from .main_window import MainWindow
from .pages.gate import gate_page
from .places import Groups, Home, Place
from .theme import SCRIPT_FONT_FILES, add_fonts, apply_theme, load_theme
from .trouble import TroubleDesk

if TYPE_CHECKING:
    from facilitator.keyslot import Cost
    from facilitator.vault import Vault

    from .shell import Shell


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

        from .desk import Desk
        from .shell import Shell

        desk = Desk(vault, self.jobs, self.clock, self.settings, self._theme)
        desk.settings_changed.connect(self.change_settings)
        desk.lock_asked.connect(self.lock)
        desk.demo = self._demo_folder is not None
        desk.demo_asked.connect(self.start_demo)
        desk.demo_left.connect(self.leave_demo)
        profile = await self.jobs.run(groups.profile, desk.db)
        add_fonts(SCRIPT_FONT_FILES)  # for members' names; the gate does without them
        self.shell = Shell(desk, profile)
        self.window.hold(self.shell)
        await self.shell.show_place(place or Home())
        self.idle.start()
        gc.collect()
        gc.freeze()  # a full collection over all the imported code would stop the window 30 ms

    async def open_demo(self) -> None:
        """Open a throw-away copy of the reference programme."""
        from facilitator.demo_vault import create_demo

        folder = TemporaryDirectory(prefix="facilitator-demo-", ignore_cleanup_errors=True)
        language = screen_language(self.settings)
        vault = await self.jobs.run(create_demo, Paths(Path(folder.name)), language)
        await self._close_shell()
        self._demo_folder = folder
        await self.open_vault(vault)

    def start_demo(self) -> None:
        self.jobs.start(self.open_demo())

    def leave_demo(self) -> None:
        """Throw the demonstration away and go back to the gate."""
        self.jobs.start(self._show_gate())

    def lock(self) -> None:
        """Lock at once; the demonstration has no passphrase, so it stays open."""
        if self.shell is not None and self._demo_folder is None:
            self.jobs.start(self._show_gate())

    def lock_if_quiet(self) -> None:
        """Lock unless a meeting is running: nobody types a passphrase before a group."""
        if self.shell is not None and not self.shell.meeting_runs:
            self.lock()

    def change_settings(self, settings: Settings) -> None:
        """Keep `settings`; language, text size and theme are seen at once."""
        self.jobs.start(self._change_settings(settings))

    def close(self) -> None:
        """Save everything, close the vault, and let `wait` return."""
        self.jobs.start(self._close())

    async def _change_settings(self, settings: Settings) -> None:
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

    async def _close(self) -> None:
        await self._close_shell()
        self._finished.set()

    async def _close_shell(self) -> None:
        if self.shell is not None:
            shell, self.shell = self.shell, None
            await shell.close_pages()
            await self.jobs.run(shell.desk.vault.close)
        if self._demo_folder is not None:
            folder, self._demo_folder = self._demo_folder, None
            await self.jobs.run(folder.cleanup)

    async def _show_gate(self) -> None:
        self.idle.stop()
        await self._close_shell()
        gate = gate_page(self.paths, self._theme)
        self.window.hold(gate)
        self._keeper.tend(gate)

    def _gate_opened(self, vault: "Vault", wish: str) -> None:
        place: Place = Groups(tab="new") if wish == "group" else Home()
        self.jobs.start(self.open_vault(vault, place))
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
