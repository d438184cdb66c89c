"""A screen is a room of its own: who of the face may import whom."""

import ast

import pytest

from tests.house.test_layers import Import, all_imports, imports_in

SCREENS = frozenset(
    [
        "gate",
        "home",
        "groups",
        "plan",
        "live",
        "after",
        "library",
        "progress",
        "reports",
        "settings",
        "practice",
    ]
)
# Between the rooms, and from the frame into a room; each with its reason.
DOORS = {
    ("practice", "live"),  # a practice meeting is the live page with invented members
    ("app", "gate"),  # the gate is the first thing painted, before there are pages
    ("program", "gate"),  # and comes back when the vault is locked
}
ABOVE_ALL = "rehearsal"  # walks through every room
# What a widget two screens share must not know: the running machine, and what a screen reads.
HIDDEN_FROM_WIDGETS = (
    "sessions.live",
    "sessions.live_rules",
    "sessions.moment",
    "facilitator.material",
    "facilitator.store",
)


def room(module: str) -> str:
    """Of "ui.live.parts.dial" it is "live"; of a module of the frame its own name."""
    parts = module.split(".")
    return parts[1] if parts[0] == "ui" and len(parts) > 1 else ""


def intrusions(imports: list[Import]) -> list[str]:
    """Imports from the face into a room that the importer has no door to."""
    return [
        str(found)
        for found in imports
        if room(found.by) not in {"", ABOVE_ALL}
        and room(found.name) in SCREENS
        and room(found.by) != room(found.name)
        and (room(found.by), room(found.name)) not in DOORS
    ]


def curious_widgets(imports: list[Import]) -> list[str]:
    """Imports by shared widgets of what belongs to one screen."""
    return [
        str(found)
        for found in imports
        if room(found.by) == "widgets"
        and any(f"{found.name}.".startswith(f"{hidden}.") for hidden in HIDDEN_FROM_WIDGETS)
    ]


def read(module: str, text: str) -> list[Import]:
    return list(imports_in(ast.parse(text), module, is_package=False))


def test_no_screen_imports_another() -> None:
    assert intrusions(all_imports()) == []


def test_shared_widgets_know_no_screen() -> None:
    assert curious_widgets(all_imports()) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("ui.home.page", "from ui.live.parts.dial import Dial"),
        ("ui.live.page", "from ..practice import run"),
        ("ui.widgets.kit", "from ui.live.parts.dial import Dial"),
        ("ui.shell", "from ui.home.page import HomePage"),
        ("ui.home.page", "def f(): import ui.after.closing_page"),
    ],
)
def test_an_intrusion_is_seen(module: str, text: str) -> None:
    assert len(intrusions(read(module, text))) == 1


@pytest.mark.parametrize(
    "text",
    ["from ui.widgets.kit import row", "from ui.places import Home", "from .dial import Dial"],
)
def test_a_room_of_ones_own_is_no_intrusion(text: str) -> None:
    assert intrusions(read("ui.live.page", text)) == []


@pytest.mark.parametrize(
    "text", ["from sessions.moment import Moment", "from facilitator.material import live"]
)
def test_a_curious_widget_is_seen(text: str) -> None:
    assert len(curious_widgets(read("ui.widgets.kit", text))) == 1
