"""What the library shows and in which order: what fits, and for a group what suits it best."""

from datetime import date

from facilitator.material.library import Memory
from icebreakers.catalogue import Catalogue
from icebreakers.choose import Matches, Query, Sort, fitting
from icebreakers.suggest import Situation, suggest

LONGEST = 60  # minutes, when the time does not matter


class Offer:
    """Remembers the last suggestion: it does not change while one types in the search."""

    def __init__(self) -> None:
        self._asked: tuple[Catalogue, Situation] | None = None
        self._suggestions: Matches | None = None

    def find(self, catalogue: Catalogue, query: Query, memory: Memory, today: date) -> Matches:
        """Return what fits, best first. For a group the best is what is suggested to it; what one
        searches for comes in the order of the search."""
        found = fitting(catalogue, query)
        if query.sort is not Sort.BEST or query.search.strip() or memory.meeting is None:
            return found
        return found.led_by(self._suggested(catalogue, situation(query, memory, today)))

    def _suggested(self, catalogue: Catalogue, asked: Situation) -> Matches:
        if self._suggestions is None or self._asked != (catalogue, asked):
            self._asked = (catalogue, asked)
            self._suggestions = suggest(catalogue, asked)
        return self._suggestions


def situation(query: Query, memory: Memory, today: date) -> Situation:
    """Return what the filters and the group's memory say of the meeting to come."""
    return Situation(
        stage=query.stage,
        meeting=query.meeting,
        minutes=LONGEST if query.minutes is None else query.minutes,
        people=memory.people if query.people is None else query.people,
        needs=query.needs,
        at_hand=query.at_hand,
        past=memory.past(today),
        favourites=query.favourites,
        language=query.language,
    )
