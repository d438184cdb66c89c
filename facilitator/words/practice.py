"""Words for a practice run: what the invented members do, and what there is to do about it."""

from facilitator.translation import Translate
from sessions.practice import Cue, CueKind
from sessions.practice_run import Advice
from sessions.records import MarkKind


def group_name(translate: Translate) -> str:
    """Return the name of the invented group."""
    return translate("Practice", "Practice group")


def cue_sentence(cue: Cue, name: str, translate: Translate) -> str:
    """Return what happens, `name` being the member's."""
    if cue.mark is not None:
        sentence = _mark_sentence(cue.mark, translate)
    else:
        sentence = {
            CueKind.ARRIVES: translate("Practice", "{name} comes in late."),
            CueKind.LEAVES: translate("Practice", "{name} has to go early."),
            CueKind.NOT_READY: translate("Practice", "The group hesitates; nobody wants to begin."),
            CueKind.MARK: "",
        }[cue.kind]
    return sentence.format(name=name)


def cue_keys(cue: Cue, letter: str, translate: Translate) -> str:
    """Return which keys answer it; `letter` is that of the mark or of being late."""
    hint = {
        CueKind.MARK: translate("Practice", "{seat} chooses the member, {letter} marks it."),
        CueKind.ARRIVES: translate("Practice", "{seat} chooses the member, {letter}: came late."),
        CueKind.LEAVES: translate("Practice", "{seat} chooses the member, {letter}: leaves early."),
        CueKind.NOT_READY: translate(
            "Practice", "+ for not yet, Backspace goes back to the opening."
        ),
    }[cue.kind]
    return hint.format(seat=cue.seat, letter=letter)


def _mark_sentence(mark: MarkKind, translate: Translate) -> str:
    return {
        MarkKind.SPOKE: translate("Practice", "{name} tells the whole group something."),
        MarkKind.OPENED_UP: translate("Practice", "{name} tells something personal."),
        MarkKind.RESPONDED: translate("Practice", "{name} answers what another member said."),
        MarkKind.LOOKED_AT_SPEAKER: translate("Practice", "{name} looks at whoever speaks."),
        MarkKind.JOINED_UNCALLED: translate("Practice", "{name} joins in without being called."),
        MarkKind.WITHDREW: translate("Practice", "{name} turns away and grows silent."),
        MarkKind.STRONG_EMOTION: translate("Practice", "{name} is close to tears."),
        MarkKind.CONFLICT: translate("Practice", "{name} and another begin to quarrel."),
    }[mark]


def advice_sentence(advice: Advice, translate: Translate) -> str:
    """Return the one thing to try next time."""
    return {**_about_time(translate), **_about_members(translate)}[advice]


def _about_time(translate: Translate) -> dict[Advice, str]:
    return {
        Advice.STAY: translate(
            "PracticeAdvice",
            "Let it run a little longer: after two or three minutes the members begin to act.",
        ),
        Advice.CLOSING: translate(
            "PracticeAdvice",
            "Begin the closing earlier, so that its protected minutes are really used: what the "
            "members take home is said there.",
        ),
        Advice.SLOWER: translate(
            "PracticeAdvice",
            "Choose a slower speed. First the eye for the members, then the pace.",
        ),
        Advice.GATE: translate(
            "PracticeAdvice",
            "When the group hesitates, give it time: not yet, or back to the opening. The closing "
            "keeps its minutes either way.",
        ),
        Advice.MORE: translate(
            "PracticeAdvice",
            "Try it faster, or with the members' screen (F5) and a note typed on the way (N).",
        ),
    }


def _about_members(translate: Translate) -> dict[Advice, str]:
    return {
        Advice.ARRIVAL: translate(
            "PracticeAdvice",
            "Take a latecomer in at once: choose the member and press the key for late. Then turn "
            "time and pairs are right again.",
        ),
        Advice.LEAVING: translate(
            "PracticeAdvice",
            "When somebody has to leave, note it at once: the record then knows who was there "
            "when.",
        ),
        Advice.QUIET_ONES: translate(
            "PracticeAdvice",
            "Look also at those who say nothing: a glance, a turning away, tears. Such marks help "
            "you most afterwards.",
        ),
        Advice.MARKS: translate(
            "PracticeAdvice",
            "Try to mark without looking down for long: a number for the member, a letter for "
            "what you saw.",
        ),
    }
