"""A group's series of meetings: proposed days, numbers and templates that follow the dates."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from facilitator.programme import new_meetings, refitted
from facilitator.templates import template
from sessions.plan import Part, add_line, with_icebreaker
from sessions.programme import ProposedDay, Series, SeriesWish, proposals, usual_wish
from sessions.records import MeetingState, MeetingType, Stage

FIRST = date(2024, 1, 15)
WISH = SeriesWish(count=4, first=FIRST, every=7, start=time(10, 0), minutes=60, place="")
NOW = datetime.fromisoformat("2024-01-10T09:12:00+07:00")


def weeks(count: int) -> list[date]:
    return [FIRST + timedelta(days=7 * n) for n in range(count)]


def series(count: int = 4) -> Series:
    return new_meetings("g", weeks(count), replace(WISH, count=count), "id")


def kinds(found: Series) -> list[str]:
    return [meeting.plan.type.value for meeting in found]


def test_skipped_days_are_shown_and_the_series_grows() -> None:
    days = weeks(5)
    assert proposals(WISH, {days[1]}) == (
        ProposedDay(days[0], 1),
        ProposedDay(days[1], None),
        ProposedDay(days[2], 2),
        ProposedDay(days[3], 3),
        ProposedDay(days[4], 4),
    )


def test_days_off_the_rhythm_change_nothing() -> None:
    off = {FIRST + timedelta(days=1), FIRST + timedelta(days=700)}
    assert [each.number for each in proposals(WISH, off)] == [1, 2, 3, 4]


def test_past_the_calendar_there_is_no_series() -> None:
    with pytest.raises(ValueError, match="calendar"):
        proposals(replace(WISH, first=date(9999, 12, 30)), ())


@pytest.mark.parametrize(
    ("moment", "start"),
    [
        ("2024-01-10T09:12:00+07:00", time(9, 15)),
        ("2024-01-10T09:15:00+07:00", time(9, 15)),
        ("2024-01-10T09:46:00+07:00", time(10, 0)),
        ("2024-01-10T23:50:00+07:00", time(10, 0)),
        ("2024-01-10T05:10:00+07:00", time(10, 0)),
    ],
)
def test_a_first_programme_begins_now(moment: str, start: time) -> None:
    wish = usual_wish((), "Ruang BK", datetime.fromisoformat(moment))
    assert wish == SeriesWish(4, date(2024, 1, 10), 7, start, 60, "Ruang BK")


def test_a_later_one_goes_on_as_before() -> None:
    known = tuple(replace(m, place="Aula") for m in series())
    off = replace(known[-1], id="x", date=date(2025, 1, 1), state=MeetingState.CANCELLED)
    wish = usual_wish((*known, off), "Ruang BK", NOW)
    assert wish == SeriesWish(1, date(2024, 2, 12), 7, time(10, 0), 60, "Aula")


def test_new_meetings_carry_the_template_of_their_place() -> None:
    made = series()
    assert [m.number for m in made] == [1, 2, 3, 4]
    assert kinds(made) == ["first", "middle", "middle", "last"]
    assert made[0].plan == template(60, MeetingType.FIRST, "id")


def test_a_farewell_that_is_followed_becomes_a_middle_meeting() -> None:
    longer = tuple(replace(m, number=n) for n, m in enumerate((*series(), *series(1)), start=1))
    chosen = replace(longer[3], plan=with_icebreaker(longer[3].plan, "rain"))
    fitted = refitted((*longer[:3], chosen, longer[4]), "id")
    assert kinds(fitted) == ["first", "middle", "middle", "middle", "last"]
    assert fitted[3].plan == with_icebreaker(template(60, MeetingType.MIDDLE, "id"), "rain")


def test_what_she_worked_on_or_what_was_held_keeps_its_plan() -> None:
    first, second, third, last = series()
    own = replace(last, plan=add_line(last.plan, Stage.CLOSING, Part.STEPS, "Foto bersama"))
    held = replace(third, plan=last.plan, state=MeetingState.HELD)
    fifth = replace(series(1)[0], number=5)
    fitted = refitted((first, second, held, own, fifth), "id")
    assert kinds(fitted) == ["first", "middle", "last", "last", "last"]
    assert fitted[3] == own


def test_templates_are_known_in_whatever_language_they_were_made() -> None:
    (only,) = new_meetings("g", [FIRST], WISH, "en")
    assert kinds(refitted((only, replace(only, id="b", number=2)), "id")) == ["first", "last"]
