"""The first screen on a terminal: 24 lines of 80 columns at most, and the same order of work as the lists below it."""

import re

import pytest
from generated import EXAMPLES, report_of

from nqpf.base.language import LANGUAGES, Text
from nqpf.render import Options, renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.bases.view import BasisView
from nqpf.report.commitment import BandName
from nqpf.report.score.experts_view import ExpertsView
from nqpf.report.score.scope import ScopeView
from nqpf.report.score.view import IntervalView, NotApplicableView, UnreadView
from nqpf.report.values import ValuesView

SAMPLES = [f"region-sample.{language}.{form}.yaml" for language in LANGUAGES for form in ("draft", "reviewed")]
PLANS = (*EXAMPLES, *SAMPLES)
TITLE = Text("A rather long title of it", "较长的名称")


def screen(name, language, **options):
    return renderer("table")(report_of(name), Options(language, **options))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANS)
def test_it_fits_on_a_screen(name, language):
    lines = screen(name, language, one_page=True).rstrip("\n").split("\n")
    assert len(lines) <= 24
    assert max(map(cell_len, lines)) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_very_long_title_leaves_room_for_the_rest(language):
    report = report_of("slogans.plan.yaml")
    report = report._replace(plan=report.plan._replace(title=Text("word " * 60, "长题目" * 60)))
    assert len(renderer("table")(report, Options(language, one_page=True)).rstrip("\n").split("\n")) <= 24
    assert "长题目" * 60 in renderer("markdown")(report, Options("zh", one_page=True))


def crowded():
    """A plan of slogans with everything at once that a first screen may have to say."""
    report = report_of("slogans.plan.yaml")
    score, names = report.score, tuple(f"P1.{number}.investment" for number in range(1, 9))
    scope = ScopeView(31.2, 0.05, ("P1.1", "P1.2"))
    bases = tuple(BasisView(name, "scored", 13.5, 9.8, 3.6, items=9) for name in ("claimed", "quoted", "confirmed"))
    score = score._replace(
        rateable=False, scope=scope, interval=IntervalView(3.6, 1.2, 9.9, 2000, 0), values=ValuesView(40, names),
        bases=score.bases._replace(figures=bases), total_if_na_zero=3.1, breadth_if_na_zero=9.1,
        commitment=score.commitment._replace(bands=(*score.commitment.bands, BandName("b", TITLE, TITLE))),
    )  # fmt: skip
    plan = report.plan._replace(title=Text("word " * 60, "长题目" * 60), draft=True, path=f"{'long-' * 12}name.yaml")
    return report._replace(
        score=score, plan=plan, unread=(UnreadView("plan.pdf", (1, 2)),),
        experts=ExpertsView(3.6, 40.0, (), (), (), ()),
        not_applicable=(NotApplicableView("P4.1", TITLE, TITLE, 1),),
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_with_everything_at_once_fits_and_what_has_no_room_stands_below(language):
    report = crowded()
    write = renderer("table")
    first = write(report, Options(language, one_page=True)).rstrip("\n").split("\n")
    assert len(first) <= 24 and max(map(cell_len, first)) <= 80
    kept, whole = "\n".join(first), write(report, Options(language)).replace("\n", "")
    # Whatever has to go: that pages were not read, that it is not rateable, and one thing to do.
    assert all(
        said in kept for said in {"en": ("were not read", "Not rateable"), "zh": ("未能读取", "不予评级")}[language]
    )
    assert re.search(r"(?m)^ +1  \+", kept)
    for said in {"en": ("median 3.6", "31.2", "40.0", "8 of 40"), "zh": ("中位数 3.6", "31.2", "40.0", "40 项数值")}[
        language
    ]:
        assert said not in kept and said in whole


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_to_do_first_is_the_head_of_the_lists_below(name):
    text = screen(name, "en", top=1000)
    first = re.findall(r"(?m)^ +(\d+)  (\+[\d.]+) Total", text.partition("What to do first")[2])
    numbers = [int(number) for number, _ in first]
    assert numbers[:3] == [1, 2, 3]
    gains = dict(first[3:])
    assert all(gains[number] == gain for number, gain in first[:3])
    assert sorted(map(int, gains)) == list(range(1, len(gains) + 1))
