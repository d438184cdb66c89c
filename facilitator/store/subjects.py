"""What a change in the store concerns: every writing verb returns the subjects it touched, every
read names those it depends on, so that whatever shows the read knows when it is out of date."""

from enum import StrEnum


class Subject(StrEnum):
    """Something the store keeps, by what it says of the world and not by its table."""

    ACTIVITIES = "activities"  # own ones, favourites, and which were led
    ATTENDANCE = "attendance"
    CLOSINGS = "closings"
    COMFORTS = "comforts"
    COMMITMENTS = "commitments"
    CONTACTS = "contacts"
    GROUPS = "groups"
    LIVE = "live"  # the log of a meeting that runs
    MARKS = "marks"  # taps while a meeting runs, and the kinds she added
    MEETINGS = "meetings"  # with their plans
    MEMBERS = "members"
    NOTES = "notes"
    OBSERVATIONS = "observations"
    PROFILE = "profile"
    TEMPLATES = "templates"


Touched = frozenset[Subject]  # the subjects a write changed, for whatever shows them
