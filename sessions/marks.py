"""The five quick marks of social interaction: aspects, sums, means, a member's course.

The five behaviours are those observed in the reference study; two aspects, contact and
communication, follow the observation sheet of the domain notes (5.1). A score is 0 to 3, so the
five make 0 to 15. A sum is given only when every mark in it was observed: a missing mark is not
a zero. The figures describe what one counselor saw; they are not a validated scale.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sessions.records import Observation, QuickMark

MARKS: tuple[QuickMark, ...] = tuple(QuickMark)
CONTACT: tuple[QuickMark, ...] = (
    QuickMark.JOINS_IN,
    QuickMark.REACHES_OUT,
    QuickMark.LOOKS_AT_SPEAKER,
)
COMMUNICATION: tuple[QuickMark, ...] = (QuickMark.OPENS_UP, QuickMark.SPEAKS_UP)
HIGHEST_SCORE = 3
HIGHEST_TOTAL = HIGHEST_SCORE * len(MARKS)


@dataclass(frozen=True, slots=True)
class MarkMean:
    """Mean score (0 to 3) of one mark over `n` observed members; None when `n` is 0."""

    mark: QuickMark
    n: int
    mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSeries:
    """One member over several meetings; None where a mark of the sum was not observed.

    `total` is 0 to 15, `contact` 0 to 9, `communication` 0 to 6.
    """

    member_id: str
    total: tuple[int | None, ...]
    contact: tuple[int | None, ...]
    communication: tuple[int | None, ...]


def total(scores: Mapping[QuickMark, int], marks: Iterable[QuickMark] = MARKS) -> int | None:
    """Add up `marks`, or return None when one of them was not observed."""
    wanted = tuple(marks)
    if any(mark not in scores for mark in wanted):
        return None
    return sum(scores[mark] for mark in wanted)


def means(observations: Iterable[Observation], present: Collection[str]) -> tuple[MarkMean, ...]:
    """Return one mean per mark, in order, over the members whose ids are in `present`."""
    seen: dict[QuickMark, list[int]] = {mark: [] for mark in MARKS}
    for observation in observations:
        if observation.member_id in present:
            seen[observation.mark].append(observation.score)
    return tuple(
        MarkMean(mark, len(scores), sum(scores) / len(scores) if scores else None)
        for mark, scores in seen.items()
    )


def series(
    observations: Iterable[Observation], meeting_ids: Sequence[str], member_ids: Iterable[str]
) -> tuple[MarkSeries, ...]:
    """Return each member's course over the meetings, both in the order given."""
    scores: dict[tuple[str, str], dict[QuickMark, int]] = {}
    for o in observations:
        scores.setdefault((o.member_id, o.meeting_id), {})[o.mark] = o.score
    return tuple(_course(member, meeting_ids, scores) for member in member_ids)


def _course(
    member_id: str,
    meeting_ids: Sequence[str],
    scores: Mapping[tuple[str, str], Mapping[QuickMark, int]],
) -> MarkSeries:
    seen = [scores.get((member_id, meeting), {}) for meeting in meeting_ids]
    return MarkSeries(
        member_id=member_id,
        total=tuple(total(s) for s in seen),
        contact=tuple(total(s, CONTACT) for s in seen),
        communication=tuple(total(s, COMMUNICATION) for s in seen),
    )
