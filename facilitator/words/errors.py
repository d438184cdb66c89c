"""One clear sentence for everything a person can act on: what is wrong, and what to do."""

from facilitator.errors import ActionableError, Trouble
from facilitator.translation import Translate


def error_sentence(error: ActionableError, translate: Translate) -> str:
    """Return the sentence for `error`, with its facts filled in.

    A fact the error does not carry leaves its place empty rather than hiding the sentence.
    """
    sentence = trouble_sentence(error.kind, translate)
    if error.kind is Trouble.WRONG_RECOVERY_CODE and error.facts.get("group"):
        sentence = translate(
            "Errors",
            "The recovery code is not right: look at block {group} again. "
            "Letters and numbers that look alike are the usual reason.",
        )
    return sentence.format_map(_Facts(error.facts))


def trouble_sentence(kind: Trouble, translate: Translate) -> str:
    """Return the sentence for a kind of trouble, with places like {folder} still in it."""
    for sentences in (_opening, _passphrases, _folders, _files, _packs, _typed, _gone):
        found = sentences(translate).get(kind)
        if found is not None:
            return found
    raise KeyError(kind)


class _Facts(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return ""


def _opening(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.NO_VAULT: translate(
            "Errors", "There are no data in this folder yet. Start the program to set them up."
        ),
        Trouble.VAULT_EXISTS: translate(
            "Errors", "This folder already holds data. Open them, or choose an empty folder."
        ),
        Trouble.VAULT_MISSING: translate(
            "Errors",
            "The key is here but the data file vault.db is missing. "
            "Put it back into the data folder, or restore a backup.",
        ),
        Trouble.VAULT_DAMAGED: translate(
            "Errors",
            "The data file is damaged or not ours. Nothing was changed in it. "
            "Restore the latest backup.",
        ),
        Trouble.VAULT_NEWER: translate(
            "Errors",
            "These data were written by a newer version of the program. "
            "Nothing was changed. Install the newer version to open them.",
        ),
        Trouble.PROGRAM_INCOMPLETE: translate(
            "Errors", "A part of the program is missing or too old. Install the program again."
        ),
    }


def _passphrases(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.WRONG_PASSPHRASE: translate(
            "Errors",
            "That is not the passphrase. Try again, or open with the recovery code.",
        ),
        Trouble.KEY_FILE_MISSING: translate(
            "Errors",
            "The key file is missing. Open with the recovery code from your printed sheet.",
        ),
        Trouble.KEY_FILE_DAMAGED: translate(
            "Errors",
            "The key file is damaged. Open with the recovery code from your printed sheet.",
        ),
        Trouble.WRONG_RECOVERY_CODE: translate(
            "Errors",
            "The recovery code is not complete or not right. "
            "Compare it with your sheet, block by block.",
        ),
        Trouble.CODE_DOES_NOT_FIT: translate(
            "Errors",
            "The code is typed correctly but belongs to other data. Look for the sheet "
            "that was printed when these data were set up.",
        ),
        Trouble.PASSPHRASE_TOO_SHORT: translate(
            "Errors", "The passphrase is too short. Use at least {minimum} characters."
        ),
        Trouble.PASSPHRASE_TOO_WEAK: translate(
            "Errors",
            "This passphrase is easy to guess. Four or five words that do not belong "
            "together are safer and easy to remember.",
        ),
    }


def _folders(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.FOLDER_READ_ONLY: translate(
            "Errors",
            "Nothing can be written in the folder {folder}. Allow writing there, "
            "or choose another folder.",
        ),
        Trouble.FOLDER_IN_USE: translate(
            "Errors",
            "The program is already open with the folder {folder}. "
            "Go on in that window, or close it first.",
        ),
        Trouble.DISK_FULL: translate(
            "Errors",
            "The disk is full, so the last change is not saved yet. Free some space; "
            "the program keeps your text and tries again.",
        ),
        Trouble.STORAGE_BUSY: translate(
            "Errors",
            "Another program is holding the data file. Close it; your text is kept and "
            "saving is tried again.",
        ),
        Trouble.STORAGE_FAILED: translate(
            "Errors",
            "The disk did not accept the data. Check the drive or its cable; your text is "
            "kept and saving is tried again.",
        ),
    }


def _files(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.OUTPUT_NOT_WRITABLE: translate(
            "Errors",
            "The file {file} cannot be written. Close it if it is open elsewhere, "
            "or save under another name.",
        ),
        Trouble.BACKUP_FAILED: translate(
            "Errors",
            "The backup did not pass its check and was not kept. Try again, "
            "if possible on another drive.",
        ),
        Trouble.BACKUP_UNREADABLE: translate(
            "Errors",
            "The file {file} is not a backup of this program, or it is damaged. "
            "Choose another backup.",
        ),
        Trouble.IMAGE_UNREADABLE: translate(
            "Errors",
            "This picture cannot be used. Choose a PNG or JPEG file of at most 10 MB.",
        ),
    }


def _packs(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.PACK_UNREADABLE: translate(
            "Errors",
            "This file is not a pack of activities, or it is damaged. Nothing was taken over. "
            "Ask for the file once more.",
        ),
        Trouble.PACK_TOO_LARGE: translate(
            "Errors",
            "This is more than one pack may hold: {activities} activities, {pictures} pictures, "
            "{megabytes} MB. Nothing was taken over. Make several smaller packs.",
        ),
        Trouble.PACK_NEWER: translate(
            "Errors",
            "This pack was made by a newer version of the program. Nothing was taken over. "
            "Install the newer version to read it.",
        ),
        Trouble.PACK_EMPTY: translate(
            "Errors", "There is no activity in this pack. A pack holds at least one."
        ),
        Trouble.PACK_WRONG: translate(
            "Errors",
            "Activity {number} of this pack is not complete or not right (field {field}). "
            "Nothing was taken over. Ask for the file once more.",
        ),
        Trouble.PACK_PICTURE: translate(
            "Errors",
            "A picture of activity {number} in this pack cannot be used. "
            "Nothing was taken over. Ask for the pack without pictures.",
        ),
    }


def _typed(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.NAME_MISSING: translate("Errors", "Please write a name first."),
        Trouble.NAME_TOO_LONG: translate(
            "Errors",
            "The name has {length} characters. Shorten it to at most {maximum}.",
        ),
        Trouble.MEMBER_TWICE: translate(
            "Errors",
            "A member with this name and number is already in the group. "
            "Give one of them another number.",
        ),
        Trouble.LEAVES_BEFORE_JOINING: translate(
            "Errors", "The leave date is before the join date. Change one of the two."
        ),
        Trouble.TOO_MANY_MEMBERS: translate(
            "Errors",
            "A group holds at most {maximum} members. Make a second group for the others.",
        ),
        Trouble.TOO_MANY_MARKS: translate(
            "Errors", "You can have {maximum} own marks at a time. Retire one of them first."
        ),
        Trouble.TOO_MANY_PICTURES: translate(
            "Errors", "An activity has at most {maximum} pictures. Take one away first."
        ),
        Trouble.ACTIVITY_INCOMPLETE: translate(
            "Errors",
            "The activity is not complete or not right yet (field {field}). "
            "Fill this in, then save again.",
        ),
    }


def _gone(translate: Translate) -> dict[Trouble, str]:
    return {
        Trouble.NO_SUCH_GROUP: translate(
            "Errors", "This group is no longer there. Choose one from the list of groups."
        ),
        Trouble.NO_SUCH_MEMBER: translate(
            "Errors", "This member is no longer there. Choose one from the group's list."
        ),
        Trouble.NO_SUCH_MEETING: translate(
            "Errors", "There is no such meeting. Choose one from the group's programme."
        ),
        Trouble.NO_SUCH_ACTIVITY: translate(
            "Errors", "This activity is no longer there. Choose one from the library."
        ),
    }
