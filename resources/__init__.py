"""Fonts, icons, themes, translations, plan templates and forms: data, and where it lies.

May import the standard library and the YAML reader, nothing else of this program.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
