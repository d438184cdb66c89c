"""The screen's language: Qt's translators, and Qt's own idea of dates and numbers."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.settings import Settings
from resources import ROOT

LANGUAGES = ("id", "en")
OWN_NAMES = {"id": "Indonesia", "en": "English"}


def screen_language(settings: Settings) -> str:
    """The chosen language, or the system's: Indonesian for Indonesian, English otherwise."""
    if settings.language in LANGUAGES:
        return settings.language
    return "id" if QLocale.system().language() == QLocale.Language.Indonesian else "en"


def translate(context: str, source: str) -> str:
    """Qt's translator in the shape that `facilitator.words` takes."""
    return QCoreApplication.translate(context, source)


class KeptTranslator(QTranslator):
    """Holds its words in memory. Loaded by name, Qt maps the file, and falls when somebody writes
    it anew meanwhile; what it reads in has to live as long as it does."""

    def __init__(self, app: QApplication, language: str) -> None:
        super().__init__(app)
        self._words = (ROOT / "translations" / f"facilitator_{language}.qm").read_bytes()
        self.load(self._words)


class Interpreter:
    """Keeps the one installed translator and exchanges it when the language changes."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Let every text that is asked for from now on be in `language`."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator.deleteLater()
        # The English file holds only plural forms; English itself is the source.
        self._translator = KeptTranslator(self._app, language)
        self._app.installTranslator(self._translator)
        spoken = QLocale.Language.Indonesian if language == "id" else QLocale.Language.English
        QLocale.setDefault(QLocale(spoken))
