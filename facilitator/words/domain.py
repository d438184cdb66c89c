"""Words for what happens in a group: stages, attendance, services, observed behaviour."""

from facilitator.translation import Translate
from sessions.attendance import STATUSES
from sessions.records import (
    Attendance,
    GroupKind,
    MeetingState,
    MeetingType,
    NameStyle,
    NoteLayer,
    QuickMark,
    ServiceField,
    Setting,
    Stage,
)


def stage_name(stage: Stage, translate: Translate) -> str:
    """Return a stage's name on the screen."""
    return {
        Stage.OPENING: translate("Words", "Opening"),
        Stage.TRANSITION: translate("Words", "Transition"),
        Stage.ACTIVITY: translate("Words", "Activity"),
        Stage.CLOSING: translate("Words", "Closing"),
    }[stage]


def stage_heading(stage: Stage, meeting_type: MeetingType, translate: Translate) -> str:
    """Return the question or task that leads a stage, fitting the meeting's place in the series."""
    if stage is Stage.OPENING:
        return _opening_heading(meeting_type, translate)
    if stage is Stage.TRANSITION:
        return translate("Words", "Is the group ready?")
    if stage is Stage.ACTIVITY:
        return _activity_heading(meeting_type, translate)
    return _closing_heading(meeting_type, translate)


def _opening_heading(meeting_type: MeetingType, translate: Translate) -> str:
    return {
        MeetingType.FIRST: translate("Words", "Welcome, and who are we?"),
        MeetingType.MIDDLE: translate("Words", "How has the week been?"),
        MeetingType.LAST: translate("Words", "Our last time together"),
    }[meeting_type]


def _activity_heading(meeting_type: MeetingType, translate: Translate) -> str:
    return {
        MeetingType.FIRST: translate("Words", "What do we run into with other people?"),
        MeetingType.MIDDLE: translate("Words", "Whose story shall we hear?"),
        MeetingType.LAST: translate("Words", "What has changed since we began?"),
    }[meeting_type]


def _closing_heading(meeting_type: MeetingType, translate: Translate) -> str:
    return {
        MeetingType.FIRST: translate("Words", "What do we take home today?"),
        MeetingType.MIDDLE: translate("Words", "Which small step comes next?"),
        MeetingType.LAST: translate("Words", "What do we keep, and whom do we thank?"),
    }[meeting_type]


def stage_purpose(stage: Stage, translate: Translate) -> str:
    """Return one sentence about what a stage is there for."""
    return {
        Stage.OPENING: translate(
            "Words", "Everybody feels welcome, is known by name and knows why we meet."
        ),
        Stage.TRANSITION: translate(
            "Words", "Loosen up, look whether everybody is ready, and agree on the topic."
        ),
        Stage.ACTIVITY: translate("Words", "Tell, listen, understand, and try a new way together."),
        Stage.CLOSING: translate(
            "Words", "Come to rest, gather what was learnt, and arrange the next meeting."
        ),
    }[stage]


def attendance_word(status: Attendance, translate: Translate) -> str:
    """Return in a word how somebody came."""
    return {
        Attendance.PRESENT: translate("Words", "present"),
        Attendance.LATE: translate("Words", "late"),
        Attendance.EXCUSED: translate("Words", "excused"),
        Attendance.SICK: translate("Words", "sick"),
        Attendance.ABSENT: translate("Words", "absent"),
        Attendance.DISPENSATION: translate("Words", "official leave"),
        Attendance.NOT_TAKEN: translate("Words", "not taken"),
    }[status]


def attendance_letter(status: Attendance, translate: Translate) -> str:
    """Return the letter used in attendance lists; a dash while not taken."""
    return {
        Attendance.PRESENT: translate("Letters", "P"),
        Attendance.LATE: translate("Letters", "L"),
        Attendance.EXCUSED: translate("Letters", "E"),
        Attendance.SICK: translate("Letters", "S"),
        Attendance.ABSENT: translate("Letters", "A"),
        Attendance.DISPENSATION: translate("Letters", "O"),
        Attendance.NOT_TAKEN: "–",
    }[status]


def status_for_key(text: str, translate: Translate) -> Attendance | None:
    """Which attendance a typed letter means, in the language of `translate`."""
    typed = text.strip().upper()
    for status in STATUSES:
        if typed and typed == attendance_letter(status, translate):
            return status
    return None


def kind_name(kind: GroupKind, translate: Translate) -> str:
    """Return what a group is for."""
    return {
        GroupKind.COUNSELING: translate("Words", "group counseling"),
        GroupKind.GUIDANCE: translate("Words", "group guidance"),
    }[kind]


def setting_name(setting: Setting, translate: Translate) -> str:
    """Return where the groups meet."""
    return {
        Setting.SCHOOL: translate("Words", "school"),
        Setting.CAMPUS: translate("Words", "campus"),
    }[setting]


def number_name(setting: Setting, translate: Translate) -> str:
    """Return what a member's number is called: NIS at a school, NIM on a campus."""
    return {
        Setting.SCHOOL: translate("Words", "Student no. (NIS)"),
        Setting.CAMPUS: translate("Words", "Student no. (NIM)"),
    }[setting]


def unit_name(setting: Setting, translate: Translate) -> str:
    """Return what members come from: a class at a school, a faculty on a campus."""
    return {
        Setting.SCHOOL: translate("Words", "Class"),
        Setting.CAMPUS: translate("Words", "Faculty"),
    }[setting]


def field_name(field: ServiceField, translate: Translate) -> str:
    """Return the field of guidance a group works in."""
    return {
        ServiceField.PERSONAL: translate("Words", "Personal"),
        ServiceField.SOCIAL: translate("Words", "Social"),
        ServiceField.LEARNING: translate("Words", "Learning"),
        ServiceField.CAREER: translate("Words", "Career"),
    }[field]


def meeting_type_name(meeting_type: MeetingType, translate: Translate) -> str:
    """Return the place of a meeting in its series."""
    return {
        MeetingType.FIRST: translate("Words", "first meeting"),
        MeetingType.MIDDLE: translate("Words", "middle meeting"),
        MeetingType.LAST: translate("Words", "last meeting"),
    }[meeting_type]


def meeting_state_name(state: MeetingState, translate: Translate) -> str:
    """Return how far a meeting has come."""
    return {
        MeetingState.PLANNED: translate("Words", "planned"),
        MeetingState.RUNNING: translate("Words", "running"),
        MeetingState.CLOSING: translate("Words", "to be closed"),
        MeetingState.HELD: translate("Words", "held"),
        MeetingState.CANCELLED: translate("Words", "cancelled"),
    }[state]


def mark_name(mark: QuickMark, translate: Translate) -> str:
    """Return an observed behaviour in two or three words."""
    return {
        QuickMark.OPENS_UP: translate("Words", "opens up"),
        QuickMark.JOINS_IN: translate("Words", "joins in"),
        QuickMark.SPEAKS_UP: translate("Words", "speaks to all"),
        QuickMark.REACHES_OUT: translate("Words", "reaches out"),
        QuickMark.LOOKS_AT_SPEAKER: translate("Words", "looks at speaker"),
    }[mark]


def mark_sentence(mark: QuickMark, translate: Translate) -> str:
    """Return what is to be seen when a member shows the behaviour."""
    return {
        QuickMark.OPENS_UP: translate("Words", "Tells an experience or feeling of their own."),
        QuickMark.JOINS_IN: translate("Words", "Joins the talk or activity without being called."),
        QuickMark.SPEAKS_UP: translate("Words", "Speaks before the whole group."),
        QuickMark.REACHES_OUT: translate(
            "Words", "Gets on with members from another class or faculty."
        ),
        QuickMark.LOOKS_AT_SPEAKER: translate("Words", "Looks at the person who speaks."),
    }[mark]


def score_meaning(score: int, translate: Translate) -> str:
    """Return what a score of 0 to 3 says about a behaviour."""
    return (
        translate("Words", "not seen"),
        translate("Words", "when asked"),
        translate("Words", "unasked, at times"),
        translate("Words", "unasked, again and again"),
    )[score]


def layer_name(layer: NoteLayer, translate: Translate) -> str:
    """Return where a note may go."""
    return {
        NoteLayer.PRIVATE: translate("Words", "private, never printed"),
        NoteLayer.GROUP: translate("Words", "goes into the summary"),
        NoteLayer.MEMBER: translate("Words", "only on the member's own sheet"),
    }[layer]


def name_style_name(style: NameStyle, translate: Translate) -> str:
    """Return how names appear on paper."""
    return {
        NameStyle.FULL: translate("Words", "full names"),
        NameStyle.INITIALS: translate("Words", "initials"),
        NameStyle.NUMBERS: translate("Words", "numbers"),
    }[style]


def energy_name(energy: str, translate: Translate) -> str:
    """Return the word for an activity's energy: "calm", "medium" or "lively"."""
    return {
        "calm": translate("Words", "calm"),
        "medium": translate("Words", "medium"),
        "lively": translate("Words", "lively"),
    }[energy]
