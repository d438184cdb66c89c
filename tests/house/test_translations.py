"""Every text of the program has its Indonesian, and what is compiled is what is written."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "resources" / "translations"
PLURAL_FORMS = {"id": 1, "en": 2}

Key = tuple[str, str, str]  # context, source, comment


@dataclass(frozen=True)
class Message:
    """One entry of a .ts file; `forms` are its translations, one for each plural form."""

    key: Key
    numerus: bool
    forms: tuple[str, ...]
    state: str  # "", "unfinished", "vanished" or "obsolete"

    def __str__(self) -> str:
        return f"{self.key[0]}: {self.key[1]!r}"


def read(path: Path) -> dict[Key, Message]:
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for entry in context.iter("message"):
            message = as_message(context.findtext("name", ""), entry)
            assert message.key not in found, f"twice in {path.name}: {message}"
            found[message.key] = message
    return found


def as_message(context: str, entry: ElementTree.Element) -> Message:
    translation = entry.find("translation")
    assert translation is not None
    numerus = entry.get("numerus") == "yes"
    forms = translation.findall("numerusform") if numerus else [translation]
    return Message(
        key=(context, entry.findtext("source", ""), entry.findtext("comment", "")),
        numerus=numerus,
        forms=tuple("".join(form.itertext()) for form in forms),
        state=translation.get("type", ""),
    )


def fault(message: Message, language: str) -> str:
    """Say what is wrong with an entry in a word or two, or nothing."""
    source = message.key[1]
    if message.state:
        return message.state
    if not all(form.strip() for form in message.forms):
        return "empty"
    if message.numerus and len(message.forms) != PLURAL_FORMS[language]:
        return "plural forms"
    if any(gaps(form) != gaps(source) for form in message.forms):
        return "placeholders"
    if any(edges(form) != edges(source) for form in message.forms):
        return "space at an end"
    return ""


def gaps(text: str) -> Counter[str]:
    """The places that are filled in later: {name}, %n, %1, and how often each."""
    return Counter(re.findall(r"\{\w*[^}]*\}|%n|%\d", text))


def edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what `make translations` finds in the program now, nothing translated."""
    folder = tmp_path_factory.mktemp("fresh")
    refresh(folder)
    return folder


def refresh(folder: Path) -> None:
    run = subprocess.run(
        [str(ROOT / ".ci" / "translations"), str(folder)],
        env={"TOOLS": sysconfig.get_path("scripts"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_every_text_is_there_and_no_other(fresh: Path, language: str) -> None:
    name = f"facilitator_{language}.ts"
    wanted, kept = read(fresh / name), read(KEPT / name)
    assert wanted, "lupdate found nothing"
    new = sorted(f"new: {wanted[key]}" for key in wanted.keys() - kept.keys())
    gone = sorted(f"gone: {kept[key]}" for key in kept.keys() - wanted.keys())
    assert not new + gone, "`make translations` finds\n" + "\n".join(new + gone)


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_every_translation_is_finished_and_fits(language: str) -> None:
    kept = read(KEPT / f"facilitator_{language}.ts").values()
    faults = [f"{fault(m, language)}: {m}" for m in kept if fault(m, language)]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_the_compiled_file_is_up_to_date(tmp_path: Path, language: str) -> None:
    """lrelease gives the same bytes for the same entries; refreshing changes none of them."""
    name = f"facilitator_{language}"
    for file in KEPT.glob("*.ts"):
        shutil.copy(file, tmp_path)
    refresh(tmp_path)
    assert (tmp_path / f"{name}.qm").read_bytes() == (KEPT / f"{name}.qm").read_bytes()


def test_every_text_has_a_speaker(fresh: Path) -> None:
    """Without a class around it a text ends up under no name, where Qt never looks."""
    found = read(fresh / "facilitator_id.ts")
    assert [str(message) for message in found.values() if not message.key[0]] == []


SOURCE = "{n} of %n"


@pytest.mark.parametrize(
    ("forms", "state", "numerus", "complaint"),
    [
        (("{n} dari %n",), "", True, ""),
        (("{n} dari %n",), "unfinished", True, "unfinished"),
        (("{n} dari %n",), "vanished", True, "vanished"),
        (("",), "", True, "empty"),
        (("{n} dari %n", "{n} dari %n"), "", True, "plural forms"),
        (("{m} dari %n",), "", True, "placeholders"),
        (("%n {n} {n}",), "", False, "placeholders"),
        (("{n} dari %n ",), "", False, "space at an end"),
    ],
)
def test_a_fault_is_seen(forms: tuple[str, ...], state: str, numerus: bool, complaint: str) -> None:
    message = Message(("Page", SOURCE, ""), numerus, forms, state)
    assert fault(message, "id") == complaint


def test_a_new_text_is_seen(tmp_path: Path) -> None:
    """The collector reads Python as we write it, above and below the window."""
    source = tmp_path / "sample.py"
    source.write_text(
        "class Page(QWidget):\n"
        "    def fill(self, n):\n"
        "        self.tr('%n member(s)', '', n)\n"
        "def word(translate):\n"
        "    return translate('Words', 'Open' 'ing')\n",
        "utf-8",
    )
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    target = tmp_path / "facilitator_id.ts"
    subprocess.run([sys.executable, str(tool), str(source), "-ts", str(target)], check=True)
    found = read(target)
    assert set(found) == {("Page", "%n member(s)", ""), ("Words", "Opening", "")}
    assert found["Page", "%n member(s)", ""].numerus
