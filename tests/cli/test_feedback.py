"""`nqpf rank --feedback`: a sheet for each plan in a new folder, and in none of them a word about another plan."""

import hashlib
import html
import io
import json
import re
import zipfile

import pytest
from running import plainly
from sample import PLAN

CODES = ("壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖")
BARE = PLAN.partition("measures:")[0]
DOCUMENT = "# 潭州行动方案（2026—2028年）\n\n## 一、建设平台\n\n市经信局负责建设工业互联网平台。\n"


def task(number, level):
    entries = ("owner: 省经信厅", "due: 2027", "budget: {amount: 1.2亿元, source: 省级专项}")[:level]
    named = f"id: M{number:02}, title: 建设平台{number}, type: build, object: 工业互联网平台"
    return f"  - {{{', '.join([named, *entries])}, serves: [P2.2.platform]}}\n"


def text_of(number, title=None):
    """A plan that nobody mistakes for another: by its title, subject, id; each answers more than the one before."""
    code = CODES[number]
    head = BARE.replace("id: t\n", f"id: zz-{number}-{code}\n").replace("某省", f"{code}{code}{code}市")
    head = head.replace("测试规划", title or f"{code}{code}市提升方案{number}号")
    return head + "measures:\n" + "".join(task(n, 3 if n < number else 1) for n in range(9))


def write(folder, count):
    (folder / "plans").mkdir()
    for number in range(count):
        (folder / "plans" / f"file{number}{CODES[number]}.plan.yaml").write_text(text_of(number), "utf-8")


def assessment(folder, number, comment):
    file = folder / "plans" / f"file{number}{CODES[number]}.plan.yaml"
    data = {
        "nqpf": "assessment/1",
        "plan": {"id": f"zz-{number}-{CODES[number]}", "sha256": hashlib.sha256(file.read_bytes()).hexdigest()},
        "rater": "张评审",
        "date": "2026-11-01",
        "ratings": {"P2.2": {"rating": 2, "cite": "M00", "comment": comment}},
    }
    path = folder / f"of{number}.yaml"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path.name


def parts(data):
    """Every text that a document has, in each of its files and of those inside them, also without its markup."""
    for name in (archive := zipfile.ZipFile(io.BytesIO(data))).namelist():
        content = archive.read(name)
        if content.startswith(b"PK"):
            yield from parts(content)
        else:
            whole = content.decode("utf-8", "replace")
            yield f"{name} {html.unescape(whole)} {html.unescape(re.sub('<[^>]*>', '', whole))}"


def said_in(folder):
    """By the name of each sheet, all that is said in it."""
    return {one.name: "\n".join(parts(one.read_bytes())) for one in folder.iterdir()}


@pytest.fixture
def plans(tmp_path):
    write(tmp_path, 2)
    return tmp_path


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Nine plans, one that cannot be read, a document, and assessments of three: the folder, and how it ran."""
    folder = tmp_path_factory.mktemp("many")
    write(folder, 9)
    (folder / "plans" / "bad.plan.yaml").write_text("nqpf: plan/1\n", "utf-8")
    (folder / "notice.md").write_text(DOCUMENT, "utf-8")
    reasons = "只写了建设，没有写资金来源", "缺少衡量方法", "不如贰贰市提升方案1号"
    asked = [f"--assessment={assessment(folder, number, reason)}" for number, reason in enumerate(reasons)]
    return folder, plainly(folder, {}, "rank", "plans", "notice.md", "--feedback", "sheets", *asked, "--lang", "zh")


def test_no_sheet_says_a_word_about_another_plan(many):
    folder, _ = many
    told = said_in(folder / "sheets")
    for number, code in enumerate(CODES):
        said = told.pop(f"{code}{code}市提升方案{number}号.docx")
        assert f"{code}{code}市提升方案{number}号" in said and "docProps/core.xml" in said
        assert [other for other in CODES if other in said] == [code]
        assert not re.search(r"file\d|zz-\d|plan\.yaml|plans/|notice|潭州", said)
        # Nor can a place be worked out: ranks are given to nobody.
        assert "名次" not in said
    (document,) = told.values()
    assert "潭州" in document and not any(code in document for code in CODES)


def test_what_cannot_be_read_has_no_sheet_and_all_else_has(many):
    folder, ran = many
    assert (ran.code, len(list((folder / "sheets").iterdir()))) == (1, 10)
    assert "已写入 sheets/：反馈单 10 份\n" in ran.err and "11 份规划中有 1 份无法读取" in ran.err
    (document,) = (said for name, said in said_in(folder / "sheets").items() if "潭州" in name)
    assert "尚未评估" in document and "潭州" in document


def test_quarters_are_told_among_nine_plans_with_a_commitment_and_not_among_two(many, nqpf, plans):
    told = said_in(many[0] / "sheets")
    (document,) = (told.pop(name) for name in list(told) if "潭州" in name)
    assert all("9 份规划中的" in said and "同批规划不足" not in said for said in told.values())
    assert "9 份规划中的后四分之一" in told["壹壹市提升方案0号.docx"]
    assert "9 份规划中的前四分之一" in told["玖玖市提升方案8号.docx"]
    assert "份规划中的" not in document  # under five tasks its commitment is not rated
    nqpf("rank", "plans", "--feedback", "few", "--lang", "en", cwd=plans)
    few = said_in(plans / "few").values()
    assert all(
        "Fewer than 8 plans were looked at together" in said and not re.search(r"quarter of \d", said) for said in few
    )


def test_reasons_of_reviewers_reach_the_authors_of_that_plan_alone(many):
    told = said_in(many[0] / "sheets")
    assert [name[0] for name, said in told.items() if "没有写资金来源" in said] == ["壹"]
    assert [name[0] for name, said in told.items() if "缺少衡量方法" in said] == ["贰"]
    assert not any("张评审" in said for said in told.values())


def test_a_reason_that_names_another_plan_is_left_out_with_a_warning(many):
    assert "对 `P2.2` 的理由提到其他规划，未列入反馈单" in many[1].err
    assert not any("不如" in said for said in said_in(many[0] / "sheets").values())


def test_two_plans_of_one_title_have_sheets_of_their_own_and_the_same_bytes_each_time(nqpf, plans):
    for number in (0, 1):
        (plans / "plans" / f"file{number}{CODES[number]}.plan.yaml").write_text(text_of(number, "同名方案"), "utf-8")
    for folder in ("one", "two"):
        assert nqpf("rank", "plans", "--feedback", folder, cwd=plans).code == 0
    one, two = ({sheet.name: sheet.read_bytes() for sheet in (plans / name).iterdir()} for name in ("one", "two"))
    assert sorted(one) == ["同名方案-zz-0-壹.docx", "同名方案-zz-1-贰.docx"]
    assert one == two


@pytest.mark.parametrize("what", ["folder", "file", "link"])
def test_what_is_there_is_not_touched(nqpf, plans, what):
    there = plans / "sheets"
    {"folder": there.mkdir, "file": there.touch, "link": lambda: there.symlink_to("nowhere")}[what]()
    ran = nqpf("rank", "plans", "--feedback", "sheets", "--lang", "en", cwd=plans)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "sheets: this folder exists and is not overwritten (name a folder that does not exist yet)\n"
    )  # fmt: skip
    assert what != "folder" or list(there.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--feedback", "s", "-f", "jsonl"], "--feedback: jsonl shows each plan by itself (use another format)"),
        (["--feedback", "s", "-"], "--feedback: a plan from standard input cannot have a sheet (give the plan's file)"),
        (["--assessment", "x"], "--assessment: is shown on feedback sheets (add --feedback FOLDER)"),
    ],
)
def test_what_cannot_be_done_is_refused_before_any_work(nqpf, plans, args, told):
    ran = nqpf("rank", "plans", *args, "--lang", "en", cwd=plans, stdin=text_of(0).encode())
    assert (ran.code, ran.out, ran.err) == (2, "", f"{told}\n")
    assert not (plans / "s").exists()


def test_an_assessment_of_another_plan_ends_it_and_nothing_is_written(nqpf, plans):
    file = assessment(plans, 0, "缺少基期")
    (plans / "plans" / f"file0{CODES[0]}.plan.yaml").unlink()
    ran = nqpf("rank", "plans", "--feedback", "sheets", "--assessment", file, "--lang", "en", cwd=plans)
    assert (ran.code, ran.out, (plans / "sheets").exists()) == (2, "", False)
    assert ran.err == f"{file}: this assesses the plan `zz-0-壹`, which is not ranked\n"
