"""For which level of school a group's activities should be written."""

import re
from collections.abc import Iterable

from icebreakers.activity import SchoolLevel
from sessions.records import Group, Member, Setting

# "VIII A", "kelas 9-2", "XI TKJ 1", "10B", "XIIA": the year leads the name of a class, with one
# letter after it at most.
_YEAR = re.compile(
    r"\W*(?:kelas\s+)?(XII|XI|X|IX|VIII|VII|1[0-2]|[7-9])[A-Z]?(?![0-9A-Z])", re.IGNORECASE
)
_JUNIOR = frozenset({"VII", "VIII", "IX", "7", "8", "9"})


def levels_of(group: Group, members: Iterable[Member]) -> frozenset[SchoolLevel]:
    """Return the levels that the members may be of: by the group's setting, and at a school by
    the years in the names of their classes; both of a school where no class tells."""
    if group.setting is Setting.CAMPUS:
        return frozenset({SchoolLevel.CAMPUS})
    years = [found[1].upper() for each in members if (found := _YEAR.match(each.class_name))]
    told = {SchoolLevel.JUNIOR if year in _JUNIOR else SchoolLevel.SENIOR for year in years}
    return frozenset(told or {SchoolLevel.JUNIOR, SchoolLevel.SENIOR})
