import math

import numpy as np
import pytest

from nqpf.analysis.robustness.variates import Stream, dirichlet, gammas, normalised

MANY = 20_000
UNIFORMS = ["0x1.2158f36608d1bp-1", "0x1.def11795d1a8bp-1", "0x1.eb643bb79bf92p-2"]
GAMMAS = ["0x1.5b8de0abf023bp+3", "0x1.83fec014259a2p+2", "0x1.3c328190d8205p+3"]


def cdf(shape, x):
    """The distribution function of Gamma(shape, 1) at all of `x`, by the series of the incomplete gamma function."""
    term = whole = 1 / shape
    for n in range(1, 400):
        term = term * x / (shape + n)
        whole = whole + term
    return whole * np.exp(shape * np.log(x) - x - math.lgamma(shape))


def distance(drawn, of):
    """Kolmogorov's: the largest distance of the draws from a distribution function."""
    expected, steps = of(np.sort(drawn)), np.arange(len(drawn) + 1) / len(drawn)
    return max(abs(expected - steps[:-1]).max(), abs(expected - steps[1:]).max())


def test_streams_differ_by_seed_and_key_and_repeat():
    first = Stream(0, 1, 2).uniforms(5).tolist()
    assert Stream(0, 1, 2).uniforms(5).tolist() == first
    assert Stream(1, 1, 2).uniforms(5).tolist() != first
    assert Stream(0, 1, 3).uniforms(5).tolist() != first


def test_a_stream_goes_on_where_it_stopped():
    stream = Stream(7)
    assert [*stream.uniforms(3), *stream.uniforms(2)] == Stream(7).uniforms(5).tolist()


def test_uniforms_lie_between_0_and_1_evenly():
    drawn = Stream(0).uniforms(MANY)
    assert 0 < drawn.min() < drawn.max() < 1
    assert distance(drawn, lambda x: x) < 1.63 / math.sqrt(MANY)


def test_the_first_variates_are_the_same_on_every_machine():
    assert [value.hex() for value in Stream(0, 0, 0).uniforms(3).tolist()] == UNIFORMS
    assert [value.hex() for value in gammas(Stream(0, 0, 0), 100 / 9, 3).tolist()] == GAMMAS


@pytest.mark.parametrize("shape", [0.3, 1.0, 1.0001, 2.5, 100 / 9, 100.0])
def test_gamma_variates_follow_their_distribution(shape):
    # The distance that a true sample exceeds once in a hundred times; the draws are always the same.
    assert distance(gammas(Stream(0), shape, MANY), lambda x: cdf(shape, x)) < 1.63 / math.sqrt(MANY)


def test_a_tiny_shape_gives_variates_that_are_all_but_zero():
    drawn = gammas(Stream(0), 1e-4, 1000)
    assert np.isfinite(drawn).all()
    assert drawn.min() == 0.0


def test_two_shapes_of_one_stream_are_in_step():
    """What two plans have in common is drawn alike: a draw high for one is high for the other."""
    one, other = gammas(Stream(3), 10.0, 1000), gammas(Stream(3), 12.0, 1000)
    assert np.corrcoef(one, other)[0, 1] > 0.8


def test_dirichlet_weights_have_the_mean_and_variance_of_their_distribution():
    shapes = normalised({0: 1.0, 1: 2.0, 4: 5.0}, 100)
    assert shapes == {0: 12.5, 1: 25.0, 4: 62.5}
    drawn = dirichlet(0, shapes, MANY)
    assert drawn.sum(axis=0) == pytest.approx(np.ones(MANY))
    for row, shape in zip(drawn, shapes.values(), strict=True):
        mean = shape / 100
        assert row.mean() == pytest.approx(mean, abs=0.002)
        assert row.var() == pytest.approx(mean * (1 - mean) / 101, rel=0.05)


def test_one_weight_alone_is_1():
    assert dirichlet(0, {3: 100.0}, 4).tolist() == [[1.0] * 4]
