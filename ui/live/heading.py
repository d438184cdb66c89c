"""What stands above a live meeting: which one it is, when and where."""

from PySide6.QtCore import QCoreApplication

from facilitator.material.live import LiveMaterial
from facilitator.words import full_date


def heading(material: LiveMaterial) -> str:
    """`Melati group · Meeting 2 of 4`."""
    text = QCoreApplication.translate("LivePage", "{group} · Meeting {number} of {total}")
    return text.format(
        group=material.group.name, number=material.meeting.number, total=material.total
    )


def when(material: LiveMaterial, language: str) -> str:
    """`Monday, 22 January 2024 · Counseling room 2`."""
    meeting = material.meeting
    place = meeting.place or material.group.place
    parts = [full_date(meeting.date, language), place]
    return " · ".join(part for part in parts if part)
