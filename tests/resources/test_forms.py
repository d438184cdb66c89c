"""Words for reading aloud and signing."""

import pytest

from resources.forms import FORMS, Form, form


def sentences(sheet: Form) -> list[str]:
    return [sheet.title, sheet.opening, *sheet.points, sheet.ending]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_the_same_in_both_languages(name: str) -> None:
    indonesian, english = (sentences(form(name, language)) for language in ("id", "en"))
    assert len(indonesian) == len(english)
    for here, there in zip(indonesian, english, strict=True):
        assert here != there
        assert here == " ".join(here.split())
        assert there == " ".join(there.split())
        assert here
        assert there


@pytest.mark.parametrize("name", FORMS)
def test_a_point_is_one_sentence_with_its_stop(name: str) -> None:
    for language in ("id", "en"):
        sheet = form(name, language)
        assert len(sheet.points) >= 4
        assert all(point.endswith(".") and len(point) <= 160 for point in sheet.points)


@pytest.mark.parametrize(
    ("language", "limits"),
    [
        ("id", ["keselamatan", "kekerasan", "pengadilan", "tanpa menyebut nama", "orang tua"]),
        ("en", ["safety", "violence", "court", "mention no names", "parent"]),
    ],
)
def test_the_limits_of_confidentiality_are_all_named(language: str, limits: list[str]) -> None:
    points = " ".join(form("confidentiality", language).points).lower()
    assert [limit for limit in limits if limit not in points] == []
    assert ("tidak dapat menjamin" in points) or ("cannot guarantee" in points)


def test_consent_is_free_and_can_be_withdrawn() -> None:
    assert "sukarela" in form("consent", "id").points[0]
    assert "free will" in form("consent", "en").points[0]
    assert "withdraw" in form("parent-consent", "en").points[-1]


def test_a_language_we_do_not_have_reads_english() -> None:
    assert form("pledge", "nl") == form("pledge", "en")
