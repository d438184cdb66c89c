"""Activity cards: every activity in both languages, and what a counselor may have written."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import combinations, groupby

import pytest
from PIL import Image
from pypdf import PdfReader

from facilitator.reports.card_parts import SMALLEST
from facilitator.reports.cards import build_cards, cards_of
from facilitator.reports.cutting import A6
from facilitator.translation import Translate, Translation, load
from icebreakers.activity import Activity, ActivityText
from icebreakers.catalogue import Catalogue
from icebreakers.catalogue import load as load_library
from tests.facilitator.reports.printed_lines import Line, lines, nearest_edge, overlap, place

Read = Callable[[bytes], list[str]]
CLEAR = 17.0  # points from a cut, six millimetres; letters may stand a little over their line
ENGLISH = Translation("en")
WONDERS = (
    "Pneumonoultramikroskopiksilikovulkanokoniosisterpanjangsedunia" * 4,
    "👩‍👩‍👧‍👦 🇮🇩 🫶🏾 senyum 😀 lagi",
    "مرحبا بكم في المجموعة، اجلسوا في دائرة ثم ابدأوا",
    "ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ ꦏꦚ꧀ꦕ",
    "漢字 and ½ and \u200bzero\u00adwidth",
    "a" * 1000,
)


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return load_library()


def words_of(language: str) -> Translate:
    return load(language)


def told(said: ActivityText) -> list[str]:
    """Everything a card has to say."""
    lists = (*said.materials, *said.steps, *said.debrief)
    return [said.name, said.what, *lists, said.may_pass, said.lighter, said.no_touch, said.caution]


def joined(pdf: bytes) -> str:
    """The letters on all pages, without blanks."""
    pages = PdfReader(BytesIO(pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def clashes(found: list[Line]) -> list[tuple[str, str]]:
    pieces = groupby(sorted(found, key=lambda each: place(each, A6)), lambda each: place(each, A6))
    pairs = (pair for _, piece in pieces for pair in combinations(piece, 2))
    return [(one.words, other.words) for one, other in pairs if overlap(one, other) > 0.6]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_of_any_activity_leaves_its_card_or_is_too_small(
    library: Catalogue, language: str
) -> None:
    pdf = build_cards(tuple(library), language, words_of(language))
    found = list(lines(pdf))
    assert len({place(each, A6) for each in found}) == len(library)
    assert [each for each in found if nearest_edge(each, A6) < CLEAR] == []
    assert [each for each in found if each.size < SMALLEST - 0.01] == []
    assert clashes(found) == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_card_says_all_of_its_activity(library: Catalogue, language: str) -> None:
    pdf = build_cards(tuple(library), language, words_of(language))
    printed = joined(pdf)
    missing = [
        words
        for activity in library
        for words in told(activity.text(language))
        if "".join(words.split()) not in printed
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_activity_of_the_library_has_one_card(library: Catalogue, language: str) -> None:
    translate = words_of(language)
    several = [a.key for a in library if len(cards_of(a, language, translate)) != 1]
    assert several == []


def longer(activity: Activity, **words: object) -> Activity:
    said = replace(activity.english, **words)
    return replace(activity, key="own-1", english=said, indonesian=said)


def test_what_is_too_long_goes_on_to_cards_that_say_so(library: Catalogue, read: Read) -> None:
    first = next(iter(library))
    steps = tuple(f"Step {n}: " + "go around the circle and listen. " * 5 for n in range(1, 31))
    own = longer(first, steps=steps)
    pdf = build_cards([own, first], "en", ENGLISH)
    cards = cards_of(own, "en", ENGLISH)
    assert len(cards) > 2
    text = " ".join(read(pdf))
    for card in cards:
        assert f"{card.number}/{len(cards)}" in text
    assert text.count(own.english.name) == len(cards) + 1, "and the short one once"
    assert all(f"Step {n}:" in text for n in range(1, 31))
    assert clashes(list(lines(pdf))) == []


@pytest.mark.parametrize("wonder", WONDERS, ids=range(len(WONDERS)))
def test_what_she_writes_herself_stays_on_the_card(library: Catalogue, wonder: str) -> None:
    own = longer(
        next(iter(library)),
        name=wonder,
        what=wonder,
        steps=(wonder,) * 8,
        debrief=(wonder,) * 3,
        materials=(wonder,),
        caution=wonder,
        may_pass=wonder,
        lighter=wonder,
        no_touch=wonder,
    )
    found = list(lines(build_cards([own], "id", words_of("id"))))
    assert found
    assert [each for each in found if nearest_edge(each, A6) < CLEAR - 4] == []
    assert [each for each in found if each.size < SMALLEST - 0.01] == []


def test_the_longest_activity_that_can_be_kept_is_printed_whole(library: Catalogue) -> None:
    word = "kata " * 200
    texts = tuple(f"{n}. {word}"[:1000] for n in range(30))
    own = longer(
        next(iter(library)),
        name=word[:1000],
        what=word[:1000],
        steps=texts,
        debrief=texts,
        materials=texts,
        caution=word[:1000],
        may_pass=word[:1000],
        lighter=word[:1000],
        no_touch=word[:1000],
    )
    pdf = build_cards([own], "en", ENGLISH)
    found = list(lines(pdf))
    assert [each for each in found if nearest_edge(each, A6) < CLEAR] == []
    assert joined(pdf).count("kata") >= 30 * 3 * 190


def test_an_activity_with_hardly_a_word_has_a_card(library: Catalogue, read: Read) -> None:
    empty = ActivityText(
        name="Sendiri",
        what="",
        steps=(),
        debrief=(),
        materials=(),
        caution="",
        may_pass="",
        lighter="",
    )
    own = replace(next(iter(library)), english=empty, indonesian=empty)
    (page,) = read(build_cards([own], "en", ENGLISH))
    assert "Sendiri" in page
    assert "Steps" not in page
    assert "Ask afterwards" not in page
    assert "nothing is needed" in page


def picture(kind: str, size: tuple[int, int]) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind)
    return file.getvalue()


def drawn(pdf: bytes) -> int:
    return sum(len(page.images) for page in PdfReader(BytesIO(pdf)).pages)


def test_pictures_stand_on_the_card_and_broken_ones_are_left_out(library: Catalogue) -> None:
    first = next(iter(library))
    shown = (picture("PNG", (900, 30)), b"\x89PNG\r\n broken", picture("JPEG", (40, 800)))
    pdf = build_cards([first], "en", ENGLISH, {first.key: shown})
    assert drawn(pdf) == 2
    assert len(cards_of(first, "en", ENGLISH, shown)) == 1
    many = [picture("PNG", (50 + n, 50)) for n in range(6)]
    assert drawn(build_cards([first], "en", ENGLISH, {first.key: many})) == 4
    assert drawn(build_cards([first], "en", ENGLISH, {first.key: [b""]})) == 0


def test_four_cards_stand_on_a_page_in_the_order_asked_for(library: Catalogue, read: Read) -> None:
    five = tuple(library)[10:15]
    first, second = read(build_cards(five, "id", words_of("id")))
    places = [first.find(each.indonesian.name) for each in five[:4]]
    assert -1 not in places
    assert places == sorted(places)
    assert five[4].indonesian.name in second
    assert len(read(build_cards([], "id", words_of("id")))) == 1


def test_the_same_cards_are_the_same_bytes(library: Catalogue) -> None:
    few = tuple(library)[:3]
    assert build_cards(few, "id", ENGLISH) == build_cards(few, "id", ENGLISH)
