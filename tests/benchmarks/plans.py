"""Valid plans of any size, with the mix of text, lists, numbers and references that real ones have."""

from pathlib import Path

_HEAD = """\
nqpf: plan/1
id: benchmark
kind: region
title: {en: A plan to measure with, zh: 某市加快发展新质生产力行动方案}
subject: 某市
horizon: {start: 2025, end: 2030}
budget: {amount: 30亿元, source: 市财政}
measures:
"""
_MEASURE = """\
  - id: M{n}
    title: 建设第 {n} 个概念验证与中试平台
    type: build
    object: 面向中小企业开放的中试平台
    owner: 市科技局、市经信局
    due: 2027年底
    budget: {{amount: {n}500万元, source: 市级专项资金}}
    indicators: [I{n}]
    serves: [P2.6.pilot-line, D3.B3.platform]
    actions:
      - id: M{n}-1
        title: "Publish the list of tests: once a quarter"
        type: serve
        object: test services for small firms
        due: 2026Q3
"""
_INDICATOR = """\
  - id: I{n}
    title: 第 {n} 个平台年服务企业数
    unit: 家
    baseline: {{value: {n}, year: 2024}}
    target: {{value: {n}00, year: 2029}}
    milestones: [{{value: {n}0, year: 2027}}]
    data_source: 平台运行月报
    owner: 市科技局
    frequency: 每季度
    serves: [D3.B3.served]
"""


def plan(items: int) -> str:
    """A plan of so many measures, each with an action and an indicator; about 0.9 kB for each."""
    measures = "".join(_MEASURE.format(n=number) for number in range(1, items + 1))
    indicators = "".join(_INDICATOR.format(n=number) for number in range(1, items + 1))
    return f"{_HEAD}{measures}indicators:\n{indicators}"


def write(folder: Path, count: int, items: int) -> None:
    """So many plan files in a new folder, each with an id and a title of its own."""
    folder.mkdir()
    text = plan(items)
    for number in range(count):
        own = text.replace("id: benchmark\n", f"id: benchmark-{number}\n").replace("zh: 某市", f"zh: 第{number}市", 1)
        (folder / f"{number:06}.plan.yaml").write_text(own, "utf-8")
