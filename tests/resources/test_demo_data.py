"""The reference programme as data: complete, in both languages, and agreeing with itself."""

from collections.abc import Iterator
from datetime import date

import pytest

from resources.demo import MeetingData, ProgrammeData, load
from resources.plans import STAGES, template

NAMES = [
    "Rani Oktaviani",
    "Dimas Prasetyo",
    "Putri Maharani",
    "Bayu Saputra",
    "Sari Wulandari",
    "Wulan Ayu Lestari",
    "Arif Rahman",
    "Nadia Safitri",
    "Eko Nugroho",
]
CALLS = [name.split()[0] for name in NAMES]
AWAY = ("excused", "sick", "absent", "dispensation")
NUMBERS = (1, 2, 3, 4)


@pytest.fixture(scope="module")
def data() -> ProgrammeData:
    return load()


@pytest.fixture(params=NUMBERS)
def meeting(data: ProgrammeData, request: pytest.FixtureRequest) -> MeetingData:
    number: int = request.param
    return data["meetings"][number - 1]


def texts(branch: object) -> Iterator[dict[str, str]]:
    """Everything below `branch` that is said in languages."""
    if isinstance(branch, dict):
        if "en" in branch or "id" in branch:
            yield branch
        for value in branch.values():
            yield from texts(value)
    elif isinstance(branch, list):
        for value in branch:
            yield from texts(value)


def test_the_people_and_days_are_those_of_the_study(data: ProgrammeData) -> None:
    assert [member["name"] for member in data["members"]] == NAMES
    assert [member["call"] for member in data["members"]] == CALLS
    assert len({member["number"] for member in data["members"]}) == 9
    assert len({member["faculty"]["id"] for member in data["members"]}) == 9
    days = [each["date"] for each in data["meetings"]]
    assert days == [date(2024, 1, 15), date(2024, 1, 22), date(2024, 1, 29), date(2024, 2, 5)]
    assert [each["type"] for each in data["meetings"]] == ["first", "middle", "middle", "last"]


def test_everything_is_said_in_both_languages(data: ProgrammeData) -> None:
    said = list(texts(data))
    assert len(said) > 90
    for text in said:
        assert text.keys() >= {"id", "en"}
        assert all(text[language].strip() == text[language] != "" for language in ("id", "en"))
        assert "\n" not in text["id"] + text["en"]


def test_only_members_are_spoken_of(meeting: MeetingData) -> None:
    named = [note["member"] for note in meeting["notes"]]
    assert len(set(named)) == len(named)
    marked = [each["member"] for marks in meeting["marks"].values() for each in marks]
    promised = [*meeting["answers"], *meeting["commitments"]]
    assert {*named, *marked, *promised, *meeting["attendance"], *meeting["observed"]} <= set(CALLS)
    assert {note["layer"] for note in meeting["notes"]} == {"private", "member"}


def test_who_was_away_was_not_observed(meeting: MeetingData) -> None:
    away = {call for call, known in meeting["attendance"].items() if known["status"] in AWAY}
    assert list(meeting["observed"]) == [call for call in CALLS if call not in away]
    for scores in meeting["observed"].values():
        assert len(scores) == 5
        assert all(score in range(4) for score in scores)


def present(meeting: MeetingData) -> list[str]:
    known = meeting["attendance"]
    return [call for call in CALLS if known.get(call, {"status": ""})["status"] not in AWAY]


def seconds(text: str) -> int:
    minutes, rest = text.split(":")
    return int(minutes) * 60 + int(rest)


def test_who_was_away_was_not_marked_and_promised_nothing(meeting: MeetingData) -> None:
    marked = {each["member"] for marks in meeting["marks"].values() for each in marks}
    assert {*marked, *meeting["answers"], *meeting["commitments"]} <= set(present(meeting))


def test_marks_stand_in_order_within_their_stage(meeting: MeetingData) -> None:
    for stage, marks in meeting["marks"].items():
        made = [seconds(each["after"]) for each in marks]
        assert made == sorted(made)
        assert 0 < made[0] <= made[-1] < seconds(meeting["course"][stage]["lasted"])


def test_each_meeting_but_the_last_ends_with_commitments(data: ProgrammeData) -> None:
    first, second, third, last = data["meetings"]
    for each in (first, second, third):
        assert list(each["commitments"]) == present(each)
    assert last["commitments"] == {}


def test_commitments_are_asked_back_at_the_next_meeting(data: ProgrammeData) -> None:
    first, second, third, last = data["meetings"]
    assert first["answers"] == {}
    for before, after in ((first, second), (second, third)):
        assert set(after["answers"]) < set(before["commitments"])  # some stay open
    assert set(last["answers"]) == set(CALLS)
    answers = {each for meeting in data["meetings"] for each in meeting["answers"].values()}
    assert answers == {"done", "partly", "not_yet", "changed"}


def test_a_commitment_names_nobody(meeting: MeetingData) -> None:
    for text in meeting["commitments"].values():
        words = f"{text['id']} {text['en']}".replace(",", " ").split()
        assert [call for call in CALLS if call in words] == []
        assert not text["id"].endswith(".")
        assert max(map(len, text.values())) <= 60


def test_ticked_steps_stand_in_the_plan_in_that_order(meeting: MeetingData) -> None:
    assert tuple(meeting["course"]) == STAGES
    for stage in template(60, meeting["type"]):
        names = [key.rpartition(".")[2] for key in stage.steps]
        ticked = meeting["course"][stage.stage]["ticks"]
        assert ticked == [name for name in names if name in ticked]
        assert len(ticked) >= 3


def test_a_members_own_note_names_no_other_member(meeting: MeetingData) -> None:
    """Notes of this layer go onto the member's own sheet."""
    for note in meeting["notes"]:
        words = f"{note['id']} {note['en']}".replace(".", " ").replace(",", " ").split()
        if note["layer"] == "member":
            assert [call for call in CALLS if call in words] == []


def test_the_closing_is_complete(meeting: MeetingData) -> None:
    parts = ["conclusion", "achieved", "analysis", "supporting", "hindering", "follow_up"]
    assert list(meeting["closing"]) == parts
