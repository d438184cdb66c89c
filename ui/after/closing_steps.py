"""What the steps of the closing have in common, and the two that are only texts."""

from PySide6.QtWidgets import QWidget

from ui.after.closing_work import ClosingWork
from ui.after.fields import ClosingField
from ui.after.steps_done import LIST_HEIGHT, StepsDone
from ui.desk import Desk
from ui.widgets.kit import button, column, frame, holder, label, row, scrolling

SHOWN = 3000  # characters of the notes; all of them are taken over


class CloseStep(QWidget):
    """One step: a name for the list, a question, a quiet sentence, and a form."""

    caption = ""
    question = ""
    advice = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.work: ClosingWork | None = None

    def open(self, work: ClosingWork) -> None:
        """Show another meeting."""
        self.work = work
        self.refresh()

    def refresh(self) -> None:
        """Show again what the work holds."""

    @property
    def done(self) -> bool:
        """Tell whether something of hers is there already."""
        return False


class TextStep(CloseStep):
    """Shows some texts of the closing and hands on what is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, ClosingField] = {}

    def add(self, field: ClosingField) -> ClosingField:
        if not self.fields:
            self.setFocusProxy(field)
        self.fields[field.name] = field
        field.typed.connect(self._typed)
        field.draft_asked.connect(self._take_draft)
        return field

    def refresh(self) -> None:
        work = self.work
        for name, field in self.fields.items():
            if work is not None:
                text, offered = work.text(name), bool(work.offer(name))
                field.show_text(text, drafted=work.is_draft(name), offered=offered)

    @property
    def done(self) -> bool:
        return self.work is not None and not self.work.worked_on.isdisjoint(self.fields)

    def _typed(self, name: str, text: str) -> None:
        work = self.work
        if work is not None:
            work.write(name, text)
            offered = bool(work.offer(name))
            self.fields[name].show_origin(drafted=work.is_draft(name), offered=offered)

    def _take_draft(self, name: str) -> None:
        if self.work is not None:
            self.work.take_draft(name)


class ConclusionStep(TextStep):
    """What the members conclude and what was achieved, beside the notes taken on the way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Conclusion")
        self.question = self.tr("What do the members take away?")
        self.advice = self.tr("One or two sentences each, in the members' words where you can.")
        conclusion = self.add(
            ClosingField(
                desk.theme,
                "conclusion",
                self.tr("The members' conclusion"),
                self.tr("What they said themselves at the end"),
                lines=5,
            )
        )
        achieved = self.add(
            ClosingField(
                desk.theme,
                "achieved",
                self.tr("What was achieved"),
                self.tr("What happened today that had not happened before"),
                lines=5,
            )
        )
        self.notes = label("", wrap=True)
        self.take = button(self.tr("Take them over"), self._take_notes, wide=True)
        self._material = self._notes_frame()
        self.steps_done = StepsDone(desk.language, desk.theme.px(LIST_HEIGHT))
        self.steps_done.told.connect(self._tell_steps)
        texts = column(self.steps_done, conclusion, achieved, spacing=16)
        both = row(texts, self._material, spacing=18)
        both.setStretch(0, 5)
        both.setStretch(1, 3)
        self.setLayout(both)

    def refresh(self) -> None:
        super().refresh()
        notes = self.work.group_notes if self.work is not None else ""
        self._material.setVisible(bool(notes))
        if self.work is not None:
            self.steps_done.show_work(self.work)
        self.notes.setText(notes if len(notes) <= SHOWN else f"{notes[:SHOWN]} …")
        self._show_take()

    def _tell_steps(self, done: frozenset[str]) -> None:
        if self.work is not None:
            self.desk.jobs.start(self.work.tell_steps(done))

    def _notes_frame(self) -> QWidget:
        inner = column(
            label(self.tr("From your notes"), "label"),
            scrolling(holder(column(self.notes, None))),
            self.take,
            margin=12,
        )
        return frame("well", inner)

    def _take_notes(self) -> None:
        edit = self.fields["conclusion"].edit
        before = edit.toPlainText().rstrip()
        notes = self.work.group_notes if self.work is not None else ""
        edit.rewrite(f"{before}\n{notes}".lstrip())
        edit.setFocus()

    def _typed(self, name: str, text: str) -> None:
        super()._typed(name, text)
        self._show_take()

    def _show_take(self) -> None:
        work = self.work
        taken = work is not None and work.group_notes in work.text("conclusion")
        self.take.setEnabled(not taken)


class AnalysisStep(TextStep):
    """The counselor's own view, and what helped or stood in the way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.caption = self.tr("Analysis")
        self.question = self.tr("What does this meeting show?")
        self.advice = self.tr(
            "Your own view. Press a phrase to put it in, once more to take it out."
        )
        analysis = self.add(
            ClosingField(
                desk.theme,
                "analysis",
                self.tr("Analysis"),
                self.tr("How the group worked together, and what you read from it"),
            )
        )
        supporting = self.add(
            ClosingField(
                desk.theme,
                "supporting",
                self.tr("What helped"),
                "",
                phrases=self._helped(),
                lines=2,
            )
        )
        hindering = self.add(
            ClosingField(
                desk.theme,
                "hindering",
                self.tr("What stood in the way"),
                "",
                phrases=self._hindered(),
                lines=2,
            )
        )
        whole = column(analysis, supporting, hindering, spacing=12)
        for at, weight in enumerate((3, 2, 2)):
            whole.setStretch(at, weight)
        self.setLayout(whole)

    def _helped(self) -> tuple[str, ...]:
        return (
            self.tr("quiet room"),
            self.tr("members responded to each other"),
            self.tr("members kept the agreements"),
            self.tr("the ice-breaker loosened the mood"),
            self.tr("members were open"),
        )

    def _hindered(self) -> tuple[str, ...]:
        return (
            self.tr("started late"),
            self.tr("noise outside the room"),
            self.tr("several members spoke little"),
            self.tr("some members were missing"),
            self.tr("time was too short"),
        )
