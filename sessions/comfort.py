"""When a member's comfort falls, so that the counselor thinks of them before the next meeting.

The rule is ours: comfort is one word of a member about one evening, so a single small step down
says nothing. Two steps of five at once, or two falls one after the other, are worth a thought.
"""

from collections.abc import Sequence

LEAST, MOST = 1, 5
_STEEP = 2  # of the five steps, from one meeting to the next
_IN_A_ROW = 2


def fall(values: Sequence[int]) -> tuple[int, int] | None:
    """Return (before, now) if comfort falls at the end of `values`, else None.

    `values` are one member's comforts, 1 to 5, in the order of the meetings they attended; one
    they were not asked at is left out. It falls if the last value is at least 2 below the one
    before, or the last two values were each below the one before them. `before` is where the
    unbroken fall began.
    """
    began = len(values) - 1
    while began > 0 and values[began - 1] > values[began]:
        began -= 1
    falls = values[began:]
    steep = len(falls) > 1 and falls[-2] - falls[-1] >= _STEEP
    if not steep and len(falls) <= _IN_A_ROW:
        return None
    return falls[0], falls[-1]
