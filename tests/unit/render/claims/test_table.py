import json

import builders as b
import pytest
from jsonschema import Draft7Validator
from sample import ROOT

from nqpf.base.language import both
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.claims.matrix import matrix
from nqpf.render.claims.table import render_json, render_table
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.report.claims.build import build_claims
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.a", "measure"), b.facet("P1.1.b", "measure", terms={"zh": ["智能工厂"]})),
        title={"en": "Innovation", "zh": "创新融合"},
    ),
    b.driver("D1"),
    b.principle("P2", b.criterion("P2.1", scope=["enterprise"])),
)
PLAN = b.plan_data(
    title={"en": "The plan", "zh": "规划"},
    measures=[
        b.measure("M1", title={"en": "A long title " * 6, "zh": "很长的标题" * 12}, serves=["P1.1.a"]),
        b.measure("M2", serves=["P1.1.a"], actions=[{"id": "M2-1", "title": "建设智能工厂"}]),
        b.measure("M3", title="智能工厂", serves=["P1.1.a"]),
    ],
    indicators=[b.valued("I1", 1, "P2.1.f", "D1.A1.f", "D1.B1.f")],
)


def claims(of=RUBRIC, data=PLAN):
    profile = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": data["kind"]})
    return build_claims(b.loaded(of, data), LoadedRubric(of, "0" * 64), profile)


@pytest.fixture(scope="module")
def report():
    return claims()


def text(report, language="en", **options):
    return render_table(report, Options(language=language, **options))


def rows(report, **options):
    return [line.plain.rstrip() for line in matrix(report, Options(**options))]


def test_the_matrix_has_a_row_an_item_and_a_mark_where_it_claims(report):
    assert [(line[:46].rstrip(), line.split()[-2:]) for line in rows(report, width=60) if line] == [
        ("Measures and actions", ["P1", "D1"]),
        ("M1 A long title A long title A long title A lo", ["●", "·"]),
        ("M2 M2 标题", ["●", "·"]),
        ("  M2-1 建设智能工厂", ["·", "·"]),
        ("M3 智能工厂", ["●", "·"]),
        ("Indicators", ["P1", "D1"]),
        ("I1 I1", ["·", "2○"]),
    ]


def test_every_row_of_the_matrix_is_as_wide_as_the_terminal(report):
    for language in ("en", "zh"):
        for width in (60, 80, 133):
            lines = [line.plain for line in matrix(report, Options(language=language, width=width)) if line.plain]
            assert {cell_len(line) for line in lines} == {width}


def test_dimensions_that_do_not_fit_beside_the_titles_follow_in_further_blocks():
    names = [f"DIM{n:02}" for n in range(20)]
    wide = claims(
        b.rubric(*(b.principle(name) for name in names)), b.plan_data(indicators=[b.valued("I1", 1, "DIM19.1.f")])
    )
    lines = rows(wide, width=80)
    headings = [line for line in lines if line.startswith("Indicators")]
    assert [name for line in headings for name in line.split()[1:]] == names
    assert max(map(len, lines)) <= 80
    assert [line.count("●") for line in lines if line.startswith("I1")] == [0, 0, 1]


def test_each_dimension_says_how_much_of_it_is_claimed_and_what_is_not(report):
    lines = text(report).splitlines()
    at = lines.index("Facets claimed in each dimension")
    assert lines[at + 1 : at + 6] == [
        "P1  Innovation                          ████████········  1 of 2, items: 3",
        "    would count as well  P1.1.b",
        "    100% of what this dimension earns comes from M1 alone  plan.yaml:29",
        "D1  title                               ███████████·····  2 of 3, items: 1",
        "    no item claims  D1.L title",
    ]


def test_crowds_idle_items_and_claims_that_do_not_apply_are_told(report):
    said = text(report, width=200)
    assert "  P1.1.a title  3 items claim it, the best one counts: M1, M2, M3  no item claims P1.1.b" in said
    assert "Items that claim nothing  1\n  M2-1 :" in said
    assert "Claims that do not apply to this plan  1\n  I1 P2.1.f\n" in said


def test_a_hint_says_where_which_words_and_how_to_write_the_claim(report):
    lines = text(report, width=200).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Facets whose words"))
    assert lines[at].endswith("2 of 2 items")
    assert lines[at + 2].startswith("  M2-1 建设智能工厂  plan.yaml:")
    assert lines[at + 2].endswith("  3 more claims free")
    assert lines[at + 3] == "    → P1.1.b title · title  “智能工厂”  no item claims it yet"
    assert lines[at + 4] == "      serves: [P1.1.b]"
    assert lines[at + 7] == "      serves: [P1.1.a, P1.1.b]"


def test_an_item_without_a_free_claim_is_told_so_and_gets_nothing_to_write():
    full = b.measure("M1", title="智能工厂", serves=["a", "b", "c"])
    rubric = b.rubric(
        b.principle(
            "P1",
            b.criterion(
                "P1.1",
                *(b.facet(name, "measure") for name in "abc"),
                b.facet("d", "measure", terms={"zh": ["智能工厂"]}),
            ),
        )
    )
    said = text(claims(rubric, b.plan_data(measures=[full])), width=200)
    assert "no claim free: it would replace another" in said
    assert "serves:" not in said


def test_as_many_hints_as_asked_for(report):
    assert text(report, top=1).count("→") == 1
    assert "1 of 2 items" in text(report, top=1)
    assert text(report, top=None).count("→") == 2


def test_everything_is_said_in_chinese_too(report):
    said = text(report, "zh")
    for words in (
        "主要对应此维度",
        "举措与行动",
        "各维度要点对应情况",
        "尚无对应条目",
        "未对应任何要点的条目",
        "还可对应 3 个",
    ):
        assert words in said
    assert "nothing" not in said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(report, language, width):
    assert max(map(cell_len, text(report, language, width=width, top=None).splitlines())) <= width


def test_an_empty_plan_is_told_as_such():
    said = text(claims(data=b.plan_data()))
    assert "no item claims  P1 Innovation" in said
    assert "→" not in said


def test_plan_text_does_not_act_on_the_terminal(report):
    evil = both("\x1b[31mred\x1b[0m\u202e\nx")
    items = tuple(item._replace(title=evil) for item in report.items)
    hints = tuple(hint._replace(item_title=evil, terms=("\x1b[2J",)) for hint in report.hints)
    said = text(report._replace(items=items, hints=hints, plan=report.plan._replace(title=evil)))
    assert not {"\x1b", "\u202e"} & set(said)


def test_colour_is_added_where_it_is_asked_for(report):
    assert "\x1b[" in text(report, color=True)


def test_json_follows_its_schema_and_takes_no_options(report):
    written = render_json(report, Options(language="zh", top=1))
    assert written == render_json(report, Options())
    schema = json.loads((ROOT / "src/nqpf/schema/json/claims.schema.json").read_text("utf-8"))
    Draft7Validator(schema).validate(json.loads(written))
    assert json.loads(written)["schema"] == "nqpf/claims/1"


def test_what_the_plan_suggests_stands_apart_with_its_reason():
    suggests = [{"facet": "P1.1.b", "because": {"en": "names a smart factory", "zh": "写明智能工厂"}}, "none"]
    first = b.measure("M1", title="建设车间", suggests=suggests)
    data = b.plan_data(nqpf="plan/2", measures=[first, b.measure("M2", title="智能工厂")])
    report = claims(data=data)
    told = render_table(report, Options(width=120))
    assert "Facets that the plan suggests and nobody has claimed  1 of 1 items\n" in told
    assert "names a smart factory" in told.partition("suggests and nobody")[2].partition("Facets whose words")[0]
    assert "“智能工厂”" in told.partition("Facets whose words")[2]
    assert "规划中建议而尚未确认的要点  共 1 项，列出 1 项\n" in render_table(report, Options(language="zh"))
    first, second = json.loads(render_json(report, Options()))["hints"]
    assert (first["item"], first["terms"], first["because"]["zh"]) == ("M1", [], "写明智能工厂")
    assert (second["item"], second["terms"], second["because"]["zh"]) == ("M2", ["智能工厂"], "")
