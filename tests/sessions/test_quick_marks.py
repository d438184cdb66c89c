import pytest

from sessions.marks import COMMUNICATION, CONTACT, MARKS, MarkMean, means, series, total
from sessions.records import Observation, QuickMark


def observed(member: str, meeting: str, *scores: int) -> list[Observation]:
    """Scores in the order of the marks; fewer scores leave the last marks unobserved."""
    return [
        Observation(meeting_id=meeting, member_id=member, mark=mark, score=score)
        for mark, score in zip(MARKS, scores, strict=False)
    ]


def test_the_two_aspects_share_out_the_five_marks() -> None:
    assert sorted((*CONTACT, *COMMUNICATION)) == sorted(QuickMark)
    assert (len(CONTACT), len(COMMUNICATION)) == (3, 2)


def test_a_sum_needs_every_mark() -> None:
    scores = dict.fromkeys(QuickMark, 3)
    assert total(scores) == 15
    del scores[QuickMark.OPENS_UP]
    assert total(scores) is None
    assert total(scores, CONTACT) == 9
    assert total(scores, COMMUNICATION) is None
    assert total({}) is None


def test_means_are_over_observed_members_who_were_there() -> None:
    seen = [
        *observed("rani", "m", 3, 2, 1, 0, 3),
        *observed("dimas", "m", 0, 1),
        *observed("eko", "m", 3, 3, 3, 3, 3),
    ]
    assert means(seen, {"rani", "dimas"}) == (
        MarkMean(QuickMark.OPENS_UP, 2, 1.5),
        MarkMean(QuickMark.JOINS_IN, 2, 1.5),
        MarkMean(QuickMark.SPEAKS_UP, 1, 1.0),
        MarkMean(QuickMark.REACHES_OUT, 1, 0.0),
        MarkMean(QuickMark.LOOKS_AT_SPEAKER, 1, 3.0),
    )
    assert {(m.n, m.mean) for m in means(seen, ())} == {(0, None)}


def test_a_series_has_gaps_where_nothing_was_observed() -> None:
    seen = [
        *observed("rani", "m1", 1, 1, 0, 1, 1),
        *observed("rani", "m3", 2, 3, 2, 2),
        *observed("rani", "m4", 3, 3, 2, 2, 2),
        *observed("dimas", "m1", 2, 2, 2, 2, 2),
    ]
    rani, dimas, eko = series(seen, ["m1", "m2", "m3", "m4"], ["rani", "dimas", "eko"])
    assert rani.total == (4, None, None, 12)
    assert rani.contact == (3, None, None, 7)
    assert rani.communication == (1, None, 4, 5)
    assert dimas.total == (10, None, None, None)
    assert eko.total == (None,) * 4


@pytest.mark.parametrize("meetings", [[], ["m1"]])
def test_short_series(meetings: list[str]) -> None:
    (rani,) = series(observed("rani", "m1", 1, 1, 1, 1, 1), meetings, ["rani"])
    assert rani.total == (5,) * len(meetings)
