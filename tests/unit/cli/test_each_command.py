"""Every command that lives on others' modules, in both languages: it runs and says what it is for.

What each must do in full stands in `tests/cli`.
"""

import pytest
from sample import PLAN

COMPARED = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  D1.A: {D1.B: 1/2, D1.L: 3}\n  D1.B: {D1.L: 5}\n"
ENDS = (
    "nqpf: best-worst/1\nrater: 李四\nbest: D1\nworst: P4\n"
    "best_to_others: {P1: 2, P2: 4, P3: 2, P4: 8, D2: 3, D3: 5, D4: 3, D5: 7}\n"
    "others_to_worst: {P1: 4, P2: 2, P3: 4, D1: 8, D2: 3, D3: 2, D4: 3, D5: 1}\n"
)
POINTS = "rater,P1,P2,P3,P4,D1,D2,D3,D4,D5\n张三,20,10,10,10,10,10,10,10,10\n李四,10,10,10,10,10,10,10,15,15\n"
OWN = "nqpf: rubric/1\nextends: bundled\nremove: [P1.3]\nchange: {P1: {weight: 2}}\n"

ENDINGS = [
    (("rank", "plans"), 0, "Each plan is ahead of all below it", "各规划均明显领先"),
    (("rank", "plans", "--topsis"), 0, "TOPSIS", "TOPSIS"),
    (("rank", "plans", "-f", "json"), 0, '"rank": 1', '"rank": 1'),
    (("robustness", "plans", "--draws", "100"), 0, "Ranks", "名次"),
    (("robustness", "plan.yaml", "--draws", "100", "-f", "json"), 0, '"draws": 100', '"draws": 100'),
    (("robustness", "plan.yaml", "--draws", "100", "--fail-under", "1"), 0, "median", "中位数"),
    (("score", "plan.yaml", "--interval"), 0, "median", "中位数"),
    (("weigh", "ahp", "compared.yaml", "--of", "D1"), 0, "Digital supply", "数字供给"),
    (("weigh", "bwm", "ends.yaml"), 0, "linear model", "线性"),
    (("weigh", "direct", "points.csv", "--budget", "100"), 0, "100 points each", "100 分"),
    (("weigh", "entropy", "many"), 0, "entropy", "熵"),
    (("weigh", "critic", "many"), 0, "critic", "CRITIC"),
    (("weigh", "critic", "plans"), 2, "need 10 plans at least", "至少需要 10 份"),
    (("weigh", "init", "ahp"), 0, "comparisons/1", "comparisons/1"),
    (("assess", "plan.yaml", "--init", "me-LANG.yaml"), 0, "", ""),
    (("rubric", "init", "mine-LANG"), 0, "mine-en", "mine-zh"),
    (("rubric", "init", "blank-LANG", "--blank"), 0, "blank-en", "blank-zh"),
    (("rubric", "show", "D2.B2", "own.yaml"), 0, "id: D2.B2", "id: D2.B2"),
    (("rubric", "resolve", "--kind", "region"), 0, "sha256", "sha256"),
    (("rubric", "diff", "bundled", "own.yaml"), 1, "P1.3", "P1.3"),
    (("rubric", "diff", "bundled", "own.yaml", "-f", "json"), 1, '"P1.3"', '"P1.3"'),
    (("compare", "plan.yaml", "plans/b.plan.yaml"), 0, "What changed\n", "测试规划"),
    (("compare", "plan.yaml", "plans/b.plan.yaml", "-f", "markdown"), 0, "# What changed\n", "测试规划"),
    (("roadmap", "plan.yaml", "--target", "P2=20"), 0, "P2 4.76 → 33.33 (target: 20)", "P2 4.76 → 33.33（目标 20）"),
    (("baseline", "plans"), 0, '"nqpf/baseline/1"', '"nqpf/baseline/1"'),
    (("config",), 0, "not set", "未设置"),
    (("config", "-f", "json"), 0, '"settings"', '"settings"'),
    (("rules",), 0, "reversed-dates", "reversed-dates"),
    (("rules", "reversed-dates"), 0, "reversed-dates", "reversed-dates"),
    (("rules", "reversed-date"), 2, "did you mean `reversed-dates`", "`reversed-dates`"),
]
"""A command, how it ends, and what it says in English and in Chinese."""


@pytest.fixture
def folder(tmp_path):
    texts = {"compared.yaml": COMPARED, "ends.yaml": ENDS, "points.csv": POINTS, "own.yaml": OWN}
    texts |= {
        "plans/a.plan.yaml": PLAN,
        "plans/b.plan.yaml": PLAN.replace("id: t\n", "id: u\n").replace("serves: [P2.2.platform, ", "serves: ["),
    }
    claims = ("P2.2.platform", "P4.2.compute", "P2.2.platform, P4.2.compute")
    for number in range(12):
        serves = f"note: the {number}th\n    serves: [{claims[number % 3]}]"
        texts[f"many/{number:02}.plan.yaml"] = PLAN.replace(
            "serves: [P2.2.platform, D2.A3.industrial-internet]", serves
        )
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: " ".join(ending[0]))
def test_it_runs_and_speaks_the_language_asked_for(run, folder, ending):
    args, code, *told = ending
    for lang, words in zip(("en", "zh"), told, strict=True):
        ran = run(*[argument.replace("LANG", lang) for argument in args], "--lang", lang)
        assert ran.code == code, ran.out + ran.err
        assert words in ran.out + ran.err
