"""The editor of an own activity: the words on the left, the facts on the right, saved as one."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from facilitator import own_library
from facilitator.activity_library import new_key
from facilitator.errors import ActionableError
from facilitator.own_library import OwnDraft
from facilitator.words import error_sentence
from icebreakers.activity import LANGUAGES, Activity
from icebreakers.own_form import (
    Fault,
    OwnForm,
    Wrong,
    blank,
    checked,
    form_data,
    form_from,
    form_of,
)
from ui.desk import Desk
from ui.language import translate
from ui.library.own_facts import FactsFields
from ui.library.own_pictures import PictureFields
from ui.library.own_words import WordsFields
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.form_keys import ENTER_KEYS
from ui.widgets.kit import button, column, holder, label, link, row, scrolling

NEW, COPY = "new", "copy-"  # names of drafts; that of a change is the activity's key


class OwnEditor(QWidget):
    """`closed` carries the key of what was saved, "" when she only left. What was typed and not
    saved is kept as a draft and comes back at the next time."""

    closed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._key = ""
        self._draft = ""  # its name
        self._start, self._images = blank(), tuple[bytes, ...]()
        self._typed = False
        self._other_pictures = False  # than those that are saved
        self._busy = True  # until something is opened
        self.title = label("", "title")
        self.language = ChoiceRow((("id", "Bahasa Indonesia"), ("en", "English")))
        self.language.changed.connect(self._show_language)
        self.words = {each: WordsFields(desk.theme, each) for each in LANGUAGES}
        self.facts = FactsFields(desk.theme)
        self.pictures = PictureFields(desk)
        self.back_note = label(self.tr("What you had begun is back."), "soft")
        self.afresh = link(self.tr("Start afresh"), self._begin_afresh)
        self.trouble = label("", "trouble", wrap=True)
        self.save = button(self.tr("Save"), self._save, role="big", key=self.tr("Ctrl Enter"))
        self.leave = button(self.tr("Back"), self._leave, key="Esc")
        self._pages = QStackedWidget()
        self._arrange()
        for fields in self.words.values():
            fields.edited.connect(self._edited)
        self.facts.edited.connect(self._edited)
        self.pictures.changed.connect(self._pictures_edited)

    # beginning -------------------------------------------------------------------------------

    async def write_new(self) -> None:
        await self._open(new_key(), NEW, blank(), ())
        self.title.setText(self.tr("New activity"))

    async def change(self, activity: Activity) -> None:
        """Change an own activity."""
        images = await self._pictures_of(activity.key)
        await self._open(activity.key, activity.key, self._form(activity), images)
        self.title.setText(self.tr("Change the activity"))

    async def copy(self, activity: Activity) -> None:
        """Begin a new one with the words and facts of any other."""
        images = await self._pictures_of(activity.key)
        await self._open(new_key(), COPY + activity.key, self._form(activity), images)
        self.title.setText(self.tr("Copy and change"))

    def _arrange(self) -> None:
        theme = self._desk.theme
        for fields in self.words.values():
            self._pages.addWidget(fields)
        spare = label(self.tr("One language is enough."), "quiet")
        self.language.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head = row(self.title, None, spare, self.language, spacing=12)
        note = row(self.back_note, self.afresh, None, spacing=10)
        left, right = holder(column(self._pages, None)), self._right()
        body = row(_column(left, theme.px(16)), _column(right, theme.px(16)), spacing=18)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        foot = row(self.save, self.leave, 8, self.trouble, None, spacing=10)
        foot.setStretch(3, 1000)
        whole = column(head, note, body, foot, spacing=10)
        whole.setContentsMargins(28, 22, 22, 20)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _right(self) -> QWidget:
        return holder(column(self.facts, self.pictures, None, spacing=14))

    def begin(self) -> None:
        """Go to where one begins to write."""
        self.words[self.language.value].fields["name"].setFocus()

    # showing ---------------------------------------------------------------------------------

    @property
    def form(self) -> OwnForm:
        """What stands in the fields now."""
        return OwnForm(
            facts={**self._start.facts, **self.facts.facts},
            words={language: fields.words for language, fields in self.words.items()},
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key ends here: the library behind must not take one for a command."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key, focused = Qt.Key(event.key()), QApplication.focusWidget()
        if (key in ENTER_KEYS or key == Qt.Key.Key_S) and control:
            self._save()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in ENTER_KEYS and isinstance(focused, QAbstractButton):
            focused.click()
        elif key in ENTER_KEYS:
            self.focusNextChild()
        event.accept()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say beside each field what is wrong, and go to the first."""
        self._forgive()
        found = [self._complain(fault) for fault in faults]
        if not found:
            return
        language, field = found[0]
        if language:
            self.language.choose(language)
        field.setFocus()
        # Where the field is, is known once the sentences have been laid out.
        QTimer.singleShot(0, self, partial(self._bring_into_view, field))
        self.trouble.setText(self.tr("%n field(s) need another look.", "", len(found)))
        self.trouble.show()

    def _bring_into_view(self, field: QWidget) -> None:
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(field):
                area.ensureWidgetVisible(field, 0, self._desk.theme.px(60))

    def _complain(self, fault: Fault) -> tuple[str, QWidget]:
        sentence = {
            Wrong.MISSING: self.tr("Please fill this in."),
            Wrong.NONE_CHOSEN: self.tr("Choose at least one."),
            Wrong.NOT_AS_MANY: self.tr(
                "Write %n line(s) as in the other language, or none.", "", fault.count
            ),
            Wrong.REFUSED: self.tr("This is too long or holds a sign that cannot be kept."),
        }[fault.wrong]
        language = fault.language
        if not language:
            return "", self.facts.complain(fault.field, sentence)
        return language, self.words[language].complain(fault.field, sentence)

    def _forgive(self) -> None:
        for fields in self.words.values():
            fields.forgive()
        self.facts.forgive()
        self.trouble.hide()

    def _show_language(self, language: str) -> None:
        self._pages.setCurrentWidget(self.words[language])

    def _form(self, activity: Activity) -> OwnForm:
        return form_of(activity, self._desk.language)

    # keeping ---------------------------------------------------------------------------------

    async def _pictures_of(self, key: str) -> tuple[bytes, ...]:
        return await self._desk.jobs.run(own_library.pictures, self._desk.db, key)

    async def _open(self, key: str, name: str, form: OwnForm, images: tuple[bytes, ...]) -> None:
        await self._desk.saver.flush()
        draft = await self._desk.jobs.run(own_library.draft, self._desk.db, name)
        self._key, self._draft, self._busy = key, name, True  # what is shown is not typed
        self._start, self._images = form, images
        self._show_all(form if draft is None else form_from(draft.data), images)
        if draft is not None and draft.images is not None:
            self.pictures.show_pictures(draft.images)
            self._other_pictures = True
        self._typed = draft is not None
        self._show_note(draft is not None)
        self.language.choose(self._desk.language)
        self._busy = False

    def _show_all(self, form: OwnForm, images: tuple[bytes, ...]) -> None:
        for language, fields in self.words.items():
            fields.show_words(form.words[language])
        self.facts.show_facts(form.facts)
        self.pictures.show_pictures(images)
        self._other_pictures = False
        self._forgive()

    def _show_note(self, shown: bool) -> None:
        self.back_note.setVisible(shown)
        self.afresh.setVisible(shown)

    def _begin_afresh(self) -> None:
        self._show_all(self._start, self._images)
        self._show_note(False)
        self._typed = False
        drop = partial(own_library.drop_draft, self._desk.db, self._draft)
        self._desk.saver.put(own_library.DRAFT + self._draft, drop)
        self.begin()

    def _edited(self) -> None:
        if not self._busy:
            self._typed = True
            self._put_draft()

    def _pictures_edited(self) -> None:
        self._other_pictures = True
        self._edited()

    def _put_draft(self) -> None:
        draft = OwnDraft(
            name=self._draft,
            data=form_data(self.form),
            images=self.pictures.images if self._other_pictures else None,
        )
        now = self._desk.clock.now().wall
        keep = partial(own_library.keep_draft, self._desk.db, draft, now)
        self._desk.saver.put(own_library.DRAFT + self._draft, keep)

    def _save(self) -> None:
        if self._busy:
            return
        found = checked(self.form, self._key, self.language.value)
        if isinstance(found, Activity):
            self._busy = True
            self._desk.jobs.start(self._store(found))
        else:
            self.show_faults(found)

    async def _store(self, activity: Activity) -> None:
        desk, save = self._desk, own_library.save
        images, now = self.pictures.images, desk.clock.now().wall
        try:
            await desk.saver.flush()  # a draft that waits must not come after what is saved
            await desk.write(save, activity, images, self._draft, now)
        except ActionableError as error:
            self.trouble.setText(error_sentence(error, translate))
            self.trouble.show()
            return
        finally:
            self._busy = False
        self._typed = False
        self.closed.emit(activity.key)

    def _leave(self) -> None:
        if self._typed:
            self._desk.saver.start()
            self._desk.tell(self.tr("What you typed is kept, and comes back next time."), "good")
        self._typed = False
        self.closed.emit("")


def _column(inner: QWidget, gap: int) -> QScrollArea:
    layout = inner.layout()
    assert layout is not None
    layout.setContentsMargins(2, 2, gap, 8)  # the edge of a field in focus is not cut
    return scrolling(inner)
