"""Parts of a sample: every plan looks at the same ones."""

import builders as b
import numpy as np

from nqpf.analysis.robustness.sample import Space, draw

SPACE = Space.of(b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2")), b.driver("D"), b.principle("Q")))
SAMPLE = draw(SPACE, 0, 300)
WEIGHTS = {0: 1.0, 1: 2.0, 2: 1.0}


def assert_selection(chosen, draws):
    assert chosen.draws.tolist() == draws
    for field in ("geometric", "gamma", "part", "left_out"):
        assert getattr(chosen.sample, field).tolist() == [getattr(SAMPLE, field)[at] for at in draws]
    whole = SAMPLE.weights.of(WEIGHTS)
    assert chosen.sample.weights.of(WEIGHTS).tolist() == [[row[at] for at in draws] for row in whole]


def test_every_criterion_is_its_dimension_s():
    by_dimension = {name: SPACE.dimensions[name.partition(".")[0]] for name in SPACE.criteria}
    assert {name: SPACE.owners[at] for name, at in SPACE.criteria.items()} == by_dimension
    assert set(SPACE.owners.tolist()) == {0, 1, 2}


def test_the_draws_by_product_are_those_whose_total_is_the_geometric_mean():
    assert_selection(SAMPLE.by_product, [at for at in range(300) if SAMPLE.geometric[at]])


def test_each_draw_leaves_a_criterion_of_one_dimension_out():
    for number, chosen in enumerate(SAMPLE.leaving_out):
        assert_selection(chosen, [at for at in range(300) if SPACE.owners[SAMPLE.left_out[at]] == number])
    assert sorted(np.concatenate([chosen.draws for chosen in SAMPLE.leaving_out]).tolist()) == list(range(300))


def test_a_part_has_parts():
    inner = SAMPLE.by_product.sample.leaving_out[0]
    at = SAMPLE.by_product.draws[inner.draws]
    assert SAMPLE.geometric[at].all()
    assert inner.sample.gamma.tolist() == SAMPLE.gamma[at].tolist()


def test_a_part_of_no_draws_is_empty():
    assert_selection(SAMPLE.select(np.array([], np.intp)), [])
