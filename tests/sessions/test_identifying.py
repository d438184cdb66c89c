"""What tells who somebody is without a name: a class of one's own, a follow-up about one."""

import pytest

from sessions.identifying import AnnexEntry, FollowUp, parted_follow_up, units_shown
from sessions.name_check import NameCheck
from sessions.name_standing import Vocabulary
from sessions.records import NameStyle
from tests.facilitator.marked_sentences import Person

GROUP = (Person("Wulan Ayu Lestari", "Wulan"), Person("Rani Oktaviani"), Person("Dwi Lestari"))
CHECK = NameCheck(GROUP, ("W.A.L.", "R.O.", "D.L."), Vocabulary())


@pytest.mark.parametrize("style", [NameStyle.INITIALS, NameStyle.NUMBERS])
def test_a_class_of_ones_own_is_left_out(style: NameStyle) -> None:
    assert units_shown(["X-3", "x 3", "X-1", ""], style) == ("X-3", "x 3", "", "")
    assert units_shown(["X-3"], style) == ("",)
    assert units_shown(["X-3"] * 9, style) == ("X-3",) * 9


def test_beside_full_names_everything_is_shown() -> None:
    assert units_shown(["X-3", "X-1"], NameStyle.FULL) == ("X-3", "X-1")


@pytest.mark.parametrize(
    ("text", "paper", "annex"),
    [
        ("Komitmen ditanyakan kembali.", "Komitmen ditanyakan kembali.", ()),
        ("", "", ()),
        (
            "Komitmen ditanyakan kembali. Konseling individual untuk Wulan ditawarkan.",
            "Komitmen ditanyakan kembali.",
            (AnnexEntry((0,), "Konseling individual untuk Wulan ditawarkan."),),
        ),
        (
            "Rani dipanggil hari Senin. Ia setuju. Kelompok bertemu lagi.",
            "Kelompok bertemu lagi.",
            (AnnexEntry((1,), "Rani dipanggil hari Senin. Ia setuju."),),
        ),
        ("Rani dan Wulan memimpin doa.", "Rani dan Wulan memimpin doa.", ()),
        (
            "- hubungi wali RANI\n- siapkan kartu\n- wawancara wulan",
            "- siapkan kartu",
            (AnnexEntry((1,), "- hubungi wali RANI"), AnnexEntry((0,), "- wawancara wulan")),
        ),
        ("Panggil Lestari.", "", (AnnexEntry((0, 2), "Panggil Lestari."),)),
    ],
)
def test_a_follow_up_about_one_goes_to_the_annex(
    text: str, paper: str, annex: tuple[AnnexEntry, ...]
) -> None:
    assert parted_follow_up(text, CHECK) == FollowUp(paper, annex)
