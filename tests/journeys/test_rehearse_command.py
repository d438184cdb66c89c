"""`facilitator rehearse`: the pictures and papers it leaves, and how it fails."""

import os
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
LASTED = ("(60 menit)", "(57 menit)", "(58 menit)", "(60 menit)")
SIZE = (1366, 768)


def rehearse(
    out: Path, language: str, scratch: Path, home: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-W", "error", "-m", "facilitator", "rehearse"]
    return subprocess.run(
        [*command, "--out", os.path.relpath(out, ROOT), "--lang", language],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(scratch), **({"HOME": str(home)} if home else {})},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_screen_and_four_papers_are_left(tmp_path: Path) -> None:
    out, scratch = tmp_path / "out", tmp_path / "scratch"
    home = tmp_path / "home"
    for folder in (scratch, home, home / "Documents"):
        folder.mkdir()
    for folder in (home, home / "Documents"):  # what lies there is hers and in nobody's way
        (folder / "recovery-sheet.pdf").touch()
    out.mkdir()
    for name in ("recovery-sheet.pdf", "summary-1.pdf"):  # an earlier walk's
        (out / name).touch()
    run = rehearse(out, "id", scratch, home)
    assert run.returncode == 0, run.stderr
    pictures = sorted(out.glob("*.png"))
    assert len(pictures) > 40
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == SIZE, picture.name
    papers = [PdfReader(out / f"summary-{number}.pdf") for number in range(1, 5)]
    for number, paper in enumerate(papers, start=1):
        text = paper.pages[0].extract_text()
        assert f"Pertemuan ke-{number} dari 4" in text
        assert LASTED[number - 1] in text  # however slow the machine
    assert list(scratch.iterdir()) == []


def test_a_folder_that_cannot_be_is_told_in_a_sentence(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    run = rehearse(taken / "out", "en", tmp_path)
    assert run.returncode == 1
    assert run.stderr.startswith("Nothing can be written in the folder")
    assert "Traceback" not in run.stderr


def test_a_paper_that_cannot_be_written_fails(tmp_path: Path) -> None:
    """The rehearsal comes to the first paper and not further."""
    (tmp_path / "out" / "recovery-sheet.pdf.new" / "in the way").mkdir(parents=True)
    run = rehearse(tmp_path / "out", "en", tmp_path)
    assert run.returncode == 1
    assert "recovery-sheet.pdf" in run.stderr
