"""The protocol in words: minutes off, the bell, stays, and kinds of marks nobody knows any more."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from facilitator import demo
from facilitator.translation import Translation
from facilitator.words.marks import mark_name_of
from facilitator.words.protocol import Names, protocol_facts, room_points, stay_words
from sessions.protocol import Protocol, protocol
from sessions.records import Line, Stage
from sessions.stays import Stay
from sessions.summary import Summary, compose
from tests.eventful import eventful

ENGLISH = Translation("en")
NOBODY = Names(members={}, activities={}, lines={})


@pytest.fixture(scope="module")
def read() -> tuple[Protocol, Summary]:
    programme = eventful(demo.programme("en"))
    meeting = programme.meetings[1]
    events, presences = programme.events[meeting.id], programme.presences[meeting.id]
    summary = compose(
        profile=programme.profile,
        group=programme.group,
        meeting=meeting,
        meetings=programme.meetings,
        members=programme.members,
        presences=presences,
        events=events,
        observations=(),
        notes=(),
        closing=next(c for c in programme.closings if c.meeting_id == meeting.id),
    )
    return protocol(meeting.plan, events, presences, summary), summary


def told(found: Protocol, summary: Summary, names: Names = NOBODY) -> dict[str, str]:
    facts = protocol_facts(found, summary, names, ENGLISH, "en")
    return {fact.about: fact.text for fact in facts}


@pytest.mark.parametrize(
    ("off", "started", "ended"),
    [
        (3, "10:04, 3 min late", "11:07, 3 min after the bell"),
        (-3, "10:04, 3 min early", "11:07, 3 min before the bell"),
        (0, "10:04, on time", "11:07, at the bell"),
        (None, "10:04", "11:07"),
    ],
)
def test_late_early_and_on_time(
    read: tuple[Protocol, Summary], off: int | None, started: str, ended: str
) -> None:
    found = replace(read[0], started_off=off, ended_off=off, bell_moved=0)
    facts = told(found, read[1])
    assert (facts["Started"], facts["Ended"]) == (started, ended)


@pytest.mark.parametrize(("moved", "said"), [(5, "5 min later"), (-5, "5 min earlier")])
def test_the_bell_moves_both_ways(read: tuple[Protocol, Summary], moved: int, said: str) -> None:
    assert told(replace(read[0], bell_moved=moved), read[1])["Ended"].endswith(f"moved {said}")


def test_returns_without_the_gate_are_told_too(read: tuple[Protocol, Summary]) -> None:
    found, summary = read
    assert told(found, replace(summary, returns=3))["Ready?"].endswith(
        "returns: 1 · went back to an earlier stage 2×"
    )
    alone = replace(summary, returns=2, gates=())
    assert told(found, alone)["Ready?"] == "went back to an earlier stage 2×"


def test_a_pledge_read_to_nobody_known(read: tuple[Protocol, Summary]) -> None:
    pledge = read[0].pledge
    assert pledge is not None
    alone = replace(pledge, told=(), waiting=())
    assert (
        told(replace(read[0], pledge=alone), read[1])["Agreement"] == "read 10:09, all 7 heard it"
    )


def test_the_card_opened_twice(read: tuple[Protocol, Summary]) -> None:
    at = read[0].safety[0]
    twice = replace(read[0], safety=(at, at + timedelta(minutes=9)))
    assert told(twice, read[1])["Safety card"] == "opened 10:36, 10:45"


def test_a_line_without_words_of_its_own_is_named_by_the_plan(
    read: tuple[Protocol, Summary],
) -> None:
    (change,) = read[0].steps
    line = Line(id="x", text="", key="opening.greet")
    steps = (replace(change, added=(), skipped=(line,)),)
    names = replace(NOBODY, lines={line: "Greet everybody"})
    facts = told(replace(read[0], steps=steps), read[1], names)
    assert facts["Left out"] == "Greet everybody (Activity)"
    assert "Steps added" not in facts


@pytest.mark.parametrize(
    ("stay", "said"),
    [
        (Stay(member_id="a", arrived=None, left=None, minutes=60, missed=()), ""),
        (Stay(member_id="a", arrived=0, left=None, minutes=60, missed=()), ""),
        (
            Stay(member_id="a", arrived=4, left=None, minutes=56, missed=()),
            "came in minute 4 · there for 56 min",
        ),
        (
            Stay(member_id="a", arrived=9, left=30, minutes=21, missed=(Stage.OPENING,)),
            "came in minute 9 · left in minute 30 · there for 21 min · missed: Opening",
        ),
        (
            Stay(member_id="a", arrived=None, left=0, minutes=0, missed=()),
            "left in minute 0 · there for 0 min",
        ),
    ],
)
def test_a_stay_is_told_when_it_was_not_whole(stay: Stay, said: str) -> None:
    assert stay_words(stay, ENGLISH) == said


def test_points_no_preset_has_any_more_are_left_out(read: tuple[Protocol, Summary]) -> None:
    found = replace(read[0], room=frozenset({"circle", "from an older list"}))
    assert room_points(found, "en") == ("Seats in a circle, nowhere is the front",)
    assert room_points(replace(found, room=frozenset()), "id") == ()


def test_a_kind_of_mark_has_a_name_whatever_became_of_it() -> None:
    assert mark_name_of("spoke", {}, ENGLISH) == "spoke"
    assert mark_name_of("a1", {"a1": "Hums"}, ENGLISH) == "Hums"
    assert mark_name_of("a2", {"a1": "Hums"}, ENGLISH) == "own mark"


def test_times_are_those_of_the_place(read: tuple[Protocol, Summary]) -> None:
    summary = read[1]
    assert isinstance(summary.started_at, datetime)
    facts = protocol_facts(read[0], summary, NOBODY, ENGLISH, "id")
    assert facts[0].text.startswith("10.04")
