"""A report in every format, in `examples/reports/`, with pictures of what readers see: `python tests/reports.py`.

Made by the command line itself. The pictures need Chromium with playwright (`pip install '.[browser]'`), LibreOffice
and pdftoppm, and are left as they are where one is missing; a test holds all else current.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from running import plainly

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "examples" / "reports"
_PLAN = "examples/region-zhejiang.plan.yaml"
_CHECK = ("check", "examples", "--fail-under", "20", "--exit-zero", "--lang", "zh", "--format")

COMMANDS: dict[str, Sequence[str]] = {
    "score.txt": ("score", _PLAN, "--lang", "zh"),
    "score.md": ("score", _PLAN, "--lang", "zh", "--format", "markdown"),
    "score.html": ("score", _PLAN, "--lang", "zh", "--format", "html"),
    "score.docx": ("score", _PLAN, "--lang", "zh", "--format", "docx"),
    "score.xlsx": ("score", _PLAN, "--lang", "zh", "--format", "xlsx"),
    "score.json": ("score", _PLAN, "--format", "json"),
    "comments.docx": ("annotate", "examples/region-sample.zh.docx", "--lang", "zh"),
    "tasks.xlsx": ("tasks", "examples/region-sample.zh.docx", "--lang", "zh"),
    "tasks.docx": ("tasks", "examples/region-sample.zh.docx", "--lang", "zh"),
    "rank.html": ("rank", "examples", "--lang", "zh", "--format", "html"),
    "rank.xlsx": ("rank", "examples", "--lang", "zh", "--format", "xlsx"),
    "rank.csv": ("rank", "examples", "--format", "csv"),
    "rank.jsonl": ("rank", "examples", "--format", "jsonl"),
    "check.md": (*_CHECK, "markdown"),
    "check.sarif": (*_CHECK, "sarif"),
    "check.xml": (*_CHECK, "junit"),
    "check.gitlab.json": (*_CHECK, "gitlab"),
    "check.github.txt": (*_CHECK, "github"),
    "check.csv": (*_CHECK, "csv"),
}
"""By the report's file, the command that makes it in the checkout."""

OFFICE = frozenset({".docx", ".xlsx"})
"""Files whose bytes change with the libraries that write them, though their content does not."""

_PAGES = {"score.html": "score-html.png", "rank.html": "rank-html.png"}
_SHEETS = {"score.docx": ("score-docx", 3), "score.xlsx": ("score-xlsx", 1)}


def make(name: str, folder: Path) -> Path:
    """One report, made anew in `folder`."""
    made = folder / name
    made.unlink(missing_ok=True)  # commands that write documents do not write over them
    ran = plainly(ROOT, {}, *COMMANDS[name], "--output", made)
    assert ran.code == 0, ran.err
    return made


def _photograph_pages() -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, picture in _PAGES.items():
            page = browser.new_page(viewport={"width": 1280, "height": 1120})
            page.goto((REPORTS / name).as_uri())
            page.screenshot(path=REPORTS / picture)
        browser.close()


def _photograph_sheets() -> None:
    for name, (picture, page) in _SHEETS.items():
        with tempfile.TemporaryDirectory() as folder:
            convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(REPORTS / name)]
            subprocess.run(convert, check=True, capture_output=True)
            pages = Path(folder, name).with_suffix(".pdf")
            one = ["-png", "-r", "70", "-f", str(page), "-singlefile"]
            subprocess.run(["pdftoppm", *one, str(pages), str(REPORTS / picture)], check=True)


def main() -> None:
    """Write every report, and the pictures that this machine can make."""
    REPORTS.mkdir(exist_ok=True)
    for name in COMMANDS:
        make(name, REPORTS)
    try:
        _photograph_pages()
        _photograph_sheets()
    except (ImportError, OSError) as error:
        print(f"pictures left as they are: {error}")


if __name__ == "__main__":
    main()
