"""The bundled activities one by one: complete, short enough to read aloud, unlike, safe."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
import yaml

from icebreakers.activity import (
    LANGUAGES,
    MEETINGS,
    STAGES,
    Activity,
    ActivityText,
    CounselingField,
    Energy,
    Goal,
    Level,
    Material,
    SchoolLevel,
)
from icebreakers.catalogue import FOLDER as ACTIVITIES
from icebreakers.catalogue import load
from tests.icebreakers.likeness import pairs

KEYS = sorted(path.stem for path in ACTIVITIES.glob("*.yaml"))
CATALOGUE = load()

# What no member may be led to show: marks, money, bodies, faith, romance; and no forfeits.
FORBIDDEN = {
    "id": (
        "rapor|nilai|nilainya|nilaimu|peringkat|ranking|juara|ulangan|uang|jajan|gaji|harga|kaya|"
        "miskin|mahal|murah|gemuk|kurus|gendut|badan|tubuh|kulit|cantik|ganteng|jelek|agama|"
        "ibadah|salat|shalat|doa|gereja|masjid|dosa|pacar|pacaran|jodoh|gebetan|naksir|asmara|"
        "hukuman|dihukum|menghukum|denda|bodoh|malu-maluin|trauma|mati|suku bangsa|partai"
    ),
    "en": (
        "grade|grades|marks|exam|ranking|money|salary|price|rich|poor|expensive|cheap|fat|skinny|"
        "slim|body|bodies|skin|pretty|ugly|religion|faith|pray|prayer|church|mosque|sin|boyfriend|"
        "girlfriend|dating|crush|romance|punish|punishment|forfeit|penalty|stupid|loser|losers|"
        "trauma|dead|death|ethnic|politics"
    ),
}
OTHER_LANGUAGE = {"id": "the|and|you|with|your|for", "en": "yang|dan|tidak|untuk|dengan|kamu"}


def said(text: ActivityText) -> tuple[str, ...]:
    """What members hear or read."""
    other_ways = (text.may_pass, text.lighter, text.no_touch, *text.variations)
    return (text.name, text.what, *text.steps, *text.debrief, *text.materials, *other_ways)


def prose(text: ActivityText) -> tuple[str, ...]:
    """Every full sentence of an activity."""
    shown = (text.what, *text.steps, *text.debrief, *text.variations)
    alone = (text.caution, text.may_pass, text.lighter, text.no_touch)
    return tuple(part for part in (*shown, *alone) if part)


def sentences(text: ActivityText) -> Iterator[str]:
    for part in prose(text):
        for sentence in re.split(r"(?<=[.?!])[”\"]?\s+", part):
            yield re.sub(r"[^\w ]", "", sentence).casefold().strip()


def holds_word(pattern: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)


@pytest.fixture(params=KEYS)
def activity(request: pytest.FixtureRequest) -> Activity:
    found = CATALOGUE.get(request.param)
    assert found is not None, "the key must be the file name"
    return found


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_each_file_is_one_activity() -> None:
    assert [activity.key for activity in CATALOGUE] == KEYS
    assert len(KEYS) >= 173


@pytest.mark.parametrize("key", KEYS)
def test_no_field_is_written_twice(key: str) -> None:
    """YAML readers keep the last of two equal keys and say nothing."""
    document = yaml.compose((ACTIVITIES / f"{key}.yaml").read_text("utf-8"), yaml.SafeLoader)
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            names = [name.value for name, _ in node.value]
            assert len(names) == len(set(names)), names
            waiting.extend(value for _, value in node.value)


def test_every_text_is_there(activity: Activity, language: str) -> None:
    text = activity.text(language)
    may_be_empty = {"materials", "no_touch", "variations", "also"}
    for field in fields(ActivityText):
        assert field.name in may_be_empty or getattr(text, field.name), field.name
    assert 3 <= len(text.steps) <= 6
    assert 2 <= len(text.debrief) <= 3


def test_it_reads_aloud(activity: Activity, language: str) -> None:
    text = activity.text(language)
    for step in text.steps:
        assert 2 <= len(step.split()) <= 25, step
    for sentence in (text.caution, text.may_pass, text.lighter, text.no_touch):
        assert len(sentence.split()) <= 40, sentence
    for question in text.debrief:
        assert question.endswith("?"), question
        assert len(question.split()) <= 20, question
    assert len(text.name) <= 40
    assert len(text.what) <= 110


def test_it_is_well_typed(activity: Activity, language: str) -> None:
    text = activity.text(language)
    for part in prose(text):
        assert part[-1] in ".?!”", part
        assert part[0].isupper() or part[0] == "“", part
        assert not re.search(r"""["\n]|\.\.\.|  | [,.;:?!]|\s-\s""", part), part
        assert part.count("“") == part.count("”"), part
    assert not text.name.endswith((".", "!"))


def test_dots_stand_apart_from_words(activity: Activity, language: str) -> None:
    for part in prose(activity.text(language)):
        assert not re.search(r"\w…|…\w", part), part


# Beginnings of words that are spelt another way in American English.
BRITISH = (
    "colour|neighbour|favour|behaviour|honour|humour|labour|flavour|centre|metre|theatre|grey|"
    "practis|licence|recognis|organis|apologis|realis|summaris|memoris|analys|emphasis|programme|"
    "travell|cancell|counsell|learnt|spelt|dreamt|cosy|whilst|towards|afterwards|maths"
)


def test_english_is_american(activity: Activity) -> None:
    for part in (*said(activity.english), *activity.english.also, activity.english.caution):
        assert not re.search(rf"\b({BRITISH})", part, re.IGNORECASE), part


def test_british_spellings_are_found() -> None:
    found = re.findall(rf"\b({BRITISH})", "Neighbours practise towards the centre", re.IGNORECASE)
    assert found == ["Neighbour", "practis", "towards", "centre"]


def test_each_block_is_in_its_language(activity: Activity, language: str) -> None:
    for part in (*said(activity.text(language)), *prose(activity.text(language))):
        assert not holds_word(OTHER_LANGUAGE[language], part), part


def test_nothing_private_is_asked_and_nobody_is_punished(activity: Activity, language: str) -> None:
    for part in said(activity.text(language)):
        assert not holds_word(FORBIDDEN[language], part), part


def test_the_forbidden_words_are_found() -> None:
    assert holds_word(FORBIDDEN["id"], "Sebutkan nilai rapormu!")
    assert holds_word(FORBIDDEN["en"], "Your punishment: sing.")
    assert not holds_word(FORBIDDEN["en"], "markers and bodywork")


# In these one person stands out before all: the counselor is told so, and nobody new is asked to.
SPOTLIT = ("kursi-apresiasi", "naik-perahu")


def test_it_is_safe_by_nature(activity: Activity) -> None:
    safety = activity.safety
    assert not safety.running
    assert not safety.blindfold
    assert (safety.embarrassment is Level.HIGH) is (activity.key in SPOTLIT)
    assert safety.competition is not Level.HIGH
    assert safety.distressing is not Level.HIGH
    assert activity.depth <= 2, "depth 3 comes from the talk, not from a game"


def test_its_facts_agree(activity: Activity) -> None:
    safety = activity.safety
    if safety.movement is Level.NONE:
        assert safety.seated, "nobody leaves the chair"
    if "first" in activity.meetings:
        assert activity.depth <= 1, "a first meeting stays light"
        assert safety.embarrassment is not Level.HIGH, "nobody stands out at once"
    if activity.energy is Energy.LIVELY:
        assert safety.movement is not Level.NONE
        assert "closing" not in activity.stages, "people leave calm"
    if activity.minutes[1] > 15:
        assert activity.stages == ("activity",)
    if Goal.NAMES in activity.goals:
        assert activity.depth <= 1


def test_the_library_is_broad_enough() -> None:
    assert len(CATALOGUE) >= 173
    stages = Counter(stage for activity in CATALOGUE for stage in activity.stages)
    assert all(stages[stage] >= 12 for stage in STAGES), stages
    assert stages["closing"] >= 20
    assert sum("first" in activity.meetings for activity in CATALOGUE) >= 15
    assert sum(not activity.needs_materials for activity in CATALOGUE) >= 40
    assert sum(activity.minutes[0] < 4 for activity in CATALOGUE) >= 25, "by the shortest form"
    assert sum(activity.traditional for activity in CATALOGUE) >= 10
    assert {goal for activity in CATALOGUE for goal in activity.goals} == set(Goal)


def in_activity_stage(field: CounselingField, meeting: str) -> list[Activity]:
    known = [each for each in CATALOGUE if "activity" in each.stages]
    return [each for each in known if field in each.fields and meeting in each.meetings]


@pytest.mark.parametrize("field", CounselingField)
def test_every_field_has_something_to_work_with_in_every_meeting(field: CounselingField) -> None:
    for meeting in MEETINGS:
        assert len(in_activity_stage(field, meeting)) >= 10, meeting
    own = [each for each in CATALOGUE if field in each.fields and len(each.fields) <= 2]
    assert sum("activity" in each.stages for each in own) >= 10, "its own, not everybody's"


@pytest.mark.parametrize("level", SchoolLevel)
def test_every_level_has_each_field_in_the_activity_stage(level: SchoolLevel) -> None:
    for field in CounselingField:
        found = {
            each.key
            for meeting in MEETINGS
            for each in in_activity_stage(field, meeting)
            if level in each.levels
        }
        assert len(found) >= 20, field


@pytest.mark.parametrize("goal", Goal)
def test_every_goal_is_served_by_ten(goal: Goal) -> None:
    assert sum(goal in each.goals for each in CATALOGUE) >= 10


def test_a_first_meeting_can_work_and_a_tired_group_can_move() -> None:
    working = [each for each in CATALOGUE if "activity" in each.stages]
    first = [each for each in working if "first" in each.meetings]
    assert len(first) >= 23
    assert all(each.depth <= 1 for each in first)
    assert sum(each.energy is Energy.LIVELY for each in working) >= 4


TIMED = [each.key for each in CATALOGUE if each.step_minutes]


def test_what_is_for_working_says_how_long_each_step_takes() -> None:
    assert len(TIMED) >= 40
    for key in TIMED:
        found = CATALOGUE.get(key)
        assert found is not None
        assert "activity" in found.stages
        assert found.minutes[0] <= sum(found.step_minutes) <= found.minutes[1]


# The most alike of the 133 that were there first reach 0.28; nothing comes nearer to any other
# than this but what is told to be a relative, and nothing written since comes so near at all.
NEAR = 0.26


def test_nothing_is_a_near_copy(language: str) -> None:
    near = [pair for pair in pairs(CATALOGUE, language) if pair.likeness >= NEAR]
    for likeness, one, other in near:
        both = [each for each in CATALOGUE if each.key in (one, other)]
        assert both[0].family == both[1].family != "", (likeness, one, other)
        assert not {one, other} & set(TIMED), (likeness, one, other)
    assert max(pair.likeness for pair in near) < 0.3


def test_a_copy_is_found_and_the_same_words_are_one() -> None:
    copied = replace(CATALOGUE.activities[0], key="own-1")
    found = {(p.one, p.other): p.likeness for p in pairs([*CATALOGUE.activities[:9], copied], "en")}
    assert found[CATALOGUE.activities[0].key, "own-1"] == pytest.approx(1)
    assert sorted(found.values())[-2] < 0.5


def test_a_family_has_more_than_one_and_nobody_is_alone() -> None:
    families = Counter(each.family for each in CATALOGUE if each.family)
    assert len(families) >= 12
    assert min(families.values()) >= 2
    assert max(families.values()) <= 7


HOME_ROOM = (
    "ruang-tamu ketuk-pintu gelar-tikar teh-sore panggilan-di-rumah rasa-rumah peran-keluarga "
    "benda-rumah album-bayangan cerita-beranda meja-syukur resep-kelompok beres-beres "
    "pamit-dari-teras"
)


def test_the_home_room_set_goes_from_the_door_to_the_farewell() -> None:
    found = [CATALOGUE.get(key) for key in HOME_ROOM.split()]
    at_home = [activity for activity in found if activity and Goal.HOME in activity.goals]
    assert len(at_home) == len(found)
    assert {stage for activity in at_home for stage in activity.stages} == set(STAGES)


def test_conversation_cards_have_a_round_of_their_own_in_each_depth() -> None:
    """Cards of depth 3 are only printed: no activity goes there."""
    keys = ("kartu-obrolan-iseng", "kartu-obrolan-berdua", "kartu-obrolan-bertiga")
    found = [activity for key in keys if (activity := CATALOGUE.get(key))]
    assert [activity.depth for activity in found] == [0, 1, 2]
    for activity in found:
        assert Material.CARDS in activity.kinds
        assert f"depth {activity.depth}" in activity.english.materials[0]


def test_kinds_are_named_exactly_when_there_are_materials(activity: Activity) -> None:
    for language in LANGUAGES:
        assert bool(activity.kinds) == bool(activity.text(language).materials)
    assert len(activity.kinds) <= len(activity.english.materials) + 1, "no kind without a thing"
    assert list(activity.kinds) == [kind for kind in Material if kind in activity.kinds]


def test_every_kind_of_material_is_used() -> None:
    assert {kind for activity in CATALOGUE for kind in activity.kinds} == set(Material)


# Words that give a kind away; a ball of paper is a ball, and a slip made ready is a card.
GIVEN_AWAY = {
    Material.PAPER: r"papers?(?! straws| cups| tape)",
    Material.PENS: r"pens?(?! caps)|pencils|markers?|crayon|something to write with",
    Material.BALL: r"balls?(?! of wool)",
    Material.STRING: r"wool|strings?|ropes",
    Material.TOOLS: r"scissors|tape",
    Material.CLOTH: r"a cloth(?! ball)",
    Material.SEATS: r"mats?|cushions",
    Material.DRINKS: r"water|tea",
    Material.CONTAINERS: r"bowl|box|jug|envelopes?|cups?",
}


NOT_PAPER = "crumpled|numbered slip|one word each"


def test_what_the_words_of_materials_say_is_among_the_kinds(activity: Activity) -> None:
    for kind, pattern in GIVEN_AWAY.items():
        for material in activity.english.materials:
            if holds_word(pattern, material) and not holds_word(NOT_PAPER, material):
                assert kind in activity.kinds, material


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("meeting", ["first", "middle", "last"])
def test_every_stage_of_every_meeting_finds_something(stage: str, meeting: str) -> None:
    found = [a.key for a in CATALOGUE if stage in a.stages and meeting in a.meetings]
    assert len(found) >= 12


def test_nine_people_always_have_a_calm_transition() -> None:
    """The reference group: nine members, no materials, no touch."""
    calm = [a for a in CATALOGUE if "transition" in a.stages and a.energy is Energy.CALM]
    fits = [a for a in calm if a.people[0] <= 9 <= a.people[1] and not a.needs_materials]
    assert len(fits) >= 4


def test_the_demo_finds_its_activities() -> None:
    named = "hitung-sampai-sepuluh rantai-nama lampu-lalu-lintas salam-beragam hujan-badai"
    assert {*named.split(), "kata-oleh-oleh", "cuaca-hati"} <= set(KEYS)


def test_no_sentence_serves_two_activities(language: str) -> None:
    owners = defaultdict(set)
    for activity in CATALOGUE:
        for sentence in sentences(activity.text(language)):
            owners[sentence].add(activity.key)
    assert {text: keys for text, keys in owners.items() if len(keys) > 1} == {}


def test_names_are_not_taken_twice(language: str) -> None:
    names = Counter(activity.text(language).name.casefold() for activity in CATALOGUE)
    assert max(names.values()) == 1


def test_no_sentence_is_said_twice_in_one_activity(activity: Activity) -> None:
    for text in (activity.indonesian, activity.english):
        assert len(set(sentences(text))) == len(list(sentences(text)))
