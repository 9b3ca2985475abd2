"""Whoever redoes a line of `--explain --full` with the figures that it prints gets the result that it prints."""

import re
from decimal import Decimal, localcontext
from functools import cache
from itertools import pairwise

import pytest
from composed import said
from sample import ROOT

from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.report import build_report
from nqpf.report.pages.score.explained import explainable, explained
from nqpf.report.pages.score.parts import MADE_OF

EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.plan.yaml"))
DIMENSIONS = ["P1", "P2", "P3", "P4", "D1", "D2", "D3", "D4", "D5"]
RUBRIC = load_rubric(ROOT / "rubric")

N = r"\d+(?:\.\d+)?"
MEAN = re.compile(rf"= \(({N} × {N}(?: \+ {N} × {N})*)\) / ({N}) = ({N})")
POLES = re.compile(rf"A = ({N})   B = ({N})   L = ({N})")
COUPLING = re.compile(rf"C = 2 × √\(A × B\) / \(A \+ B\) = ({N})")
DEVELOPMENT = re.compile(rf"T = ({N}) × A \+ ({N}) × B = ({N})")
COORDINATION = re.compile(rf"D = √\(C × T\) = ({N})(?:  .+)?")
LIFTED = re.compile(rf"A′ = ({N}) \+ ({N}) × A = ({N})   B′ = ({N}) \+ ({N}) × B = ({N})")
COUPLED = re.compile(rf"U = \(2 × √\(A′ × B′\) / \(A′ \+ B′\) × \(({N}) × A′ \+ ({N}) × B′\) − ({N})\) / ({N}) = ({N})")
DRIVER = re.compile(rf"D\d = U × \(1 − ({N}) × \(1 − L\)\) = ({N}) × \(1 − ({N}) × \(1 − ({N})\)\) = ({N})")
CREDIT = re.compile(rf"credit = ({N}) × ([01]) × \(1((?: \+ [01]){{4}})\)(?: × ({N}))? = ({N})")
COMMITMENT = re.compile(rf"100 × \(({N}(?: \+ {N}){{5}})\) / \(6 × ({N})\) = ({N})")
MEASURED = re.compile(
    rf"measured how: [^:]+: min\(({N}) \+ ({N}) / 2, ({N})\) = ({N}); from which baseline: [^:]+: "
    rf"min\(({N}), ({N})\) = ({N})"
)
ADDRESSED = re.compile(rf"100 × \(({N} × {N}/{N}(?: \+ {N} × {N}/{N})*)\) = ({N})")
COUPLED_TOTAL = re.compile(rf"less what coupling takes: ({N}) − ({N}) = ({N})")
BREADTH = re.compile(rf"breadth × firmness = ({N}) × ({N}) = ({N}), before coupling")

ARITHMETIC = re.compile(r"= |(?:[CTDALU]|[AB]′|D\d) = |credit = .*×|100 × |breadth × |measured how|less what")
"""How a line begins that is to be worked out, whatever its form."""


@cache
def report(example):
    plan = load_plan(read_source(str(ROOT / "examples" / example)), RUBRIC.rubric)
    return build_report(plan, RUBRIC, profile_for(None, RUBRIC, plan))


def lines(example, name):
    (made,) = explained(report(example), name, full=True).sections[0].blocks
    return [line.text.en.replace("\xa0", " ") for line in made.lines]


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
        gamma, coupled, again, link, _ = numbers(match)
        assert (coupled, again, link) == (known["U"], gamma, known["L"]), line
        assert_gives(coupled * (1 - gamma * (1 - link)), match[5], 4, line)
    elif match := LIFTED.fullmatch(line):
        floor, rest, a, same, too, b = numbers(match)
        assert (floor + rest, same, too) == (1, floor, rest), line
        assert_gives(floor + rest * known["A"], match[3], 8, line)
        assert_gives(floor + rest * known["B"], match[6], 8, line)
        known.update({"A′": a, "B′": b})
    elif match := COUPLED.fullmatch(line):
        alpha, other, floor, rest, _ = numbers(match)
        assert (alpha + other, floor + rest) == (1, 1), line
        a, b = known["A′"], known["B′"]
        assert_gives((2 * (a * b).sqrt() / (a + b) * (alpha * a + other * b) - floor) / rest, match[5], 6, line)
        known["U"] = Decimal(match[5])
    elif match := CREDIT.fullmatch(line):
        others = sum(map(int, re.findall(r"[01]", match[3])))
        part = Decimal(match[4] or 1)
        assert_gives(Decimal(match[1]) * int(match[2]) * (1 + others) * part, match[5], 4, line)
    else:
        return redo_head(line, known)
    return True


def redo_head(line: str, known: dict[str, Decimal]) -> bool:
    """The same for the lines of the three figures."""
    if match := COMMITMENT.fullmatch(line):
        answers = [Decimal(term) for term in match[1].split(" + ")]
        assert_gives(100 * sum(answers) / (6 * Decimal(match[2])), match[3], 2, line)
        known["commitment"] = Decimal(match[3])
    elif match := BREADTH.fullmatch(line):
        assert_gives(Decimal(match[1]) * Decimal(match[2]), match[3], 2, line)
        known["linear"] = Decimal(match[3])
    elif match := MEASURED.fullmatch(line):
        linked, unlinked, tasks, measured, anchored, most, baselines = numbers(match)
        assert measured == most == min(linked + unlinked / 2, tasks), line
        assert baselines == min(anchored, most), line
    elif match := ADDRESSED.fullmatch(line):
        terms = [re.split(" × |/", term) for term in match[1].split(" + ")]
        worked = sum(Decimal(share) * int(met) / int(needed) for share, met, needed in terms)
        assert_gives(100 * worked, match[2], 2, line)
        known["breadth"] = Decimal(match[2])
    elif match := COUPLED_TOTAL.fullmatch(line):
        before, lost, total = numbers(match)
        assert (before, before - lost) == (known["linear"], total), line
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
        score = report(example).score
        assert {"commitment", "breadth", "linear"} <= set(known)
        assert abs(float(known["commitment"]) - score.commitment.value) <= 0.005
        assert len(redone) == 6
        return
    dimension = next(d for d in report(example).dimensions if d.id == name)
    kinds = [facet.kind for criterion in dimension.criteria for facet in criterion.facets if facet.item]
    # One mean a criterion and a pole, seven lines a driver or one mean a principle, one credit an item that claims.
    means = len(dimension.criteria) + len(dimension.poles) + (7 if dimension.pair else 1)
    assert len(redone) == means + len(kinds) - kinds.count("goalposts")
    if dimension.pair:
        assert known.keys() == {*"ABLCTU", "A′", "B′"}


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


TOTAL = re.compile(rf"breadth ({N}) × firmness ({N}) = ({N}); coupling takes ({N}), which leaves ({N})")
PART = re.compile(rf"({N})  .*?(?: \(weight ({N})\)| \(not (counted)\))?", re.DOTALL)


def short(example, name):
    """Of an explanation in short: the score, its reason, what it is made of."""
    page = explained(report(example), name)
    facts, *rest = page.sections[0].blocks
    facts = {fact.name.en: said(fact.cell.words) for fact in facts.facts}
    listed = [block.points for head, block in pairwise(rest) if getattr(head, "title", None) == MADE_OF]
    return said(page.subtitle).removesuffix(" / 100"), facts, [said(point) for point in listed[0]] if listed else []


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_reader_can_redo_what_is_explained_in_short_with_the_printed_figures(example):
    taken = 0
    for name in explainable(report(example)):
        score, facts, parts = short(example, name)
        if not facts.get("why", "").startswith(("the mean", "the best")):
            continue
        found = [PART.fullmatch(part) for part in parts]
        terms = [(Decimal(part[1]), Decimal(part[2] or 1)) for part in found if not part[3]]
        worked = sum(value * weight for value, weight in terms) / sum(weight for _, weight in terms)
        assert_gives(worked, score, 1, name)
        taken += 1
    assert taken > 60


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_reader_can_redo_the_total_in_short(example):
    score, facts, _ = short(example, "total")
    breadth, firmness, linear, lost, total = numbers(TOTAL.fullmatch(facts["why"]))
    assert_gives(breadth * firmness, str(linear), 1, example)
    assert linear - lost == total == Decimal(score)
    dimensions = [Decimal(one.split(" ")[1]) for one in facts["mean of"].split(", ")]
    assert_gives(sum(dimensions) / 9, score, 1, example)
