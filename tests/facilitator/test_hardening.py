import os
import subprocess
import sys

import pytest

HARDENED = """
import sys
from facilitator.hardening import harden
assert harden()
import resource
assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
assert harden()
import ctypes
sys.exit(0 if ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0 else 1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="of this system only")
def test_no_dump_and_no_reading_along() -> None:
    assert subprocess.run([sys.executable, "-c", HARDENED], check=False).returncode == 0


BECOME_NOBODY = "import os; os.setgroups([]); os.setgid(65534); os.setuid(65534);"
PEEKED = f"""
import ctypes, resource, sys  # while they can be read
from facilitator.hardening import harden
{BECOME_NOBODY}
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a program that was started by this user is
if sys.argv[1] == "hard": harden()
print("ready", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="of this system only")
@pytest.mark.skipif(os.name == "posix" and os.getuid() != 0, reason="needs a second user")
@pytest.mark.parametrize(("how", "readable"), [("soft", True), ("hard", False)])
def test_another_program_of_the_user_cannot_read_its_memory(how: str, readable: bool) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PEEKED, how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        code = f"{BECOME_NOBODY} open('/proc/{child.pid}/mem', 'rb').close()"
        peek = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        child.stdin.close()
    assert (peek.returncode == 0) is readable, peek.stderr
