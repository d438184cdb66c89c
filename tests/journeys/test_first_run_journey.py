"""From the very first window to a running meeting, with either wish."""

import pytest

from sessions.live import RunState
from sessions.records import Group, Member
from tests.journeys.conftest import House, Tell
from ui.rehearsal import first_run
