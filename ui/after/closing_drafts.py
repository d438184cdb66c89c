"""Drafts in the fields of the closing: where they may stand, and phrases that are put in."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.material.meeting import MeetingMaterial
from facilitator.words import draft_closing
from sessions import facts
from sessions.records import Closing
from ui.language import translate

FIELDS = ("conclusion", "achieved", "analysis", "supporting", "hindering", "follow_up")


def text_of(closing: Closing, field: str) -> str:
    """What one of FIELDS says."""
    return str(getattr(closing, field))


def with_text(closing: Closing, field: str, text: str) -> Closing:
    """Return `closing` with other words in one of FIELDS."""
    return replace(closing, **{field: text})


def drafted(material: MeetingMaterial, language: str) -> Closing:
    """Draft the closing from what the log of the meeting knows."""
    return draft_closing(
        facts.draft_closing(material.summary),
        translate,
        meeting_id=material.record.meeting.id,
        language=language,
        activity_name=material.activity,
    )


def placed_before(closing: Closing, draft: Closing) -> dict[str, str]:
    """Say, by field, which draft stands in it untouched.

    In a closing nobody has begun, every field holds the empty draft; once something is written,
    an empty field was left empty on purpose.
    """
    if not any(text_of(closing, field).strip() for field in FIELDS):
        return dict.fromkeys(FIELDS, "")
    return {
        field: text_of(draft, field)
        for field in FIELDS
        if text_of(draft, field) and text_of(closing, field) == text_of(draft, field)
    }


def redrafted(closing: Closing, draft: Closing, placed: Mapping[str, str]) -> Closing:
    """Let the fields in which a draft still stands as it was `placed` follow the newer one."""
    for field, text in placed.items():
        if text_of(closing, field) == text:
            closing = with_text(closing, field, text_of(draft, field))
    return closing


def has_phrase(text: str, phrase: str) -> bool:
    return _sentence(phrase) in text


def with_phrase(text: str, phrase: str) -> str:
    """Add a ready phrase as a sentence at the end."""
    before = text.rstrip()
    if before and before[-1].isalnum():
        before += "."
    return f"{before} {_sentence(phrase)}".lstrip()


def without_phrase(text: str, phrase: str) -> str:
    """Take the sentence of a ready phrase out again."""
    before, _, after = text.partition(_sentence(phrase))
    return " ".join(part for part in (before.rstrip(), after.lstrip(" ")) if part)


def _sentence(phrase: str) -> str:
    return f"{phrase[:1].upper()}{phrase[1:]}."
