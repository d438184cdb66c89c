"""Every word of the printed meeting summary, gathered before it is built.

The paper's language is its own, whatever the screen speaks; and what builds the paper needs no
translator any more.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.translation import Translate
from facilitator.words.commitments import answer_name
from facilitator.words.domain import (
    attendance_letter,
    attendance_word,
    field_name,
    mark_name,
    number_name,
    stage_name,
    unit_name,
)
from facilitator.words.gate import GateWords, gate_words
from facilitator.words.marks import mark_kind_name
from sessions.records import (
    Attendance,
    CommitmentAnswer,
    GroupKind,
    Line,
    MarkKind,
    NameStyle,
    QuickMark,
    ServiceField,
    Setting,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionWords:
    """Headings A to F and the heads and labels of what stands below them."""

    participants: str
    stages: str
    results: str
    analysis: str
    follow_up: str
    factors: str
    order: str
    attended: str
    remark: str
    stage: str
    course: str
    observed: str
    marks: str
    commitments: str
    conclusion: str
    achieved: str
    notes: str
    supporting: str
    hindering: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityWords:
    """Labels of the block below the title."""

    group: str
    field: str
    topic: str
    counselor: str
    day: str
    time: str
    place: str
    year: Mapping[Setting, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """Whole phrases with places in braces."""

    meeting_of: str  # {number}, {total}
    technique: str  # {group}, {technique}
    minutes: str  # {span}, {minutes}
    planned: str  # {time}, {minutes}
    arrived: str  # {time}
    left: str  # {time}
    stayed: str  # {span}: came late and left early
    attended: str  # {present}, {enrolled}
    all_attended: str  # {enrolled}
    not_taken: str  # {count}
    icebreaker: str  # {name}
    activity: str  # {name}
    own_step: str  # {step}
    own_steps: str  # {steps}
    numbered: str  # {number}, {step}
    pledge: str  # {heard}, {present}
    not_reached: str
    total: str  # {planned}, {actual}
    total_planned: str  # {planned}
    pauses: str  # {count}, {minutes}
    returns: str  # {count}
    observed_members: str  # {count}, {present}
    all_observed: str
    marked: str  # {marks}
    committed: str  # {count}
    asked_back: str  # {answers}
    times: str  # {what}, {count}
    next_meeting: str  # {number}, {day}, {time}
    next_place: str  # {place}
    nothing: str
    footer: str  # {group}, {number}, {names}
    page: str  # {page}, {pages}


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWords:
    """Labels and phrases for one summary; see `summary_words`."""

    language: str
    title: Mapping[GroupKind, str]
    confidential: Mapping[GroupKind, str]
    person: Mapping[GroupKind, str]  # the head of the names' column
    numbered: Mapping[GroupKind, str]  # {number}: a person in the numbers style
    unit: Mapping[Setting, str]
    number: Mapping[Setting, str]
    field: Mapping[ServiceField, str]
    stage: Mapping[Stage, str]
    letter: Mapping[Attendance, str]
    attendance: Mapping[Attendance, str]
    mark: Mapping[QuickMark, str]
    tap: Mapping[MarkKind, str]
    answer: Mapping[CommitmentAnswer, str]
    gate: GateWords
    names: Mapping[NameStyle, str]  # for the footer
    identity: IdentityWords
    section: SectionWords
    sentence: SentenceWords
    acknowledged: str
    head_title: Mapping[Setting, str]
    counselor_title: Mapping[Setting, str]
    official_number: str  # {number}
    resolve_line: Callable[[Line], str]
    resolve_done: Callable[[Line], str]
    activities: Mapping[Stage, str]  # only the stages that had one


def summary_words(
    translate: Translate,
    language: str,
    resolve_line: Callable[[Line], str],
    activities: Mapping[Stage, str],
    resolve_done: Callable[[Line], str],
) -> SummaryWords:
    """Gather the words in the paper's `language`.

    `resolve_line` gives a plan line's text in it, `resolve_done` the sentence that says it was done
    (none for a step of her own), `activities` the names of what was used, by stage.
    """
    return SummaryWords(
        language=language,
        title=_titles(translate),
        confidential=_confidential(translate),
        person=_persons(translate),
        numbered=_numbered(translate),
        unit={s: unit_name(s, translate) for s in Setting},
        number={s: number_name(s, translate) for s in Setting},
        field={f: field_name(f, translate) for f in ServiceField},
        stage={s: stage_name(s, translate) for s in Stage},
        letter={a: attendance_letter(a, translate) for a in Attendance},
        attendance={a: attendance_word(a, translate) for a in Attendance},
        mark={m: mark_name(m, translate) for m in QuickMark},
        tap={m: mark_kind_name(m, translate) for m in MarkKind},
        answer={a: answer_name(a, translate) for a in CommitmentAnswer},
        gate=gate_words(translate),
        names=_name_styles(translate),
        identity=_identity(translate),
        section=_sections(translate),
        sentence=_sentences(translate),
        acknowledged=translate("Report", "Acknowledged by,"),
        head_title=_head_titles(translate),
        counselor_title=_counselor_titles(translate),
        official_number=translate("Report", "NIP {number}"),
        resolve_line=resolve_line,
        resolve_done=resolve_done,
        activities=activities,
    )


def _titles(translate: Translate) -> dict[GroupKind, str]:
    return {
        GroupKind.COUNSELING: translate("Report", "Report on a Group Counseling Meeting"),
        GroupKind.GUIDANCE: translate("Report", "Report on a Group Guidance Meeting"),
    }


def _confidential(translate: Translate) -> dict[GroupKind, str]:
    # Counseling is secret; guidance treats general topics, yet its list of names stays inside.
    return {
        GroupKind.COUNSELING: translate("Report", "CONFIDENTIAL"),
        GroupKind.GUIDANCE: translate("Report", "For internal use"),
    }


def _numbered(translate: Translate) -> dict[GroupKind, str]:
    return {
        GroupKind.COUNSELING: translate("Report", "Counselee {number}"),
        GroupKind.GUIDANCE: translate("Report", "Member {number}"),
    }


def _head_titles(translate: Translate) -> dict[Setting, str]:
    return {
        Setting.SCHOOL: translate("Report", "Principal"),
        Setting.CAMPUS: translate("Report", "Head of the counseling unit"),
    }


def _counselor_titles(translate: Translate) -> dict[Setting, str]:
    return {
        Setting.SCHOOL: translate("Report", "School counselor"),
        Setting.CAMPUS: translate("Report", "Counselor"),
    }


def _persons(translate: Translate) -> dict[GroupKind, str]:
    return {
        GroupKind.COUNSELING: translate("Report", "Counselee"),
        GroupKind.GUIDANCE: translate("Report", "Member"),
    }


def _name_styles(translate: Translate) -> dict[NameStyle, str]:
    return {
        NameStyle.FULL: translate("Report", "full names"),
        NameStyle.INITIALS: translate("Report", "names as initials"),
        NameStyle.NUMBERS: translate("Report", "names as numbers"),
    }


def _identity(translate: Translate) -> IdentityWords:
    return IdentityWords(
        group=translate("Report", "Group"),
        field=translate("Report", "Field and aim"),
        topic=translate("Report", "Topic"),
        counselor=translate("Report", "Counselor"),
        day=translate("Report", "Day and date"),
        time=translate("Report", "Time"),
        place=translate("Report", "Place"),
        year={
            Setting.SCHOOL: translate("Report", "School year"),
            Setting.CAMPUS: translate("Report", "Academic year"),
        },
    )


def _sections(translate: Translate) -> SectionWords:
    return SectionWords(
        participants=translate("Report", "A. Participants and attendance"),
        stages=translate("Report", "B. Course of the four stages"),
        results=translate("Report", "C. Process and results"),
        analysis=translate("Report", "D. Analysis"),
        follow_up=translate("Report", "E. Follow-up plan"),
        factors=translate("Report", "F. Supporting and hindering factors"),
        order=translate("Report", "No."),
        attended=translate("Report", "Attended"),
        remark=translate("Report", "Remark"),
        stage=translate("Report", "Stage, plan / actual"),
        course=translate("Report", "What was done"),
        observed=translate("Report", "Observed (mean, 0–3)"),
        marks=translate("Report", "Marks"),
        commitments=translate("Report", "Commitments"),
        conclusion=translate("Report", "Conclusion"),
        achieved=translate("Report", "Achieved"),
        notes=translate("Report", "Group notes"),
        supporting=translate("Report", "Supporting"),
        hindering=translate("Report", "Hindering"),
    )


def _sentences(translate: Translate) -> SentenceWords:
    return SentenceWords(
        meeting_of=translate("Report", "Meeting {number} of {total}"),
        technique=translate("Report", "{group}, {technique} technique"),
        minutes=translate("Report", "{span} ({minutes} minutes)"),
        planned=translate("Report", "{time} ({minutes} minutes planned)"),
        arrived=translate("Report", "arrived {time}"),
        left=translate("Report", "left {time}"),
        stayed=translate("Report", "there {span}"),
        attended=translate(
            "Report", "{present} of the {enrolled} members enrolled on that day took part."
        ),
        all_attended=translate("Report", "All members attended ({enrolled})."),
        not_taken=translate("Report", "Attendance not taken: {count}."),
        icebreaker=translate("Report", "Ice-breaker: {name}"),
        activity=translate("Report", "Activity: {name}"),
        own_step=translate("Report", "Additional step: {step}"),
        own_steps=translate("Report", "Additional steps: {steps}"),
        numbered=translate("Report", "{number}) {step}"),
        pledge=translate(
            "Report", "Confidentiality agreement read, heard by {heard} of {present} present."
        ),
        not_reached=translate("Report", "not reached"),
        total=translate("Report", "Planned {planned} minutes, actual {actual}."),
        total_planned=translate("Report", "Planned {planned} minutes."),
        pauses=translate("Report", "Paused {count}× ({minutes} minutes)."),
        returns=translate("Report", "Went back to an earlier stage {count}×."),
        observed_members=translate("Report", "{count} of {present} members present were observed."),
        all_observed=translate("Report", "All members present were observed."),
        marked=translate("Report", "In the whole group: {marks}."),
        committed=translate("Report", "Made in this meeting: {count}."),
        asked_back=translate("Report", "Asked back: {answers}."),
        times=translate("Report", "{what} {count}×"),
        next_meeting=translate("Report", "Next meeting: no. {number}, {day}, {time}."),
        next_place=translate("Report", "Next meeting: no. {number}, {day}, {time}, {place}."),
        nothing=translate("Report", "– nothing recorded"),
        footer=translate("Report", "{group} · meeting {number} · {names}"),
        page=translate("Report", "page {page} of {pages}"),
    )
