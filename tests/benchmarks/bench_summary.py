"""The summary of the demo's second meeting as a PDF, against the bare canvas drawing it.

The floor is what the summary asks of ReportLab's canvas, written down once and then asked again
without anything around it: the same letters in the same fonts at known places, the same lines
and tints, but no words to choose, no lines to break, no table to measure. Both give the same
bytes, which is checked.
"""

from collections.abc import Callable
from functools import partial
from unittest.mock import patch

from reportlab.pdfgen.canvas import Canvas

from facilitator import demo
from facilitator.reports import layout, summary
from facilitator.summaries import paper_words
from sessions.records import NameStyle, Stage
from sessions.summary import Summary, compose
from tests.benchmarks.report import Row, row, seconds, table

AIM = 2.5
MEETING = 2
ROUNDS = 100
LANGUAGE = "id"
ICEBREAKER = "Hitung Sampai Sepuluh"

Call = tuple[str, tuple[object, ...], dict[str, object]]


class Score:
    """Stands in front of a canvas, or of a text on it, and writes down what is asked of it."""

    def __init__(self, played: object, made_by: tuple[tuple[object, ...], dict[str, object]]):
        self.played = played
        self.made_by = made_by
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., object]:
        return partial(self._ask, name)

    def _ask(self, name: str, *args: object, **named: object) -> object:
        self.calls.append((name, args, named))
        plain = (each.played if isinstance(each, Score) else each for each in args)
        answer = getattr(self.played, name)(*plain, **named)
        return Score(answer, (args, named)) if name == "beginText" else answer


def written_down(work: Callable[[], bytes]) -> tuple[Score, bytes]:
    """Let `work` make its PDF; return what it asked of the canvas, and the PDF."""
    scores: list[Score] = []

    def canvas(*args: object, **named: object) -> Score:
        scores.append(Score(Canvas(*args, **named), (args, named)))
        return scores[-1]

    with patch.object(layout, "Canvas", canvas):
        paper = work()
    return scores[0], paper


def played(score: Score) -> bytes:
    """Ask a fresh canvas for all of it again; return the PDF."""
    (buffer, *args), named = score.made_by
    fresh = type(buffer)()
    canvas = Canvas(fresh, *args, **named)
    for name, given, by_name in score.calls:
        if name == "drawText":
            canvas.drawText(_text(canvas, given[0]))
        elif name != "beginText":
            getattr(canvas, name)(*given, **by_name)
    return fresh.getvalue()


def _text(canvas: Canvas, score: Score) -> object:
    args, named = score.made_by
    text = canvas.beginText(*args, **named)
    for name, given, by_name in score.calls:
        if not name.startswith("get"):
            getattr(text, name)(*given, **by_name)
    return text


def second() -> Summary:
    """The second meeting of the demo, as the store would tell it."""
    held = demo.programme(LANGUAGE)
    meeting = held.meetings[MEETING - 1]
    return compose(
        profile=held.profile,
        group=held.group,
        meeting=meeting,
        meetings=held.meetings,
        members=held.members,
        presences=held.presences[meeting.id],
        events=held.events[meeting.id],
        observations=[each for each in held.observations if each.meeting_id == meeting.id],
        notes=[each for each in held.notes if each.meeting_id == meeting.id],
        closing=next(each for each in held.closings if each.meeting_id == meeting.id),
    )


def measure() -> list[Row]:
    meeting = second()
    words = paper_words(LANGUAGE, {Stage.TRANSITION: ICEBREAKER})
    rows = []
    for style in NameStyle:
        build = partial(summary.build, meeting, words, style)
        score, paper = written_down(build)
        if played(score) != paper:
            raise AssertionError("the floor draws another paper")
        ours, floor = [], []
        for _ in range(ROUNDS):
            ours.append(seconds(build))
            floor.append(seconds(partial(played, score)))
        rows.append(row(f"PDF of one meeting, names: {style.value}", ours, floor, AIM))
    return rows


if __name__ == "__main__":
    print(table("summary", measure()))
