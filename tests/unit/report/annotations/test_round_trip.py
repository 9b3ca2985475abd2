"""What a comment says to paste, pasted where it says and with its blanks filled in, is read and answers the task."""

import re

import pytest
from noted import annotated, scored

from nqpf.consistency import check_consistency
from nqpf.report.annotations.view import Annotation
from nqpf.scoring.commitment import commitment_of
from nqpf.scoring.unanswered import unanswered

HEAD = """东湖市渔业提升方案（2026—2028年）
一、主要目标
到2028年，建成渔港3座。
二、重点任务
"""
TASKS = {
    "建设育苗中心": "建设育苗中心2座。",
    "淘汰旧渔船": "淘汰旧渔船120艘，制定报废标准。",
    "培训渔技员": "每年培训渔技员300人。",
    "推广循环养殖": "建设循环养殖池塘。到2028年，循环养殖覆盖率达到60%。",
    "开展质量抽检": "开展水产品质量抽检，2027年底前建成追溯系统。",
    "推进渔港建设": "改造渔港码头。",
    "诊断养殖企业": "三年诊断养殖企业90家。",
}
ENDS = {
    "brackets": "（责任单位：市农业农村局）",
    "two in brackets": "（牵头单位：市农业农村局；配合单位：市财政局、市生态环境局）",
    "commas": "（责任单位：市农业农村局，配合单位：市财政局）",
    "half-width": "(责任单位:市农业农村局、市财政局)",
    "line": "\n责任单位：市农业农村局、市财政局",
    "lead line": "\n牵头单位：市农业农村局；配合单位：市财政局。",
    "with date": "（牵头单位：市农业农村局；完成时限：2027年6月底前）",
    "nothing": "",
}
HEAD_EN = """Eastlake Fisheries Plan 2026–2028
1 Goals
By 2028, the county will have 3 landing sites.
2 Tasks
"""
TASKS_EN = {
    "Build hatcheries": "Build 2 hatcheries.",
    "Replace old boats": "Replace 120 old boats and draft a scrapping standard.",
    "Train advisers": "Train 300 advisers a year.",
    "Spread closed ponds": "Build closed ponds. By 2028, the share of closed ponds will reach 60%.",
    "Visit ponds": "Offer advice and visit 90 ponds in three years.",
    "Build landing sites": "Build landing sites in the north.",
    "Inspect fish": "Inspect fish at every port. Build a tracing system by June 2027.",
}
ENDS_EN = {
    "line": "\nLead: Fisheries Office. Support: Finance Bureau, Environment Bureau.",
    "brackets": " (Lead: Fisheries Office; support: Finance Bureau)",
    "owner": "\nOwner: Fisheries Office",
    "same line": " Lead: Fisheries Office. Support: Finance Bureau.",
    "nothing": "",
}


def plan(tasks: dict[str, str], head: str, end: str) -> str:
    english = head is HEAD_EN
    numbers = [f"2.{at} " for at in range(1, 9)] if english else [f"（{one}）" for one in "一二三四五六七八"]
    return head + "\n".join(
        f"{number}{title}\n{text}{end}" for number, (title, text) in zip(numbers, tasks.items(), strict=False)
    )


DOCUMENTS = [pytest.param(plan(TASKS, HEAD, end), id=name) for name, end in ENDS.items()] + [
    pytest.param(plan(TASKS_EN, HEAD_EN, end), id=f"english {name}") for name, end in ENDS_EN.items()
]
FILLED = [
    ("＿＿＿＿年至＿＿＿＿年", "2026年至2028年"),
    ("到＿＿＿＿年", "到2028年"),
    ("（＿＿＿＿年为＿＿＿＿）", "（2025年为{base}）"),
    ("＿＿＿＿（指标名称）达到＿＿＿＿", "{name}达到{aim}"),
    ("＿＿＿＿年＿＿月", "{day}"),
    ("＿＿＿＿年", "{year}年"),
    ("＿＿＿＿万元", "8{at}万元"),
    ("来源：＿＿＿＿", "来源：市财政"),
    ("来源:＿＿＿＿", "来源:市财政"),
    ("＿＿＿＿", "市农业农村局"),
    ("from 20__ to 20__", "from 2026 to 2028"),
    ("(20__: ______)", "(2025: {base})"),
    ("______ (name of the indicator) will reach ______", "{name} will reach {aim}"),
    ("by ______ 20__", "by {month} 2027"),
    ("By ______ 20__", "By {month} 2027"),
    ("By 20__", "By 2028"),
    ("by 20__", "by 2028"),
    ("20__", "2027"),
    (": ______, paid by ______", ": CNY {at} million, paid by the Finance Bureau"),
    (": ______", ": Fisheries Office"),
]


def filled(line: str, title: str) -> str:
    """The line with values for its blanks, all of the task's own."""
    at = next(at for at, one in enumerate((*TASKS, *TASKS_EN)) if one == title) % len(TASKS)
    month, day = ("February", "January", "April", "June", "July", "May", "March")[at], f"2027年{at + 2}月"
    english = title.isascii()
    name = f"the success rate of plan to {title.lower()}" if english else f"{title}成功率"
    unit = (re.findall(r"[0-9]+(%|[艘人家座])", line) or ["%" if "name" in line or "名称" in line else ""])[-1]
    for blank, value in FILLED:
        line = line.replace(
            blank,
            value.format(base=f"1{unit}", name=name, aim="60%", year=2026 + at % 3, at=at + 2, month=month, day=day),
        )
    return line


def pasted(text: str, note: Annotation) -> str:
    """The document with the lines of a comment where it says that they go."""
    title = note.place.quote
    start = text.index(title)
    found = re.search(r"\n(?:（.）|2\.\d )", text[start:])
    end = start + found.start() if found else len(text)
    task = text[start:end]
    for how, line in zip(note.paragraphs, note.paragraphs[1:], strict=False):
        if line.en == line.zh:
            task = put(task, how.zh, filled(line.zh, title))
    return text[:start] + task + text[end:]


def put(task: str, how: str, line: str) -> str:
    if words := re.search("将“(.+)”改写为", how):
        assert words[1] in task
        return task.replace(words[1], line)
    if words := re.search("“……(.+)”之后", how):
        before, found, behind = task.rpartition(words[1])
        assert found
        assert ("括号内" in how) == (behind[:1] in ("）", ")"))
        return f"{before}{found}{' ' * (found[-1] == '.')}{line}{behind}"
    if "另起一行" in how:
        return f"{task}\n{line}"
    if "段末" in how:
        return f"{task}{' ' * line.isascii()}{line}"
    assert "正文中" in how
    title, text = task.split("\n", 1)
    return f"{title}\n{line}{' ' * line.isascii()}{text}"


def findings(text: str) -> set[str]:
    return {finding.rule for finding in check_consistency(scored(text).plan.view, {})}


@pytest.mark.parametrize("text", DOCUMENTS)
def test_every_line_is_read_where_its_comment_says_that_it_goes(text: str) -> None:
    after = text
    for note in annotated(text).notes:
        after = pasted(after, note)
    view = scored(after).plan.view
    assert [(one.task.title.zh or one.task.title.en, one.questions) for one in unanswered(view)] == []
    assert commitment_of(view).counts.value == 1
    assert findings(after) <= findings(text)


@pytest.mark.parametrize("text", DOCUMENTS)
def test_one_comment_brings_what_it_promises(text: str) -> None:
    before = commitment_of(scored(text).plan.view).counts.value
    promised = {one.task.id: one.rise for one in unanswered(scored(text).plan.view)}
    for note, rise in zip(annotated(text).notes, promised.values(), strict=True):
        after = commitment_of(scored(pasted(text, note)).plan.view).counts.value
        assert after - before == pytest.approx(rise)
