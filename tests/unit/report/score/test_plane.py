import builders as b
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.report.score.plane import contour, planes
from nqpf.scoring.aggregate import Coupling

RUBRIC = b.rubric(
    b.principle("P1"),
    b.driver("D1"),
    b.driver("D2", {"A": 0.6, "B": 0.2}),
    b.driver("D3"),
)


@settings(deadline=None)
@given(level=st.floats(0.01, 0.99), alpha=st.floats(0.01, 0.99))
def test_everywhere_on_a_contour_coordination_is_the_same(level, alpha):
    points = contour(level, alpha)
    for x, y in points:
        assert Coupling(x / 100, y / 100, None, alpha, 0.2).coordination == pytest.approx(level, rel=1e-9)
    slopes = [y / x for x, y in points]
    assert slopes == sorted(slopes)
    assert any(x == pytest.approx(y) == pytest.approx(100 * level**2) for x, y in points)


def test_a_contour_is_the_hyperbola_of_the_method():
    """D^4 = A*B where the poles weigh the same (method, section 9)."""
    for x, y in contour(0.5, 0.5):
        assert x * y / 100**2 == pytest.approx(0.5**4)


def test_drivers_stand_on_a_plane_with_those_of_the_same_alpha():
    report = b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data()))
    found = planes(report)
    assert [(round(plane.alpha, 9), [one.id for one in plane.drivers]) for plane in found] == [
        (0.5, ["D1", "D3"]),
        (0.75, ["D2"]),
    ]
    for plane in found:
        assert [round(one.level, 9) for one in plane.contours] == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
        for one in plane.contours:
            # Between the points on either side, so near the edge rather than on it.
            found = Coupling(1.0, one.edge / 100, None, plane.alpha, 0.2).coordination
            assert found == pytest.approx(one.level, abs=0.005)
