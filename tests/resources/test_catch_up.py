"""What is read to a latecomer: in both languages, for each stage, in about twenty seconds."""

import pytest

from resources.catch_up import catch_up
from sessions.records import STAGES, Stage

LANGUAGES = ("id", "en")
SHORTEST, LONGEST = 36, 60  # words; read calmly, two to three of them are said in a second
LAYS_DOWN = {
    "id": ("tidak dibawa keluar", "keselamatan", "lewat"),
    "en": ("stays", "safety", "pass"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_it_says_what_holds_here_in_about_twenty_seconds(stage: Stage, language: str) -> None:
    for topic in ("", "Berteman tanpa merasa berbeda"):
        line = catch_up("Arif", stage.value, topic, language)
        assert SHORTEST <= len(line.split()) <= LONGEST
        assert "Arif" in line
        assert topic in line
        assert all(word in line for word in LAYS_DOWN[language])
        assert "{" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_stage_has_its_own_line(language: str) -> None:
    assert len({catch_up("Arif", stage.value, "", language) for stage in STAGES}) == len(STAGES)


def test_what_was_typed_stays_as_it_is() -> None:
    line = catch_up("{topic}", "activity", "Uang {name} jajan.", "id")
    assert "Selamat datang, {topic}." in line
    assert "Uang {name} jajan." in line
    assert "jajan.." not in line


def test_english_for_a_language_we_do_not_have() -> None:
    assert catch_up("Arif", "activity", "", "de") == catch_up("Arif", "activity", "", "en")
    with pytest.raises(KeyError):
        catch_up("Arif", "nowhere", "", "id")
