"""The entries of a work list done by hand: what their author would write into the plan's file, as plain data.

It knows the ladders from the plan format's side only: nothing that the work list is made with is used here.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from nqpf.base.language import Text, both
from nqpf.facets import SERVED_BY
from nqpf.plan.bodies import Body
from nqpf.plan.items import says_something
from nqpf.plan.naming import Naming
from nqpf.plan.quantity import canonical_unit, parse_measurement, parse_money, parse_period
from nqpf.report.worklist.view import EntryView
from nqpf.rubric.model import Rubric

Data = dict[str, Any]

BODY, SOURCE = "省工业和信息化厅", "省级财政专项资金"
TESTS = {
    "measure": ("stated", "owned", "scheduled", "resourced", "measured"),
    "indicator": ("stated", "aimed", "anchored", "tracked", "ambitious"),
    "statement": ("stated", "filled", "sourced", "linked", "kept"),
}


def do(data: Data, entry: EntryView, rubric: Rubric) -> None:
    """Write what an entry says into a plan's data."""
    if entry.kind == "complete":
        for lack in entry.lacks:
            _Author(data, lack.item, rubric).write(lack.test, lack.link)
        return
    facets = {name: facet for name, (_, facet) in rubric.facets().items()}
    for name in entry.facets:
        kind = SERVED_BY[facets[name].check.kind]
        items = _section(data, f"{kind}s")
        made = {"id": f"new-{name}", "title": f"新增第{len(items)}项", "serves": [name]}
        items.append(made)
        for test in TESTS[kind]:
            _Author(data, made["id"], rubric).write(test, None)


def _section(data: Data, name: str) -> list[Data]:
    if not data.get(name):
        data[name] = []
    return data[name]


class _Author:
    def __init__(self, data: Data, item: str, rubric: Rubric) -> None:
        self.data, self.facets = data, {k: f for k, (_, f) in rubric.facets().items()}
        self.naming = Naming(rubric.bounds)
        self.kind, self.item, self.whole = self._find(item)
        served = [name for name in self.item.get("serves") or () if name in self.facets]
        self._checks: list[Any] = [self.facets[name].check for name in served]

    def _find(self, wanted: str) -> tuple[str, Data, Data]:
        """The kind of item, the item, and the measure it belongs to (itself, if it is no action)."""
        for section in ("measures", "indicators", "statements"):
            for item in self.data.get(section) or ():
                for part in (item, *(item.get("actions") or ())):
                    if part["id"] == wanted:
                        return section.removesuffix("s"), part, item
        raise LookupError(wanted)

    def write(self, test: str, link: str | None) -> None:
        if test == "measured":
            self._measured(link)
        else:
            getattr(self, f"_{self.kind}_{test}")()

    # --- Measures

    def _measure_stated(self) -> None:
        types = [name for check in self._checks for name in getattr(check, "types", ())]
        self.item.setdefault("type", max(types, key=types.count, default="build"))
        if not _says(self.item.get("object")):
            self.item["object"] = "纺织产业集群中试基地"

    def _measure_owned(self) -> None:
        self.item["owner"] = BODY

    def _measure_scheduled(self) -> None:
        self.item["due"] = self.data["horizon"]["end"]

    def _measure_resourced(self) -> None:
        own, whole = _budget(self.item), _budget(self.whole)
        if not any(self._pays(budget.get("source")) for budget in (own, whole)):
            own["source"] = SOURCE
        written = [str(budget["amount"]) for budget in (own, whole) if _says(budget.get("amount"))]
        if not any(self._counts(text) for text in written[:1]):
            own["amount"] = "1.2亿元"
        self.item["budget"] = own

    def _pays(self, source: Any) -> bool:
        return _says(source) and not self.naming.why_no_source(_text(source))

    def _counts(self, amount: str) -> bool:
        money = parse_money(amount)
        return money.amount > 0 and not self.naming.words.least(money)

    def _measured(self, link: str | None) -> None:
        """Link the indicator that is there, else a new one of the task's own."""
        indicators = _section(self.data, "indicators")
        name = link or f"of-{self.whole['id']}"
        if name not in [indicator["id"] for indicator in indicators]:
            end = self.data["horizon"]["end"]
            indicators.append({
                "id": name, "title": f"挂钩指标第{len(indicators)}号", "unit": "个",
                "baseline": {"value": 1, "year": 2020}, "target": {"value": 5, "year": end},
            })  # fmt: skip
        self.item["indicators"] = [*(self.item.get("indicators") or ()), name]

    # --- Indicators

    def _indicator_stated(self) -> None:
        if not _says(self.item["title"]):
            self.item["title"] = "指标"
        shares = [point for point in self._points() if "%" in str(point.get("value"))]
        if self.item.get("unit") != "%" and not _says(self.item.get("unit")):
            written = any(_says(point.get("value")) for point in self._points())
            # Numbers that are there without a mark are no shares, whatever the facet counts in.
            self.item["unit"] = "%" if shares else "个" if written else next(iter(self._units()), "个")
        ways = {check.direction for check in self._checks if getattr(check, "direction", None)}
        known = [point for point in self._points() if point is not self.item.get("target")]
        if len(ways) == 1 and not any(_says(point.get("value")) for point in known):
            self.item["direction"] = ways.pop()
        self._aim()

    def _units(self) -> list[str]:
        checks = [check for check in self._checks if check.kind == "indicator"]
        return [check.unit or check.benchmark.unit for check in checks if check.unit or check.benchmark]

    def _points(self) -> list[Data]:
        points = [self.item.get("baseline"), self.item.get("target"), *(self.item.get("milestones") or ())]
        return [point for point in points if point]

    def _number(self, point: Data) -> Decimal:
        """A value as a number of the indicator's unit."""
        unit = self.item.get("unit") or ""
        return parse_measurement(point["value"], point.get("unit", unit)) / canonical_unit(unit).factor

    @property
    def _sign(self) -> int:
        return 1 if self.item.get("direction", "up") == "up" else -1

    def _aim(self) -> Data:
        """The target, with a value that the milestones and the baseline allow."""
        target = self.item.setdefault("target", {})
        if not _says(target.get("value")):
            stones = [self._number(p) for p in self.item.get("milestones") or () if _says(p.get("value"))]
            baseline = self.item.get("baseline")
            if baseline and _says(baseline.get("value")):
                start = self._number(baseline)
                stones.append(start + self._sign * _apart(start))
            target["value"] = str(max(stones, key=lambda value: value * self._sign, default=Decimal(1)))
        return target

    def _indicator_aimed(self) -> None:
        target = self._aim()
        year = parse_period(target["year"]) if _says(target.get("year")) else None
        horizon = self.data["horizon"]
        start, end = parse_period(horizon["start"]), parse_period(horizon["end"])
        if year is None or not start.start <= year.end <= end.end:
            target["year"] = horizon["end"]

    def _indicator_anchored(self) -> None:
        baseline = self.item.setdefault("baseline", {})
        later = [self.item.get("target"), *(self.item.get("milestones") or ())]
        later = [point for point in later if point]
        if not _says(baseline.get("value")):
            numbers = [self._number(point) for point in later if _says(point.get("value"))]
            if not numbers:
                return  # nothing to improve on yet
            worst = min(numbers, key=lambda value: value * self._sign)
            baseline["value"] = str(worst - self._sign * _apart(worst))
        years = [point["year"] for point in later if _says(point.get("year"))] or [self.data["horizon"]["end"]]
        dates = [parse_period(year).end for year in years]
        if not _says(baseline.get("year")) or parse_period(baseline["year"]).end >= min(dates):
            baseline["year"] = min(dates).year - 1

    def _indicator_tracked(self) -> None:
        for key, value in (("data_source", "省统计局年报"), ("frequency", "每年")):
            if not _says(self.item.get(key)):
                self.item[key] = value
        self._maintained()

    def _maintained(self) -> None:
        owner = self.item.get("owner") or []
        if not self.naming.bodies([Body(name=_text(body)) for body in (owner if isinstance(owner, list) else [owner])]):
            self.item["owner"] = BODY

    def _indicator_ambitious(self) -> None:
        if not all(_says((self.item.get(key) or {}).get("year")) for key in ("baseline", "target")):
            return  # nothing to lead from, or to
        start = parse_period(self.item["baseline"]["year"]).end
        end = parse_period(self.item["target"]["year"]).end
        half = date.fromordinal((start.toordinal() + end.toordinal()) // 2)
        self.item["milestones"] = [{**self.item["target"], "year": half.isoformat()}]

    def _indicator_supported(self) -> None:
        self._indicator_anchored()
        self._maintained()

    # --- Statements

    def _statement_stated(self) -> None:
        entries = self.item.setdefault("entries", [])
        complete = {field.id: "已填写" for check in self._checks for field in check.fields}
        for asked in self._checks:
            for number in range(asked.min):
                entries.append({**complete, asked.fields[0].id: f"高速织机{number}号"})

    def _statement_filled(self) -> None:
        for entry in self.item["entries"]:
            texts = {key: _text(value) for key, value in entry.items()}
            fields = [field for check in self._checks for field in check.fields]
            entry |= {field.id: "已填写" for field in fields if not field.read(texts)}

    def _statement_sourced(self) -> None:
        if not _says(self.item.get("data_source")):
            self.item["data_source"] = "全省产业链调查"
        if not _says(self.item.get("date")):
            self.item["date"] = "2025-03"

    def _statement_linked(self) -> None:
        measures = _section(self.data, "measures")
        if not measures:
            measures.append({"id": "acting", "title": "对应举措"})
        self.item["measures"] = [measures[0]["id"]]

    def _statement_kept(self) -> None:
        if not _says(self.item.get("update")):
            self.item["update"] = "每半年"
        self._maintained()


def _text(value: Any) -> Text:
    return Text(**value) if isinstance(value, dict) else both("" if value is None else str(value))


def _apart(value: Decimal) -> Decimal:
    """How far a target is put from its baseline: a little more than the rubric's least distance."""
    return abs(value) * Decimal("0.011") + Decimal("0.0001")


def _says(value: Any) -> bool:
    return says_something(_text(value))


def _budget(item: Data) -> Data:
    budget = item.get("budget")
    return dict(budget) if isinstance(budget, dict) else {} if budget is None else {"amount": budget}
