from collections.abc import Callable

import pytest

from facilitator.translation import Translate
from facilitator.words.needs import need_name, need_sentence
from icebreakers.needs import Need


def english(_context: str, source: str) -> str:
    return source


@pytest.mark.parametrize("word", [need_name, need_sentence])
def test_every_need_has_its_own_words(word: Callable[[Need, Translate], str]) -> None:
    words = [word(need, english) for need in Need]
    assert len(set(words)) == len(Need)
    assert [word(need, lambda _, source: source.upper()) for need in Need] == [
        each.upper() for each in words
    ]


def test_a_name_fits_a_chip_and_a_sentence_is_one() -> None:
    for need in Need:
        assert len(need_name(need, english).split()) <= 4
        assert need_sentence(need, english).count(".") == 1
