import builders as b
import pytest

from nqpf.base.language import LANGUAGES
from nqpf.base.points import value_of
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render import Options
from nqpf.render.robustness import renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.robustness.build import Questions, build_robustness
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2")), b.driver("D"))
LOADED = LoadedRubric(RUBRIC, "0" * 64)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})


def report(*values, asked=None, **fields):
    facets = ("P.1.f", "P.2.f", "D.A1.f", "D.B1.f")
    plans = []
    for number, value in enumerate(values):
        claims = [b.valued(f"v{facet}", value * (n + 1) / 4, facet) for n, facet in enumerate(facets)]
        data = b.plan_data(**{"id": f"p{number}", "indicators": claims, **fields})
        plans.append((b.loaded(RUBRIC, data), Standard(LOADED, PROFILE)))
    return build_robustness(plans, LOADED, Questions(100, 0, None if asked is None else value_of(asked)))


def table(made, **options):
    return renderer("table")(made, Options(**options))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(language, width):
    title = "很长的标题" * 30
    text = table(report(*[n / 14 for n in range(1, 14)], asked=20.0, title=title), language=language, width=width)
    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gbk_console_can_show_everything(language):
    table(report(0.9, 0.6, asked=20.0), language=language).encode("gbk")


def test_it_says_what_the_interval_is_about_and_what_it_is_not():
    assert "does not show whether the plan is true" in table(report(0.9)).replace("\n", " ")
    assert "不说明规划内容是否属实" in table(report(0.9), language="zh")


def test_the_gate_is_told_only_where_a_score_is_asked():
    assert "Required" not in table(report(0.9))
    assert "Required: at least 5: the plan reaches it, as do 100.0% of the draws" in table(report(0.9, asked=5.0))
    assert "the plan falls short; 0.0% of the draws reach it" in table(report(0.9, asked=99.0))


def test_changes_that_turn_a_verdict_or_else_the_largest_move():
    lines = table(report(0.9, asked=40.0)).splitlines()
    assert any(line.startswith("Single changes that reverse a verdict") for line in lines)
    assert any(line.startswith("  → ") and line.endswith("falls short") for line in lines)
    calm = table(report(0.04)).splitlines()
    place = calm.index("No single change reverses a verdict; the largest change:")
    assert calm[place + 1].startswith("  → ")
    assert calm[place + 2] == ""


@pytest.mark.parametrize(
    ("language", "said"), [("en", "secondary claims count 0.4"), ("zh", "次要对应的折算系数设为 0.4")]
)
def test_a_change_of_what_secondary_claims_count_is_said(language, said):
    made = report(0.9)
    (plan,) = made.plans
    change = plan.changes[0]._replace(input="secondary", node=None, setting=0.4)
    told = table(made._replace(plans=(plan._replace(changes=(change,)),)), language=language)
    assert said in told


def test_a_score_that_never_moves_is_said_to_be_the_same():
    assert "The score is the same in every draw." in table(report(0.0))


def test_several_plans_are_ranked_best_first_with_a_matrix():
    text = table(report(0.3, 0.9, 0.6))
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("Ranks under the same draws"))
    assert [line.split()[2:4] for line in lines[start + 1 : start + 4]] == [["1", "1"], ["2", "2"], ["3", "3"]]
    assert "[1]        –  100%  100%" in lines
    assert "[3]       0%    0%     –" in lines
    assert "Ranks" not in table(report(0.3))


def test_a_matrix_wider_than_the_terminal_comes_in_blocks():
    lines = table(report(*[n / 20 for n in range(1, 14)]), width=80).splitlines()
    heads = [line.split() for line in lines if line.startswith("         [1]") or line.endswith("[13]")]
    assert [len(head) for head in heads] == [12, 1]


def test_plan_text_cannot_act_on_the_terminal():
    text = table(report(0.9, title="\x1b[31mred\u202e", subject="s"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\x1b[" in table(report(0.9), color=True)
