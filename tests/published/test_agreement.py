"""Krippendorff's alpha against published results."""

import pytest

from nqpf.documents.document import Extent
from nqpf.review.agree.coefficient import nominal, set_valued
from nqpf.review.agree.unitizing import boundaries, pieces_of
from nqpf.review.agreement import alpha

# Three coders, 15 units: the example of the fast-krippendorff package and of Wikipedia (0.691 nominal, 0.811 interval).
THREE_CODERS = (
    "* * * * * 3 4 1 2 1 1 3 3 * 3",
    "1 * 2 1 3 3 4 3 * * * * * * *",
    "* * 2 1 3 4 4 * 2 1 1 3 3 * 4",
)
# Four coders, 12 units: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
FOUR_CODERS = (
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
)


def units(coders):
    columns = zip(*(coder.split() for coder in coders), strict=True)
    return [[int(value) for value in column if value != "*"] for column in columns]


@pytest.mark.parametrize(
    ("coders", "metric", "published"),
    [
        (THREE_CODERS, "nominal", 0.691358024691358),
        (THREE_CODERS, "ordinal", 0.8067214199413152),
        (THREE_CODERS, "interval", 0.8108448928121059),
        (THREE_CODERS, "ratio", 0.8089436707842471),
        (FOUR_CODERS, "nominal", 0.743421052631579),
        (FOUR_CODERS, "ordinal", 0.8153875037548814),
        (FOUR_CODERS, "interval", 0.8491071428571428),
        (FOUR_CODERS, "ratio", 0.7974027747116121),
    ],
)
def test_alpha(coders, metric, published):
    assert alpha(units(coders), metric) == pytest.approx(published, abs=1e-12)


# Figure 12.11 of Krippendorff (2019), Content Analysis, 4th ed.: three coders, a continuum of 60, in first and last
# places. The book gives .413 for |uα; the data are as the tests of the R package quallmer have them, which allow .002.
UNITIZED = (
    "1-7 8-13 31-32 33-37 38-44 45-60",
    "1-7 8-13 14-21 33-44",
    "1-7 8-13 14-21 33-37 38-41 42-44",
)


def test_boundaries():
    coders = [[Extent(int(a) - 1, int(b)) for a, b in (one.split("-") for one in line.split())] for line in UNITIZED]
    assert boundaries(pieces_of(coders, 60)) == pytest.approx(0.413, abs=0.001)


# Made-up sets of two coders. nltk 3.10.4 gives AnnotationTask(…, distance=masi_distance).alpha() and, of the first
# letter of each, binary_distance; krippendorff 0.9.0 gives the nominal one as well.
SETS = (
    "b b, a c, ae ae, d d, a ae, b abe, ad e, c c, ae ae, abf abf, af abdf, cde cde, cf cf, f e, e e, f f, af af, c c, "
    "ad e, cf cdef, af af, f cdef, acd b, ad ad"
)


def test_alpha_of_two_coders_is_that_of_other_programs():
    pairs = [tuple(map(frozenset, pair.split())) for pair in SETS.split(", ")]
    assert set_valued(pairs).value == pytest.approx(0.582191073743132, abs=1e-12)
    assert nominal([(min(one), min(other)) for one, other in pairs]).value == pytest.approx(0.60313630880579, abs=1e-12)
