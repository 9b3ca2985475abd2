"""What a driver's figures say in words, at each threshold."""

import builders as b
import pytest
from composed import blocks, said, spoken

from nqpf.base.language import Text
from nqpf.report.pages.score.driven import figures, in_words, sides_of
from nqpf.report.pages.score.drivers import in_figures
from nqpf.report.pages.score.explained import explained

TITLES = {"A": Text("Supply", "供给"), "B": Text("IT upgrading", "升级"), "L": Text("Link", "衔接")}


def driver(a, other, link=None):
    sides = {"A": 0.5, "B": 0.5} if link is None else {"A": 0.4, "B": 0.4, "L": 0.2}
    values = {"D1.A1.f": a, "D1.B1.f": other} | ({} if link is None else {"D1.L1.f": link})
    plan = b.plan_data(indicators=[b.valued(f"v.{name}", value, name) for name, value in values.items()])
    (made,) = b.report(b.rubric(b.driver("D1", sides)), plan).dimensions
    return made._replace(poles=tuple(pole._replace(title=TITLES[pole.side]) for pole in made.poles))


@pytest.mark.parametrize(
    ("values", "en", "zh"),
    [
        ((0, 0, 0), "Neither side addressed yet", "两侧均未涉及"),
        ((0, 0, 0.5), "Neither side addressed yet; link in place", "两侧均未涉及；衔接已有安排"),
        ((0.2, 0, 0), "Supply in place, IT upgrading not addressed; link missing",
         "供给已有部署，升级尚未涉及；缺少衔接"),
        ((0, 0.19, 0.1), "IT upgrading only begun, supply not addressed; link weak",
         "升级初步涉及，供给尚未涉及；衔接薄弱"),
        ((0.31, 0.2), "Supply in place, IT upgrading lagging", "供给已有部署，升级滞后"),
        ((0.05, 0.16), "IT upgrading only begun, supply lagging behind it", "升级初步涉及，供给更为滞后"),
        ((0.2, 0.2, 0.19), "Both sides in place; link weak", "两侧均已有部署；衔接薄弱"),
        ((0.15, 0.2, 0.2), "Both sides only begun; link in place", "两侧均为初步涉及；衔接已有安排"),
    ],
)  # fmt: skip
def test_the_sides_and_the_link_are_said_in_words(values, en, zh):
    words = in_words(driver(*values))
    assert (said(words, "en"), said(words, "zh")) == (en, zh)


def test_only_a_pair_is_said_in_words():
    (plain,) = b.report(b.rubric(b.principle("P1")), b.plan_data(indicators=[b.valued("v", 1, "P1.1.f")])).dimensions
    assert sides_of(plain) is None and not in_words(plain)


def test_the_figures_stand_behind_the_words_with_the_band():
    pair = driver(0.2, 0.8, 0.5).pair
    assert said(figures(pair)) == "C 0.80, T 50.0, D 0.63 (title)"
    assert said(figures(pair._replace(band_title=None))) == "C 0.80, T 50.0, D 0.63"


def test_two_sides_that_are_not_there_are_in_no_balance_and_in_no_band():
    report = b.report(b.rubric(b.driver("D1")), b.plan_data(indicators=[b.valued("v", 1, "D1.L1.f")]))
    assert figures(report.dimensions[0].pair) == ()
    assert "C, T, D" not in {fact.name.en for fact in explained(report, "D1").sections[0].blocks[0].facts}
    table = next(block for block in blocks(in_figures(report)) if getattr(block, "id", "") == "driver-table")
    assert said(table.rows[0].cells[7].words) == "neither side is there"
    assert "title" not in spoken(explained(report, "D1", full=True).sections[0].blocks[0].lines[4])
