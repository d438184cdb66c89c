"""All four meetings of the reference programme, in both languages, from first run to paper.

Afterwards the vault is opened without a window and must hold what was done, and the papers must
say it.
"""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.initials import initials
from facilitator.reference import ReferenceProgramme, Walk, reference
from facilitator.store import attendance, groups, library, meetings, notes
from facilitator.store.database import Database
from facilitator.vault import open_with_passphrase
from sessions.records import Meeting, MeetingState, Member, NoteLayer
from tests.journeys.conftest import House, Tell
from ui.rehearsal.first_run import REHEARSAL_PASSPHRASE
from ui.rehearsal.programme import whole_programme

MINUTE = timedelta(minutes=1)
MOST = 0.3  # of a passage
WORDS = {
    "en": (
        "REPORT ON A GROUP COUNSELING MEETING",
        "A. Participants and attendance",
        "B. Course of the four stages",
        "1 Opening",
        "2 Transition",
        "Ice-breaker: ",
        "3 Activity",
        "4 Closing",
        "C. Process and results",
        "D. Analysis",
        "E. Follow-up plan",
        "F. Supporting and hindering factors",
        "Acknowledged by,",
        "names as initials",
        "page 1 of 1",
    ),
    "id": (
        "LAPORAN PELAKSANAAN LAYANAN KONSELING KELOMPOK",
        "A. Anggota kelompok dan kehadiran",
        "B. Pelaksanaan setiap tahap",
        "1 Pembentukan",
        "2 Peralihan",
        "Ice breaking: ",
        "3 Kegiatan",
        "4 Pengakhiran",
        "C. Proses dan hasil",
        "D. Analisis",
        "E. Rencana tindak lanjut",
        "F. Faktor pendukung dan penghambat",
        "Mengetahui,",
        "nama sebagai inisial",
        "halaman 1 dari 1",
    ),
}


@dataclass(frozen=True)
class Kept:
    """What lies in the vault, and the story it should tell with the identifiers made on the way."""

    db: Database
    story: ReferenceProgramme
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]

    @property
    def pairs(self) -> Iterator[tuple[Meeting, Walk]]:
        return zip(self.meetings, self.story.walks, strict=True)

    def called(self, member_id: str | None, members: tuple[Member, ...] = ()) -> str:
        return next((m.call for m in members or self.members if m.id == member_id), "")

    def told(self, member_id: str | None) -> str:
        return self.called(member_id, self.story.members)


@contextmanager
def kept_in(house: House, language: str) -> Iterator[Kept]:
    with closing(open_with_passphrase(house.paths, REHEARSAL_PASSPHRASE)) as vault:
        db = vault.database
        (group,) = groups.groups(db)
        yield Kept(
            db,
            reference(language),
            groups.members(db, group.id),
            meetings.meetings(db, group.id),
        )


@pytest.mark.parametrize("language", ["en", "id"])
def test_four_meetings_from_first_run_to_paper(house: House, tell: Tell, language: str) -> None:
    async def journey() -> None:
        hand = house.open(language)
        await whole_programme(hand, house.clock, house.folder, language)
        await house.close(hand)

    tell(journey())
    with kept_in(house, language) as kept:
        the_people_are_kept(kept)
        for meeting, walk in kept.pairs:
            the_meeting_is_kept(kept, meeting, walk)
            the_course_is_kept(kept, meeting, walk)
            the_words_are_kept(kept, meeting, walk)
            the_paper_says_it(kept, walk, house.folder, language)
        the_icebreakers_are_remembered(kept)


def the_people_are_kept(kept: Kept) -> None:
    def facts(member: Member) -> tuple[str, ...]:
        return (member.name, member.call, member.number, member.study_programme, member.faculty)

    assert [facts(m) for m in kept.members] == [facts(m) for m in kept.story.members]
    (group,) = groups.groups(kept.db)
    assert replace(group, id="") == replace(kept.story.group, id="")
    assert groups.profile(kept.db) == kept.story.profile


def the_meeting_is_kept(kept: Kept, meeting: Meeting, walk: Walk) -> None:
    assert meeting.state is MeetingState.HELD
    assert (meeting.number, meeting.date) == (walk.meeting.number, walk.meeting.date)
    assert meeting.topic == walk.meeting.topic
    assert meeting.started_at is not None
    assert abs(meeting.started_at - walk.started_at) < MINUTE
    found = {kept.called(p.member_id): p for p in attendance.presences(kept.db, meeting.id)}
    assert list(found) == [member.call for member in kept.story.members]
    for expected in walk.presences:
        presence = found[kept.told(expected.member_id)]
        assert presence.status is expected.status
        assert (presence.arrived_at is None) == (expected.arrived_at is None)
        if presence.arrived_at and expected.arrived_at:
            assert abs(presence.arrived_at - expected.arrived_at) < MINUTE


def the_course_is_kept(kept: Kept, meeting: Meeting, walk: Walk) -> None:
    summary = meetings.summary(kept.db, meeting.id)
    for record, part in zip(summary.stages, walk.stages, strict=True):
        assert record.stage is part.stage
        assert record.actual is not None
        assert abs(record.actual * 60 - part.seconds) <= 60
        assert record.changed == part.minutes
        assert {line.id for line in record.ticked} == set(part.ticks)
    pauses = [part.pause_seconds for part in walk.stages if part.pause_seconds]
    assert [pause.seconds for pause in summary.pauses] == pytest.approx(pauses, abs=10)
    assert summary.icebreaker == walk.meeting.plan.icebreaker
    assert summary.closing == replace(walk.closing, meeting_id=meeting.id)


def the_words_are_kept(kept: Kept, meeting: Meeting, walk: Walk) -> None:
    written = {
        (kept.called(n.member_id), n.layer, n.text) for n in notes.notes(kept.db, meeting.id)
    }
    assert written == {(kept.told(n.member_id), n.layer, n.text) for n in walk.notes}
    seen = {
        (kept.called(o.member_id), o.mark, o.score) for o in notes.observations(kept.db, meeting.id)
    }
    assert seen == {(kept.told(o.member_id), o.mark, o.score) for o in walk.observations}


def the_icebreakers_are_remembered(kept: Kept) -> None:
    used = library.uses(kept.db, kept.meetings[0].group_id)
    assert {(use.meeting_id, use.key, use.used_on) for use in used} == {
        (meeting.id, walk.meeting.plan.icebreaker, walk.meeting.date)
        for meeting, walk in kept.pairs
    }


def the_paper_says_it(kept: Kept, walk: Walk, folder: Path, language: str) -> None:
    text = words_on(folder / f"summary-{walk.meeting.number}.pdf")
    places = [text.find(words) for words in WORDS[language]]
    assert -1 not in places, WORDS[language][places.index(-1)]
    assert places == sorted(places)
    other = "id" if language == "en" else "en"
    assert not [words for words in WORDS[other] if words in text]
    assert f" {walk.meeting.topic} " in text
    for member in kept.members:
        assert initials(member.name) in text
        for name in (member.name, member.call, member.number):
            assert not re.search(rf"\b{re.escape(name)}\b", text), name
    for note in walk.notes:
        assert (share_of(note.text, text) > MOST) is (note.layer is NoteLayer.GROUP), note.layer
    assert share_of(walk.closing.conclusion, text) > MOST


def share_of(passage: str, text: str) -> float:
    """How much of `passage` is in `text`: of every four words that stand side by side in it.

    Not all of a printed one, because names become initials; not nothing of one that is not,
    because "before the next meeting" is said by everybody.
    """
    words = passage.split()
    pieces = [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]
    return sum(piece in text for piece in pieces) / len(pieces)


def words_on(paper: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
