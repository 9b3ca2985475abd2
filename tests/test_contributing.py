"""What CONTRIBUTING.md says of the project is so: its paths exist, its picture is the house, its lists are whole."""

import configparser
import re

import pytest
from sample import ROOT

PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TOPS = ("src/", "tests/", "rubric/", "examples/", ".ci/", ".github/", ".gitlab/")
OPEN = re.compile(r"\b(test_)?(KIND|RULE|FORMAT)\.py$")
"""A file that the reader is to write: its folder exists, and it has a name of its own."""


def code():
    """What stands in code spans and in blocks of commands."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    return [*re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)), *blocks]


def paths():
    """The words of code that begin with a folder of the checkout, or are files at its top; links, too."""
    words = {word.strip("'\"") for part in code() for word in part.split()}
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", PAGE) if "://" not in link}
    below = {word for word in words if word.startswith(TOPS)}
    return below | links | {word for word in words if re.fullmatch(r"[\w.]+\.(md|toml|py)", word)}


@pytest.mark.parametrize("name", sorted(paths()))
def test_a_path_that_the_page_names_exists(name):
    assert (ROOT / name).exists() or (OPEN.search(name) and (ROOT / name).parent.is_dir())


def test_the_page_names_many_paths():
    """Else the test above would look at nothing."""
    assert len(paths()) > 40 and "src/nqpf/facets/KIND.py" in paths()


def rooms():
    """The rooms of the picture, from the top down."""
    (picture,) = re.findall(r"^src/nqpf/ .*\n((?:  .*\n)+)```", PAGE, re.MULTILINE)
    return re.findall(r"^  (\w+) ", picture, re.MULTILINE)


def test_the_picture_has_every_room():
    house = ROOT / "src/nqpf"
    folders = {path.name for path in house.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert set(rooms()) == folders | {"__main__"}


def test_the_picture_has_the_rooms_in_the_order_of_the_layers():
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter", "utf-8")
    layers = contracts["importlinter:contract:layers"]["layers"]
    assert rooms() == re.findall(r"\w+", layers)


TABLES = {
    "RULES": "src/nqpf/consistency/__init__.py",
    "SLIPS": "src/nqpf/drafting/slips/__init__.py",
    "LADDERS": "src/nqpf/facets/__init__.py",
    "SERVED_BY": "src/nqpf/facets/__init__.py",
    "Check": "src/nqpf/facets/__init__.py",
    "FORMATS": "src/nqpf/render/check/__init__.py",
    "MACHINE": "src/nqpf/render/check/__init__.py",
    "Format": "src/nqpf/cli/commands/check.py",
    "READERS": "src/nqpf/documents/reading.py",
    "ENDINGS": "src/nqpf/loading/documents.py",
    "OF_THE_PAPER": "tests/rubric/test_bundled_rubric.py",
    "MODULES": "tests/mutation/run.py",
    "CHECKED": "tests/generated.py",
    "COMMANDS": "tests/reports.py",
}
"""What a list tells the reader to add to, and the file that has it."""


@pytest.mark.parametrize("name", TABLES)
def test_what_is_to_be_added_to_is_where_the_page_says(name):
    assert f"`{name}`" in PAGE and f"`{TABLES[name]}`" in PAGE
    assert re.search(rf"^(class |def )?{name}\b", (ROOT / TABLES[name]).read_text("utf-8"), re.MULTILINE)


def test_the_terms_stand_between_their_marks_each_once_in_both_languages():
    (block,) = re.findall(r"<!-- terms -->\n(.*?)<!-- /terms -->", PAGE, re.DOTALL)
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in block.splitlines()[2:]]
    assert all(len(row) == 3 and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows) > 20
    assert all(re.search("[\u4e00-\u9fff]", row[1]) for row in rows)


def test_the_command_for_all_tests_is_the_readmes():
    (command,) = re.findall(r"^(pip install .* && pytest .*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert f"`{command}`" in PAGE
