"""From a meeting to its paper, without a window: in any language, whole or not at all."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pypdf
import pytest

from facilitator.activity_names import names_by_stage
from facilitator.demo import DemoProgramme, programme
from facilitator.errors import ActionableError, Trouble
from facilitator.keyslot import SMALLEST
from facilitator.paths import Paths
from facilitator.store import demo, meetings, notes
from facilitator.store.database import Database
from facilitator.summaries import summary_pdf, write_pdf, write_summary
from facilitator.vault import create
from icebreakers import catalogue
from sessions.plan import with_icebreaker
from sessions.records import NameStyle, NoteLayer

MEGABYTE = 1_048_576


@pytest.fixture(scope="module")
def told() -> DemoProgramme:
    return programme("id")


@pytest.fixture
def db(tmp_path: Path, told: DemoProgramme) -> Iterator[Database]:
    vault = create(Paths(tmp_path / "data"), "gerobak ungu menari pelan", SMALLEST)
    demo.fill(vault.database, told)
    yield vault.database
    vault.close()


def text_of(data: bytes, tmp_path: Path) -> str:
    file = tmp_path / "read.pdf"
    file.write_bytes(data)
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


@pytest.mark.parametrize(("language", "word"), [("id", "Kesimpulan"), ("en", "Conclusion")])
def test_the_paper_speaks_its_own_language(
    db: Database, told: DemoProgramme, tmp_path: Path, language: str, word: str
) -> None:
    held = told.meetings[1]
    paper = text_of(summary_pdf(db, held.id, language, NameStyle.FULL), tmp_path)
    assert word in paper
    assert told.members[0].name in paper
    chosen = catalogue.load().get(held.plan.icebreaker)
    assert chosen is not None
    assert chosen.text(language).name in paper


def test_only_notes_for_the_paper_are_on_it(
    db: Database, told: DemoProgramme, tmp_path: Path
) -> None:
    held = told.meetings[0]
    first, second = [n for n in notes.notes(db, held.id) if n.member_id is not None][:2]
    group = next(n for n in notes.notes(db, held.id) if n.member_id is None)
    notes.save_note(db, replace(first, layer=NoteLayer.PRIVATE, text="RahasiaSekali"))
    notes.save_note(db, replace(second, layer=NoteLayer.MEMBER, text="HanyaUntukSatu"))
    for layer, shown in ((NoteLayer.GROUP, True), (NoteLayer.PRIVATE, False)):
        notes.save_note(db, replace(group, layer=layer, text="UntukLaporan"))
        paper = text_of(summary_pdf(db, held.id, "id", NameStyle.FULL), tmp_path)
        assert ("UntukLaporan" in paper) is shown
        assert "RahasiaSekali" not in paper
        assert "HanyaUntukSatu" not in paper


def test_a_meeting_that_was_not_held_yet_has_a_paper_as_well(
    db: Database, told: DemoProgramme, tmp_path: Path
) -> None:
    assert text_of(summary_pdf(db, told.meetings[3].id, "id", NameStyle.INITIALS), tmp_path)


def test_an_icebreaker_the_library_does_not_know_leaves_its_place_empty(
    db: Database, told: DemoProgramme
) -> None:
    held = told.meetings[0]
    meetings.save_meeting(db, replace(held, plan=with_icebreaker(held.plan, "gone")))
    with db.writing() as connection:
        connection.exec_driver_sql("DELETE FROM events WHERE kind = 'icebreaker_chosen'")
    for language in ("id", "en"):
        summary = meetings.summary(db, held.id)
        assert summary.icebreaker == "gone"
        assert names_by_stage(db, summary, language) == {}
        assert summary_pdf(db, held.id, language, NameStyle.FULL).startswith(b"%PDF")


def test_a_meeting_that_is_not_there(db: Database, tmp_path: Path) -> None:
    with pytest.raises(ActionableError) as caught:
        write_summary(db, "f" * 32, tmp_path / "summary.pdf", "id", NameStyle.FULL)
    assert caught.value.kind is Trouble.NO_SUCH_MEETING
    assert not (tmp_path / "summary.pdf").exists()


def test_a_megabyte_of_notes_is_printed_within_ten_seconds(
    db: Database, told: DemoProgramme, tmp_path: Path
) -> None:
    held = told.meetings[0]
    group = next(n for n in notes.notes(db, held.id) if n.member_id is None)
    long = replace(group, layer=NoteLayer.GROUP, text="catatan panjang " * (MEGABYTE // 16))
    notes.save_note(db, long)
    begun = monotonic()
    write_summary(db, held.id, tmp_path / "summary.pdf", "id", NameStyle.FULL)
    assert monotonic() - begun < 10
    assert len(pypdf.PdfReader(tmp_path / "summary.pdf").pages) > 100


def test_a_refused_file_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    write_pdf(b"%PDF old", out)
    blocked = tmp_path / "summary.pdf.new"
    blocked.mkdir()  # what is written first has no place
    with pytest.raises(ActionableError) as caught:
        write_pdf(b"%PDF new", out)
    assert caught.value.kind is Trouble.OUTPUT_NOT_WRITABLE
    assert caught.value.facts == {"file": "summary.pdf"}
    assert out.read_bytes() == b"%PDF old"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_the_paper_is_for_its_owner_alone(tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    write_pdf(b"%PDF", out)
    assert out.stat().st_mode & 0o077 == 0
    assert os.listdir(tmp_path) == ["summary.pdf"]
