import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.comfort import LEAST, MOST, fall

COMFORTS = st.lists(st.integers(LEAST, MOST), max_size=8)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([], None),
        ([1], None),
        ([4, 3], None),  # one small step says nothing
        ([5, 3], (5, 3)),
        ([3, 5, 3], (5, 3)),
        ([5, 4, 3], (5, 3)),
        ([5, 4, 2], (5, 2)),  # from where the fall began
        ([5, 3, 3], None),  # it has stopped
        ([5, 3, 4], None),
        ([5, 4, 4, 3], None),  # not in a row
        ([2, 5, 4, 3, 2], (5, 2)),
    ],
)
def test_when_comfort_falls(values: list[int], found: tuple[int, int] | None) -> None:
    assert fall(values) == found


@given(COMFORTS)
def test_a_fall_is_steep_or_the_second_in_a_row(values: list[int]) -> None:
    found = fall(values)
    one = len(values) > 1 and values[-2] - values[-1] >= 2
    two = len(values) > 2 and values[-3] > values[-2] > values[-1]
    assert (found is not None) == (one or two)
    if found is not None:
        assert found[1] == values[-1] < found[0]
        assert found[0] in values


@given(COMFORTS, COMFORTS.filter(bool))
def test_what_lies_before_a_rise_changes_nothing(earlier: list[int], values: list[int]) -> None:
    assert fall([*earlier, LEAST - 1, *values]) == fall(values)
