"""Turns English source texts into the reader's language, from Qt Linguist files, without Qt.

The screens translate through Qt itself; reports and error sentences are made where Qt may not
be imported, so they read the same `facilitator_<language>.ts` with the standard library.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from resources import ROOT

Translate = Callable[[str, str], str]
"""(context, English source) -> the reader's text; unknown sources come back as they are."""

SOURCE_LANGUAGE = "en"

_SKIPPED = frozenset({"vanished", "obsolete"})


@dataclass(frozen=True, slots=True)
class Translation:
    """One language. Call it as Qt's `translate(context, source, comment, count)`.

    `forms` maps (context, source, comment) to the plural forms, a single one for a text
    without a number. `%n` in the text is replaced by `count` when one is given.
    """

    language: str
    forms: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, context: str, source: str, comment: str = "", count: int = -1) -> str:
        forms = self.forms.get((context, source, comment), ())
        if not forms:
            text = source
        elif count < 0:
            text = forms[0]
        else:
            text = forms[min(plural_form(self.language, count), len(forms) - 1)]
        return text.replace("%n", str(count)) if count >= 0 else text


def plural_form(language: str, count: int) -> int:
    """Which form a number takes: Indonesian has one, English one for 1 and one for the rest."""
    if language == "id":
        return 0
    return 0 if count == 1 else 1


def load(language: str, folder: Path = ROOT / "translations") -> Translation:
    """Read a language; one without a file speaks English, the language of the sources."""
    path = folder / f"facilitator_{language}.ts"
    if not path.exists():
        return Translation(SOURCE_LANGUAGE)
    return Translation(language, read_ts(path))


def read_ts(path: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Read a Linguist file into plural forms by (context, source, comment)."""
    found: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            forms = _forms(message)
            if forms:
                source = message.findtext("source") or ""
                found[name, source, message.findtext("comment") or ""] = forms
    return found


def _forms(message: ET.Element) -> tuple[str, ...]:
    """The finished forms of one message; empty when it is unwritten or out of use."""
    translation = message.find("translation")
    if translation is None or translation.get("type") in _SKIPPED:
        return ()
    if message.get("numerus") == "yes":
        texts = tuple(form.text or "" for form in translation.iter("numerusform"))
    else:
        texts = (translation.text or "",)
    return texts if all(texts) else ()
