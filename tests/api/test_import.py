"""What `import nqpf` gives, and that it costs nothing until it is used."""

import re
import subprocess
import sys
import tomllib

import pytest
from sample import ROOT

import nqpf


def run(program):
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_it_loads_no_room_and_nothing_from_elsewhere():
    program = (
        "import sys; before = set(sys.modules); import nqpf\n"
        "new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(name for name in sys.modules if name.startswith('nqpf.')), sorted(new - {'nqpf', '__future__'}))"
    )
    assert run(program) == "[] []"


def test_a_name_loads_what_it_needs_and_is_then_there():
    program = (
        "import sys, nqpf\nassert 'InputError' not in vars(nqpf)\n"
        "assert nqpf.InputError is nqpf.InputError and 'InputError' in vars(nqpf)\n"
        "print({'yaml', 'pydantic'} & sys.modules.keys())"
    )
    assert run(program) == "set()"


@pytest.mark.parametrize("name", nqpf.__all__)
def test_every_name_is_there_and_documented(name):
    assert getattr(nqpf, name).__doc__
    assert name in dir(nqpf)


def test_all_that_is_public_is_listed_and_in_order():
    assert dir(nqpf) == sorted(nqpf.__all__)
    assert set(nqpf._HOMES) < set(nqpf.__all__)
    space: dict = {}
    exec("from nqpf import *", space)
    assert set(nqpf.__all__) <= set(space)


def test_what_is_not_there_is_an_attribute_error_as_of_any_module():
    with pytest.raises(AttributeError, match="module 'nqpf' has no attribute 'Scores'"):
        nqpf.Scores  # noqa: B018
    assert not hasattr(nqpf, "drafting_room")


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project.get("version", nqpf.__version__) == nqpf.__version__


def test_nothing_else_stands_loose_in_the_package():
    package = ROOT / "src" / "nqpf"
    assert {path.name for path in package.iterdir() if path.is_file()} == {"__init__.py", "__main__.py", "py.typed"}


def test_no_room_below_the_command_line_knows_the_api():
    rooms = [path for path in (ROOT / "src" / "nqpf").glob("*/**/*.py") if path.parts[len(ROOT.parts) + 2] != "cli"]
    asking = re.compile("^ *(import nqpf$|from nqpf import)", re.MULTILINE)
    assert rooms
    assert [path for path in rooms if asking.search(path.read_text("utf-8"))] == []
