"""Dates, times and numbers as a reader of Indonesian or English writes them.

Months and weekdays are the calendar's data, not sentences, so they stand here by language
instead of in the translation files; any language without data of its own reads English.
"""

from collections.abc import Mapping
from datetime import date, datetime, time

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
}
_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
}


def weekday(day: date, language: str) -> str:
    """`Senin`, `Monday`."""
    return _of(_WEEKDAYS, language)[day.weekday()]


def long_date(day: date, language: str) -> str:
    """`22 Januari 2024`, `22 January 2024`."""
    return f"{day.day} {_of(_MONTHS, language)[day.month - 1]} {day.year}"


def full_date(day: date, language: str) -> str:
    """`Senin, 22 Januari 2024`, `Monday, 22 January 2024`."""
    return f"{weekday(day, language)}, {long_date(day, language)}"


def short_date(day: date, language: str) -> str:
    """`22 Jan`, for axes and tables whose year is known."""
    return f"{day.day} {_of(_SHORT_MONTHS, language)[day.month - 1]}"


def clock_time(moment: time | datetime, language: str) -> str:
    """`10.17` in Indonesian, `10:17` in English; a datetime is read in its own zone."""
    mark = "." if language == "id" else ":"
    return f"{moment.hour:02}{mark}{moment.minute:02}"


def time_span(start: time | datetime, end: time | datetime, language: str) -> str:
    """`10.03–11.01`."""
    return f"{clock_time(start, language)}–{clock_time(end, language)}"


def decimal(value: float, language: str, digits: int = 1) -> str:
    """`1,4` in Indonesian, `1.4` in English."""
    text = f"{value:.{digits}f}"
    return text.replace(".", ",") if language == "id" else text


def _of(by_language: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return by_language.get(language, by_language["en"])
