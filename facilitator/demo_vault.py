"""A throw-away vault that holds the reference programme, for `--demo` and "Try the demo"."""

import secrets
from datetime import datetime

from facilitator import vault
from facilitator.demo import programme
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.vault import Vault

_RANDOM_BYTES = 24


def create_demo(paths: Paths, language: str) -> Vault:
    """Make and open a vault in `paths` with three meetings held and the fourth due today.

    `language` is that of the invented texts, "id" or "en". The passphrase is random and told to
    nobody: the vault cannot be opened again, so whoever closes it deletes the folder.
    Raises what `vault.create` raises.
    """
    from facilitator.store import demo as store  # brings the database libraries

    made = vault.create(paths, secrets.token_urlsafe(_RANDOM_BYTES), SMALLEST)
    try:
        today = datetime.now().astimezone().date()
        store.fill(made.database, programme(language, today))
    except BaseException:
        made.close()
        raise
    return made
