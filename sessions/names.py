"""Names and the words of a text, folded so that the same name is the same whoever typed it.

Case, accents, every form of the apostrophe and the hyphen, signs of no width and compatibility
forms make no difference. What Indonesian writes in several ways (Muhammad and Moh., Soerjadi and
Suryadi, Rizqi and Rizky) is brought together by `family` and `loose`. Nothing is remembered here:
a locked program must not know a name.
"""

import re
import unicodedata
from typing import NamedTuple

# Besides ' itself: quotes, primes, accents standing alone, modifier letters, full width.
_APOSTROPHES = frozenset(
    "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u2018\u2019\u201a"
    "\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40"
)
_HYPHENS = frozenset("-_\u058a\u05be\u2043\u2212\ufe58\ufe63\uff0d\uff3f") | frozenset(
    map(chr, range(0x2010, 0x2016))
)
_NEW_LINES = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_NOTHING = "\x01"  # stands for what has no width: marks, joiners, direction controls
_WORD = re.compile(f"[^\\W_](?:[^\\W_]|{_NOTHING})*")

_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
# Letters that are written without their marks only by mistake; vowel signs of other scripts
# have a class below this and stay.
_MARKS_FROM = 10


class _Plain(dict[int, str]):
    """Each sign as one sign, so that places in the text stay what they are."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(sign: str) -> str:
    if sign in _APOSTROPHES:
        return "'"
    if sign in _HYPHENS:
        return "-"
    if sign in _NEW_LINES:
        return "\n"
    if sign.isspace():
        return "\t" if sign == "\t" else " "
    if unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf"):
        return _NOTHING
    if sign.isalnum() or not unicodedata.normalize("NFKC", sign)[:1].isalnum():
        return sign
    return "x"  # a letter in a circle or the like


_PLAIN = _Plain()


def plain(text: str) -> str:
    """Return `text` with one sign for each of its signs: one form of apostrophe, hyphen, blank
    and line end, and U+0001 for what has no width. Letters stay as they are."""
    return text.translate(_PLAIN)


class Word(NamedTuple):
    """A run of letters and digits, from `start` to `end` of a text; `key` is folded."""

    start: int
    end: int
    text: str
    key: str


def words(text: str, plain_text: str) -> list[Word]:
    """Return the words of a text; `plain_text` is what `plain` made of it."""
    found = []
    for match in _WORD.finditer(plain_text):
        start, end = match.span()
        raw = text[start:end]
        found.append(Word(start, end, raw, fold(raw)))
    return found


def fold(word: str) -> str:
    """Return the key of a word: equal for all ways to write the same letters.

    >>> fold("Nur’aini") == fold("NUR'AINI") == "nuraini"
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    bare = "".join(sign for sign in word if _PLAIN[ord(sign)] not in ("'", "-", " ", "\t", "\n"))
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", bare).casefold())
    kept = (
        sign
        for sign in parted
        if unicodedata.combining(sign) < _MARKS_FROM
        and unicodedata.category(sign) not in ("Cf", "Cc")
    )
    return "".join(kept).translate(_LETTERS)


# Every way to write the names that Indonesian most often shortens.
_FAMILIES = {
    "muhammad": (
        "muhammad muhamad muhammed muhamed mohammad mohamad mohammed mohamed mochammad mochamad"
        " muchammad muchamad mukhammad mukhamad mokhammad mokhamad muhamat mohamat"
        " moh muh moch much mokh mukh mhd muhd mohd mohm muhm mochd"
    ),
    "ahmad": "ahmad achmad akhmad ahmed achmed akhmed ahmat achmat ach akh ahm achm akhm",
    "abdul": "abdul abd abdur abdus abdun abduz abdush abdoel abdoer abdil abdel",
    "siti": "siti sitti siti sity sitty",
    "nur": "nur noer noor nor nuur",
    "nurul": "nurul noerul noorul norul nuurul",
    "syarif": "syarif sarif sjarif syarief sjarief sharif",
    "yohanes": "yohanes yohannes johanes johannes johanis yohanis",
    "yusuf": "yusuf yusup jusuf jusup yusof yosef josef yoseph joseph",
    "kristian": "kristian christian cristian kristiaan",
    "maria": "maria mariya mariah",
}
_FAMILY = {form: name for name, forms in _FAMILIES.items() for form in forms.split()}
# Only with a full stop after them, and beside another part of the name.
DOTTED = {"m": "muhammad", "md": "muhammad", "a": "ahmad", "st": "siti", "s": "siti", "n": "nur"}


def family(key: str) -> str:
    """Return the name that `key` shortens or writes in another way; itself when it is none."""
    return _FAMILY.get(key, key)


_OLD = re.compile("oe|dj|tj|sj|nj")
_SOUNDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("ulloh$", "ullah"),
        ("(?<=[eirst])c(?=[aou])|c(?=t)", "k"),
        ("dj", "j"),
        ("tj", "c"),
        ("sj|sy|sh|ts", "s"),
        ("nj", "ny"),
        ("oe|oo", "u"),
        ("ee", "i"),
        ("ck", "k"),
        ("[ck]h", "h"),
        ("dz", "z"),
        ("d[hl]", "d"),
        ("th", "t"),
        ("gh", "g"),
        ("ph|v", "f"),
        ("q", "k"),
        ("z", "s"),
        ("x", "ks"),
        ("^j(?=[aou])", "y"),
        ("(?<=r)j", "y"),
        ("oi", "ai"),
        ("iy(?=[aeiou])", "i"),
        ("y(?![aeiou])|(?<=[bcdfghjklmprtv])y(?=[aou])", "i"),
        (r"([aiou])\1", r"\1"),
        ("ie(?=[a-z]?$)", "i"),
        (r"([b-df-hj-np-tv-z])\1+", r"\1"),
        ("(?<=....a)h$", ""),
    )
)


def loose(key: str) -> str:
    """Return what `key` sounds like: old and new spelling, and letters that are often exchanged.

    >>> loose("soerjadi") == loose("suryadi"), loose("rizqi") == loose("rizky")
    """
    if _OLD.search(key):
        key = re.sub("(?<![dtsn])j", "y", key)
    for pattern, to in _SOUNDS:
        key = pattern.sub(to, key)
    return key


def is_capital(word: str) -> bool:
    """Tell whether a word begins with a capital letter. Scripts without case have none."""
    return word[:1].isupper() or word[:1].istitle()


def has_case(word: str) -> bool:
    """Tell whether a word is written in a script that knows capitals."""
    return word.lower() != word.upper()


def shortest(key: str) -> int:
    """How many letters a part of a name must have to be looked for alone: three, or two in a
    script where a sign is more than a letter."""
    return 3 if key.isascii() else 2
