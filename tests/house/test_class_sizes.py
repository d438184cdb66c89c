"""A class with many methods does several things. Those that still do are counted here; the list
only gets shorter."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sessions", "icebreakers", "resources", "facilitator", "ui")
MOST_METHODS = 20

# What a command of the meeting is, once each, on every way from the key to the rule.
COMMANDS = {"LiveMeeting", "LiveCommands", "LivePage", "LiveSide", "LiveActivities"}
# Takes the whole of a screen: what is read, shown, chosen and written there.
PAGES = {
    *("HomePage", "ReportsPage", "GroupsPage", "PlanPage", "LibraryPage"),
    *("MeetingRecordPage", "CloseMeetingPage"),
}
# One form or table: its fields, its keys, and when it may be left.
FORMS = {
    *("MemberAdding", "MemberForm", "MeetingPanel", "MembersTab", "ProgrammeTab", "OwnEditor"),
    *("AttendancePanel", "LiveScreen", "LibraryPrint", "StageCard", "LineList"),
}
# Painted by hand, with its own keys and mouse: Qt asks for a method for each.
PAINTED = {"MarkGrid", "AttendanceMatrix"}
# Holds what is being worked on, a short verb for each change.
WORK = {"ClosingWork", "PlanEdit", "AudienceControl", "Gatekeeper", "Program"}
LARGE = COMMANDS | PAGES | FORMS | PAINTED | WORK


def large_classes(tree: ast.AST) -> Iterator[str]:
    """Name the classes with more methods than a class should have."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = [
                m for m in node.body if isinstance(m, ast.FunctionDef | ast.AsyncFunctionDef)
            ]
            if len(methods) > MOST_METHODS:
                yield node.name


def test_no_class_grows_large() -> None:
    found = {
        name
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for name in large_classes(ast.parse(path.read_text("utf-8")))
    }
    assert found - LARGE == set(), "a class does too much"
    assert LARGE - found == set(), "it has become smaller: take it out of the list"


def test_a_large_class_is_seen() -> None:
    body = "\n".join(f"    def f{n}(self): ..." for n in range(MOST_METHODS + 1))
    assert list(large_classes(ast.parse(f"class Large:\n{body}"))) == ["Large"]
