"""What a check found, written down by hand: every kind of outcome, for the tests of its formats."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.check.view import (
    FORMAT,
    ChangeView,
    CheckedFinding,
    CheckedPlan,
    CheckReport,
    FailureView,
    FixView,
    ProblemView,
    RegressionView,
    WaiverView,
)
from nqpf.report.commitment import BandName
from nqpf.report.provenance import TOOL, RubricView

RUBRIC = RubricView("nqpf", "1.0", Text("New quality productive forces", "新质生产力"), "region", "5e" * 32)
SETTINGS = "nqpf.toml"
LEAD_BODY = Text("Lead body", "牵头机制")
ADD_IT = Text("add: Lead body", "新增：牵头机制")
TOO_LOW = Text("the plan scores 16.5, below the required 40", "总分 16.5，低于门槛 40")
TWICE = Text("the key `id` is a duplicate", "键 `id` 重复出现")
SWAP = Text("swap the two dates", "请对调两个日期")


def fix(id="D5.B1", title=LEAD_BODY, gain=1.22, line=28, says=ADD_IT):
    return FixView(id, title, gain, line, says)


def failure(rule="total", node="total", message=TOO_LOW, **more):
    base = FailureView(f"{rule}:{node}", rule, node, None, 40, 16.5, message, 28, (), ())
    return base._replace(**more)


def finding(subject="M7", rule="reversed-dates", severity="error", message=None, hint=SWAP, **more):
    message = message or Text(f"{subject} begins after it is due", f"{subject} 的开始时间晚于完成时限")
    base = CheckedFinding(
        f"{rule}:{subject}", rule, severity, message, hint, 88, 5, (), "plan", "due", None, False, None
    )
    return base._replace(**more)


def waiver(id="D2.B2", **more):
    reason = Text("the market platform is approved in autumn", "市场化平台秋季批复")
    return WaiverView(id, "省发展改革委 王处长", reason, "2026-12-31", SETTINGS, 12, "active")._replace(**more)


def change(node="D2", was=41.2, now=36.0, **more):
    title = Text("Government guidance and market regulation", "政府引导与市场调节")
    return ChangeView(node, "dimension", title, was, now, ("plan", "waiver"), (), 31, True)._replace(**more)


def regression(*changes, **more):
    return RegressionView("baseline.json", ("plan", "waiver"), 0.5, changes, ())._replace(**more)


def problem(line=3, column=1, message=TWICE, hint=NO_TEXT):
    return ProblemView("", line, column, message, hint)


def plan(path="plans/a.plan.yaml", status="passed", **more):
    base = CheckedPlan(
        path=path, sha256="0" * 64, id="a", title=Text("Plan", "规划"), draft=False,
        status=status, total=64.0, waived_total=None,
        commitment=60.0, bands=(BandName("accountable", Text("Accountable", "可问责级"), NO_TEXT),), breadth=70.0,
        scope=None, assessed=1.0, in_memory=False, traceable=None, cited=0, rubric=RUBRIC,
        failures=(), findings=(), waivers=(), regression=None, problems=(),
    )  # fmt: skip
    return base._replace(**more)


def unreadable(path="plans/b.plan.yaml", *problems):
    nothing = dict.fromkeys(
        ("sha256", "id", "title", "draft", "total", "commitment", "breadth", "assessed", "cited", "rubric")
    )
    placed = tuple(problem._replace(file=path) for problem in problems or (problem(),))
    return plan(path, "unreadable", bands=(), **nothing, problems=placed)


def report(*plans, baseline=None, gated=True):
    counts = [sum(plan.status == status for plan in plans) for status in ("passed", "failed", "unreadable")]
    return CheckReport(FORMAT, TOOL, baseline, gated, *counts, plans)


GOOD = plan(
    "plans/enterprise.plan.yaml",
    total=88.4,
    commitment=90.0,
    bands=(BandName("exemplary", Text("Exemplary", "示范级"), NO_TEXT),),
    findings=(
        finding(
            "M3", "near-duplicate", "note",
            Text("M3 says nearly what M2 says", "M3 与 M2 内容近似"), Text("merge the two", "请合并"),
            line=140, known=True,
        ),
    ),
    waivers=(waiver("P3.3", status="unused", line=20),),
)  # fmt: skip
"""It passes; a known note and a waiver that is no longer needed remain."""

BAD = plan(
    "plans/region-zhejiang.plan.yaml",
    "failed",
    total=16.5,
    waived_total=18.2,
    commitment=15.5,
    bands=(
        BandName("declared", Text("Declared", "宣示级"), NO_TEXT),
        BandName("outlined", Text("Outlined", "框架级"), NO_TEXT),
    ),
    breadth=28.8,
    traceable=0.84,
    failures=(
        failure(fix=(fix(), fix("D5.B1.guarantee", Text("Means that keep it working", "保障措施"), 1.2, 29))),
        failure(
            "node", "D2.B2", Text("D2.B2 scores 0.0, below the required 60", "D2.B2 得分 0.0，低于门槛 60"), line=31,
            title=Text("Market regulation", "市场调节"), waived_by=("D2.B2",), fix=(fix("D2.B2.list"),),
        ),
    ),
    findings=(
        finding(known=False, fails=True),
        finding(
            "I3", "two-units", "warning",
            Text("I3 is in 亿元 here and in 万元 there", "I3 的单位前后不一（亿元、万元）"),
            Text("use one unit", "请统一单位"), line=120, column=9, known=True,
            key="target.value",
        ),
        finding("M9", line=96, known=True, waived_by="reversed-dates:M9"),
        finding(
            "M2", "measure-without-indicator", "note",
            Text("no indicator measures M2", "M2 没有对应的指标"),
            Text("say which indicator shows its result", "请写明由哪项指标衡量"), line=40, known=False,
            key="indicators",
        ),
    ),
    waivers=(
        waiver(),
        waiver(
            "reversed-dates:M9", owner="李工", line=19,
            reason=Text("both dates are under review", "两个日期均在复核"),
        ),
        waiver("P4", expires="2026-06-30", status="lapsed", line=26),
    ),
    regression=regression(
        change(),
        change("total", 17.1, 16.5, level="total", title=None, line=1),
        change("P2.2.platform", 60.0, 60.04, level="facet", title=Text("Platform", "平台"), fails=False, line=52,
               causes=("plan",)),
        change("P3.1.x", None, 20.0, level="facet", title=Text("Substitution", "替代"), fails=False, line=60,
               causes=("waiver",)),
        gone=("reversed-dates:M1",),
    ),
)  # fmt: skip
"""It fails in every way a plan can, with some of it known, and some waived."""

BROKEN = unreadable(
    "plans/规划 草案#2.plan.yaml",
    problem(hint=Text("keep one of the two", "请保留其一")),
    problem(0, 0, Text("showing the first 50 problems; there are more", "此处列出前 50 处问题，另有更多")),
)
"""It cannot be read; its name needs care in a URI."""

REPORT = report(GOOD, BAD, BROKEN, baseline="baseline.json")
"""The three together: what the golden files show."""
