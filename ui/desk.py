"""What lies on the counselor's desk while the vault is open: everything a page may need."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.paths import Paths
from facilitator.settings import Settings
from facilitator.store.subjects import Touched
from sessions.clock import Clock
from ui.jobs import Jobs
from ui.language import screen_language
from ui.saver import Saver
from ui.theme import Theme

if TYPE_CHECKING:  # SQLAlchemy is imported by the worker after the first paint
    from facilitator.store.database import Database
    from facilitator.vault import Vault

Action = tuple[str, Callable[[], object]]


class Desk(QObject):
    """Passed to every page's constructor.

    `go` asks the window for another place; `touched` tells visible pages which subjects of the
    store have changed; `told` asks the window to show a banner (text, role, actions).
    """

    go = Signal(object)
    touched = Signal(frozenset)
    told = Signal(str, str, object)
    settings_changed = Signal(object)
    lock_asked = Signal()
    demo_asked = Signal()
    demo_left = Signal()

    def __init__(
        self, vault: "Vault", jobs: Jobs, clock: Clock, settings: Settings, theme: Theme
    ) -> None:
        super().__init__()
        self.vault = vault
        self.db: Database = vault.database
        self.paths: Paths = vault.paths
        self.jobs = jobs
        self.clock = clock
        self.settings = settings
        self.theme = theme
        self.saver = Saver(jobs, clock)
        self.demo = False  # a throw-away copy of the reference programme

    @property
    def language(self) -> str:
        """ "id" or "en": the language of the screen."""
        return screen_language(self.settings)

    def tell(self, text: str, role: str = "good", *actions: Action) -> None:
        """Show a line at the top of the window; roles "good", "notice", "trouble"."""
        self.told.emit(text, role, actions)

    async def write(self, verb: Callable[..., Touched], *args: object) -> None:
        """Run a writing verb of the store in the worker and announce what it touched."""
        self.touched.emit(await self.jobs.run(verb, self.db, *args))
