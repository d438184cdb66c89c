"""The panel for the members' screen on a laptop with a beamer; see `panel_displays`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys import panel_displays
from tests.journeys.displays import BEAMER, LAPTOP, configuration

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="plugs are pulled on Linux only")


def test_by_its_keys_the_screen_goes_from_display_to_display(tmp_path: Path) -> None:
    config = tmp_path / "displays.json"
    config.write_text(configuration([LAPTOP, BEAMER]), "utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, panel_displays.__file__, tmp_path / "story"],
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    beamer = f"display:{BEAMER}"
    assert told["offered"] == ["closed", "window", beamer, "timer"]
    assert told["on the beamer"] == [True, BEAMER]
    assert told["window is above"] == "window"
    black, blanked = True, True
    assert told["black"] == [[True, "", blanked, black], [True, BEAMER, blanked, black]]
    assert told["unplugged"] == [[False, ""], ["closed", "window", "timer"]]
