"""The one door for text that comes from outside: keyboard, clipboard, files.

What passes can be stored as UTF-8, printed and drawn, and turns no sentence around that it stands
in. Nothing a person can see is lost.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Marks and isolates that turn the direction of what follows; letters know theirs without them.
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"\s+")
_INVISIBLE_EDGE = " \u200b\u2060\ufeff"


def clean(text: str) -> str:
    """Return `text` in NFC, line ends as newlines, without signs that turn the direction and
    without control characters but newline and tab.

    Half a surrogate pair, which no file can hold, becomes U+FFFD; two halves become what they mean.
    """
    if not text.isascii():
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        text = unicodedata.normalize("NFC", _DIRECTIONS.sub("", whole))
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """Return `text` cleaned for a one-line field: blanks run together, none at the ends."""
    return _BLANKS.sub(" ", clean(text)).strip(_INVISIBLE_EDGE)
