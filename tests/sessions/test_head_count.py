import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.headcount import Share, pairs, share, trios
from sessions.live import LiveMeeting
from sessions.records import Stage


@pytest.mark.parametrize(
    ("present", "in_pairs", "in_trios"),
    [
        (0, (), ()),
        (1, (1,), (1,)),
        (2, (2,), (2,)),
        (3, (3,), (3,)),
        (4, (2, 2), (2, 2)),
        (5, (2, 3), (3, 2)),
        (6, (2, 2, 2), (3, 3)),
        (7, (2, 2, 3), (3, 2, 2)),
        (8, (2, 2, 2, 2), (3, 3, 2)),
        (9, (2, 2, 2, 3), (3, 3, 3)),
    ],
)
def test_pairs_and_trios(
    present: int, in_pairs: tuple[int, ...], in_trios: tuple[int, ...]
) -> None:
    assert (pairs(present), trios(present)) == (in_pairs, in_trios)


@pytest.mark.parametrize(
    ("present", "split"),
    [(0, ()), (1, (1,)), (2, (2,)), (3, (3,)), (4, (2, 2)), (5, (2, 3)), (6, (2, 2, 2)),
     (7, (2, 2, 3)), (8, (2, 2, 2, 2)), (9, (3, 3, 3)), (11, (2, 2, 2, 2, 3)), (12, (2,) * 6)],
)  # fmt: skip
def test_the_handiest_split_comes_out_even(present: int, split: tuple[int, ...]) -> None:
    assert Share(0.0, pairs(present), trios(present), False).handiest == split


@given(st.integers(-3, 60))
def test_everybody_has_a_group_and_nobody_stands_alone(present: int) -> None:
    for groups in (pairs(present), trios(present)):
        assert sum(groups) == max(0, present)
        assert present < 2 or all(2 <= size <= 3 for size in groups)


def test_turn_time_follows_the_heads_and_the_plan(meeting: LiveMeeting) -> None:
    now = meeting.now()
    assert share(now, 9) == Share(35 * 60 / 9, (2, 2, 2, 3), (3, 3, 3), False)
    assert share(now, 6).seconds_each == 350
    meeting.add_minutes(-9, Stage.ACTIVITY)  # 26 minutes for nine: under three each
    assert share(meeting.now(), 9).suggest_two_stories
    assert not share(meeting.now(), 8).suggest_two_stories


def test_two_stories_are_for_a_group(meeting: LiveMeeting) -> None:
    meeting.add_minutes(-34, Stage.ACTIVITY)
    now = meeting.now()
    assert [share(now, n).suggest_two_stories for n in (0, 1, 2, 3)] == [False] * 3 + [True]
    assert share(now, 0).seconds_each == 0
