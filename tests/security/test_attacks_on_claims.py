"""Plans that claim what they do not say: on the quoted basis each is found, and unreviewed none is worth anything.

What a claim is about, a program cannot judge: it says what can be seen. So a document that was written to earn points,
with the words of the rubric in it, passes on the quoted basis; only a reviewer stops it.
"""

import copy
import json
import random
from pathlib import Path

import builders as b
import pytest
import yaml

from nqpf.consistency import check_consistency
from nqpf.documents.cited import Documents
from nqpf.documents.documents import text_document
from nqpf.evidence.quoted import quoted
from nqpf.loading.documents import read_documents
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.rubric.tree import Pruning
from nqpf.scoring.basis import Grounds, results_on
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

EXAMPLES = Path(__file__).parents[2] / "examples"
RUBRIC = load_bundled_rubric().rubric
FACETS = RUBRIC.facets()
DOUBTS = {"facet-not-named", "one-quote-many-claims", "repeated-claims", "near-duplicate", "uniform"}


def example(name: str) -> b.Data:
    return json.loads(json.dumps(yaml.safe_load((EXAMPLES / name).read_text("utf-8")), default=str))


REVIEWED, DRAFT = example("region-sample.zh.reviewed.yaml"), example("region-sample.zh.draft.yaml")


def of_kind(kind: str) -> list[str]:
    return [name for name, (_, facet) in FACETS.items() if facet.check.kind == kind]


def items(data: b.Data) -> list[tuple[str, b.Data]]:
    """Every item with the kind of facet that it can serve."""
    measures = [("measure", one) for task in data["measures"] for one in (task, *task.get("actions", ()))]
    return [*measures, *(("indicator", one) for one in data.get("indicators", ()))]


def only_serves_filled() -> b.Data:
    data = copy.deepcopy(DRAFT)
    free = {kind: iter(of_kind(kind)) for kind in ("measure", "indicator")}
    for kind, item in items(data):
        item["serves"] = [name for _, name in zip(range(2), free[kind], strict=False)]
    return data


def shuffled() -> b.Data:
    data = copy.deepcopy(REVIEWED)
    for kind in ("measure", "indicator"):
        claiming = [item for of, item in items(data) if of == kind and item.get("serves")]
        claims = [item["serves"] for item in claiming]
        random.Random(7).shuffle(claims)
        for item, serves in zip(claiming, claims, strict=True):
            item["serves"] = serves
    return data


def clones() -> b.Data:
    """Sixty tasks that quote one sentence, each with another facet."""
    data = copy.deepcopy(REVIEWED)
    best = max(data["measures"], key=len)
    names = of_kind("measure")[:60]
    data["measures"] += [
        {**{key: value for key, value in best.items() if key != "actions"}, "id": f"C{number}", "serves": [name]}
        for number, name in enumerate(names)
    ]
    return data


PLACES = [f"{one}{other}" for one in "东西南北中上下前后左右内外" for other in "湖山桥门街城河岭洲坊里巷塘"]
"""Names of places that differ in more than a number."""
PARK = "某市公园长椅行动方案\n\n一、重点任务\n" + "".join(
    f"（{number}）更新{place}长椅\n2027年底前在{place}建设长椅30张，2024年为10张，2026年达到20张，"
    f"市财政安排资金{number + 100}万元，市园林局每年公布园林年报。\n责任单位：市园林局\n"
    for number, place in enumerate(PLACES, start=1)
)
SLOGANS = (
    "某市新质生产力行动方案\n\n一、重点任务\n（一）强化组织领导\n成立领导小组，市财政安排资金1元。\n责任单位：市发展改革委\n"
    "2027年底前指数达到100。\n"
)


def cites(quote: str) -> b.Data:
    return {"file": "plan.txt", "section": "重点任务", "quote": quote}


def park_benches() -> b.Data:
    """Formally complete: every item has all that is asked of one, and none of it is about the rubric."""
    indicators = [_counted(number, name) for number, name in enumerate(of_kind("indicator"))]
    measures = [_task(number, name, len(indicators)) for number, name in enumerate(of_kind("measure"))]
    statements = [_listed(number, name) for number, name in enumerate(of_kind("statement"))]
    return b.plan_data(measures=measures, indicators=indicators, statements=statements)


def _counted(number: int, name: str) -> b.Data:
    place = PLACES[number]
    return {
        "id": f"I{number}", "title": f"{place}长椅", "unit": "张", "serves": [name],
        "baseline": {"value": 10, "year": 2024}, "target": {"value": 30, "year": 2027},
        "milestones": [{"value": 20, "year": 2026}], "data_source": "园林年报", "owner": "市园林局",
        "frequency": "每年", "source": cites(f"2027年底前在{place}建设长椅30张"),
    }  # fmt: skip


def _task(number: int, name: str, indicators: int) -> b.Data:
    place = PLACES[number]
    return b.measure(
        f"M{number}", level=1, title=f"更新{place}长椅", object=f"{place}长椅", owner="市园林局", due="2027年底",
        budget={"amount": f"{number + 101}万元", "source": "市财政"}, indicators=[f"I{number % indicators}"],
        serves=[name], source=cites(f"更新{place}长椅"),
    )  # fmt: skip


def _listed(number: int, name: str) -> b.Data:
    fields = [field.id for field in FACETS[name][1].check.fields]
    return {
        "id": f"S{number}", "title": f"{PLACES[number]}清单", "serves": [name],
        "entries": [dict.fromkeys(fields, word) for word in ("长椅", "资金", "市财政", "年报", "公布", "建设")],
        "data_source": "园林年报", "date": "2026", "measures": ["M1"], "owner": "市园林局", "update": "每年",
        "source": cites(f"更新{PLACES[number]}长椅"),
    }  # fmt: skip


def slogans_with_one_yuan() -> b.Data:
    """One task of slogans for everything, a leading group, one yuan and one index."""
    names = iter(of_kind("measure"))
    measures = [
        b.measure(
            f"M{number}", level=1, title=f"强化组织领导{number}", object="新质生产力", owner="市发展改革委",
            due="2027年底", budget={"amount": "1元", "source": "市财政"}, indicators=["I1"],
            serves=[next(names) for _ in range(3)], source=cites("强化组织领导"),
        )
        for number in range(1, 21)
    ]  # fmt: skip
    index = {"id": "I1", "title": "指数", "unit": "点", "target": {"value": 100, "year": 2027}}
    return b.plan_data(measures=measures, indicators=[{**index, "source": cites("2027年底前指数达到100")}])


ATTACKS = {
    "only serves filled": (only_serves_filled, DRAFT, None),
    "clones": (clones, REVIEWED, None),
    "claims shuffled": (shuffled, REVIEWED, None),
    "slogans with one yuan": (slogans_with_one_yuan, None, SLOGANS),
    "park benches": (park_benches, None, PARK),
}


def loaded(data: b.Data, text: str | None) -> tuple[LoadedPlan, Documents]:
    plan = b.loaded(RUBRIC, data)
    if text is not None:
        return plan, {"plan.txt": text_document(text)}
    return plan, read_documents(plan.view, EXAMPLES / "plan.yaml", EXAMPLES)


def totals(plan: LoadedPlan, documents: Documents) -> dict[str, float]:
    """The total on the claimed, the quoted and the confirmed basis, where nobody has reviewed anything."""
    before = check_claims(RUBRIC, plan.view)
    found = quoted(plan.view, documents)
    assert found is not None
    unreviewed = Grounds(found.grounds.view, frozenset(), found.grounds.units)
    results = {
        "claimed": before,
        "quoted": results_on(found.grounds, RUBRIC, before),
        "confirmed": results_on(unreviewed, RUBRIC, before),
    }
    applied = Pruning(plan.plan.kind)
    return {basis: 100 * scorecard(RUBRIC, one, applied).total for basis, one in results.items()}


def doubts(plan: LoadedPlan, documents: Documents) -> list[str]:
    return [found.id for found in check_consistency(plan.view, documents) if found.rule in DOUBTS]


@pytest.mark.parametrize(("attack", "honest", "text"), ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_found_and_unreviewed_it_is_worth_nothing(attack, honest, text):
    plan, documents = loaded(attack(), text)
    reached = totals(plan, documents)
    assert reached["claimed"] >= reached["quoted"] >= reached["confirmed"] == 0
    found = doubts(plan, documents)
    if honest is not None:
        before = doubts(*loaded(honest, None))
        found = [one for one in found if one not in before]
    assert found


def test_an_honest_plan_raises_no_doubt_about_its_claims():
    for language in ("zh", "en"):
        data = example(f"region-sample.{language}.reviewed.yaml")
        about_claims = {"facet-not-named", "one-quote-many-claims", "repeated-claims"}
        assert [one for one in doubts(*loaded(data, None)) if one.partition(":")[0] in about_claims] == []


def test_a_made_up_quote_takes_all_its_claims_with_it():
    data = park_benches()
    for kind in ("measures", "indicators", "statements"):
        for number, item in enumerate(data[kind]):
            item["source"]["quote"] = f"建设世界级创新高地{number}"
    plan, documents = loaded(data, PARK)
    reached = totals(plan, documents)
    assert reached["claimed"] > 90
    assert reached["quoted"] == 0
