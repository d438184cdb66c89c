"""What the program is made of: versions and licences, for the page that names them."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

NAME = "homeroom-facilitator"

# Distribution (empty: none of its own), name, SPDX expression of its licence.
_PARTS = (
    ("PySide6-Essentials", "Qt, PySide6", "LGPL-3.0-only"),
    ("sqlcipher3", "SQLCipher (© Zetetic LLC), sqlcipher3", "BSD-3-Clause, Zlib"),
    ("cryptography", "cryptography, OpenSSL", "Apache-2.0 OR BSD-3-Clause"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("alembic", "Alembic", "MIT"),
    ("reportlab", "ReportLab", "BSD-3-Clause"),
    ("pypdfium2", "pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0"),
    ("pillow", "Pillow", "MIT-CMU"),
    ("uharfbuzz", "uharfbuzz, HarfBuzz", "Apache-2.0, MIT"),
    ("python-bidi", "python-bidi", "LGPL-3.0-or-later"),
    ("PyYAML", "PyYAML", "MIT"),
    ("zxcvbn", "zxcvbn", "MIT"),
    ("qasync", "qasync", "BSD-2-Clause"),
    ("filelock", "filelock, platformdirs", "MIT"),
    ("", "Inter", "OFL-1.1"),
    ("", "Noto Sans Javanese, Noto Sans Arabic, Noto Emoji", "OFL-1.1"),
)


@dataclass(frozen=True, slots=True)
class Component:
    """One part made by others; `version` is empty where it has none of its own."""

    name: str
    version: str
    licence: str


def program_version() -> str:
    """Return the version that is installed; empty when running from a bare source folder."""
    return _version(NAME)


def components() -> tuple[Component, ...]:
    """Return the libraries the program carries, each with its version and licence."""
    return tuple(Component(name, _version(dist), licence) for dist, name, licence in _PARTS)


def _version(distribution: str) -> str:
    try:
        return version(distribution) if distribution else ""
    except PackageNotFoundError:
        return ""
