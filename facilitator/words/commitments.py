"""Words for what became of a commitment. Every answer is welcome, so none sounds like a mark."""

from facilitator.translation import Translate
from sessions.records import CommitmentAnswer

ANSWERS = (
    CommitmentAnswer.DONE,
    CommitmentAnswer.PARTLY,
    CommitmentAnswer.NOT_YET,
    CommitmentAnswer.CHANGED,
)
"""What can be answered, in the order of the keys 1 to 4."""


def answer_name(answer: CommitmentAnswer, translate: Translate) -> str:
    """Return what became of a commitment, in a word or two."""
    return {
        CommitmentAnswer.OPEN: translate("Answers", "not asked yet"),
        CommitmentAnswer.DONE: translate("Answers", "done"),
        CommitmentAnswer.PARTLY: translate("Answers", "partly"),
        CommitmentAnswer.NOT_YET: translate("Answers", "not yet"),
        CommitmentAnswer.CHANGED: translate("Answers", "changed"),
    }[answer]


def answer_letter(answer: CommitmentAnswer, translate: Translate) -> str:
    """Return the letter that answers by keyboard; empty for OPEN."""
    return {
        CommitmentAnswer.OPEN: "",
        CommitmentAnswer.DONE: translate("AnswerLetters", "D"),
        CommitmentAnswer.PARTLY: translate("AnswerLetters", "P"),
        CommitmentAnswer.NOT_YET: translate("AnswerLetters", "N"),
        CommitmentAnswer.CHANGED: translate("AnswerLetters", "C"),
    }[answer]
