import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.report.commitment import commitment_view, joined
from nqpf.scoring.commitment import commitment_of

TITLES = [Text(f"Band {n}", f"第{n}级") for n in range(1, 6)]
BANDS = tuple(
    band.model_copy(update={"title": title})
    for band, title in zip(b.rubric(b.principle("P")).bands, TITLES, strict=True)
)


@pytest.mark.parametrize(
    ("answering", "shown"),
    [(4, Text("Band 2", "第2级")), (3, Text("Band 1 to Band 2", "第1级至第2级")), (20, Text("Band 3", "第3级"))],
)
def test_near_a_limit_the_words_on_both_sides_are_shown(answering, shown):
    """Of twenty tasks all say what: 16.7 points, and each that says who and when adds 1.67; the limits are 20, 40 …"""
    tasks = [b.measure(f"M{n}", level=3 if n < answering else 1, serves=[]) for n in range(20)]
    found = commitment_view(commitment_of(b.view(measures=tasks)), BANDS)
    assert joined(found.bands) == shown
