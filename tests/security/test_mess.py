"""What input methods, spreadsheets and editors leave in a plan: understood, or refused with the fix; never nothing."""

import json
from decimal import Decimal

import pytest
from hostile import Run
from sample import PLAN

from nqpf.plan.plan import Plan
from nqpf.plan.quantity import parse_period

AMOUNT, DUE, TARGET = "1.2亿元", "2027年底", "value: 50"
ONE_FIGURE = ("write one figure with its unit", "请只写一个数字并带单位")


def changed(old, new):
    assert old in PLAN
    return PLAN.replace(old, new, 1)


REFUSED = {
    "full-width colon": ("title: 建设", "title：建设", "9:10", "type an ASCII colon", "请改为半角冒号"),
    "U+3000": ("    type:", "\u3000\u3000type:", "10:1", "ordinary spaces", "只能用半角空格"),
    "no-break space": ("    type:", "\u00a0   type:", "10:1", "ordinary spaces", "只能用半角空格"),
    "tab": ("    type:", "\ttype:", "10:1", "indent with spaces", "请改用空格"),
    "smart quotes": ("title: 测试规划", "title: “测试: 规划”", "4:8", "straight quotes", "半角引号"),
    "smart quotes in an id": ("id: t\n", "id: “t”\n", "2:5", "letters, digits", "可用字母"),
    "range": (AMOUNT, "3—5亿元", "14:22", *ONE_FIGURE),
    "range of a target in plan/1": (TARGET, "value: 50~60", "22:21", "write `nqpf: plan/2`", "`nqpf: plan/2`"),
    "range backwards": (TARGET, "value: 60~50", "22:21", "write the smaller number first", "请把较小的数写在前面"),
    "two values of a target": (TARGET, "value: 50、60", "22:21", "write one number", "请只写一个数字"),
    "two currencies": (AMOUNT, "3亿元+500万美元", "14:22", *ONE_FIGURE),
    "currencies with 、": (AMOUNT, "3亿元、500万美元", "14:22", *ONE_FIGURE),
    "Chinese numerals": (AMOUNT, "八千万元", "14:22", *ONE_FIGURE),
    "tenths": (TARGET, "value: 五成", "22:21", "write one number", "请只写一个数字"),
    "comma in a number": (AMOUNT, "1,200万元", "14:24", "ends the value within { }", "在 { } 内会被当作分隔符"),
    "negative": (AMOUNT, "−3亿元", "14:22", "0 or more", "不得小于 0"),
    "in brackets": (AMOUNT, "(3亿元)", "14:22", *ONE_FIGURE),
    "percent of a count": (TARGET, "value: 50%", "22:21", "write one number", "请只写一个数字"),
    "Excel's day": (DUE, "46568", "13:10", "write 2027-06-30", "请写作 2027-06-30"),
    "Excel's year": ("year: 2028", "year: 46022", "22:31", "write 2025-12-31", "请写作 2025-12-31"),
    "year last": (DUE, "6/30/2027", "13:10", "the year first", "先写年份"),
    "year last, dots": (DUE, "30.06.2027", "13:10", "the year first", "先写年份"),
    "Excel's error": (AMOUNT, "'#REF!'", "14:22", *ONE_FIGURE),
    "Excel's formula": (AMOUNT, "'=A1*2'", "14:22", *ONE_FIGURE),
    "no such day": (DUE, "2027-02-30", "13:10", "write one date", "请只写一个日期"),
    "two digits of a year": (DUE, "27年底", "13:10", "write one date", "请只写一个日期"),
    "Arabic-Indic digits": (DUE, "٢٠٢٧", "13:10", "write one date", "请只写一个日期"),
    "a path in double quotes": ("统计", '"C:\\统计\\a.xls"', "24:21", "single quotes", "单引号"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_at_its_place_with_the_fix_in_both_languages(run: Run, name):
    old, new, place, *fixes = REFUSED[name]
    run.write("p.plan.yaml", changed(old, new))
    for lang, fix in zip(("en", "zh"), fixes, strict=True):
        ran = run("score", "p.plan.yaml", "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"p.plan.yaml:{place}: ") and fix in ran.err
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("written", "yuan"),
    [
        ("３亿元", 300_000_000), ("１．２亿元", 120_000_000), ("3亿", 300_000_000), ("3000万", 30_000_000),
        ("5千元", 5_000), ("约3亿元", 300_000_000), ("3亿元以上", 300_000_000), ("不少于3亿元", 300_000_000),
        ("1，200万元", 12_000_000), ("￥3亿", 300_000_000), ("3 亿元", 300_000_000), ("3\u00a0亿元", 300_000_000),
        ("1000000000000000000", 10**18),
    ],
)  # fmt: skip
def test_an_amount_is_understood_as_its_author_meant_it(run: Run, written, yuan):
    text = changed(AMOUNT, written)
    run.write("p.plan.yaml", text)
    ran = run("score", "p.plan.yaml", "-f", "json")
    assert (ran.code, ran.err) == (0, "")
    amount = Plan.model_validate(run.parsed(text)).measures[0].budget.amount
    assert (amount.amount, amount.currency) == (Decimal(yuan), "CNY")


@pytest.mark.parametrize("written", ["２０２７年６月３０日", "2027/6/30", "2027.6.30", "2027-06-30", "2027年6月30日前"])
def test_a_date_is_understood_as_its_author_meant_it(written):
    assert parse_period(written).end == parse_period("2027-06-30").end


@pytest.mark.parametrize("written", ["NO", "012", "12:30", "1_000", "on", "0o17", "0x1F", "=1", "C:\\a\\b", "~/a"])
def test_what_yaml_1_1_would_change_stays_what_was_written(run: Run, written):
    assert run.parsed(f"a: {written}") == {"a": written}


@pytest.mark.parametrize("empty", ["", "无", "待定", "'########'", "-"])
def test_an_amount_that_says_nothing_is_told_as_missing(run: Run, empty):
    run.write("p.plan.yaml", changed(AMOUNT, empty))
    for lang, told in (("en", "no amount"), ("zh", "没有资金数额")):
        ran = run("score", "p.plan.yaml", "--explain", "P2.2.platform", "--lang", lang)
        assert ran.code == 0 and told in ran.out


@pytest.mark.parametrize(
    ("was", "aim", "told"),
    [
        ("20%", "0.5", ["target-not-beyond-baseline", "percent-or-fraction"]),
        ("0.5", "20", ["percent-or-fraction"]),
        ("0.2", "'20%'", ["percent-or-fraction"]),
        ("50%", "50", ["target-not-beyond-baseline"]),
        ("'0.5%'", "20", []),
        ("0.8", "1.5", []),
    ],
)
def test_a_fraction_beside_a_percentage_is_read_in_the_unit_and_told(run: Run, was, aim, told):
    text = changed("unit: 个", 'unit: "%"').replace("value: 20", f"value: {was}").replace("value: 50", f"value: {aim}")
    run.write("p.plan.yaml", text)
    found = json.loads(run("score", "p.plan.yaml", "-f", "json").out)["findings"]
    assert sorted(one["rule"] for one in found if one["severity"] != "note") == sorted(told)


LEFT = (".a.plan.yaml.swp", ".#a.plan.yaml", "._a.plan.yaml", "~$a.plan.yaml", "a.plan.yaml~", "#a.plan.yaml#",
        "a.plan.yaml.bak", ".cache/b.plan.yaml")  # fmt: skip


def test_what_editors_leave_in_a_directory_is_no_plan(run: Run):
    for name in LEFT:
        run.write(f"plans/{name}", "\0 no plan")
    ran = run("check", "plans", "--lang", "en")
    assert ran.code == 2 and ran.err.startswith("plans: there is no plan below this directory")
    run.write("plans/a.plan.yaml", PLAN)
    ran = run("check", "plans", "-f", "json")
    assert ran.code == 0 and '"unreadable": 0' in ran.out and '"passed": 1' in ran.out
