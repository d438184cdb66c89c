"""The soft chime: our own tone, and who rings it, for the counselor who wants to hear an end.

Sound needs QtMultimedia, an optional part of the installation; it is looked for without loading
it, and loaded at the first ring. Without it everything else works, and the dial shows the end.
"""

import io
import math
import wave
from array import array
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

from PySide6.QtCore import QDir, QObject, QTemporaryFile, QUrl, Signal

from sessions.chime import ChimeWatch
from sessions.moment import Moment

RATE = 44_100  # samples a second
LENGTH = 1.6  # seconds
PITCHES = ((523.25, 0.55), (784.88, 0.25), (1046.5, 0.12))  # hertz and share: a soft fifth
FADE_IN = 0.03  # seconds; a tone that begins at once clicks
MULTIMEDIA = "PySide6.QtMultimedia"
PART = "PySide6-Addons"  # what to install for it; the extra "sound" of this program asks for it


def tone() -> bytes:
    """Return the chime as a WAV file: 16 bits, one channel, about a second and a half."""
    samples = array("h", (round(32_000 * _level(n / RATE)) for n in range(round(RATE * LENGTH))))
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return whole.getvalue()


def _level(at: float) -> float:
    """The tone at a second, -1 to 1: it swells, rings out, and has faded away at its end."""
    swell = min(1.0, at / FADE_IN)
    ring_out = math.exp(-2.6 * at) * min(1.0, (LENGTH - at) / 0.3)
    return swell * ring_out * sum(s * math.sin(math.tau * hertz * at) for hertz, s in PITCHES)


class Player(Protocol):
    """Who makes the tone heard."""

    @property
    def there(self) -> bool:
        """Whether this computer can play it."""

    def ring(self, volume: int) -> None:
        """Play it once, at `volume` percent."""


class QtPlayer(QObject):
    """Plays with QtMultimedia, where that is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: QTemporaryFile | None = None
        self._effect: _Effect | None = None
        self._there = find_spec(MULTIMEDIA) is not None

    @property
    def there(self) -> bool:
        return self._there

    def ring(self, volume: int) -> None:
        if self._effect is None:
            self._effect = self._load()
        if self._effect is not None:
            self._effect.setVolume(_loudness(volume))
            self._effect.play()

    def _load(self) -> "_Effect | None":
        try:
            multimedia = import_module(MULTIMEDIA)
        except ImportError:  # installed, but a library of the system is missing
            self._there = False
            return None
        file = QTemporaryFile(QDir.tempPath() + "/facilitator-XXXXXX.wav", self)
        if not file.open():
            return None
        file.write(tone())
        file.close()
        self._file = file  # goes away with the player
        effect: _Effect = multimedia.QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(file.fileName()))
        return effect


class _Effect(Protocol):
    """What of QSoundEffect is used."""

    def setSource(self, source: QUrl) -> None: ...
    def setVolume(self, volume: float) -> None: ...
    def play(self) -> None: ...


def _loudness(volume: int) -> float:
    """Percent as heard to the amplitude that a player wants: half as loud is a quarter of it."""
    return (min(100, max(0, volume)) / 100) ** 2


class Chime(QObject):
    """Rings at the end of a stage and of the extra timer, if it is on. `changed`: on or off."""

    changed = Signal()

    def __init__(self, player: Player, *, on: bool, volume: int) -> None:
        super().__init__()
        self._player = player
        self._watch = ChimeWatch()
        self._on = on
        self.volume = volume

    @property
    def there(self) -> bool:
        return self._player.there

    @property
    def on(self) -> bool:
        return self._on and self._player.there

    def begin(self) -> None:
        """Another meeting: nothing of it has ended yet."""
        self._watch = ChimeWatch()

    def set(self, on: bool, volume: int) -> None:
        changed = on != self._on
        self._on, self.volume = on, volume
        if changed:
            self.changed.emit()

    def turn(self) -> bool:
        """Off if it was on, on if it was off; returns what it is now."""
        self.set(not self.on, self.volume)
        return self.on

    def show_moment(self, moment: Moment) -> None:
        """Follow the meeting, and ring when a stage has come to its end."""
        if self._watch.due(moment, self.on):
            self._player.ring(self.volume)

    def ring(self) -> None:
        """Ring now, if it is on: the extra timer is over."""
        if self.on:
            self._player.ring(self.volume)
