"""Whoever redoes a line of `--explain` with the figures that it prints gets the result that it prints."""

import re
from decimal import Decimal, localcontext
from functools import cache

import pytest
from sample import ROOT

from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.render.options import Options
from nqpf.render.score.explain import explain
from nqpf.report import build_report

EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.plan.yaml"))
DIMENSIONS = ["P1", "P2", "P3", "P4", "D1", "D2", "D3", "D4", "D5"]
RUBRIC = load_rubric(ROOT / "rubric")

N = r"\d+(?:\.\d+)?"
MEAN = re.compile(rf"= \(({N} × {N}(?: \+ {N} × {N})*)\) / ({N}) = ({N})")
POLES = re.compile(rf"A = ({N})   B = ({N})   L = ({N})")
COUPLING = re.compile(rf"C = 2 × √\(A × B\) / \(A \+ B\) = ({N})")
DEVELOPMENT = re.compile(rf"T = ({N}) × A \+ ({N}) × B = ({N})")
COORDINATION = re.compile(rf"D = √\(C × T\) = ({N})(?:  .+)?")
DRIVER = re.compile(rf"D\d = C × T × \(1 − ({N}) × \(1 − L\)\) = ({N}) × ({N}) × \(1 − ({N}) × \(1 − ({N})\)\) = ({N})")
CREDIT = re.compile(rf"credit = ({N}) × ([01]) × \(1 \+ ([01]) × \(1((?: \+ [01])*)\)\) = ({N})(?: → {N})?")

ARITHMETIC = re.compile(r"= |(?:[CTDAL]|D\d) = |credit = .*×")
"""How a line begins that is to be worked out, whatever its form."""


@cache
def report(example):
    plan = load_plan(read_source(str(ROOT / "examples" / example)), RUBRIC.rubric)
    return build_report(plan, RUBRIC, profile_for(None, RUBRIC, plan))


def lines(example, name):
    return [line.plain.strip() for line in explain(report(example), Options(explain=name, width=10_000))]


def assert_gives(worked: Decimal, printed: str, decimals: int, line: str) -> None:
    """The same to the last digit of a result of so many decimals (zeros at its end may be missing; a tie is either)."""
    assert -Decimal(printed).as_tuple().exponent <= decimals, line
    assert abs(worked - Decimal(printed)) <= Decimal(1).scaleb(-decimals) / 2, line


def numbers(match):
    return [Decimal(group) for group in match.groups()]


def redo(line: str, known: dict[str, Decimal]) -> bool:
    """Work a line out from its own figures, and from those that lines above have named; is it one to work out?"""
    if match := MEAN.fullmatch(line):
        terms = [tuple(map(Decimal, term.split(" × "))) for term in match[1].split(" + ")]
        assert sum(weight for weight, _ in terms) == Decimal(match[2]), line
        assert_gives(sum(weight * value for weight, value in terms) / Decimal(match[2]), match[3], 2, line)
    elif match := POLES.fullmatch(line):
        known.update(zip("ABL", numbers(match), strict=True))
    elif match := COUPLING.fullmatch(line):
        a, b = known["A"], known["B"]
        assert_gives(2 * (a * b).sqrt() / (a + b) if a + b else Decimal(0), match[1], 6, line)
        known["C"] = Decimal(match[1])
    elif match := DEVELOPMENT.fullmatch(line):
        alpha, rest, _ = numbers(match)
        assert alpha + rest == 1, line
        assert_gives(alpha * known["A"] + rest * known["B"], match[3], 6, line)
        known["T"] = Decimal(match[3])
    elif match := COORDINATION.fullmatch(line):
        assert_gives((known["C"] * known["T"]).sqrt(), match[1], 4, line)
    elif match := DRIVER.fullmatch(line):
        gamma, c, t, again, link, _ = numbers(match)
        assert (c, t, again, link) == (known["C"], known["T"], gamma, known["L"]), line
        assert_gives(c * t * (1 - gamma * (1 - link)), match[6], 4, line)
        known["driver"] = Decimal(match[6])
    elif match := CREDIT.fullmatch(line):
        step, first, second = (Decimal(match[n]) for n in (1, 2, 3))
        others = sum(map(int, re.findall(r"[01]", match[4])))
        assert_gives(step * first * (1 + second * (1 + others)), match[5], 1, line)
    else:
        return False
    return True


def test_there_are_four_examples():
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize("name", ["total", *DIMENSIONS])
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_reader_can_redo_every_line_with_the_printed_figures(example, name):
    known: dict[str, Decimal] = {}
    with localcontext() as context:
        context.prec = 50
        redone = [line for line in lines(example, name) if ARITHMETIC.match(line)]
        # A line of a form that is not known here would go unchecked.
        assert [line for line in redone if not redo(line, known)] == []
    if name == "total":
        assert len(redone) == 1
        return
    dimension = next(d for d in report(example).dimensions if d.id == name)
    kinds = [facet.kind for criterion in dimension.criteria for facet in criterion.facets if facet.item]
    # One mean a criterion and a pole, five lines a driver or one mean a principle, one credit an item that claims.
    means = len(dimension.criteria) + len(dimension.poles) + (5 if dimension.pair else 1)
    assert len(redone) == means + len(kinds) - kinds.count("goalposts")
    if dimension.pair:
        assert set("ABLCT") < set(known)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_terms_of_a_mean_are_the_scores_printed_below_it(example):
    for name in DIMENSIONS:
        dimension = next(d for d in report(example).dimensions if d.id == name)
        for criterion in dimension.criteria:
            shown = lines(example, criterion.id)
            terms = next(match[1] for line in shown if (match := MEAN.fullmatch(line)))
            values = [Decimal(term.split(" × ")[1]) for term in terms.split(" + ")]
            heads = [re.search(rf"  ({N})  share {N}$", line) for line in shown[1:]]
            scores = [Decimal(head[1]) for head in heads if head]
            assert len(values) == len(scores)
            assert all(abs(v - s) <= Decimal("0.005") for v, s in zip(values, scores, strict=True))
