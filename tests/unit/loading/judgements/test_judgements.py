"""Files of judgements: everything wrong is told at its place, in YAML and in tables alike."""

from fractions import Fraction
from time import process_time

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.judgements.best_worst import load_best_worst
from nqpf.loading.judgements.comparisons import load_comparisons
from nqpf.loading.judgements.judgements import refuse_repeated_raters
from nqpf.loading.judgements.points import load_points
from nqpf.loading.syntax.decoding import decode

IDS = ("P1", "P2", "D1")
PAIRS = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  P1: {P2: 3, D1: 1/2}\n  P2: {D1: 0.2}\n"
TABLE = ",P1,P2,D1\nP1,1,3,1/2\nP2,0.33,1,0.2\nD1,,5,\n"
ENDS = (
    "nqpf: best-worst/1\nrater: 李四\nbest: D1\nworst: P2\n"
    "best_to_others: {P1: 2, P2: 8}\nothers_to_worst: {P1: 4, D1: 8}\n"
)
POINTS = "nqpf: points/1\npoints:\n  张三: {P1: 50, P2: 20, D1: 30}\n  李四: {P1: 100}\n"
POINTS_TABLE = 'rater,P1,P2,D1\n张三,50,20,30\n"李四",100,,\n'


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(name, text):
        (tmp_path / name).write_text(text, "utf-8")
        return name

    return write


def refusals(load, *args):
    with pytest.raises(InputError) as caught:
        load(*args)
    return [problem.in_language("en") for problem in caught.value.problems]


@pytest.mark.parametrize(("name", "text", "rater"), [("a.yaml", PAIRS, "张三"), ("王五.csv", TABLE, "王五")])
def test_a_full_matrix_is_made_of_half_of_it(written, name, text, rater):
    loaded = load_comparisons(written(name, text), IDS)
    assert loaded.rater == rater
    assert loaded.matrix == {
        "P1": {"P1": 1, "P2": 3, "D1": Fraction(1, 2)},
        "P2": {"P1": Fraction(1, 3), "P2": 1, "D1": Fraction(1, 5)},
        "D1": {"P1": 2, "P2": 5, "D1": 1},
    }


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("P2: 3", "P9: 3"), "a.yaml:4:8: `P9` is not among what is weighed (valid here: D1, P1, P2)"),
        (("P2: 3", "P2: 0"), "a.yaml:4:12: a judgement of 0 is off the scale"),
        (("P2: 3", "P2: 10"), "a.yaml:4:12: a judgement of 10 is off the scale"),
        (("P2: 3", "P2: -3"), "a.yaml:4:12: `-3` is not a number that can be used here"),
        (("P2: 3", "P2: 1/0"), "a.yaml:4:12: `1/0` is not a number that can be used here"),
        (("P2: 3", "P2: yes"), "a.yaml:4:12: `yes` is not a number that can be used here"),
        (("P2: 3, ", ""), "a.yaml:4:3: no judgement of `P1` against `P2` (every pair is judged, once)"),
        (("P2: {D1: 0.2}", "P2: {D1: 0.2, P1: 3}"), "a.yaml:5:21: `P2` against `P1` is 3, the other way round it is 3"),
        (("P2: {D1", "P2: {P2: 2, D1"), "a.yaml:5:12: `P2` against itself is 2 (write 1, or nothing)"),
        (("rater: 张三", "rater: 待定"), "a.yaml:2:8: the rater is not named (write a name)"),
        (("rater: 张三\n", ""), "a.yaml:1:1: `rater:` is missing"),
        (("comparisons/1", "plan/1"), "a.yaml:1:7: `plan/1` is not valid for `nqpf`"),
    ],
)
def test_a_bad_judgement_is_told_at_its_place(written, change, told):
    assert refusals(load_comparisons, written("a.yaml", PAIRS.replace(*change)), IDS)[0].startswith(told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("3,1/2", "3,1/20"), "a.csv:2:8: a judgement of 0.05 is off the scale"),
        (("P2,0.33", "P9,0.33"), "a.csv:3:1: `P9` is not among what is weighed"),
        (("0.33", "0.5"), "a.csv:3:4: `P2` against `P1` is 0.5, the other way round it is 3 (write 1/3"),
        (("P2,0.33", "P1,0.33"), "a.csv:3:1: `P1` is repeated (first on "),
        (("P1,P2,D1", "P1,P2"), "a.csv:2:8: this column has no name"),
        (("P1,1", '"P1,1'), "a.csv:2:1: this cell is not closed as it was opened"),
        ((TABLE, ",,\n\n"), "a.csv: the file is empty"),
    ],
)
def test_a_bad_cell_is_told_at_its_place(written, change, told):
    assert refusals(load_comparisons, written("a.csv", TABLE.replace(*change)), IDS)[0].startswith(told)


def test_a_table_without_a_judgement_says_which(written):
    without = TABLE.replace(",5,", ",,").replace("1,0.2", "1,")
    assert refusals(load_comparisons, written("a.csv", without), IDS) == [
        "a.csv:3:1: no judgement of `P2` against `D1` (every pair is judged, once)"
    ]


def test_several_faults_are_told_together(written):
    text = PAIRS.replace("P2: 3, ", "").replace("P2: {D1: 0.2}", "P2: {P2: 3}")
    assert len(refusals(load_comparisons, written("a.yaml", text), IDS)) == 3


def test_a_table_is_bounded(written):
    assert "more than 10000 cells" in refusals(load_comparisons, written("a.csv", "," * 10_001), IDS)[0]


def test_best_and_worst_are_complete_with_themselves(written):
    loaded = load_best_worst(written("b.yaml", ENDS), IDS)
    assert loaded.best_to_others == {"D1": 1, "P1": 2, "P2": 8}
    assert loaded.others_to_worst == {"D1": 8, "P1": 4, "P2": 1}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("best: D1", "best: D9"), "b.yaml:3:7: `D9` is not among what is weighed (valid here: D1, P1, P2)"),
        (("worst: P2", "worst: D1"), "b.yaml:4:8: the best and the worst are the same"),
        (("{P1: 2, ", "{"), "b.yaml:5:1: `P1` is missing in `best_to_others`"),
        (("{P1: 2", "{P3: 2, P1: 2"), "b.yaml:5:18: `P3` is not among what is weighed"),
        (("{P1: 2", "{D1: 2, P1: 2"), "b.yaml:5:22: `D1` against itself is not 1"),
        (("{P1: 2", "{P1: 9"), "b.yaml:5:22: `P1` is further from `D1` than `P2` does"),
        (("{P1: 2", "{P1: 1/2"), "b.yaml:5:22: a judgement of 0.5 is off the scale (1 (equal) to 9 (extreme))"),
        (("D1: 8}", "D1: 7}"), "b.yaml:6:30: `D1` against `P2` is 7 here, 8 in `best_to_others`"),
    ],
)
def test_a_bad_comparison_with_an_end_is_told_at_its_place(written, change, told):
    assert refusals(load_best_worst, written("b.yaml", ENDS.replace(*change)), IDS)[0].startswith(told)


@pytest.mark.parametrize(("name", "text"), [("p.yaml", POINTS), ("p.csv", POINTS_TABLE)])
def test_points_left_out_are_0(written, name, text):
    loaded = load_points(written(name, text), IDS, 100)
    assert loaded.points == {"张三": {"P1": 50, "P2": 20, "D1": 30}, "李四": {"P1": 100, "P2": 0, "D1": 0}}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("50", "40"), "p.yaml:3:3: the points of `张三` sum to 90 (they must be 100)"),
        (("P1: 100", "P4: 100"), "p.yaml:4:8: `P4` is not among what is weighed"),
        (("P1: 100", "P1: many"), "p.yaml:4:12: `many` is not a number"),
        ((POINTS[15:], "points: {}\n"), "p.yaml:2:9: `points` is empty"),
    ],
)
def test_points_that_do_not_add_up_are_told_at_their_place(written, change, told):
    assert refusals(load_points, written("p.yaml", POINTS.replace(*change)), IDS, 100)[0].startswith(told)


def test_without_a_budget_any_sum_above_0_will_do(written):
    text = POINTS.replace("50", "40")
    assert load_points(written("p.yaml", text), IDS).points["张三"]["P1"] == 40
    assert refusals(load_points, written("p.yaml", POINTS.replace("100", "0")), IDS) == [
        "p.yaml:4:3: the points of `李四` sum to 0 (they must be more than 0)"
    ]


def test_everyone_counts_once():
    first, second = decode(b"", "a.yaml"), decode(b"", "b.yaml")
    refuse_repeated_raters([("张三", first), ("李四", second)])
    assert refusals(refuse_repeated_raters, [("张三", first), ("张三", second)]) == [
        "b.yaml: the rater `张三` has judged already (first in a.yaml; everyone counts once)"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", PAIRS + "".join(f"  X{n}: {{P1: 2}}\n" for n in range(20_000))),
        ("a.csv", "," * 4_000_000),
        ("a.csv", " " * 4_000_000 + '"'),
        ("a.csv", '"' * 4_000_001),
    ],
    ids=["unknown ids", "commas", "blanks", "quotes"],
)
def test_a_flood_is_refused_in_no_time(written, name, text):
    start = process_time()
    assert refusals(load_comparisons, written(name, text), IDS)
    assert process_time() - start < 20
