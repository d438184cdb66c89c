"""Six of nine are there; one more comes in the activity, one leaves before it is over.

10:00 started without Arif, Nadia and Eko · 10:03 the agreement is read · 10:08 transition · 10:15
activity · 10:20 Nadia comes · 10:23 Bayu leaves · 10:38 closing · 10:50 over
"""

from facilitator.store import attendance, marks
from sessions.events import EventKind
from sessions.records import Attendance, Presence, Stage
from sessions.stays import stay
from tests.journeys.conftest import House, Tell
from tests.journeys.keyboard import Key, press, write
from tests.journeys.led import MINUTE, Leading, Room, facts, furnished, words_on

SIX = "about 4 min each · 3 pairs"
SEVEN = "about 3.5 min each · 2 pairs and 1 trio"
BAYU, SARI, ARIF, NADIA, EKO = 4, 5, 7, 8, 9  # their keys
READ = "Has not heard the confidentiality agreement"


def head(led: Leading) -> str:
    return led.page.side._head.whole


def middle(led: Leading) -> tuple[str, str]:
    return led.page.side.circle._middle


def test_six_of_nine(house: House, tell: Tell) -> None:
    room = furnished(house, before=2)

    async def journey() -> None:
        led = await room.enter()
        await six_are_here(led)
        await the_agreement_is_read(led)
        await three_have_spoken(led)
        await nadia_comes(led)
        await she_is_told(led)
        await bayu_leaves(led)
        await to_the_end(led)
        await it_is_on_paper(led)
        await it_is_in_the_record(led)
        await led.leave()

    tell(journey())
    all_of_it_is_kept(room)


async def six_are_here(led: Leading) -> None:
    await led.open()
    press(Key.Key_7)
    write("aaa")
    led.wait(2 * MINUTE)
    await led.start()
    assert head(led) == SIX
    assert "6 of 9 here" in led.page.bar._place.whole
    assert middle(led) == ("here", "6/9")


async def the_agreement_is_read(led: Leading) -> None:
    led.wait(3 * MINUTE)
    press(Key.Key_F9)
    await led.settle()
    assert "We have said the pledge · 10:03" in words_on(led.page.notices)


async def three_have_spoken(led: Leading) -> None:
    """A turn each, in the order they sit; the next is Bayu."""
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        led.wait(20)
        press(key)
        write("q")
    await led.settle()
    assert middle(led) == ("next turn", "Bayu")
    led.wait(4 * MINUTE)
    led.go_on(Stage.TRANSITION)
    led.wait(7 * MINUTE - 5)
    led.go_on(Stage.ACTIVITY)
    led.wait(5 * MINUTE - 5)
    assert led.page.side._silent.text() == "Bayu has not spoken for 20 min"


async def nadia_comes(led: Leading) -> None:
    """The minute is stamped, everything follows at once, and there is something to read to her."""
    press(Key.Key_8)
    write("l")
    assert head(led) == SEVEN
    assert "7 of 9 here" in led.page.bar._place.whole
    await led.settle()
    shown = words_on(led.page.side.member)
    assert shown[0] == "Came 10:20 · missed: Opening, Transition"
    assert READ in shown
    (line,) = [words for words in shown if words.startswith("Welcome, Nadia.")]
    assert "What is told here stays here" in line
    assert len(line.split()) <= 60  # twenty seconds


async def she_is_told(led: Leading) -> None:
    """The flag stands in the group's view as well; F4 goes there, F4 again has told her."""
    press(Key.Key_0)
    await led.settle()
    shown = words_on(led.page.side.member)
    assert "Has yet to hear the agreement: Nadia" in "".join(shown).replace("\u200b", "")
    press(Key.Key_F4)
    await led.settle()
    assert READ in words_on(led.page.side.member)
    led.wait(30)
    press(Key.Key_F4)
    await led.settle()
    assert READ not in words_on(led.page.side.member)
    assert not any(seat.untold for seat in led.page.side.circle._seats)


async def bayu_leaves(led: Leading) -> None:
    """He is asked no turn, split into no pair, and it is not said that he is silent."""
    led.wait(2 * MINUTE + 30)
    silent = led.page.side._silent
    assert (middle(led), silent.text()) == (("next turn", "Bayu"), "Bayu has not spoken for 23 min")
    press(Key.Key_4, Key.Key_M)
    assert head(led) == SIX
    assert (middle(led), silent.text()) == (("next turn", "Sari"), "Sari has not spoken for 23 min")
    assert "6 of 9 here" in led.page.bar._place.whole
    for key in (Key.Key_5, Key.Key_6):
        press(key)
        write("q")
    assert middle(led) == ("next turn", "Nadia")
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        press(key)
        write("q")
    assert not silent.isVisible()
    led.wait(9 * MINUTE)
    assert silent.text() == "Nadia has not spoken for 12 min"  # since she came
    press(Key.Key_8)
    write("q")
    assert (middle(led), silent.isVisible()) == (("next turn", "Rani"), False)


async def to_the_end(led: Leading) -> None:
    led.wait(6 * MINUTE)
    led.go_on(Stage.CLOSING)
    assert head(led) == ""
    led.wait(12 * MINUTE - 5)
    await led.finish()


async def it_is_on_paper(led: Leading) -> None:
    paper = await led.paper()
    assert "7 of the 9 members enrolled on that day took part." in paper
    assert "P left 10:23" in paper
    assert "L arrived 10:20" in paper
    assert paper.count("A absent") == 2
    assert "Confidentiality agreement read, heard by 7 of 7 present." in paper  # in the end
    assert "Members who came late: 1." in paper
    for name in (*map(led.room.called, range(1, 10)), "missed"):
        assert name not in paper


async def it_is_in_the_record(led: Leading) -> None:
    page = await led.record()
    there = "Rani, Dimas, Putri, Bayu, Sari, Wulan"
    told = f"read 10:03, 6 of 7 heard it · there: {there} · told afterwards: Nadia"
    assert facts(page)["Agreement"] == told
    assert facts(page)["Marks"] == "spoke 9×"
    shown = words_on(page.attendance)
    assert shown[1] == "7 of 9 present"
    late, early = shown.index("late 10:20"), shown.index("present, left 10:23")
    assert shown[late + 1] == "came in minute 20 · there for 30 min · missed: Opening, Transition"
    assert shown[early + 1] == "left in minute 23 · there for 23 min · missed: Activity, Closing"
    assert shown.count("absent") == 2


def all_of_it_is_kept(room: Room) -> None:
    log = room.events()
    with room.vault() as db:
        there = {p.member_id: p for p in attendance.presences(db, room.meeting.id)}
        made = marks.marks(db, room.meeting.id)

    def of(number: int) -> Presence:
        return there[room.members[number - 1].id]

    nadia, bayu = of(NADIA), of(BAYU)
    assert (nadia.status, nadia.told, nadia.left_at) == (Attendance.LATE, True, None)
    assert f"{nadia.arrived_at:%H:%M:%S}" == "10:20:00"
    assert (bayu.status, bayu.arrived_at) == (Attendance.PRESENT, None)
    assert f"{bayu.left_at:%H:%M:%S}" == "10:23:00"
    for number in (ARIF, EKO):
        assert of(number) == Presence(member_id=of(number).member_id, status=Attendance.ABSENT)
    assert stay(nadia, log).missed == (Stage.OPENING, Stage.TRANSITION)
    assert stay(of(SARI), log).missed == ()
    assert [event.at for event in log if event.kind is EventKind.PLEDGE_READ] == [
        log[0].at.replace(minute=3)
    ]
    seats = {member.id: at for at, member in enumerate(room.members, start=1)}
    assert sorted(seats[mark.member_id] for mark in made) == [1, 1, 2, 2, 3, 3, 5, 6, 8]
    assert {mark.kind for mark in made} == {"spoke"}
