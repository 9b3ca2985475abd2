import pytest

from nqpf.report.blocks.block import said


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (2.675, "exact", "2.67"), (-0.001, "change", "0.00"), (0.005001, "change", "+0.01"), (-1.5, "change", "-1.50"),
        (-0.01, "gain", "+0.0"), (1.25, "gain", "+1.2"), (0.5, "share", "50%"), (1.5, "answered", "1.5"),
        (-0.0, "points", "0.0"), (3, "count", "3"),
    ],
)  # fmt: skip
def test_a_value_is_printed_as_its_form_says_and_nothing_has_no_minus(value, form, printed):
    assert said(value, form) == printed
