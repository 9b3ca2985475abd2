import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import builders as b
import numpy as np
import pytest

import nqpf.analysis.robustness
from nqpf.analysis.robustness import open_study
from nqpf.analysis.robustness.assumption import PARTS
from nqpf.analysis.robustness.compiled import compile_subject
from nqpf.analysis.robustness.sample import Space, draw
from nqpf.analysis.robustness.study import Study
from nqpf.analysis.robustness.subject import Credit, Subject
from nqpf.base.errors import InputError
from nqpf.rubric.tree import Pruning, grow

RUBRIC = b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2")), b.driver("D"), b.principle("Q"))


def subject_of(*values):
    tree = grow(RUBRIC, Pruning("region"))
    names = [node.id for node in tree.walk() if node.level == "facet"]
    return Subject(tree, {name: Credit(value, 1.0) for name, value in zip(names, values, strict=False)}, 0.6, 0.5)


OF = subject_of(0.2, 0.9, 0.8, 0.7, 0.1, 0.4)


def test_the_same_seed_gives_the_same_draws_and_another_seed_others():
    first = Study(RUBRIC, 500, 3).put(OF).scores
    assert Study(RUBRIC, 500, 3).put(OF).scores.tolist() == first.tolist()
    assert Study(RUBRIC, 500, 4).put(OF).scores.tolist() != first.tolist()


def test_the_two_samples_share_nothing():
    study = Study(RUBRIC, 500)
    for field in ("geometric", "gamma", "part", "left_out"):
        assert getattr(study.sample, field).tolist() != getattr(study.second, field).tolist()
    weights = {0: 1.0, 1: 1.0}
    assert study.sample.weights.of(weights).tolist() != study.second.weights.of(weights).tolist()


def test_every_input_is_drawn_over_its_whole_range():
    sample = draw(Space.of(RUBRIC), 0, 20_000)
    assert sample.geometric.mean() == pytest.approx(0.5, abs=0.02)
    assert (sample.gamma.min(), sample.gamma.max()) == pytest.approx((0, 0.4), abs=1e-3)
    assert set(sample.part.tolist()) == set(range(len(PARTS)))
    assert (PARTS[0], PARTS[200], PARTS[-1]) == (0.4, 0.6, 0.8)
    assert set(sample.left_out.tolist()) == set(range(6))


def test_what_is_found_of_a_plan_does_not_depend_on_the_plans_before_it():
    study = Study(RUBRIC, 300)
    study.put(subject_of(0.9, 0.1))
    assert study.put(OF).scores.tolist() == Study(RUBRIC, 300).put(OF).scores.tolist()


def test_a_better_plan_is_better_in_every_draw():
    study = Study(RUBRIC, 500)
    better = subject_of(0.3, 0.9, 0.8, 0.7, 0.1, 0.4)
    assert (study.put(better).scores >= study.put(OF).scores).all()


def test_weights_that_scatter_less_narrow_the_interval():
    space = Space.of(RUBRIC)
    compiled = compile_subject(OF, space)

    def width(concentration):
        sample = draw(space, 0, 2000, concentration=concentration)
        # All else as it is in the first draw, so that weights alone scatter.
        others = ("geometric", "gamma", "part", "left_out")
        still = {field: np.full_like(getattr(sample, field), getattr(sample, field)[0]) for field in others}
        low, high = np.quantile(compiled.scores(replace(sample, **still)), [0.05, 0.95])
        return high - low

    widths = [width(concentration) for concentration in (10, 100, 1000, 10_000)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < widths[0] / 20


def test_the_draws_do_not_depend_on_the_order_of_sets_in_memory():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_study import OF, RUBRIC, Study\n"
        "print([point.hex() for point in Study(RUBRIC, 100).put(OF).scores.tolist()])\n"
    )
    here = Path(__file__).resolve()
    path = os.pathsep.join([str(here.parents[2]), *sys.path])

    def run(seed):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        command = [sys.executable, "-c", script, str(here.parent)]
        return subprocess.run(command, env=environment, capture_output=True, check=True).stdout

    assert run("1") == run("2")


def test_a_rubric_of_too_many_criteria_is_refused():
    vast = b.rubric(b.principle("P", *(b.criterion(f"P.{n}") for n in range(501))))
    with pytest.raises(InputError, match="small: 501 criteria are too many to leave each out in turn"):
        open_study(vast)


def test_without_numpy_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    for name in [name for name in sys.modules if name.startswith("nqpf.analysis.robustness.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(nqpf.analysis.robustness, "study")
    with pytest.raises(InputError) as caught:
        open_study(RUBRIC)
    (problem,) = caught.value.problems
    assert (
        problem.in_language("en") == "nqpf: this needs numpy, which is not installed (pip install 'nqpf[robustness]')"
    )
    assert "pip install 'nqpf[robustness]'" in problem.in_language("zh")
