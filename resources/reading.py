"""The one way contents are read from the YAML files of this package."""

import yaml

from resources import ROOT

# The reader in C is about ten times as fast; wheels carry it, a self-built PyYAML may not.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(name: str) -> object:
    """Return what `name` (a path below this package, with slashes) holds."""
    return yaml.load((ROOT / name).read_bytes(), Loader=_LOADER)  # noqa: S506 - a safe loader
