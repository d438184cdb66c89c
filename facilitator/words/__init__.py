"""From enums, facts and numbers to the reader's words; the domain itself does not speak."""

from facilitator.translation import Translate
from facilitator.words.closing import draft_closing
from facilitator.words.dates import (
    clock_time,
    decimal,
    full_date,
    long_date,
    short_date,
    time_span,
    weekday,
)
from facilitator.words.domain import (
    attendance_letter,
    attendance_word,
    energy_name,
    field_name,
    kind_name,
    layer_name,
    mark_name,
    mark_sentence,
    meeting_state_name,
    meeting_type_name,
    name_style_name,
    number_name,
    score_meaning,
    setting_name,
    stage_heading,
    stage_name,
    stage_purpose,
    unit_name,
)
from facilitator.words.errors import error_sentence, trouble_sentence
from facilitator.words.report import SummaryWords, summary_words

__all__ = [
    "SummaryWords",
    "Translate",
    "attendance_letter",
    "attendance_word",
    "clock_time",
    "decimal",
    "draft_closing",
    "energy_name",
    "error_sentence",
    "field_name",
    "full_date",
    "kind_name",
    "layer_name",
    "long_date",
    "mark_name",
    "mark_sentence",
    "meeting_state_name",
    "meeting_type_name",
    "name_style_name",
    "number_name",
    "score_meaning",
    "setting_name",
    "short_date",
    "stage_heading",
    "stage_name",
    "stage_purpose",
    "summary_words",
    "time_span",
    "trouble_sentence",
    "unit_name",
    "weekday",
]
