"""The form of an own activity: every activity passes through it unchanged, one language is enough,
and what is wrong is named by its field."""

from dataclasses import replace

import pytest

from icebreakers.activity import LANGUAGES, Activity, Goal, Level, Material
from icebreakers.catalogue import Catalogue
from icebreakers.own_form import (
    INSTEAD,
    Fault,
    OwnForm,
    Words,
    Wrong,
    blank,
    checked,
    form_data,
    form_from,
    form_of,
)
from icebreakers.reading import from_data
from icebreakers.writing import to_data

KEY = "own-1"
NEEDED: Words = {"name": "Ular Kata", "what": "Kata terakhir memulai.", "steps": ("Satu", "Dua")}


def written(**words: Words) -> OwnForm:
    """A form whose facts are in order, with words in some languages."""
    facts = {**blank().facts, "stages": ["transition"]}
    return OwnForm(facts=facts, words={each: words.get(each, {}) for each in LANGUAGES})


def activity_of(form: OwnForm, first: str = "id") -> Activity:
    found = checked(form, KEY, first)
    assert isinstance(found, Activity)
    return found


def faults_of(form: OwnForm, first: str = "id") -> tuple[Fault, ...]:
    found = checked(form, KEY, first)
    assert not isinstance(found, Activity)
    return found


@pytest.mark.parametrize("first", LANGUAGES)
def test_every_activity_comes_out_of_the_form_as_it_went_in(
    catalogue: Catalogue, first: str
) -> None:
    for activity in catalogue:
        assert checked(form_of(activity, first), activity.key, first) == activity


def test_a_draft_is_the_form_again(catalogue: Catalogue) -> None:
    for form in (blank(), *(form_of(each, "id") for each in catalogue)):
        assert form_from(form_data(form)) == form


def test_one_language_is_enough_and_stands_for_the_other() -> None:
    for language, other in (("id", "en"), ("en", "id")):
        made = activity_of(written(**{language: NEEDED}), first=other)
        assert made.text(language).name == made.text(other).name == "Ular Kata"
        assert made.text(other).steps == ("Satu", "Dua")
        assert made.text(language).may_pass == INSTEAD[language]["may_pass"]
        assert made.text(other).may_pass == INSTEAD[other]["may_pass"]


def test_what_stands_for_the_other_language_does_not_stand_in_its_fields() -> None:
    made = activity_of(written(en=NEEDED))
    form = form_of(made, "en")
    assert "name" not in form.words["id"]
    assert "steps" not in form.words["id"]
    assert activity_of(form, "en") == made


def test_a_field_written_in_one_language_only_stands_for_both() -> None:
    english: Words = {**NEEDED, "name": "Word Snake"}
    made = activity_of(written(id=NEEDED, en={**english, "debrief": ("What helped?",)}))
    assert made.indonesian.debrief == made.english.debrief == ("What helped?",)
    assert (made.indonesian.name, made.english.name) == ("Ular Kata", "Word Snake")


def test_nothing_written_names_every_needed_field() -> None:
    form = blank()
    assert faults_of(form, "en") == (
        Fault(field="name", wrong=Wrong.MISSING, language="en"),
        Fault(field="what", wrong=Wrong.MISSING, language="en"),
        Fault(field="steps", wrong=Wrong.MISSING, language="en"),
        Fault(field="stages", wrong=Wrong.NONE_CHOSEN),
    )


def test_the_language_with_more_in_it_is_asked_about() -> None:
    faults = faults_of(written(en={"name": "Word Snake", "steps": ("One",)}), first="id")
    assert faults == (Fault(field="what", wrong=Wrong.MISSING, language="en"),)


def test_lines_are_translated_one_by_one_or_not_at_all() -> None:
    faults = faults_of(written(id=NEEDED, en={"steps": ("One",)}))
    assert faults == (Fault(field="steps", wrong=Wrong.NOT_AS_MANY, language="en", count=2),)
    assert activity_of(written(id=NEEDED, en={"steps": ("One", "Two")})).english.steps[0] == "One"


def test_what_is_too_long_is_named_by_its_field() -> None:
    faults = faults_of(written(id={**NEEDED, "steps": ("x" * 5000,)}))
    assert faults == (Fault(field="steps", wrong=Wrong.REFUSED, language="id"),)


def test_materials_and_their_kinds_go_together() -> None:
    some = activity_of(written(id={**NEEDED, "materials": ("bola",)}))
    assert some.kinds == (Material.OTHER,)
    form = written(id=NEEDED)
    kinds = replace(form, facts={**form.facts, "kinds": ["ball"]})
    assert faults_of(kinds) == (Fault(field="materials", wrong=Wrong.MISSING, language="id"),)


def test_with_touch_there_is_a_way_without_it() -> None:
    form = written(id=NEEDED)
    safety = form.facts["safety"]
    assert isinstance(safety, dict)
    touching = replace(form, facts={**form.facts, "safety": {**safety, "touch": "low"}})
    made = activity_of(touching)
    assert made.safety.touch is Level.LOW
    assert made.indonesian.no_touch == INSTEAD["id"]["no_touch"]
    assert activity_of(form).indonesian.no_touch == ""


def test_facts_nobody_chose_are_safe_ones() -> None:
    made = activity_of(written(id=NEEDED))
    assert made.safety.seated
    assert made.safety.touch is Level.NONE
    assert made.goals == (Goal.READINESS,)
    assert made.meetings == ("first", "middle", "last")
    assert from_data(to_data(made), KEY) == made
