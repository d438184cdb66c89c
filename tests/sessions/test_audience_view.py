"""Nothing of a member reaches the members' screen, wherever it stands in the records."""

import inspect
import typing
from dataclasses import fields, replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.audience import (
    BLACK,
    AudienceKind,
    AudienceView,
    Choice,
    Library,
    LibraryText,
    SharedLine,
    audience_view,
    between,
    checked_again,
    shared_line,
    still_shown,
    wedge_of,
)
from sessions.clock import ManualClock
from sessions.course import LiveStep
from sessions.live import LiveMeeting
from sessions.live_rules import adding, checking, choosing, pledging
from sessions.records import (
    STAGES,
    Commitment,
    Line,
    LiveMark,
    Member,
    Note,
    NoteLayer,
    OwnMark,
    Stage,
)
from tests.sessions.conftest import BELL, PLAN, START

LIBRARY = Library(
    activities={
        "count_to_ten": LibraryText(
            title="Hitung Sampai Sepuluh",
            lines=("Satu suara tiap angka.", "Tidak ada urutan."),
            may_pass="Boleh lewat.",
        )
    },
    lines={"greet": "Sapa satu sama lain", "ready": "Lampu apa kalian sekarang?"},
)
MEMBERS = (
    Member(id="1", group_id="g", name="Rani Wulandari", call="Rani", number="0051-2233"),
    Member(id="2", group_id="g", name="M. Arif", call="Ari"),
)


def test_an_activity_brings_its_own_texts() -> None:
    view = audience_view(
        AudienceKind.ACTIVITY, LIBRARY, Stage.TRANSITION, activity="count_to_ten", wedge=0.5
    )
    assert view == AudienceView(
        kind=AudienceKind.ACTIVITY,
        stage=Stage.TRANSITION,
        title="Hitung Sampai Sepuluh",
        lines=("Satu suara tiap angka.", "Tidak ada urutan."),
        wedge=0.5,
        may_pass="Boleh lewat.",
    )


def test_a_stage_shows_the_chosen_lines() -> None:
    shared = shared_line("Kita mulai pukul sepuluh", MEMBERS)
    assert shared is not None
    view = audience_view(
        AudienceKind.STAGE, LIBRARY, Stage.OPENING, lines=("greet", "unknown"), said=(shared,)
    )
    assert view.lines == ("Sapa satu sama lain",)
    assert view.said == ("Kita mulai pukul sepuluh",)
    assert (view.stage, view.title, view.wedge, view.may_pass) == (Stage.OPENING, "", None, "")


def test_what_she_wrote_stands_beside_an_activity_and_in_a_pause() -> None:
    line = shared_line("Kita mulai lagi pukul sepuluh", MEMBERS)
    assert line is not None
    for kind, key in ((AudienceKind.ACTIVITY, "count_to_ten"), (AudienceKind.PAUSE, "")):
        view = audience_view(kind, LIBRARY, Stage.TRANSITION, activity=key, said=(line,))
        assert view.said == (line.text,)
    assert audience_view(AudienceKind.BLACK, LIBRARY, Stage.TRANSITION, said=(line,)) == BLACK


def test_black_and_pause_are_empty_and_so_is_the_unknown() -> None:
    for kind, expected in (
        (AudienceKind.BLACK, BLACK),
        (AudienceKind.PAUSE, AudienceView(kind=AudienceKind.PAUSE)),
    ):
        view = audience_view(
            kind, LIBRARY, Stage.OPENING, activity="count_to_ten", lines=("greet",), wedge=0.3
        )
        assert view == expected
    assert audience_view(AudienceKind.ACTIVITY, LIBRARY, Stage.OPENING, activity="?") == BLACK


# --- the proof ----------------------------------------------------------------------------------

MARKER = "ZQXMARKER7"


def marked_meeting() -> LiveMeeting:
    """A meeting whose plan and log are full of the marker."""
    own = (Line(id="own", text=f"Tanya {MARKER}"), Line(id="tpl", text=MARKER, key="greet"))
    plan = replace(
        PLAN,
        activities=("", "count_to_ten", "", ""),
        stages=tuple(replace(part, steps=own, prompts=own) for part in PLAN.stages[:1])
        + PLAN.stages[1:],
    )
    meeting = LiveMeeting(plan, ManualClock(START), BELL)
    meeting.start()
    meeting.do(adding, MARKER)
    meeting.do(checking, MARKER, True)
    meeting.do(choosing, Stage.TRANSITION, MARKER)
    meeting.do(pledging)
    return meeting


def marked_records() -> list[str]:
    """Everything that is written about people, one text each."""
    member = Member(id=MARKER, group_id="g", name=f"{MARKER} Dewi", call=MARKER, number=MARKER)
    note = Note(
        id="n",
        meeting_id="m",
        member_id=MARKER,
        layer=NoteLayer.PRIVATE,
        text=f"menangis {MARKER}",
        changed_at=START,
    )
    mark = LiveMark(
        id=MARKER,
        meeting_id="m",
        member_id=MARKER,
        kind=MARKER,
        at=START,
        elapsed=1.0,
        stage=Stage.OPENING,
    )
    own = OwnMark(id=MARKER, name=MARKER)
    promise = Commitment(id="c", meeting_id="m", member_id=MARKER, text=f"menyapa {MARKER}")
    records = (member, note, mark, own, promise)
    return [str(getattr(r, field.name)) for r in records for field in fields(r)]


def test_no_text_about_a_member_can_reach_the_screen() -> None:
    now = marked_meeting().now()
    texts = marked_records()
    assert any(MARKER in text for text in texts)
    keys = [*texts, now.icebreaker, *(s.line.text for s in now.stages[0].steps), "greet"]
    member = Member(id="1", group_id="g", name=MARKER)
    for kind, stage, activity in product(AudienceKind, STAGES, keys):
        offered = [shared_line(text, [member]) for text in texts]
        view = audience_view(
            kind,
            LIBRARY,
            stage,
            activity=activity,
            lines=[*keys, *still_shown(Choice(keys=tuple(keys)), now.stages[0].steps)],
            said=[line for line in offered if line is not None],
            wedge=wedge_of(now),
        )
        assert MARKER not in repr(view)


def test_the_lighter_version_stands_alone_where_there_is_one() -> None:
    light = LibraryText(title="Hitung", lines=("Satu", "Dua"), lighter="Sampai lima saja")
    plain = LibraryText(title="Cuaca", lines=("Langit",))
    texts = Library(activities={"light": light, "plain": plain}, lines={})
    for key, lines in (("light", ("Sampai lima saja",)), ("plain", ("Langit",))):
        view = audience_view(
            AudienceKind.ACTIVITY, texts, Stage.OPENING, activity=key, lighter=True
        )
        assert (view.title, view.lines) == (texts.activities[key].title, lines)
    assert audience_view(AudienceKind.ACTIVITY, texts, Stage.OPENING, activity="light").lines == (
        "Satu",
        "Dua",
    )


def test_only_template_lines_have_keys() -> None:
    now = marked_meeting().now()
    chosen = Choice(keys=("", "own", MARKER, "greet"))
    lines = still_shown(chosen, now.stages[0].steps)
    assert lines == ("greet", "own", MARKER)
    view = audience_view(AudienceKind.STAGE, LIBRARY, Stage.OPENING, lines=lines)
    assert view.lines == ("Sapa satu sama lain",)  # not what stands in the plan under that key


def test_there_is_no_parameter_for_a_person() -> None:
    hints = typing.get_type_hints(audience_view)
    assert set(hints) == set(inspect.signature(audience_view).parameters) | {"return"}
    plain = {bool, str, float, type(None)}
    allowed = {AudienceKind, Library, Stage, SharedLine, AudienceView, *plain}

    def leaves(hint: object) -> set[object]:
        inner = typing.get_args(hint)
        return {hint} if not inner else {leaf for arg in inner for leaf in leaves(arg)}

    found = {leaf for hint in hints.values() for leaf in leaves(hint)}
    assert found == allowed
    shown = {leaf for h in typing.get_type_hints(AudienceView).values() for leaf in leaves(h)}
    assert shown <= allowed | {...}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ceritakan satu hal yang hangat", True),
        ("Giliran Rani", False),
        ("giliran RANI!", False),
        ("Dengarkan ceritanya Raninya", False),
        ("Bu Wulandari datang", False),
        ("Nomor 00512233", False),
        ("Nomor 0051 2233.", False),
        ("Berani mencoba, hari ini", True),  # 'rani' inside other words names nobody
        ("Mari bernyanyi", True),
        ("Ari mulai", False),
        ("M adalah huruf", True),
        ("  \n ", False),
    ],
)
def test_a_line_of_hers_is_shown_unless_it_names_somebody(text: str, shown: bool) -> None:
    line = shared_line(text, MEMBERS)
    assert (line is not None) == shown
    if line is not None:
        assert line.text == " ".join(text.split())


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from([" ", ", ", "! ", "\n"]))
def test_no_name_slips_through_in_a_sentence(before: str, after: str, gap: str) -> None:
    for name in ("Rani", "wulandari", "ARIF"):
        assert shared_line(f"{before}{gap}{name}{gap}{after}", MEMBERS) is None


# --- from picture to picture ----------------------------------------------------------------------


def test_every_other_picture_comes_through_black() -> None:
    opening = audience_view(AudienceKind.STAGE, LIBRARY, Stage.OPENING, wedge=0.5)
    closing = audience_view(AudienceKind.STAGE, LIBRARY, Stage.CLOSING, wedge=0.5)
    later = audience_view(AudienceKind.STAGE, LIBRARY, Stage.OPENING, wedge=0.4)
    assert between(opening, closing) == (BLACK, closing)
    assert between(opening, later) == (later,)
    assert between(opening, opening) == (opening,)
    assert between(BLACK, opening) == (opening,)
    assert between(opening, BLACK) == (BLACK,)


@pytest.mark.parametrize(
    ("wedge", "drawn"), [(None, None), (-3, 0), (0, 0), (0.5001, 0.5), (1, 1), (7, 1)]
)
def test_the_wedge_moves_in_steps(wedge: float | None, drawn: float | None) -> None:
    assert audience_view(AudienceKind.STAGE, LIBRARY, Stage.OPENING, wedge=wedge).wedge == drawn


def test_the_wedge_is_the_share_of_the_stage_that_is_left() -> None:
    clock = ManualClock(START)
    meeting = LiveMeeting(PLAN, clock, BELL)
    assert wedge_of(meeting.now()) == 1
    meeting.start()
    for _ in range(24):
        clock.advance(5)
        meeting.now()
    assert wedge_of(meeting.now()) == 0.75
    for _ in range(100):
        clock.advance(5)
        meeting.now()
    assert wedge_of(meeting.now()) == 0


def test_the_chosen_lines_follow_the_steps_as_they_stand() -> None:
    step = {key: LiveStep(Line(id=key, text="", key=key)) for key in ("a", "b", "c")}
    own = LiveStep(Line(id="own", text="Rani tampak lelah"), added=True)
    chosen = Choice(keys=("a", "say", "b"))
    assert still_shown(chosen, step.values()) == ("a", "b", "say")
    assert still_shown(chosen, (step["c"], step["b"], own, step["a"])) == ("b", "a", "say")
    skipped = replace(step["a"], skipped=True)
    assert still_shown(chosen, (skipped, step["b"])) == ("b", "say")
    assert still_shown(Choice(keys=("", "a")), (own, step["a"])) == ("a",)
    assert still_shown(Choice(), step.values()) == ()


def test_a_step_in_her_own_words_stands_where_it_is_in_the_plan() -> None:
    steps = tuple(LiveStep(Line(id=key, text="", key=key)) for key in ("a", "b"))
    own = LiveStep(Line(id="own", text="Tarik napas bersama"), added=True)
    line = shared_line(own.line.text, MEMBERS)
    assert line is not None
    chosen = Choice(keys=("b", "a"), own=(("own", line), ("gone", line)))
    assert still_shown(chosen, (steps[0], own, steps[1])) == ("a", line, "b")
    assert still_shown(chosen, (own, *steps)) == (line, "a", "b")
    assert still_shown(chosen, (steps[0], replace(own, skipped=True))) == ("a", "b")


def test_a_line_goes_when_somebody_of_that_name_comes() -> None:
    lines = [shared_line(text, MEMBERS) for text in ("Giliran Zulfa", "Tarik napas")]
    names, harmless = (line for line in lines if line is not None)
    chosen = Choice(
        keys=("a",), own=(("1", names), ("2", harmless)), said=(names, harmless), timer=False
    )
    assert checked_again(chosen, MEMBERS) == chosen
    zulfa = Member(id="3", group_id="g", name="Zulfa Hanim")
    left = Choice(keys=("a",), own=(("2", harmless),), said=(harmless,), timer=False)
    assert checked_again(chosen, (*MEMBERS, zulfa)) == left


def test_a_choice_holds_keys_and_shared_lines_and_no_other_text() -> None:
    """Words of hers have no way into it but `shared_line`."""
    assert typing.get_type_hints(Choice) == {
        "activity": bool,
        "keys": tuple[str, ...],
        "own": tuple[tuple[str, SharedLine], ...],
        "said": tuple[SharedLine, ...],
        "timer": bool,
    }
    chosen = Choice(keys=(MARKER, "greet"), own=((MARKER, SharedLine("Tarik napas")),))
    step = LiveStep(Line(id=MARKER, text=MARKER))
    lines = still_shown(chosen, (step, LiveStep(Line(id="x", text=MARKER, key="greet"))))
    view = audience_view(AudienceKind.STAGE, LIBRARY, Stage.OPENING, lines=lines)
    assert view.lines == ("Tarik napas", "Sapa satu sama lain")
