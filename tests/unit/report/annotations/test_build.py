"""Comments on a document: one a task, findings and slips at their passages, the most important ones first."""

import re

import noted
import pytest

from nqpf.documents.document import Document, Piece, assemble
from nqpf.drafting.draft import draft_plan
from nqpf.report.annotations.build import annotations_of
from nqpf.report.annotations.view import Annotations
from nqpf.report.scored import ScoredPlan

TEXT = """东湖市纺织产业转型方案（2026—2028年）
一、主要目标
到2028年，建成中试基地3个。
二、重点任务
（一）建设中试基地
建设染整中试基地。（责任单位：市科技局）
（二）培育链主企业
培育一批链主企业。2027年底前，建立企业培育清单。（责任单位：市工信局）
（三）推广低温染色
建设低温染色示范线，淘汰高温染缸120台。
（四）完善标准
制定印染标准。（责任单位：有关部门）
（五）强化资金支持
对示范项目给予投资额20%的补助。（责任单位：市财政局）"""


LATE = TEXT.replace("2027年底前", "2035年底前")


def document(text: str = TEXT) -> Document:
    return noted.document(text)


def scored(text: str = TEXT, **changes) -> ScoredPlan:
    return noted.scored(text, **changes)


def annotated(text: str = TEXT, **changes) -> Annotations:
    return noted.annotated(text, **changes)


def said(made: Annotations) -> dict[str, str]:
    """By the words at which it stands, the text of each comment."""
    return {note.place.quote: "\n".join(line.zh for line in note.paragraphs) for note in made.notes}


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("建设中试基地", "文中已有“建成中试基地3个”（2028年），如由本项任务完成，请在此点明"),
        (
            "建设中试基地",
            "可在括号内“……市科技局”之后补写：\n；完成时限：＿＿＿＿年底前；资金：＿＿＿＿万元，来源：＿＿＿＿",
        ),
        ("推广低温染色", "“淘汰高温染缸120台”没有年份"),
        ("推广低温染色", "责任单位：写明由哪个单位牵头或负责。"),
        ("推广低温染色", "可在段末补写：\n（责任单位：＿＿＿＿；"),
        ("完善标准", "不需要资金的，写明即可"),
        ("强化资金支持", "只是比例"),
        ("培育链主企业", "写了“一批”而没有数量"),
    ],
)
def test_a_comment_says_what_its_own_task_lacks(task, words):
    assert words in said(annotated())[task]


def test_no_funds_for_what_must_cost_something_is_said_to_count_for_rules_only():
    text = TEXT.replace("淘汰高温染缸120台。", "淘汰高温染缸120台。所需经费由现有渠道解决。")
    assert "所写“所需经费由现有渠道解决”只对制度类、监管类任务算写明" in said(annotated(text))["推广低温染色"]
    free = TEXT.replace("有关部门", "市工信局；资金：不需要资金")
    assert "· 资金：" not in said(annotated(free))["完善标准"]


def test_a_task_has_one_comment_with_its_findings_and_nothing_that_it_says_already():
    comments = said(annotated())
    assert list(comments) == ["建设中试基地", "培育链主企业", "推广低温染色", "完善标准", "强化资金支持"]
    assert "完成时限" not in comments["培育链主企业"]
    assert "责任单位：" not in comments["强化资金支持"].split("可在")[0]


def test_slips_stand_at_their_words_or_in_the_comment_that_is_there():
    comments = said(annotated(TEXT.replace("（四）完善", "（五）完善").replace("3个。", "3个，投入******万元。")))
    assert "缺“（四）”" in comments["完善标准"]
    assert comments["******"].startswith("请核对：")


def test_no_comment_has_a_key_or_an_id_of_the_plan_file():
    made = annotated(LATE)
    every = [*made.summary, *(line for note in made.notes for line in note.paragraphs)]
    assert not [line for line in every if re.search(r"`|\b[MIS]\d|owner|budget|\.yaml", line.en + line.zh)]


def test_comments_are_in_both_languages_and_lines_to_paste_in_the_document_s():
    for note in annotated().notes:
        assert all(line.en and line.zh for line in note.paragraphs)
        assert [line.zh for line in note.paragraphs if line.en == line.zh] != []


def test_the_most_important_comments_are_kept_in_the_order_of_the_document():
    plan = scored(LATE)
    every = annotations_of(plan, document(LATE))
    for top in range(1, len(every.notes) + 1):
        kept = annotations_of(plan, document(LATE), top)
        assert (len(kept.notes), kept.left_out) == (top, len(every.notes) - top)
        assert [note for note in every.notes if note in kept.notes] == list(kept.notes)
    (first,) = annotations_of(plan, document(LATE), 1).notes
    assert (first.place.quote, first.severity) == ("培育链主企业", "warning")


def test_a_quote_that_is_gone_is_listed_and_has_no_comment():
    plan = draft_plan(document())
    plan["measures"][0]["source"]["quote"] = "建设中试大楼"
    made = annotated(measures=plan["measures"])
    assert [place.quote for place in made.unfound] == ["建设中试大楼"]
    assert len(made.notes) == 4
    assert any("1 项未写引文，或引文在本文件中未找到" in line.zh for line in made.summary)


def test_few_tasks_are_not_rated_and_nothing_is_promised_for_them():
    made = annotated(TEXT.split("（三）", maxsplit=1)[0].strip())
    every = [*made.summary, *(line for note in made.notes for line in note.paragraphs)]
    assert "项数过少" in made.summary[0].zh
    assert not any("升至" in line.zh or "＋" in line.zh for line in every)


def test_the_total_is_spoken_of_only_where_something_is_claimed():
    def lines(made):
        return "".join(line.zh for note in (made.summary, *(note.paragraphs for note in made.notes)) for line in note)

    plan = draft_plan(document())
    plan["measures"][0]["actions"][0]["serves"] = ["P2.6.pilot-line"]
    assert "总分" not in lines(annotated())
    assert "总分至少增加" in lines(annotated(measures=plan["measures"]))


def test_a_document_without_tasks_says_so_and_has_one_comment():
    made = annotated("只有一句话。")
    assert made.notes == ()
    assert made.summary[0].zh.startswith("未读到任务")
    assert made.summary[1].zh == "正文没有其他批注。"


def test_a_target_that_differs_is_reported_once():
    text = TEXT.replace("建设染整中试基地。", "到2028年，建成中试基地5个。")
    plan = draft_plan(document(text))
    plan["indicators"][0]["conflicts"] = [{"entry": "target", "value": "5个"}]
    comments = said(annotated(text, indicators=plan["indicators"])).values()
    assert len([line for one in comments for line in one.split("\n") if "请核对" in line and "5个" in line]) == 1


def test_what_is_quoted_from_another_document_is_neither_commented_on_nor_missing():
    plan = draft_plan(document())
    plan["measures"][0]["source"]["file"] = "other.docx"
    made = annotated(measures=plan["measures"], source={"file": "plan.docx"})
    assert made.unfound == ()
    assert len(made.notes) == 4


def test_pages_that_are_images_are_named():
    read = assemble("pdf", [Piece(line, page=1) for line in TEXT.split("\n")], pages=2, unread=[2])
    summary = [line.zh for line in annotations_of(scored(), read).summary]
    assert "共 2 页，其中第 2 页为图片，未能读取文字，相应内容没有批注。" in summary


def test_a_table_is_proposed_where_most_tasks_lack_the_same():
    full = TEXT.replace("）\n", "；完成时限：2027年底；经费：100万元）\n").replace(
        "120台。", "120台。（责任单位：市工信局；完成时限：2027年底；经费：9万元）"
    )
    assert any("任务分解表" in line.zh for line in annotated().summary)
    assert not any("任务分解表" in line.zh for line in annotated(full).summary)
