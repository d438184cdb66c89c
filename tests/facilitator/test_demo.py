"""The demo: three meetings held as stated, the fourth ready to start."""

from collections import Counter
from datetime import date, timedelta

import pytest

from facilitator.demo import DemoProgramme, live_log, programme
from facilitator.reference import reference
from icebreakers.catalogue import FOLDER
from sessions import attendance, marks
from sessions.clock import ManualClock
from sessions.events import EventKind, RunState
from sessions.fold import fold
from sessions.live import LiveMeeting
from sessions.records import Attendance, CommitmentAnswer, Meeting, MeetingState, NoteLayer, Stage
from sessions.summary import compose


@pytest.fixture(scope="module")
def demo() -> DemoProgramme:
    return programme("id")


def call_to_id(demo: DemoProgramme) -> dict[str, str]:
    return {member.call: member.id for member in demo.members}


def held(demo: DemoProgramme) -> tuple[Meeting, ...]:
    return demo.meetings[:3]


def test_three_meetings_are_held_and_the_fourth_is_ready(demo: DemoProgramme) -> None:
    assert [m.state for m in demo.meetings] == [MeetingState.HELD] * 3 + [MeetingState.PLANNED]
    assert set(demo.events) == set(demo.presences) == {m.id for m in held(demo)}
    last = demo.meetings[3]
    assert (last.date, last.plan.icebreaker) == (date(2024, 2, 5), "lampu-lalu-lintas")
    assert last.started_at is None


@pytest.mark.parametrize(
    ("number", "minutes", "spent", "begins", "lasts"),
    [
        (1, (20, 10, 20, 10), (1240, 530, 1220, 590), "10:00:00", 3580),
        (2, (8, 7, 31, 10), (520, 470, 1850, 590), "10:03:00", 3430),
        (3, (8, 7, 35, 10), (450, 400, 2060, 570), "10:00:00", 3570),
    ],
)
def test_the_logs_fold_into_the_stated_minutes(
    demo: DemoProgramme,
    number: int,
    minutes: tuple[int, ...],
    spent: tuple[float, ...],
    begins: str,
    lasts: float,
) -> None:
    meeting = demo.meetings[number - 1]
    course = fold(meeting.plan, demo.events[meeting.id])
    assert course.state is RunState.ENDED
    assert course.minutes == minutes
    assert course.spent == pytest.approx(spent)
    assert meeting.started_at == course.started_at
    assert meeting.ended_at == course.ended_at
    assert meeting.started_at is not None
    assert meeting.ended_at is not None
    assert f"{meeting.started_at:%H:%M:%S}" == begins
    assert (meeting.ended_at - meeting.started_at).total_seconds() == pytest.approx(lasts)


def test_ticks_pause_and_changed_minutes_are_in_the_logs(demo: DemoProgramme) -> None:
    walks = reference("id").walks
    for walk in walks[:3]:
        course = fold(walk.meeting.plan, demo.events[walk.meeting.id])
        assert course.ticked == {step_id for each in walk.stages for step_id in each.ticks}
    kinds = Counter(event.kind for events in demo.events.values() for event in events)
    assert kinds[EventKind.PAUSED] == kinds[EventKind.RESUMED] == 1
    assert kinds[EventKind.MINUTES_CHANGED] == 1
    assert kinds[EventKind.STAGE_ENTERED] == 9
    assert not [kind for kind in kinds if "gap" in kind]
    pauses = fold(demo.meetings[2].plan, demo.events[demo.meetings[2].id]).pauses
    assert [(pause.seconds, pause.stage) for pause in pauses] == [(90.0, Stage.ACTIVITY)]


def test_events_stand_in_order(demo: DemoProgramme) -> None:
    for events in demo.events.values():
        assert events[0].kind is EventKind.STARTED
        assert events[-1].kind is EventKind.ENDED
        assert list(events) == sorted(events, key=lambda event: (event.at, event.elapsed))
        assert all(event.at.tzinfo is not None for event in events)


def test_a_live_meeting_reads_a_log_back(demo: DemoProgramme) -> None:
    meeting = demo.meetings[1]
    assert meeting.ended_at is not None
    clock = ManualClock(meeting.ended_at + timedelta(days=1))
    live = LiveMeeting(meeting.plan, clock, meeting.ended_at, demo.events[meeting.id])
    assert live.now().state is RunState.ENDED
    assert live.now().gap is None


def test_attendance_is_as_told(demo: DemoProgramme) -> None:
    counts = Counter(p.status for presences in demo.presences.values() for p in presences)
    assert counts == {
        Attendance.PRESENT: 23,
        Attendance.LATE: 2,
        Attendance.SICK: 1,
        Attendance.EXCUSED: 1,
    }
    taken = {(m, p.member_id): p.status for m, row in demo.presences.items() for p in row}
    columns = [attendance.column(meeting) for meeting in demo.meetings]
    matrix = attendance.matrix(demo.members, columns, taken)
    assert (matrix.rate.present, matrix.rate.of) == (25, 27)
    assert {row.call: row.missed_in_a_row for row in matrix.rows if row.missed_in_a_row} == {
        "Eko": 2
    }


def test_observations_grow_but_not_for_everybody(demo: DemoProgramme) -> None:
    assert all(observation.score in range(4) for observation in demo.observations)
    meeting_ids = [meeting.id for meeting in held(demo)]
    series = marks.series(demo.observations, meeting_ids, [m.id for m in demo.members])
    totals = {m.call: each.total for m, each in zip(demo.members, series, strict=True)}
    assert totals["Eko"] == (4, None, None)
    assert totals["Wulan"] == (3, 4, 3)
    assert totals["Rani"] == (4, 7, 10)
    others = [total for call, total in totals.items() if call not in ("Eko", "Wulan")]
    assert all(total[0] and total[2] and total[0] < total[2] for total in others)


def test_notes_lie_in_all_three_layers(demo: DemoProgramme) -> None:
    layers = Counter(note.layer for note in demo.notes)
    assert layers[NoteLayer.GROUP] == 3
    assert layers[NoteLayer.PRIVATE] > layers[NoteLayer.MEMBER] > 3
    assert {note.member_id for note in demo.notes} == {None, *call_to_id(demo).values()}
    assert len({(note.meeting_id, note.member_id) for note in demo.notes}) == len(demo.notes)


def test_icebreakers_were_used_once_each(demo: DemoProgramme) -> None:
    assert [use.key for use in demo.uses] == ["rantai-nama", "hitung-sampai-sepuluh", "hujan-badai"]
    assert [use.used_on for use in demo.uses] == [meeting.date for meeting in held(demo)]
    assert {use.group_id for use in demo.uses} == {demo.group.id}
    keys = [meeting.plan.icebreaker for meeting in demo.meetings]
    assert [key for key in keys if not (FOLDER / f"{key}.yaml").is_file()] == []


def test_commitments_know_what_the_held_meetings_say_about_them(demo: DemoProgramme) -> None:
    by_meeting = Counter(
        (c.meeting_id, c.answer is CommitmentAnswer.OPEN) for c in demo.commitments
    )
    first, second, third = (meeting.id for meeting in held(demo))
    assert by_meeting == {
        (first, True): 2,
        (first, False): 7,
        (second, True): 1,
        (second, False): 7,
        (third, True): 8,
    }
    for each in demo.commitments:
        assert (each.answered_in is None) == (each.answer is CommitmentAnswer.OPEN)
        assert each.answered_in in (None, second, third)  # the last meeting is still to come


def test_a_few_marks_were_made_in_each_held_meeting(demo: DemoProgramme) -> None:
    made = Counter(mark.meeting_id for mark in demo.marks)
    assert made == {meeting.id: n for meeting, n in zip(held(demo), (9, 8, 10), strict=True)}
    for mark in demo.marks:
        presence = next(p for p in demo.presences[mark.meeting_id] if p.member_id == mark.member_id)
        assert attendance.counts_as_present(presence.status)
        assert presence.arrived_at is None or presence.arrived_at < mark.at


def test_a_summary_can_be_made_of_each_held_meeting(demo: DemoProgramme) -> None:
    for meeting, closing in zip(held(demo), demo.closings, strict=True):
        summary = compose(
            profile=demo.profile,
            group=demo.group,
            meeting=meeting,
            meetings=demo.meetings,
            members=demo.members,
            presences=demo.presences[meeting.id],
            events=demo.events[meeting.id],
            observations=[o for o in demo.observations if o.meeting_id == meeting.id],
            notes=[n for n in demo.notes if n.meeting_id == meeting.id],
            closing=closing,
            live_marks=[m for m in demo.marks if m.meeting_id == meeting.id],
            commitments=demo.commitments,
        )
        assert summary.total == 4
        assert summary.minutes in (57, 58, 60)
        assert len(summary.participants) == 9
        assert len(summary.notes) == 1
        assert summary.commitments >= 8
        assert sum(each.count for each in summary.marks) >= 8
        assert summary.next_meeting is not None
        assert summary.closing.follow_up


def test_the_last_meeting_can_be_walked_through_too() -> None:
    walk = reference("en").walks[3]
    course = fold(walk.meeting.plan, live_log(walk))
    assert course.state is RunState.ENDED
    assert course.spent == pytest.approx((500, 410, 1480, 1190))


def test_the_demo_can_lead_up_to_today() -> None:
    demo = programme("en", date(2026, 3, 4))
    assert demo.meetings[3].date == date(2026, 3, 4)
    assert demo.events[demo.meetings[2].id][0].at.date() == date(2026, 2, 25)
