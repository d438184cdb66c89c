from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.plan import (
    Part,
    add_line,
    change_line,
    find_line,
    move_line,
    remove_line,
    scaled,
    with_done,
    with_icebreaker,
    with_minimum,
    with_minutes,
    with_timer,
    with_type,
)
from sessions.plan_data import plan_from_data, plan_to_data
from sessions.plan_rules import (
    CLOSING_MINIMUM,
    Finding,
    PlanError,
    PlanFault,
    checked,
    findings,
    least_minutes,
    meeting_type,
)
from sessions.records import STAGES, Line, MeetingType, Plan, Stage, StagePlan


def plan(*minutes: int, minimum: int = CLOSING_MINIMUM) -> Plan:
    return Plan(
        type=MeetingType.FIRST,
        activities=("", "mirror", "", ""),
        stages=tuple(
            StagePlan(
                stage=stage,
                minutes=n,
                minimum=minimum if stage == Stage.CLOSING else 0,
                steps=tuple(Line(id=f"{stage}.{i}", text="", key=f"k{i}") for i in range(3)),
                prompts=(Line(id=f"{stage}.p", text="Apa kabar?"),),
            )
            for stage, n in zip(STAGES, minutes or (20, 10, 20, 10), strict=True)
        ),
    )


def minutes_of(some: Plan) -> list[int]:
    return [part.minutes for part in some.stages]


@pytest.mark.parametrize(
    ("number", "total", "kind"),
    [
        (1, 1, MeetingType.FIRST),
        (1, 4, MeetingType.FIRST),
        (2, 4, MeetingType.MIDDLE),
        (3, 4, MeetingType.MIDDLE),
        (4, 4, MeetingType.LAST),
        (2, 2, MeetingType.LAST),
        (5, 4, MeetingType.LAST),
    ],
)
def test_a_meeting_has_its_place_in_the_programme(
    number: int, total: int, kind: MeetingType
) -> None:
    assert meeting_type(number, total) == kind


# --- checking --------------------------------------------------------------------------------


def test_a_plan_as_it_should_be_has_no_findings() -> None:
    assert findings(plan()) == ()
    assert checked(plan()) == plan()


def test_findings_name_the_fault_and_the_stage() -> None:
    first, *rest = plan(0, 10, 500, 4).stages
    closing = replace(rest[-1], minimum=3)
    wrong = Plan(type=MeetingType.FIRST, stages=(first, *rest[:-1], closing))
    assert findings(wrong) == (
        Finding(PlanFault.STAGE_TOO_SHORT, Stage.OPENING),
        Finding(PlanFault.STAGE_TOO_LONG, Stage.ACTIVITY),
        Finding(PlanFault.CLOSING_UNPROTECTED, Stage.CLOSING),
    )
    with pytest.raises(PlanError, match="stage_too_short in opening"):
        checked(wrong)


def test_the_four_stages_stand_in_order() -> None:
    good = plan()
    for stages in (good.stages[::-1], good.stages[:3], (*good.stages, good.stages[0]), ()):
        assert findings(replace(good, stages=stages)) == (Finding(PlanFault.STAGES_WRONG),)


def test_empty_and_doubled_lines_are_found() -> None:
    opening, *rest = plan().stages
    blank = replace(opening, steps=(Line(id="a", text=" \n"), Line(id="a", text="x")))
    assert findings(replace(plan(), stages=(blank, *rest))) == (
        Finding(PlanFault.LINE_EMPTY, Stage.OPENING),
        Finding(PlanFault.LINE_TWICE),
    )


# --- minutes ---------------------------------------------------------------------------------


def test_minutes_change_in_one_stage_only() -> None:
    assert minutes_of(with_minutes(plan(), Stage.ACTIVITY, 25)) == [20, 10, 25, 10]
    for stage, minutes in ((Stage.OPENING, 0), (Stage.CLOSING, 4), (Stage.OPENING, 481)):
        with pytest.raises(PlanError):
            with_minutes(plan(), stage, minutes)


def test_a_minimum_lifts_the_minutes_of_its_stage() -> None:
    lifted = with_minimum(plan(), Stage.CLOSING, 12).of(Stage.CLOSING)
    assert (lifted.minimum, lifted.minutes) == (12, 12)
    with pytest.raises(PlanError, match="closing_unprotected"):
        with_minimum(plan(), Stage.CLOSING, 4)


def test_scaling_keeps_proportions_and_the_closing() -> None:
    assert minutes_of(scaled(plan(20, 10, 20, 10), 90)) == [30, 15, 30, 15]
    assert minutes_of(scaled(plan(7, 5, 26, 7), 35)) == [6, 4, 20, 5]
    assert minutes_of(scaled(plan(20, 10, 20, 10), 20))[-1] == CLOSING_MINIMUM
    assert minutes_of(scaled(plan(20, 10, 20, 10), 8)) == [1, 1, 1, 5]
    with pytest.raises(ValueError, match="7 minutes are fewer"):
        scaled(plan(), 7)


@given(st.lists(st.integers(5, 120), min_size=4, max_size=4), st.integers(8, 400))
def test_a_scaled_plan_has_exactly_the_minutes_asked_for(parts: list[int], total: int) -> None:
    result = scaled(plan(*parts), total)
    assert result.minutes == total
    assert all(part.minutes >= least_minutes(part) for part in result.stages)


@given(st.lists(st.integers(5, 120), min_size=4, max_size=4))
def test_scaling_to_its_own_length_changes_nothing(parts: list[int]) -> None:
    assert scaled(plan(*parts), sum(parts)) == plan(*parts)


# --- lines -----------------------------------------------------------------------------------


def test_lines_are_added_changed_moved_and_removed() -> None:
    some = add_line(plan(), Stage.OPENING, Part.STEPS, "Doa bersama")
    assert some.of(Stage.OPENING).steps[-1].text == "Doa bersama"
    new = some.of(Stage.OPENING).steps[-1].id
    some = move_line(some, new, 0)
    assert find_line(some, new) == (Stage.OPENING, Part.STEPS, 0)
    some = move_line(some, new, 99)
    assert find_line(some, new) == (Stage.OPENING, Part.STEPS, 3)
    some = move_line(some, new, -5)
    assert find_line(some, new) == (Stage.OPENING, Part.STEPS, 0)
    assert remove_line(some, new) == plan()


def test_a_line_she_changed_is_no_templates_line_any_more() -> None:
    some = change_line(plan(), "opening.1", "Salam")
    assert some.of(Stage.OPENING).steps[1] == Line(id="opening.1", text="Salam", key="")
    some = change_line(some, "closing.p", "Sampai jumpa")
    assert some.of(Stage.CLOSING).prompts[0].text == "Sampai jumpa"
    with pytest.raises(PlanError, match="line_empty"):
        change_line(plan(), "opening.1", "  ")


def test_unknown_and_doubled_lines_are_refused() -> None:
    with pytest.raises(KeyError):
        remove_line(plan(), "nowhere")
    with pytest.raises(PlanError, match="line_twice"):
        add_line(plan(), Stage.CLOSING, Part.PROMPTS, "x", line_id="opening.1")


def test_icebreaker_and_type_are_exchanged() -> None:
    assert with_icebreaker(plan(), "").icebreaker == ""
    assert with_type(plan(), MeetingType.LAST).type == MeetingType.LAST


@given(st.permutations(range(3)), st.integers(-2, 5))
def test_moving_loses_no_line(order: list[int], to: int) -> None:
    some = plan()
    for at in order:
        some = move_line(some, f"activity.{at}", to)
    assert sorted(s.id for s in some.of(Stage.ACTIVITY).steps) == [
        "activity.0",
        "activity.1",
        "activity.2",
    ]


# --- data ------------------------------------------------------------------------------------


LINES = [line.id for part in plan().stages for line in (*part.steps, *part.prompts)]


@given(
    st.lists(st.integers(5, 480), min_size=4, max_size=4),
    st.text(),
    st.sets(st.sampled_from(LINES)),
)
def test_data_reads_back_as_the_same_plan(parts: list[int], words: str, quiet: set[str]) -> None:
    some = change_line(plan(*parts), "transition.2", words + "!")
    for line_id in quiet:
        some = with_timer(some, line_id, False)
    data = plan_to_data(some)
    assert plan_from_data(data) == some
    assert str(data).count("'timed': False") >= len(quiet)
    assert plan_from_data(without_timed(data)) == plan_from_data(
        plan_to_data(change_line(plan(*parts), "transition.2", words + "!"))
    )


def without_timed(data: object) -> object:
    """The same data as it was written before a step could do without a timer."""
    if isinstance(data, dict):
        return {name: without_timed(value) for name, value in data.items() if name != "timed"}
    return [without_timed(value) for value in data] if isinstance(data, list) else data


def test_what_has_a_timer_is_written_as_before() -> None:
    assert "timed" not in str(plan_to_data(plan()))
    quiet = with_timer(plan(), "opening.1", False)
    assert with_timer(quiet, "opening.1", True) == plan()
    assert quiet.of(Stage.OPENING).steps[1] == Line(id="opening.1", text="", key="k1", timed=False)
    with pytest.raises(KeyError):
        with_timer(plan(), "nowhere", False)


def test_a_step_without_a_timer_stays_so_in_other_words_and_elsewhere() -> None:
    some = with_timer(plan(), "opening.1", False)
    some = move_line(change_line(some, "opening.1", "Hening sejenak"), "opening.1", 0)
    some = scaled(some, 90)
    assert some.of(Stage.OPENING).steps[0] == Line(
        id="opening.1", text="Hening sejenak", timed=False
    )


def test_data_is_plain_and_carries_its_version() -> None:
    data = plan_to_data(plan())
    assert data["version"] == 2
    assert type(data["type"]) is str


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (("version",), 3, "plan: version 3 is not known"),
        (("version",), True, "plan.version: not a whole number"),
        (("type",), "sometimes", "plan.type: not one of the known words"),
        (("activities",), None, "plan.activities: not a list"),
        (("stages",), {}, "plan.stages: not a list"),
        (("stages", 0), "opening", r"stages\[0\]: not a dictionary"),
        (("stages", 1, "stage"), "break", r"stages\[1\].stage: not one of"),
        (("stages", 1, "stage"), "opening", "stages_wrong"),
        (("stages", 2, "minutes"), 0, "stage_too_short in activity"),
        (("stages", 2, "minutes"), 12.5, r"stages\[2\].minutes: not a whole number"),
        (("stages", 3, "minimum"), 0, "closing_unprotected"),
        (("stages", 0, "steps", 0, "timed"), 0, r"stages\[0\].steps\[0\].timed: not yes or no"),
        (("stages", 3, "steps", 1, "text"), 7, r"stages\[3\].steps\[1\].text: not a text"),
    ],
)
def test_wrong_data_is_named(path: tuple[str | int, ...], value: object, reason: str) -> None:
    data: dict[str, object] = plan_to_data(plan())
    inner: object = data
    for name in path[:-1]:
        assert isinstance(inner, dict | list)
        inner = inner[name]  # type: ignore[call-overload, index]
    assert isinstance(inner, dict | list)
    inner[path[-1]] = value  # type: ignore[call-overload, index]
    with pytest.raises(ValueError, match=reason):
        plan_from_data(data)


@pytest.mark.parametrize("data", [None, [], "plan", 3, {}, {"version": 1}])
def test_what_is_no_plan_at_all_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="plan"):
        plan_from_data(data)


def test_a_step_gets_her_own_sentence_for_paper_and_loses_it_with_its_words() -> None:
    mine = add_line(plan(10, 10, 10, 10), Stage.OPENING, Part.STEPS, "Sapa semua", "mine")
    told = with_done(mine, "mine", "  Semua disapa. ")
    assert told.of(Stage.OPENING).steps[-1].done == "Semua disapa."
    assert plan_from_data(plan_to_data(told)) == told
    assert with_done(told, "mine", "") == mine
    assert change_line(told, "mine", "Sapa lagi").of(Stage.OPENING).steps[-1].done == ""
