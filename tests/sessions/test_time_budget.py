from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.records import STAGES, Meeting, MeetingType, Plan, Stage, StagePlan
from sessions.split import StageNeed, bell, expected_end, minutes_past, seconds_left, split, warns

NOW = datetime(2024, 1, 22, 3, 0, tzinfo=UTC)
MIDDLE = (8, 7, 35, 10)


def needs(*wanted: int, closing: int = 8, least: int = 1) -> list[StageNeed]:
    """What the last stages want of an hour's plan."""
    stages = STAGES[-len(wanted) :]
    return [
        StageNeed(
            stage, want, MIDDLE[STAGES.index(stage)], closing if stage == "closing" else least
        )
        for stage, want in zip(stages, wanted, strict=True)
    ]


def test_the_bell_is_the_planned_end_in_the_zone_of_the_place() -> None:
    plan = Plan(
        type=MeetingType.MIDDLE,
        stages=tuple(StagePlan(stage=s, minutes=n) for s, n in zip(STAGES, MIDDLE, strict=True)),
    )
    some = Meeting(
        id="m", group_id="g", number=1, date=date(2024, 1, 22), start=time(23, 30), plan=plan
    )
    wib = timezone(timedelta(hours=7))
    assert bell(some, wib) == datetime(2024, 1, 23, 0, 30, tzinfo=wib)


def test_what_is_left_counts_from_inside_a_stage() -> None:
    assert seconds_left(MIDDLE, (0, 0, 0, 0), Stage.OPENING) == 3600
    assert seconds_left(MIDDLE, (500, 60, 0, 0), Stage.TRANSITION) == 6 * 60 + 45 * 60
    assert seconds_left(MIDDLE, (500, 900, 9000, 1200), Stage.CLOSING) == 0


def test_the_end_is_held_against_the_bell() -> None:
    end = expected_end(NOW, 3600)
    assert end == NOW + timedelta(hours=1)
    assert minutes_past(end, NOW + timedelta(minutes=57)) == 3
    assert minutes_past(end, NOW + timedelta(minutes=62)) == -2


@pytest.mark.parametrize(
    ("spent", "warned"), [(0, False), (383.9, False), (384, True), (999, True)]
)
def test_a_stage_warns_at_eighty_percent(spent: float, warned: bool) -> None:
    assert warns(spent, 480) == warned


@pytest.mark.parametrize(
    ("left", "shares"),
    [
        (60, (8, 7, 35, 10)),  # nothing changed
        (57, (8, 7, 32, 10)),  # the activity gives first
        (46, (8, 7, 21, 10)),  # down to sixty percent
        (42, (4, 7, 21, 10)),  # then the opening
        (30, (1, 1, 18, 10)),  # transition and activity give the rest of it
        (12, (1, 1, 1, 9)),  # then the closing, down to its minimum
        (10, (0, 1, 1, 8)),
        (8, (0, 0, 0, 8)),
        (5, (0, 0, 0, 5)),
        (0, (0, 0, 0, 0)),
        (-3, (0, 0, 0, 0)),
        (65, (8, 7, 40, 10)),  # time to spare is the activity's
    ],
)
def test_who_gives_when_time_is_short(left: int, shares: tuple[int, ...]) -> None:
    assert split(needs(8, 7, 35, 10), left) == shares


def test_the_activity_keeps_sixty_percent_of_its_whole_plan() -> None:
    # Fifteen of 35 minutes are used: 21 are kept, so it can give all but six.
    assert split(needs(20, 10), 16) == (6, 10)
    assert split(needs(3, 20, 10), 17) == (1, 6, 10)


def test_time_to_spare_in_the_closing_is_the_closings() -> None:
    assert split(needs(10), 14) == (14,)
    assert split([], 14) == ()


@st.composite
def situations(draw: st.DrawFn) -> tuple[list[StageNeed], int]:
    stages = STAGES[draw(st.integers(0, 3)) :]
    drawn = []
    for stage in stages:
        planned = draw(st.integers(1, 120))
        wanted = draw(st.integers(0, planned))
        drawn.append(StageNeed(stage, wanted, planned, draw(st.integers(0, wanted))))
    return drawn, draw(st.integers(0, 400))


@given(situations())
def test_the_split_is_always_the_time_left(situation: tuple[list[StageNeed], int]) -> None:
    drawn, left = situation
    shares = split(drawn, left)
    assert sum(shares) == left
    assert all(share >= 0 for share in shares)
    assert shares[-1] >= min(drawn[-1].floor, left)  # the closing's protected minutes


@given(situations())
def test_a_split_is_stable(situation: tuple[list[StageNeed], int]) -> None:
    drawn, left = situation
    enough = sum(need.wanted for need in drawn)
    assert split(drawn, enough) == tuple(need.wanted for need in drawn)
    if left < enough:
        agreed = [
            StageNeed(need.stage, share, share, min(need.floor, share))
            for need, share in zip(drawn, split(drawn, left), strict=True)
        ]
        assert split(agreed, left) == split(drawn, left)


@given(situations())
def test_nobody_gives_before_the_activity_is_at_sixty_percent(
    situation: tuple[list[StageNeed], int],
) -> None:
    drawn, left = situation
    shares = dict(zip((need.stage for need in drawn), split(drawn, left), strict=True))
    gave = [need.stage for need in drawn if shares[need.stage] < need.wanted]
    activity = next((need for need in drawn if need.stage == Stage.ACTIVITY), None)
    if activity is not None and any(stage != Stage.ACTIVITY for stage in gave):
        used = activity.planned - activity.wanted
        assert shares[Stage.ACTIVITY] <= max(activity.floor, -(-activity.planned * 3 // 5) - used)
