"""The printed summary: what stands in it, what must not, and what it survives."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.reports.summary import build
from facilitator.words import SummaryWords
from sessions.attendance import Rate
from sessions.records import Attendance, Closing, GroupKind, NameStyle, Profile, Setting
from sessions.summary import GroupNote, Summary

ROOT = Path(__file__).resolve().parents[3]

Read = Callable[[bytes], list[str]]
WordsIn = Callable[[str], SummaryWords]
Summaries = dict[str, tuple[Summary, ...]]

IN_ORDER = {
    "id": (
        "UIN Raden Fatah Palembang",
        "LAPORAN PELAKSANAAN LAYANAN KONSELING KELOMPOK",
        "Pertemuan ke-2 dari 4 · RAHASIA",
        "Kelompok Melati, teknik home room",
        "A. Anggota kelompok dan kehadiran",
        "B. Pelaksanaan setiap tahap",
        "1 Pembentukan",
        "2 Peralihan",
        "Ice breaking: Hitung Sampai Sepuluh.",
        "3 Kegiatan",
        "4 Pengakhiran",
        "C. Proses dan hasil",
        "Kesimpulan",
        "Hasil yang dicapai",
        "D. Analisis",
        "E. Rencana tindak",
        "Pertemuan ke-3:",
        "F. Faktor pendukung",
        "Mengetahui,",
        "Dr. Hasan Basri, M.Si.",
        "halaman 1 dari 1",
    ),
    "en": (
        "REPORT ON A GROUP COUNSELING MEETING",
        "Meeting 2 of 4 · CONFIDENTIAL",
        "Melati Group, home room technique",
        "A. Participants and attendance",
        "B. Course of the four stages",
        "1 Opening",
        "2 Transition",
        "3 Activity",
        "4 Closing",
        "C. Process and results",
        "D. Analysis",
        "E. Follow-up plan",
        "F. Supporting and",
        "Acknowledged by,",
        "page 1 of 1",
    ),
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sections_stand_in_their_order(
    summaries: Summaries, words_in: WordsIn, read: Read, language: str
) -> None:
    pdf = build(summaries[language][1], words_in(language), NameStyle.INITIALS)
    (page,) = read(pdf)
    places = [page.find(words) for words in IN_ORDER[language][:-1]]
    assert -1 not in places, IN_ORDER[language][places.index(-1)]
    assert places == sorted(places)
    assert IN_ORDER[language][-1] in page


@pytest.mark.parametrize("language", ["id", "en"])
def test_nine_members_fit_one_page(
    summaries: Summaries, words_in: WordsIn, read: Read, language: str, style: NameStyle
) -> None:
    for summary in summaries[language]:
        assert len(read(build(summary, words_in(language), style))) == 1


@pytest.mark.parametrize(
    ("style", "shown", "hidden"),
    [
        (NameStyle.FULL, ("Rani Oktaviani", "2130401", "nama lengkap"), ("R.O.",)),
        (NameStyle.INITIALS, ("R.O.", "W.A.L.", "inisial"), ("Rani", "Oktaviani", "2130401")),
        (NameStyle.NUMBERS, ("Konseli 1", "Konseli 9", "nomor"), ("Rani", "R.O.", "2130401")),
    ],
)
def test_names_stand_as_the_counselor_chose(
    second: Summary,
    words_in: WordsIn,
    read: Read,
    style: NameStyle,
    shown: tuple[str, ...],
    hidden: tuple[str, ...],
) -> None:
    (page,) = read(build(second, words_in("id"), style))
    assert [word for word in shown if word not in page] == []
    assert [word for word in hidden if word in page] == []


def test_names_are_masked_wherever_she_wrote_them(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    told = "Rani menyapa dimas prasetyo."
    everywhere = replace(
        second,
        topic=told,
        group=replace(second.group, aim=told),
        notes=(GroupNote(told, None), GroupNote(told, 3)),
        closing=Closing(
            meeting_id="m",
            conclusion=told,
            achieved=told,
            analysis=told,
            supporting=told,
            hindering=told,
            follow_up=told,
        ),
    )
    page = " ".join(read(build(everywhere, words_in("id"), NameStyle.INITIALS)))
    assert page.count("R.O. menyapa D.P.") == 10
    assert "P.M.: R.O. menyapa D.P." in page
    assert "Rani" not in page
    assert "prasetyo" not in page


def test_her_own_plan_lines_are_masked_and_keep_their_capitals(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    opening = second.stages[0]
    mine = replace(opening.ticked[0], key="", text="Rani memimpin doa.")
    stages = (replace(opening, ticked=(opening.ticked[0], mine)), *second.stages[1:])
    (page,) = read(build(replace(second, stages=stages), words_in("id"), NameStyle.INITIALS))
    assert "Langkah tambahan: R.O. memimpin doa." in page


def test_attendance_is_told_in_letters_and_words(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    (page,) = read(build(second, words_in("id"), NameStyle.INITIALS))
    assert "A.R. T tiba 10.09" in page, "nobody else is of that faculty"
    assert "Sains dan Teknologi" not in page
    assert "Fakultas " not in page.partition("Keterangan")[0].rpartition("Konseli")[2]
    assert "E.N. S sakit" in page
    assert "Hadir 8 dari 9 anggota." in page


def test_attendance_not_taken_is_not_absence(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    people = tuple(
        replace(p, status=Attendance.NOT_TAKEN, arrived_at=None) for p in second.participants
    )
    untaken = replace(second, participants=people, attendance=Rate(0, 0))
    (page,) = read(build(untaken, words_in("id"), NameStyle.INITIALS))
    assert "Kehadiran belum diisi: 9." in page
    assert page.count("– belum diisi") == 9


def test_minutes_planned_and_actual(second: Summary, words_in: WordsIn, read: Read) -> None:
    (page,) = read(build(second, words_in("id"), NameStyle.INITIALS))
    for record in second.stages:
        assert f"{record.planned} / {record.actual}" in page
    assert f"Alokasi waktu 60 menit, realisasi {second.minutes} menit." in page


def test_a_school_signs_and_counts_in_its_own_words(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    people = tuple(replace(p, class_name="XI TKJ 2", faculty="") for p in second.participants)
    group = replace(second.group, setting=Setting.SCHOOL, kind=GroupKind.GUIDANCE)
    school = replace(
        second,
        participants=people,
        group=group,
        profile=replace(second.profile, head_title=""),
    )
    (page,) = read(build(school, words_in("id"), NameStyle.FULL))
    for words in ("NIS", "Kelas", "XI TKJ 2", "Kepala Sekolah", "Guru Bimbingan dan Konseling"):
        assert words in page
    assert "LAYANAN BIMBINGAN KELOMPOK" in page
    assert "RAHASIA" not in page


def test_an_empty_meeting_does_not_look_broken(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    empty = replace(
        second,
        profile=Profile(),
        group=replace(second.group, technique="", aim="", academic_year=""),
        topic="",
        place="",
        started_at=None,
        ended_at=None,
        minutes=None,
        participants=(),
        attendance=Rate(0, 0),
        stages=tuple(replace(s, actual=None, ticked=(), entered=False) for s in second.stages),
        means=tuple(replace(m, n=0, mean=None) for m in second.means),
        notes=(),
        closing=Closing(meeting_id="m"),
        next_meeting=None,
    )
    (page,) = read(build(empty, replace(words_in("id"), activities={}), NameStyle.FULL))
    # Participants, the observed behaviours, three rows of C, D, E, and two of F.
    assert page.count("(tidak ada catatan)") == 9
    assert "10.00 (direncanakan 60 menit)" in page
    assert "35 / –" in page
    assert "None" not in page


def test_a_stage_that_was_not_reached_says_so(
    second: Summary, words_in: WordsIn, read: Read
) -> None:
    stages = (*second.stages[:3], replace(second.stages[3], entered=False, actual=0, ticked=()))
    (page,) = read(build(replace(second, stages=stages), words_in("id"), NameStyle.INITIALS))
    assert "belum terlaksana" in page


def test_forty_members_repeat_the_head_and_keep_everybody(
    forty: Summary, words_in: WordsIn, read: Read
) -> None:
    long_names = tuple(replace(p, name=f"{p.name} {'Panjang ' * 6}") for p in forty.participants)
    pages = read(build(replace(forty, participants=long_names), words_in("id"), NameStyle.FULL))
    whole = " ".join(pages)
    assert [n for n in range(1, 41) if f"Nama{n} Akhir" not in whole] == []
    assert pages[0].count("No. Konseli NIM") == pages[1].count("No. Konseli NIM") == 1
    assert f"halaman {len(pages)} dari {len(pages)}" in pages[-1]


def test_the_signatures_stay_together(second: Summary, words_in: WordsIn, read: Read) -> None:
    """Whatever the length of the text before them."""
    for lines in range(0, 120, 7):
        closing = replace(second.closing, analysis="Baris.\n" * lines)
        pages = read(build(replace(second, closing=closing), words_in("id"), NameStyle.INITIALS))
        signed = [page for page in pages if "Mengetahui," in page]
        assert len(signed) == 1
        assert "NIP 19700101 199503 1 001" in signed[0]
        assert "NIP 19850612 201012 2 003" in signed[0]


HOSTILE = (
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png">',
    '<a href="file:///etc/passwd">x</a>',
    "<b>tebal",
    "</para></font>",
    "<font color=\"[[getattr(pow,Word('__globals__'))for Word in[1]]]\">x</font>",
    "&amp; &lt; &#65; &",
    "<![CDATA[x]]> <?xml?> <!-- x -->",
    "(kurung) \\n \\( %s {0} {number}",
    "<onDraw name=x/> <seq/> <greek>a</greek>",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_is_printed_as_it_stands(
    second: Summary, words_in: WordsIn, read: Read, hostile: str
) -> None:
    told = replace(
        second,
        topic=hostile,
        notes=(GroupNote(hostile, None),),
        closing=replace(second.closing, conclusion=hostile),
        participants=(replace(second.participants[0], name=hostile), *second.participants[1:]),
        group=replace(second.group, name=hostile),
        profile=replace(second.profile, institution=hostile, head=hostile),
    )
    with files_opened() as opened:
        pdf = build(told, words_in("id"), NameStyle.FULL)
    squeezed = "".join("".join(read(pdf)).split())
    assert squeezed.count("".join(hostile.split())) >= 6
    assert not [name for name in opened if "passwd" in name]
    assert b"/URI" not in pdf
    assert b"/Launch" not in pdf


LISTENING: list[list[str]] = []


def _listen(event: str, args: tuple[object, ...]) -> None:
    if event == "open":
        for heard in LISTENING:
            heard.append(str(args[0]))


@contextmanager
def files_opened() -> Iterator[list[str]]:
    """The names of all files opened meanwhile."""
    if not LISTENING:
        sys.addaudithook(_listen)
    heard: list[str] = []
    LISTENING.append(heard)
    yield heard
    LISTENING.remove(heard)


def test_the_listener_hears(tmp_path: Path) -> None:
    with files_opened() as opened:
        (tmp_path / "passwd").write_text("x")
    assert [name for name in opened if name.endswith("passwd")]


ODD_NAMES = (
    "",
    "   ",
    "x" * 300,
    "Rani 😀🇮🇩 👩‍👩‍👧 👍🏽",
    "محمد عبد الله",
    "ꦧꦸꦢꦶꦱꦤ꧀ꦠꦺꦴꦱ",
    "\ud800 half",
    "a\u202eb\u0000c",
    "陳大文",
)


def test_names_of_every_script_are_printed(
    second: Summary, words_in: WordsIn, read: Read, style: NameStyle
) -> None:
    people = tuple(
        replace(p, name=name) for p, name in zip(second.participants, ODD_NAMES, strict=True)
    )
    pages = read(build(replace(second, participants=people), words_in("id"), style))
    if style is NameStyle.FULL:
        assert "Konseli 1" in pages[0]  # an empty name still has its row
        assert "[U+9673][U+5927][U+6587]" in pages[0]  # never silently left out
        assert pages[0].replace(" ", "").count("x" * 300) == 1


SENTENCE = "Anggota bercerita tentang pekan ini dan saling menanggapi dengan hangat. "


@pytest.mark.parametrize(
    "note",
    [
        (SENTENCE * 14_000)[:1_000_000],
        "x" * 1_000_000,
        ("ab\n" * 20_000),
        ("السلام عليكم ورحمة الله " * 4_000),
        ("ꦲꦏ꧀ꦱꦫꦗꦮꦱꦸꦒꦼꦁꦫꦮꦸꦃ " * 4_000),
    ],
    ids=["words", "one word", "lines", "Arabic", "Javanese"],
)
def test_a_huge_note_is_printed_within_ten_seconds(
    second: Summary, words_in: WordsIn, note: str
) -> None:
    huge = replace(second, notes=(GroupNote(note, None),))
    began = time.monotonic()
    pdf = build(huge, words_in("id"), NameStyle.INITIALS)
    assert time.monotonic() - began < 10
    assert pdf.startswith(b"%PDF-")


def test_a_long_note_is_printed_whole(second: Summary, words_in: WordsIn, read: Read) -> None:
    note = " ".join(f"kata{n}" for n in range(9_000))
    pages = read(build(replace(second, notes=(GroupNote(note, None),)), words_in("id"), STYLE))
    found = [word for page in pages for word in page.split() if word.startswith("kata")]
    wanted = note.split()
    assert [word for word in found if word in set(wanted)] == wanted


STYLE = NameStyle.INITIALS


def test_the_same_meeting_gives_the_same_bytes(second: Summary, words_in: WordsIn) -> None:
    assert build(second, words_in("id"), STYLE) == build(second, words_in("id"), STYLE)


def test_the_file_tells_nothing_beside_its_pages(second: Summary, words_in: WordsIn) -> None:
    pdf = build(second, words_in("id"), STYLE)
    assert b"Rani" not in pdf
    assert b"Ratna" not in pdf


def test_reportlabs_doubtful_parts_are_never_loaded() -> None:
    """The font search unpickles from the temporary folder, and `extformat` evaluates text."""
    script = (
        "import sys, facilitator.reports.summary, facilitator.reports.recovery, "
        "facilitator.reports.chart\n"
        "bad = {'reportlab.lib.fontfinder', 'reportlab.lib.extformat', 'reportlab.platypus'}\n"
        "sys.exit(bool(bad & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert run.returncode == 0
