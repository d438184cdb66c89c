"""A declined split is not offered every minute anew."""

import pytest

from sessions.budget import AGAIN_MINUTES, Proposal, asks_again

DECLINED = Proposal((10, 7, 25, 20), 4)


@pytest.mark.parametrize("late", [4, 5, 6, 2, 3])
def test_a_delay_that_is_about_the_same_is_no_new_question(late: int) -> None:
    assert not asks_again(DECLINED, Proposal((10, 7, 25 - late, 20), late))


@pytest.mark.parametrize("late", [4 + AGAIN_MINUTES, 4 - AGAIN_MINUTES, 30, -4])
def test_another_delay_is(late: int) -> None:
    assert asks_again(DECLINED, Proposal((10, 7, 20, 20), late))
