"""Which shape the tables have, and how an older file gets there.

A new vault is made from the kept schema file of the current version, which is quick and leaves
Alembic unimported. An older file walks through `migrations/` inside one transaction, after the
caller has made a backup. A newer file is refused before anything is written.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine

from facilitator.errors import ActionableError, Trouble

CURRENT: int = 3

HOME = Path(__file__).parent
SCRIPTS = HOME / "migrations"


def prepare(
    engine: Engine,
    is_new: bool,
    before_upgrade: Callable[[], None],
    *,
    current: int = CURRENT,
    scripts: Path = SCRIPTS,
) -> None:
    """Bring the tables behind `engine` to version `current`.

    `before_upgrade` is called only when an older file is about to be changed; when it raises,
    nothing has been touched. Raises ActionableError with VAULT_NEWER (facts: `found`, `known`)
    for a file of a later version and VAULT_DAMAGED for a file that is not ours.
    """
    if is_new:
        with engine.begin() as connection:
            create(connection, current)
        return
    found = version(engine)
    if found > current:
        raise ActionableError(Trouble.VAULT_NEWER, found=found, known=current)
    if found < current:
        before_upgrade()
        with engine.begin() as connection:
            upgrade(connection, scripts)


def version(engine: Engine) -> int:
    """Return the version of the file; ActionableError(VAULT_DAMAGED) if it carries none."""
    with engine.connect() as connection:
        known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        if connection.exec_driver_sql(known).first() is None:
            raise ActionableError(Trouble.VAULT_DAMAGED)
        stamp = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if not isinstance(stamp, str) or not stamp.isdecimal():
        raise ActionableError(Trouble.VAULT_DAMAGED)
    return int(stamp)


def create(connection: Connection, number: int = CURRENT) -> None:
    """Make the tables of version `number` from its kept schema file."""
    text = (HOME / f"schema_v{number}.sql").read_text(encoding="utf-8")
    for statement in filter(str.strip, text.split(";\n")):
        connection.exec_driver_sql(statement)


def upgrade(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run every migration that is still missing, within the caller's transaction."""
    from alembic import command  # 60 ms to import, and needed once in a release
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
