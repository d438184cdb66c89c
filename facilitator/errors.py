"""What can go wrong, as types.

    Exception
    ├── FacilitatorError
    │   └── ActionableError      a person can do something about it: `kind` says what it is,
    │                            `facts` what the sentence needs (numbers, file names)
    └── everything else          a bug: ordinary Python exceptions, one exit, calm page, log

The sentence for every `Trouble` is made elsewhere, in the reader's language. The text of an
`ActionableError` is its kind and nothing else, so that it may be logged.
"""

import errno
from enum import StrEnum


class Trouble(StrEnum):
    """Kinds of trouble a person can act on; the comment tells the facts that go with one."""

    # opening
    NO_VAULT = "no_vault"
    VAULT_EXISTS = "vault_exists"
    VAULT_MISSING = "vault_missing"  # a key file without its database
    VAULT_DAMAGED = "vault_damaged"  # empty, cut short, foreign, or fails its checks
    VAULT_NEWER = "vault_newer"  # written by a newer version of the program
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a kind of trouble
    KEY_FILE_MISSING = "key_file_missing"
    KEY_FILE_DAMAGED = "key_file_damaged"
    WRONG_RECOVERY_CODE = "wrong_recovery_code"  # group: int (1-10), 0 if no group stands out
    CODE_DOES_NOT_FIT = "code_does_not_fit"  # correct in itself, but not for this vault
    PASSPHRASE_TOO_SHORT = "passphrase_too_short"  # noqa: S105 - minimum: int
    PASSPHRASE_TOO_WEAK = "passphrase_too_weak"  # noqa: S105
    # the folder and the disk
    FOLDER_READ_ONLY = "folder_read_only"  # folder: str
    FOLDER_IN_USE = "folder_in_use"  # folder: str
    DISK_FULL = "disk_full"
    STORAGE_BUSY = "storage_busy"  # something else holds the file; try again
    STORAGE_FAILED = "storage_failed"  # the disk refused a read or a write
    PROGRAM_INCOMPLETE = "program_incomplete"  # a part of the installation is too old
    # files that leave or enter
    OUTPUT_NOT_WRITABLE = "output_not_writable"  # file: str
    BACKUP_FAILED = "backup_failed"  # the copy did not pass its checks
    BACKUP_UNREADABLE = "backup_unreadable"  # not a backup, or a damaged one; file: str
    IMAGE_UNREADABLE = "image_unreadable"  # file: str
    PACK_UNREADABLE = "pack_unreadable"  # no pack of activities, or a damaged one
    PACK_TOO_LARGE = "pack_too_large"  # activities, pictures, megabytes: int, at most
    PACK_NEWER = "pack_newer"  # written by a newer version of the program
    PACK_EMPTY = "pack_empty"
    PACK_WRONG = "pack_wrong"  # a field is not as it must be; number: int (from 1), field: str
    PACK_PICTURE = "pack_picture"  # a picture cannot be used; number: int, from 1
    # what was typed
    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"  # length: int, maximum: int
    MEMBER_TWICE = "member_twice"
    LEAVES_BEFORE_JOINING = "leaves_before_joining"
    TOO_MANY_MEMBERS = "too_many_members"  # maximum: int
    TOO_MANY_MARKS = "too_many_marks"  # maximum: int, own kinds of mark
    TOO_MANY_PICTURES = "too_many_pictures"  # maximum: int
    ACTIVITY_INCOMPLETE = "activity_incomplete"  # field: str, e.g. "en.steps[2]"
    NO_SUCH_GROUP = "no_such_group"
    NO_SUCH_MEMBER = "no_such_member"
    NO_SUCH_MEETING = "no_such_meeting"
    NO_SUCH_ACTIVITY = "no_such_activity"


class FacilitatorError(Exception):
    """Root of the errors this program raises on purpose."""


class ActionableError(FacilitatorError):
    """Something a person can act on. `facts` are for the sentence shown, never for the log."""

    def __init__(self, kind: Trouble, **facts: str | int) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.facts = facts


_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def trouble_of(error: OSError) -> Trouble:
    """Tell what an error of the file system means for the data folder."""
    if error.errno in _FULL:
        return Trouble.DISK_FULL
    if error.errno in _REFUSED:
        return Trouble.FOLDER_READ_ONLY
    return Trouble.STORAGE_FAILED
