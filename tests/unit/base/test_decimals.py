"""Neither the machine nor the caller's decimal context may change a digit of a score."""

from decimal import (
    ROUND_DOWN,
    ROUND_HALF_EVEN,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    getcontext,
    localcontext,
)

import pytest

from nqpf.base.decimals import DECIMAL
from nqpf.facets.goalposts import GoalpostsCheck
from nqpf.scoring.aggregate import geometric

CALLERS = {
    "short": Context(prec=3),
    "down": Context(prec=6, rounding=ROUND_DOWN),
    "up": Context(prec=6, rounding=ROUND_UP),
    "long": Context(prec=200),
    "strict": Context(prec=34, traps=[Inexact, InvalidOperation, DivisionByZero]),
    "narrow": Context(prec=28, Emax=3, Emin=-3),
}
LINEAR = GoalpostsCheck(kind="goalposts", worst=0.01, best=0.37)
LOG = GoalpostsCheck(kind="goalposts", worst=50, best=3152, scale="log")


def test_the_core_computes_with_34_digits_half_even():
    assert (DECIMAL.prec, DECIMAL.rounding) == (34, ROUND_HALF_EVEN)


@pytest.mark.parametrize("caller", CALLERS)
@pytest.mark.parametrize(
    ("compute", "wanted"),
    [
        (lambda: geometric((1.0, 2.0), (0.3, 0.7)), 0.147 ** (1 / 3)),  # .3 * .7 * .7
        (lambda: geometric((0.5, 0.5), (0.5, 0.36)), 0.42426406871192850),  # sqrt(.18), method, section 10
        (lambda: LINEAR.place(Decimal("0.13")), 1 / 3),
        (lambda: LOG.place(Decimal("396.989")), 0.5000003066455),
    ],
    ids=["geometric", "worked example", "linear", "log"],
)
def test_the_callers_context_changes_no_digit(caller, compute, wanted):
    alone = compute()
    assert alone == pytest.approx(wanted, abs=1e-6)
    with localcontext(CALLERS[caller]):
        assert compute() == alone


@pytest.mark.parametrize("compute", [lambda: geometric((1, 1), (0.3, 0.7)), lambda: LOG.place(Decimal(100))])
def test_the_callers_context_is_left_as_it_was(compute):
    with localcontext(Context(prec=7)) as mine:
        compute()
        assert getcontext() is mine
        assert (mine.prec, mine.flags[Inexact]) == (7, False)


def test_equal_scores_have_themselves_as_mean():
    """Rounding the logarithms must not lift the mean above the scores."""
    for score in (0.1, 0.3, 0.7, 0.9, 1.0):
        assert geometric((1, 2, 3), (score, score, score)) == pytest.approx(score, abs=1e-15)
        assert geometric((1, 2, 3), (score, score, score)) <= score
