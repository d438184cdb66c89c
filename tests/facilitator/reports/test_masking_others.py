"""Names of members who were not enrolled on the day are masked on paper as well."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.reports.summary import build
from facilitator.words import SummaryWords
from sessions.records import NameStyle
from sessions.summary import OtherMember, Summary

WordsIn = Callable[[str], SummaryWords]
Read = Callable[[bytes], list[str]]


@pytest.mark.parametrize("masked", [NameStyle.INITIALS, NameStyle.NUMBERS])
def test_a_member_of_other_days_is_masked_too(
    second: Summary, words_in: WordsIn, read: Read, masked: NameStyle
) -> None:
    closing = replace(second.closing, analysis="Joko Widada pindah; Joko titip salam.")
    former = replace(second, closing=closing, others=(OtherMember("Joko Widada", "Joko"),))
    page = " ".join(read(build(former, words_in("id"), masked)))
    assert "pindah" in page
    assert "Joko" not in page
    assert "Widada" not in page
