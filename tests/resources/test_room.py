"""The room checklist: short points, in both languages, by preset."""

import re

import pytest

from resources import room

PLAIN = ["circle", "level", "door", "overhear", "phones", "screen", "materials", "adult", "power"]


@pytest.mark.parametrize("preset", room.PRESETS)
def test_a_point_says_the_same_in_both_languages(preset: str) -> None:
    indonesian, english = (room.checklist(language, preset) for language in ("id", "en"))
    assert [point.key for point in indonesian] == [point.key for point in english]
    for here, there in zip(indonesian, english, strict=True):
        assert here.text != there.text
        for text in (here.text, there.text):
            assert text == " ".join(text.split()) != ""
            assert len(text) <= 80
            assert not text.endswith(".")
            assert text[0].isupper()


def test_a_home_room_is_more_than_an_ordinary_one() -> None:
    home = [point.key for point in room.checklist("id")]
    ordinary = [point.key for point in room.checklist("id", "ordinary")]
    assert ordinary == PLAIN
    assert [key for key in home if key in ordinary] == ordinary
    assert [key for key in home if key not in ordinary] == [
        "desk",
        "mats",
        "light",
        "drink",
        "asked",
    ]
    assert len(set(home)) == len(home)
    assert all(re.fullmatch("[a-z_]+", key) for key in home)


def test_the_words_behind_a_key_of_a_log() -> None:
    for point in room.checklist("id"):
        assert room.point_text(point.key, "id") == point.text
    assert room.point_text("phones", "en") == "Phones are silent and put away, mine too"
    assert room.point_text("gone", "en") is None


def test_another_language_reads_english_and_another_preset_is_a_mistake() -> None:
    assert room.checklist("nl") == room.checklist("en")
    with pytest.raises(ValueError, match="kitchen"):
        room.checklist("en", "kitchen")
