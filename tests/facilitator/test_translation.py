"""Texts from Linguist files without Qt."""

from pathlib import Path

import pytest

from facilitator.translation import Translation, load, plural_form, read_ts

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Words</name>
    <message><source>Opening</source><translation>Pembukaan</translation></message>
    <message><source>Opening</source><comment>of a door</comment>
        <translation>Bukaan</translation></message>
    <message><source>a &lt; b &amp; c</source><translation>a &lt; b &amp; c!</translation></message>
    <message><source>Empty</source><translation type="unfinished"></translation></message>
    <message><source>Draft</source><translation type="unfinished">Rancangan</translation></message>
    <message><source>Gone</source><translation type="vanished">Hilang</translation></message>
    <message><source>Old</source><translation type="obsolete">Lama</translation></message>
    <message numerus="yes"><source>%n member(s)</source><translation>{forms}</translation></message>
</context>
<context>
    <name>Other</name>
    <message><source>Opening</source><translation>Lowongan</translation></message>
</context>
</TS>
"""


def written(folder: Path, language: str, *forms: str) -> Path:
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    path = folder / f"facilitator_{language}.ts"
    path.write_text(FILE.format(language=language, forms=inner), "utf-8")
    return path


@pytest.fixture
def indonesian(tmp_path: Path) -> Translation:
    written(tmp_path, "id", "%n anggota")
    return load("id", tmp_path)


@pytest.mark.parametrize(
    ("context", "source", "shown"),
    [
        ("Words", "Opening", "Pembukaan"),
        ("Other", "Opening", "Lowongan"),
        ("Words", "a < b & c", "a < b & c!"),
        ("Words", "Draft", "Rancangan"),
        ("Words", "Empty", "Empty"),
        ("Words", "Gone", "Gone"),
        ("Words", "Old", "Old"),
        ("Words", "never seen", "never seen"),
        ("Nowhere", "Opening", "Opening"),
    ],
)
def test_a_text_is_found_by_context_and_source(
    indonesian: Translation, context: str, source: str, shown: str
) -> None:
    assert indonesian(context, source) == shown


def test_a_comment_tells_equal_sources_apart(indonesian: Translation) -> None:
    assert indonesian("Words", "Opening", "of a door") == "Bukaan"
    assert indonesian("Words", "Opening", "of a shop") == "Opening"


@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_indonesian_has_one_form(indonesian: Translation, count: int) -> None:
    assert indonesian("Words", "%n member(s)", "", count) == f"{count} anggota"


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 members"), (1, "1 member"), (2, "2 members"), (40, "40 members")]
)
def test_english_has_two_forms(tmp_path: Path, count: int, shown: str) -> None:
    written(tmp_path, "en", "%n member", "%n members")
    assert load("en", tmp_path)("Words", "%n member(s)", "", count) == shown


def test_a_missing_form_falls_back_to_the_last_there_is(tmp_path: Path) -> None:
    written(tmp_path, "en", "%n member")
    assert load("en", tmp_path)("Words", "%n member(s)", "", 3) == "3 member"


def test_a_number_is_filled_in_without_a_translation() -> None:
    assert Translation("en")("Words", "%n member(s)", "", 3) == "3 member(s)"


def test_a_form_that_is_not_written_leaves_the_source(tmp_path: Path) -> None:
    written(tmp_path, "en", "%n member", "")
    assert load("en", tmp_path)("Words", "%n member(s)", "", 1) == "1 member(s)"


def test_a_language_without_a_file_speaks_english(tmp_path: Path) -> None:
    translate = load("jv", tmp_path)
    assert (translate.language, translate("Words", "Opening")) == ("en", "Opening")


def test_plural_forms_of_other_languages_follow_english() -> None:
    assert [plural_form("nl", n) for n in (0, 1, 2)] == [1, 0, 1]


def test_only_usable_messages_are_read(tmp_path: Path) -> None:
    assert len(read_ts(written(tmp_path, "id", "%n anggota"))) == 6
