"""What is written about the API is true."""

import doctest
import inspect
import re

import pytest
from sample import ROOT

import nqpf

OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
DOCUMENTED = ("check", "compare", "load_plan", "load_rubric", "score")


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_the_examples_of_the_api_hold():
    names = {name: getattr(nqpf, name) for name in nqpf.__all__}
    assert doctest.testmod(nqpf, extraglobs=names, optionflags=OPTIONS).failed == 0


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_function_has_an_example_and_says_what_it_takes_and_raises(name):
    function = getattr(nqpf, name)
    assert ">>> " in function.__doc__ and ":class:`InputError`" in function.__doc__
    own = set(inspect.signature(function).parameters) - {
        "plan",
        "plans",
        "before",
        "after",
        "path",
        "encoding",
        "limits",
    }
    own -= {"rubric", "profile", "policy"} if name == "compare" else set()
    text = nqpf.score.__doc__ + function.__doc__
    assert [parameter for parameter in sorted(own) if not re.search(rf"\b{parameter}\b", text)] == []


def test_the_example_of_the_readme_runs(capsys):
    text = (ROOT / "README.md").read_text("utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    exec(program, {})
    assert capsys.readouterr().out.startswith("42.6 Actionable, breadth 28.8, total 17.1\n")
