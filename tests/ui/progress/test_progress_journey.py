"""A member's way so far: what is shown of a long note."""

from ui.progress.journey import SHOWN, passage


def test_a_long_note_shows_its_beginning() -> None:
    assert passage("short, as it is") == "short, as it is"
    shown = passage("word " * 1_000)
    assert shown.endswith("word …")
    assert len(shown) <= SHOWN + 2
    assert max(map(len, passage("x" * 500).split("\u200b"))) <= 12
    assert passage("mempertanggungjawabkannya") == "mempertanggungjawabkannya"
