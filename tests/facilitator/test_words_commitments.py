"""Answers to a commitment: a word for each, and a key for each that can be given."""

from facilitator.words.commitments import ANSWERS, answer_letter, answer_name
from sessions.records import CommitmentAnswer

INDONESIAN = {
    "not asked yet": "belum ditanyakan",
    "done": "sudah",
    "partly": "sebagian",
    "not yet": "belum",
    "changed": "diganti",
    "D": "S",
    "P": "G",
    "N": "B",
    "C": "D",
}


def english(_context: str, source: str) -> str:
    return source


def indonesian(_context: str, source: str) -> str:
    return INDONESIAN[source]


def test_every_answer_has_a_word_of_its_own() -> None:
    for translate in (english, indonesian):
        shown = [answer_name(answer, translate) for answer in CommitmentAnswer]
        assert all(shown)
        assert len(set(shown)) == len(CommitmentAnswer)


def test_every_answer_that_can_be_given_has_a_key_of_its_own() -> None:
    assert set(ANSWERS) == set(CommitmentAnswer) - {CommitmentAnswer.OPEN}
    for translate in (english, indonesian):
        keys = [answer_letter(answer, translate) for answer in ANSWERS]
        assert len(set(keys)) == len(ANSWERS)
        assert all(len(key) == 1 for key in keys)
    assert answer_letter(CommitmentAnswer.OPEN, english) == ""
