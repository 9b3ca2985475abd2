"""The reports that are shown beside the examples are what the commands make today."""

import re

import pytest
from reports import COMMANDS, OFFICE, REPORTS, ROOT, make


def words(path):
    """The text of an office file, by paragraphs and cells."""
    if path.suffix == ".docx":
        document = pytest.importorskip("docx").Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [*(paragraph.text for paragraph in document.paragraphs), *cells]
    book = pytest.importorskip("openpyxl").load_workbook(path)
    return [(sheet.title, cell.coordinate, cell.value) for sheet in book for row in sheet for cell in row]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_shown_report_is_current(name, tmp_path):
    shown, made = REPORTS / name, make(name, tmp_path)
    read = words if made.suffix in OFFICE else lambda path: path.read_bytes().decode()
    assert read(shown) == read(made), "run: python tests/reports.py"


def test_the_readme_links_every_report_and_shows_pictures():
    linked = set(re.findall(r"\(examples/reports/([\w.-]+)\)", (ROOT / "README.md").read_text("utf-8")))
    assert linked >= set(COMMANDS)
    assert linked == {path.name for path in REPORTS.iterdir()}
