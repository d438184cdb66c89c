"""The closing form drafted from the live log: plain statements she can keep, change or delete.

Only what was counted is said: minutes, attendance, steps, observed behaviour. Nothing claims an
effect, and no member is named.
"""

from facilitator.translation import Translate
from facilitator.words.dates import clock_time, full_date
from facilitator.words.domain import mark_name, stage_name
from sessions.facts import ClosingFacts, Deviation
from sessions.facts import draft_closing as closing_facts
from sessions.records import Closing, MeetingType
from sessions.summary import Summary


def drafted(
    summary: Summary, translate: Translate, language: str, activity_name: str = ""
) -> Closing:
    """Draft the closing of a meeting from what its log knows, in the words of the screen;
    `activity_name` is the ice-breaker's, empty when there was none."""
    return draft_closing(
        closing_facts(summary),
        translate,
        meeting_id=summary.meeting_id,
        language=language,
        activity_name=activity_name,
    )


def draft_closing(
    facts: ClosingFacts,
    translate: Translate,
    *,
    meeting_id: str,
    language: str,
    activity_name: str = "",
) -> Closing:
    """Return a closing whose fields hold draft sentences, empty where nothing is known.

    `activity_name` is that of the ice-breaker. A step without a tick is not spoken of: not ticked
    is not "not done".
    """
    return Closing(
        meeting_id=meeting_id,
        conclusion=_text(_conclusion(facts, translate)),
        achieved=_text(_achieved(facts, translate)),
        analysis=_text(_analysis(facts, translate)),
        supporting=_text(_supporting(facts, translate, activity_name)),
        hindering=_text(_hindering(facts, translate)),
        follow_up=_text(_follow_up(facts, translate, language)),
    )


def _text(sentences: list[str]) -> str:
    return " ".join(sentences)


def _conclusion(facts: ClosingFacts, translate: Translate) -> list[str]:
    told = []
    if facts.not_reached:
        names = ", ".join(stage_name(stage, translate) for stage in facts.not_reached)
        told.append(
            translate("Draft", "Not reached in this meeting: {stages}.").format(stages=names)
        )
    elif _was_logged(facts):
        told.append(translate("Draft", "The meeting went through all four stages."))
    if facts.enrolled and facts.not_taken < facts.enrolled:
        sentence = translate("Draft", "{present} of {enrolled} members took part.")
        told.append(sentence.format(present=facts.present, enrolled=facts.enrolled))
    return told


def _was_logged(facts: ClosingFacts) -> bool:
    """A meeting written down afterwards has no log; nothing is claimed about its stages."""
    return bool(facts.steps_done or facts.longer or facts.shorter or facts.closing_kept)


def _achieved(facts: ClosingFacts, translate: Translate) -> list[str]:
    told = []
    if facts.all_steps_done:
        told.append(translate("Draft", "All planned steps were carried out."))
    if facts.strongest is not None:
        sentence = translate("Draft", "Seen most among the members: {behaviour}.")
        told.append(sentence.format(behaviour=mark_name(facts.strongest, translate)))
    return told


def _analysis(facts: ClosingFacts, translate: Translate) -> list[str]:
    longer = translate("Draft", "{stage} took {minutes} minutes longer than planned.")
    shorter = translate("Draft", "{stage} took {minutes} minutes less than planned.")
    told = [_deviation(longer, deviation, translate) for deviation in facts.longer]
    told += [_deviation(shorter, deviation, translate) for deviation in facts.shorter]
    if facts.returns:
        sentence = translate("Draft", "The group went back to an earlier stage {count}×.")
        told.append(sentence.format(count=facts.returns))
    if facts.weakest is not None:
        sentence = translate("Draft", "Seen least so far: {behaviour}.")
        told.append(sentence.format(behaviour=mark_name(facts.weakest, translate)))
    return told


def _deviation(sentence: str, deviation: Deviation, translate: Translate) -> str:
    name = stage_name(deviation.stage, translate)
    return sentence.format(stage=name, minutes=abs(deviation.minutes))


def _supporting(facts: ClosingFacts, translate: Translate, activity_name: str) -> list[str]:
    told = []
    if facts.enrolled and facts.present == facts.enrolled:
        told.append(translate("Draft", "All members were there."))
    if facts.closing_kept:
        told.append(translate("Draft", "There was time enough for the closing."))
    if activity_name:
        sentence = translate("Draft", "Ice-breaker used: {name}.")
        told.append(sentence.format(name=activity_name))
    return told


def _hindering(facts: ClosingFacts, translate: Translate) -> list[str]:
    counted = (
        (facts.started_late, _started_late(facts.started_late, translate)),
        (facts.late, translate("Draft", "Members who came late: {count}.")),
        (_missing(facts), translate("Draft", "Members who were not there: {count}.")),
        (facts.ended_late, _ended_late(facts.ended_late, translate)),
    )
    told = [sentence.format(count=count) for count, sentence in counted if count]
    if facts.pauses:
        sentence = _interrupted(facts.paused_minutes, translate)
        told.append(sentence.format(count=facts.pauses, minutes=facts.paused_minutes))
    return told


def _started_late(minutes: int, translate: Translate) -> str:
    if minutes == 1:
        return translate("Draft", "Started 1 minute late.")
    return translate("Draft", "Started {count} minutes late.")


def _ended_late(minutes: int, translate: Translate) -> str:
    if minutes == 1:
        return translate("Draft", "Ended 1 minute after the bell.")
    return translate("Draft", "Ended {count} minutes after the bell.")


def _interrupted(minutes: int, translate: Translate) -> str:
    if minutes == 1:
        return translate("Draft", "Interrupted {count}×, 1 minute in all.")
    return translate("Draft", "Interrupted {count}×, {minutes} minutes in all.")


def _missing(facts: ClosingFacts) -> int:
    return facts.excused + facts.sick + facts.absent + facts.dispensation


def _follow_up(facts: ClosingFacts, translate: Translate, language: str) -> list[str]:
    told = []
    if _missing(facts):
        told.append(translate("Draft", "Ask after the members who were not there."))
    if facts.next_meeting is not None:
        sentence = translate("Draft", "Announce the next meeting: {day}, {time}.")
        day = full_date(facts.next_meeting.date, language)
        told.append(sentence.format(day=day, time=clock_time(facts.next_meeting.start, language)))
    elif facts.type is MeetingType.LAST:
        told.append(translate("Draft", "Agree on how each member can still reach the counselor."))
    return told
