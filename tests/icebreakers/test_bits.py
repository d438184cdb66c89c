"""Sets as bits say the same as sets."""

from hypothesis import given
from hypothesis import strategies as st

from icebreakers.bits import bits, flags_of, numbers_in, union

SETS = st.sets(st.integers(0, 300), max_size=40)


@given(st.lists(st.integers(0, 300)))
def test_what_goes_in_comes_out_in_order(numbers: list[int]) -> None:
    assert list(numbers_in(bits(numbers))) == sorted(set(numbers))


@given(SETS, SETS)
def test_both_either_and_without(one: set[int], other: set[int]) -> None:
    assert bits(one) & bits(other) == bits(one & other)
    assert union([bits(one), bits(other)]) == bits(one | other)
    assert bits(one) & ~bits(other) == bits(one - other)


@given(SETS)
def test_every_number_has_a_flag(numbers: set[int]) -> None:
    assert flags_of(bits(numbers), 301) == bytes(number in numbers for number in range(301))


def test_nothing_is_nothing() -> None:
    assert bits([]) == union([]) == 0
    assert list(numbers_in(0)) == []
