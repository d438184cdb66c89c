"""The recovery sheet: one page, the whole code, nothing personal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.recovery import GROUPS, decode, encode
from facilitator.reports.recovery import build
from facilitator.translation import Translation

CODE = encode(bytes(range(20)))
Read = Callable[[bytes], list[str]]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_code_stands_on_one_page_in_its_blocks(
    indonesian: Translation, read: Read, language: str
) -> None:
    translate = indonesian if language == "id" else Translation("en")
    (page,) = read(build(CODE, translate))
    places = [page.find(f"{at} {group}") for at, group in enumerate(CODE.split("-"), 1)]
    assert len(places) == GROUPS
    assert -1 not in places


def test_the_code_can_be_typed_back_from_the_page(indonesian: Translation, read: Read) -> None:
    (page,) = read(build(CODE, indonesian))
    words = page.split()
    typed = [words[words.index(str(at)) + 1] for at in range(1, GROUPS + 1)]
    assert decode(" ".join(typed)) == bytes(range(20))


def test_it_says_what_it_is_for_and_where_to_keep_it(indonesian: Translation, read: Read) -> None:
    (page,) = read(build(CODE, indonesian))
    for words in ("Lembar pemulihan", "Bila diperlukan", "Di mana menyimpannya", "Disimpan di"):
        assert words in page


def test_the_date_is_printed_when_it_is_known(indonesian: Translation, read: Read) -> None:
    (page,) = read(build(CODE, indonesian, "22 Januari 2024"))
    assert "Tanggal 22 Januari 2024" in page


def test_every_text_is_translated(read: Read) -> None:
    asked: set[tuple[str, str]] = set()

    def translate(context: str, source: str) -> str:
        asked.add((context, source))
        return source

    build(CODE, translate)
    path = Path(__file__).parents[2] / "data" / "words_id.json"
    known = json.loads(path.read_text("utf-8"))["Recovery"]
    assert asked == {("Recovery", source) for source in known}


def test_the_same_code_gives_the_same_bytes(indonesian: Translation) -> None:
    assert build(CODE, indonesian) == build(CODE, indonesian)
