"""The bounds on what input may cost: they hold, in every kind of file, and `[limits]` moves those of a plan."""

import json
import time

import pytest
from hostile import Run
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.gate.settings import LimitSettings
from nqpf.loading.baseline import load_baseline
from nqpf.loading.config import limits_of, load_settings
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.syntax.document import parse_document

PATIENCE = 20.0  # seconds of the processor, on a slow machine; each takes a fraction of one to two

LOWERED = {
    "mebibytes = 0.5": (PLAN + "#" * 2**19, "p.plan.yaml: larger than 0.5 MiB"),
    "values = 20": (PLAN, "p.plan.yaml:15:17: more than 20 values"),
    "depth = 2": (PLAN, "p.plan.yaml:8:5: nested more than 2 levels deep"),
    "aliases = 0": (PLAN.replace("id: t", "id: &a t").replace("某省", "*a"), "p.plan.yaml:5:10: more than 0 aliases"),
    "characters = 5": (PLAN, "p.plan.yaml:1:7: a text of more than 5 characters"),
}


@pytest.mark.parametrize("line", LOWERED)
def test_settings_lower_each_bound_for_every_command_that_reads_a_plan(run: Run, line):
    text, told = LOWERED[line]
    run.write("p.plan.yaml", text)
    for command in ("score", "claims", "robustness", "baseline"):
        assert "more than" not in run(command, "p.plan.yaml").err
    run.write("nqpf.toml", f"[limits]\n{line}\n")
    for command in ("score", "claims", "robustness", "baseline"):
        ran = run(command, "p.plan.yaml")
        assert ran.code == 2 and ran.err.startswith(told)
    ran = run("check", "p.plan.yaml", "-f", "json")
    assert ran.code == 1 and json.loads(ran.out)["unreadable"] == 1
    assert f"limits.{line.split()[0]}" in run("config").out


def test_settings_raise_a_bound(run: Run):
    run.write("p.plan.yaml", PLAN + "#" * (8 * 2**20))
    assert run("score", "p.plan.yaml").code == 2
    run.write("nqpf.toml", "[limits]\nmebibytes = 9\n")
    assert run("score", "p.plan.yaml").code == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("mebibytes = 65", "it must be at most 64"), ("values = 2000001", "at most 2000000"),
        ("depth = 257", "at most 256"), ("aliases = 10001", "at most 10000"), ("characters = 8000001", "8000000"),
        ("mebibytes = nan", "finite"), ("mebibytes = 0", "at least"), ("depth = 0", "at least 1"),
        ("values = true", "not true or false"), ("aliases = -1", "at least 0"), ("deth = 3", "did you mean `depth`"),
        ("depth = 'deep'", "number"), ("depth = 1.5", ""),
    ],
)  # fmt: skip
def test_no_settings_move_a_bound_beyond_reason(run: Run, line, told):
    run.write("nqpf.toml", f"[limits]\n{line}\n")
    ran = run("config")
    assert ran.code == 2 and ran.err.startswith("nqpf.toml:2:") and told in ran.err


def test_without_settings_the_defaults_hold():
    assert limits_of(LimitSettings()) == DEFAULT_LIMITS


def test_the_deepest_that_settings_allow_is_read_and_refused_at_its_own_number():
    deepest = Limits(depth=256)
    parse_document("[" * 256 + "]" * 256, "f", deepest)
    for text in ("[" * 257 + "]" * 257, "[" * 100_000, "a: " + "{b: " * 100_000):
        with pytest.raises(InputError, match="nested more than 256 levels"):
            parse_document(text, "f", deepest)


TOML = {
    "a key of very many parts": ("a." * 100_000 + "a = 1", "dots"),
    "a table of very many parts": ("[" + "a." * 100_000 + "a]", "dots"),
    "dotted keys on very many lines": ("".join(f"{'a.' * 200}k{n} = 1\n" for n in range(2400)), "unknown key"),
    "very many tables": ("".join(f"[a.b{n}]\n" for n in range(80_000)), "unknown key"),
    "very many entries of an array": ("[[a]]\n" * 150_000, "unknown key"),
    "a deep list": ("a = " + "[" * 500_000, "nested too deep"),
    "a deep table": ("a = " + "{a=" * 250_000, "nested too deep"),
    "an endless number": ("a = " + "1" * 1_000_000, "a number of 200 digits"),
    "an endless hexadecimal number": ("lang = 0x" + "f" * 1_000_000, "a number of 200 digits"),
    "an endless word": ("a" * 1_000_000, "not valid TOML"),
    "too large": ("#" * (2**20 + 1), "larger than 1 MiB"),
}


@pytest.mark.parametrize("name", TOML)
def test_a_settings_file_is_read_or_refused_soon(run: Run, name):
    text, told = TOML[name]
    run.write("nqpf.toml", text)
    started = time.process_time()
    with pytest.raises(InputError, match=told) as caught:
        load_settings(run.directory / "nqpf.toml")
    assert time.process_time() - started < PATIENCE
    assert all(len(problem.in_language("zh")) < 1000 for problem in caught.value.problems)


@pytest.mark.parametrize(
    "text",
    ["[" * 1_000_000, '{"a":' * 1_000_000, "1" * 1_000_000, '{"schema": "nqpf/baseline/1", "plans": ' + "[" * 100_000,
     "[" + "1," * 1_000_000 + "1]", '"' + "x" * 5_000_000, " " * (32 * 2**20 + 1)],
    ids=["lists", "mappings", "digits", "lists in a baseline", "entries", "a text", "too large"],
)  # fmt: skip
def test_a_baseline_is_refused_soon(run: Run, text):
    run.write("b.json", text)
    started = time.process_time()
    with pytest.raises(InputError, match=r"b\.json"):
        load_baseline(run.directory / "b.json")
    assert time.process_time() - started < PATIENCE
