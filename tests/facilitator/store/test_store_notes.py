import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.demo import DemoProgramme
from facilitator.store import notes
from facilitator.store.database import Database
from sessions.records import Meeting, Member, Note, NoteLayer, Observation, QuickMark, new_id

NewNote = Callable[..., Note]


def kept(db: Database) -> list[str]:
    """The earlier texts of the only note, oldest first."""
    return [each.text for each in reversed(notes.revisions(db, "0" * 32))]


def test_a_note_comes_back_as_it_was_typed(db: Database, new_note: NewNote) -> None:
    note = new_note("  Baris satu\n\n\tbaris dua 🌧️ مرحبا ꦲꦤꦕꦫꦏ  ")
    assert notes.save_note(db, note) == {"notes"}
    assert notes.notes(db, note.meeting_id) == (note,)


def test_a_megabyte_is_kept_whole(db: Database, new_note: NewNote) -> None:
    letters = random.Random(7).choices("abc déf\n🙂ꦲ ", k=1_000_000)
    note = new_note("".join(letters))
    notes.save_note(db, note)
    assert notes.notes(db, note.meeting_id) == (note,)
    notes.save_note(db, replace(note, text="diganti"))
    assert kept(db) == [note.text]


def test_half_a_character_and_controls(db: Database, new_note: NewNote) -> None:
    notes.save_note(db, new_note("a\udc00b\x00c\r\nd"))
    assert [each.text for each in notes.notes(db, new_note("").meeting_id)] == ["a\ufffdbc\nd"]


def test_notes_stand_in_the_order_they_were_begun(db: Database, new_note: NewNote) -> None:
    begun = [new_note(f"catatan {at}", id=new_id()) for at in range(20)]
    for note in begun:
        notes.save_note(db, note)
    notes.save_note(db, begun[3])
    assert notes.notes(db, begun[0].meeting_id) == tuple(begun)


def test_writing_the_same_again_changes_nothing(db: Database, new_note: NewNote) -> None:
    for _ in range(3):
        notes.save_note(db, new_note("sama", seconds=5))
    notes.save_note(db, new_note("sama", seconds=600))
    assert kept(db) == []
    (note,) = notes.notes(db, new_note("").meeting_id)
    assert note == new_note("sama", seconds=600)


def test_the_last_text_stands_and_the_earlier_are_kept(db: Database, new_note: NewNote) -> None:
    for at, text in enumerate(("satu", "satu dua", "satu dua tiga")):
        notes.save_note(db, new_note(text, seconds=at * 40))
    assert [each.text for each in notes.notes(db, new_note("").meeting_id)] == ["satu dua tiga"]
    second, first = notes.revisions(db, "0" * 32)
    assert (first.text, first.changed_at) == ("satu", new_note("", 0).changed_at)
    assert (second.text, second.changed_at) == ("satu dua", new_note("", 40).changed_at)
    assert second.replaced_at == new_note("", 80).changed_at


def test_typing_leaves_a_text_every_half_minute(db: Database, new_note: NewNote) -> None:
    for at in range(60):
        notes.save_note(db, new_note("Rani mulai bercerita. " * (at + 1), seconds=at * 2))
    times = [each.replaced_at for each in reversed(notes.revisions(db, "0" * 32))]
    assert len(times) == 4  # in two minutes
    assert all(later - earlier >= timedelta(seconds=30) for earlier, later in pairwise(times))


def test_a_text_that_stood_for_half_a_minute_is_always_kept(
    db: Database, new_note: NewNote
) -> None:
    for seconds, text in ((0, "a"), (2, "ab"), (4, "abc"), (40, "abcd"), (41, "abcde")):
        notes.save_note(db, new_note(text, seconds))
    assert "abc" in kept(db)


def test_deleting_much_is_always_kept(db: Database, new_note: NewNote) -> None:
    long = "Bayu menatap teman saat berbicara. " * 4
    notes.save_note(db, new_note("Bayu", 0))
    notes.save_note(db, new_note(long, 1))  # "Bayu" is kept
    notes.save_note(db, new_note("", 2))
    notes.save_note(db, new_note(long, 3))
    notes.save_note(db, new_note(long[:100], 4))
    assert kept(db) == ["Bayu", long, long]
    notes.save_note(db, new_note(long[:99], 5))  # a slip
    assert kept(db) == ["Bayu", long, long]


def test_a_clock_set_back_hides_no_text(db: Database, new_note: NewNote) -> None:
    notes.save_note(db, new_note("satu", 7200))
    notes.save_note(db, new_note("satu dua", 7201))
    notes.save_note(db, new_note("satu dua tiga", 0))
    notes.save_note(db, new_note("satu dua tiga empat", 1))
    assert [each.text for each in notes.notes(db, new_note("").meeting_id)] == [
        "satu dua tiga empat"
    ]
    assert kept(db)[:2] == ["satu", "satu dua"]


def test_another_layer_is_a_change_too(db: Database, new_note: NewNote) -> None:
    notes.save_note(db, new_note("rahasia", layer=NoteLayer.PRIVATE))
    notes.save_note(db, new_note("rahasia", layer=NoteLayer.GROUP))
    (before,) = notes.revisions(db, "0" * 32)
    assert before.layer is NoteLayer.PRIVATE


def test_a_note_needs_its_meeting(db: Database, new_note: NewNote) -> None:
    with pytest.raises(IntegrityError) as caught:
        notes.save_note(db, new_note("Bayu menangis", meeting_id=new_id()))
    assert "Bayu" not in str(caught.value)


def test_notes_about_a_member_in_the_order_of_the_meetings(
    db: Database, stored: DemoProgramme
) -> None:
    dates = {each.id: (each.date, each.number) for each in stored.meetings}
    for member in stored.members:
        about = [each for each in stored.notes if each.member_id == member.id]
        found = notes.member_notes(db, member.id)
        assert [each.note for each in found] == about
        assert [(each.date, each.number) for each in found] == [
            dates[each.meeting_id] for each in about
        ]


def test_marks_are_replaced_one_by_one(db: Database, member: Member, meeting: Meeting) -> None:
    def mark(kind: QuickMark, score: int) -> Observation:
        return Observation(meeting_id=meeting.id, member_id=member.id, mark=kind, score=score)

    first = [mark(QuickMark.OPENS_UP, 1), mark(QuickMark.JOINS_IN, 0)]
    assert notes.save_observations(db, meeting.id, first) == {"observations"}
    notes.save_observations(db, meeting.id, first)
    notes.save_observations(db, meeting.id, [mark(QuickMark.OPENS_UP, 3)])
    notes.save_observations(db, meeting.id, [])
    expected = {mark(QuickMark.OPENS_UP, 3), mark(QuickMark.JOINS_IN, 0)}
    assert set(notes.observations(db, meeting.id)) == expected
    assert set(notes.group_observations(db, meeting.group_id)) == expected
    impossible = [mark(QuickMark.SPEAKS_UP, 2), mark(QuickMark.REACHES_OUT, 4)]
    with pytest.raises(IntegrityError):
        notes.save_observations(db, meeting.id, impossible)
    assert set(notes.observations(db, meeting.id)) == expected  # all or none


def test_a_mark_taken_back_is_not_a_zero(db: Database, stored: DemoProgramme) -> None:
    meeting, member = stored.meetings[0], stored.members[0]
    before = set(notes.observations(db, meeting.id))
    for _ in range(2):  # repeated, it changes nothing
        found = notes.clear_observation(db, meeting.id, member.id, QuickMark.OPENS_UP)
        assert found == {"observations"}
    (gone,) = before - set(notes.observations(db, meeting.id))
    assert (gone.member_id, gone.mark) == (member.id, QuickMark.OPENS_UP)


def test_marks_of_a_group_follow_its_meetings(db: Database, stored: DemoProgramme) -> None:
    found = notes.group_observations(db, stored.group.id)
    assert set(found) == set(stored.observations)
    order = [each.id for each in stored.meetings]
    places = [order.index(each.meeting_id) for each in found]
    assert places == sorted(places)
