"""A small plan that several tests begin from."""

from pathlib import Path

ROOT = Path(__file__).parent.parent

PLAN = """\
nqpf: plan/1
id: t
kind: region
title: 测试规划
subject: 某省
horizon: {start: 2026, end: 2028}
measures:
  - id: M01
    title: 建设平台
    type: build
    object: 工业互联网平台
    owner: 省经信厅
    due: 2027年底
    budget: {amount: 1.2亿元, source: 省级专项}
    indicators: [I01]
    serves: [P2.2.platform, D2.A3.industrial-internet]
indicators:
  - id: I01
    title: 平台数
    unit: 个
    baseline: {value: 20, year: 2025}
    target: {value: 50, year: 2028}
    owner: 省经信厅
    data_source: 统计
    frequency: 每年
"""
