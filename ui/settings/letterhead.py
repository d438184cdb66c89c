"""Letterhead and signatures: what every paper carries, saved as it is typed."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from facilitator import pictures
from facilitator.errors import ActionableError
from facilitator.store import groups
from facilitator.words import clock_time, error_sentence
from sessions.records import Profile
from ui.desk import Desk
from ui.file_dialogs import ask_for_file
from ui.language import translate
from ui.theme import Theme
from ui.widgets.kit import button, card, column, label, row, rule, set_role
from ui.widgets.row_form import RowForm

LONGEST = 300  # characters in a field
LOGO_SIDE = 56  # pixels at 100 % text
LABEL_WIDTH = 120
ONE_BELOW_THE_OTHER = 150  # percent of text size from which two forms need the whole width


class LetterheadSection(QWidget):
    """Two short forms, and above them what the head of a paper will look like."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.profile = Profile()
        self.fields: dict[str, QLineEdit] = {}
        self.preview = LetterheadPreview(desk.theme)
        self.status = label("", "quiet")
        self._remove = button(self.tr("Remove logo"), self._remove_logo)
        desk.saver.saved.connect(self._say_saved)
        desk.saver.failed.connect(self._say_failed)
        self._arrange()

    async def load(self) -> None:
        """Show what is stored, unless something typed here is still on its way there."""
        if self._desk.saver.pending:
            return
        self.profile = await self._desk.jobs.run(groups.profile, self._desk.db)
        for name, field in self.fields.items():
            field.setText(getattr(self.profile, name))
            field.setCursorPosition(0)  # a long text shows how it begins
        self._show()

    async def take_logo(self, path: Path) -> None:
        """Put the picture at `path` into the letterhead, or say why not."""
        try:
            data = await self._desk.jobs.run(pictures.load_whole, path)
        except ActionableError as error:
            self._tell(error_sentence(error, translate), "notice")
        else:
            self._change(replace(self.profile, logo=data))

    def _arrange(self) -> None:
        choose = button(self.tr("Choose a logo…"), self._choose_logo)
        head = row(
            label(self.tr("Head of every paper"), "heading"),
            None,
            self.status,
            choose,
            self._remove,
        )
        cards = (card(*self._letterhead(), None), card(*self._signatures(), None))
        beside = self._desk.theme.text_size < ONE_BELOW_THE_OTHER
        forms = row(*cards, spacing=18) if beside else column(*cards, spacing=18)
        forms.setStretch(0, 1)
        forms.setStretch(1, 1)
        self.setLayout(column(card(head, self.preview, spacing=12), forms, spacing=18))

    def _letterhead(self) -> tuple[QWidget, ...]:
        form = RowForm(label_width=self._desk.theme.px(LABEL_WIDTH))
        self._add(form, "institution", self.tr("Institution"))
        self._add(form, "unit", self.tr("Unit"), self.tr("Guidance and counseling service"))
        self._add(form, "address", self.tr("Address"))
        self._add(form, "contact", self.tr("Phone, e-mail"))
        self._add(form, "city", self.tr("City"), self.tr("stands before the date"))
        return label(self.tr("Letterhead"), "heading"), form

    def _signatures(self) -> tuple[QWidget, ...]:
        form = RowForm(label_width=self._desk.theme.px(LABEL_WIDTH))
        self._add(form, "counselor", self.tr("Counselor"), self.tr("full name with degrees"))
        self._add(form, "counselor_number", self.tr("NIP / NUPTK"))
        self._add(form, "greeting", self.tr("Greeted as"), self.tr("as in “Good morning, …”"))
        self._add(form, "head", self.tr("Head"), self.tr("principal or head of unit"))
        self._add(form, "head_title", self.tr("Title of the head"), self.tr("Principal"))
        self._add(form, "head_number", self.tr("NIP of the head"))
        return label(self.tr("Signatures"), "heading"), form

    def _add(self, form: RowForm, name: str, caption: str, example: str = "") -> None:
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(example)
        field.textEdited.connect(partial(self._typed, name))
        self.fields[name] = field
        form.add(caption, field)

    def _typed(self, name: str, text: str) -> None:
        self._change(replace(self.profile, **{name: text}))  # type: ignore[arg-type]  # all text

    def _change(self, profile: Profile) -> None:
        self.profile = profile
        self._show()
        write = partial(groups.save_profile, self._desk.db, profile)
        self._desk.saver.put("profile", write)

    def _choose_logo(self) -> None:
        ask_for_file(
            self, self.tr("Choose a logo"), "PNG, JPEG (*.png *.jpg *.jpeg)", self._logo_chosen
        )

    def _logo_chosen(self, path: Path) -> None:
        self._desk.jobs.start(self.take_logo(path))

    def _remove_logo(self) -> None:
        self._change(replace(self.profile, logo=b""))

    def _show(self) -> None:
        self.preview.show_profile(self.profile)
        self._remove.setVisible(bool(self.profile.logo))

    def _say_saved(self, at: datetime) -> None:
        time = clock_time(at.time(), self._desk.language)
        self._tell(self.tr("saved {time}").format(time=time), "quiet")

    def _say_failed(self, error: Exception) -> None:
        if isinstance(error, ActionableError):
            self._tell(error_sentence(error, translate), "notice")

    def _tell(self, sentence: str, role: str) -> None:
        self.status.setText(sentence)
        set_role(self.status, role)


class LetterheadPreview(QFrame):
    """The head of a paper in small."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._side = theme.px(LOGO_SIDE)
        self.logo = QLabel()
        self.lines = tuple(label("", role, wrap=True) for role in ("heading", "strong", "quiet"))
        self._empty = label(self.tr("Still empty: papers are printed without a head."), "quiet")
        words = column(*self.lines, self._empty, spacing=1)
        beside = row(self.logo, words, spacing=14)
        beside.setStretch(1, 1)
        beside.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(beside, rule(), margin=14, spacing=10))

    def show_profile(self, profile: Profile) -> None:
        address = " · ".join(part for part in (profile.address, profile.contact) if part.strip())
        for line, text in zip(
            self.lines, (profile.institution, profile.unit, address), strict=True
        ):
            line.setText(text)
            line.setVisible(bool(text.strip()))
        picture = QPixmap()
        if profile.logo:
            picture.loadFromData(profile.logo)
        self.logo.setVisible(not picture.isNull())
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self.logo.setPixmap(picture.scaled(self._side, self._side, keep, smooth))
        self._empty.setVisible(self.logo.isHidden() and all(each.isHidden() for each in self.lines))
