import builders as b
import pytest

from nqpf.drafting.suggestions import Described, suggest
from nqpf.rubric.model import Facet


def facet(name: str, zh: str, en: str, check: dict | None = None, **further) -> Facet:
    written = b.facet(name, title={"zh": zh, "en": en}, **further)
    return Facet.model_validate({**written, "check": check or {"kind": "measure"}})


WEAVING = facet("X1.1.weaving", "织机更新", "Renewing looms")
DYEING = facet("X1.1.dyeing", "印染污水治理", "Treatment of dyeing waste water")
TRAINING = facet("X1.2.training", "技工培训", "Training of weavers", {"kind": "measure", "types": ["train"]})
COUNT = facet("X1.2.count", "织机数量", "Number of looms", {"kind": "indicator", "unit": "台", "direction": "up"})
FACETS = (WEAVING, DYEING, TRAINING, COUNT)


def suggested(*items: Described, facets=FACETS) -> list[list[str]]:
    return [[one.facet for one in answers] for answers in suggest(facets, items)]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("更新老旧织机", "X1.1.weaving"),
        ("治理印染企业污水", "X1.1.dyeing"),
        ("Renew the looms of small mills", "X1.1.weaving"),
        ("Treat waste water from dyeing", "X1.1.dyeing"),
    ],
)
def test_the_facet_whose_words_an_item_has_comes_first(said, first):
    assert suggested(Described("measure", said))[0][0] == first


def test_an_item_that_shares_no_word_with_a_facet_serves_none():
    assert suggested(Described("measure", "举办美食节")) == [["none"]]


def test_none_is_always_among_five_answers_at_most():
    many = [facet(f"X1.1.f{number}", "织机更新", "Looms") for number in range(9)]
    others = [facet(f"X1.2.f{number}", "印染", "Dyeing") for number in range(30)]
    (answers,) = suggested(Described("measure", "更新织机"), facets=[*many, *others])
    assert len(answers) == 5
    # Likely facets go before it, two at most; equals come in the order of the rubric.
    assert answers == ["X1.1.f0", "X1.1.f1", "none", "X1.1.f2", "X1.1.f3"]


def test_only_facets_of_its_kind_are_suggested():
    measure, indicator = suggested(Described("measure", "织机数量"), Described("indicator", "织机数量"))
    assert "X1.2.count" not in measure
    assert indicator == ["X1.2.count", "none"]


def test_a_type_that_does_not_usually_answer_a_facet_counts_against_it():
    facets = (TRAINING, facet("X1.3.school", "技工培训", "Training of weavers"))
    usual, unusual = suggested(
        Described("measure", "技工培训", type="train"), Described("measure", "技工培训", type="build"), facets=facets
    )
    assert usual[0] == "X1.2.training"
    assert unusual[0] == "X1.3.school"


def test_words_beside_an_item_decide_where_its_own_do_not():
    near, apart = suggested(
        Described("measure", "制定年度清单", around="印染污水治理"),
        Described("measure", "制定年度清单", around="织机更新"),
    )
    assert (near[0], apart[0]) == ("X1.1.dyeing", "X1.1.weaving")


def test_a_word_of_every_item_tells_less_than_one_of_its_own():
    facets = (facet("X1.1.a", "产业园区", "Parks"), facet("X1.1.b", "污水管网", "Sewers"))
    alone = suggested(Described("measure", "产业园区污水"), facets=facets)[0]
    among = suggested(*[Described("measure", f"产业园区{what}") for what in ("污水", "道路", "绿地")], facets=facets)[0]
    assert (alone[0], among[0]) == ("X1.1.a", "X1.1.b")


def test_what_a_facet_excludes_speaks_for_the_criterion_that_it_names():
    facets = (
        facet("X1.1.a", "织机更新", "Looms", not_counts={"zh": "花型图书馆（计入 X1.2）。", "en": "A library (X1.2)."}),
        facet("X1.2.b", "设计服务", "Design"),
    )
    assert suggested(Described("measure", "建设花型图书馆"), facets=facets)[0] in (
        ["none", "X1.2.b"],
        ["X1.2.b", "none"],
    )


def test_an_accepted_facet_is_learnt_from_by_the_other_items():
    asked = Described("measure", "举办花型大赛")
    accepted = Described("measure", "举办花型展览", accepted=("X1.1.dyeing",))
    assert suggested(asked) == [["none"]]
    assert "X1.1.dyeing" in suggested(asked, accepted)[0]


def test_why_names_the_words_that_agree():
    (answers,) = suggest(FACETS, [Described("measure", "治理印染污水，更新织机，检修水泵")])
    why = {one.facet: one.because.zh for one in answers}
    assert why["X1.1.dyeing"] == "印染污水"
    assert why["X1.1.weaving"] == "更新、织机"
    assert why["none"] == "与各要点共同的用词不多"
    (answers,) = suggest(FACETS, [Described("measure", "Renew all looms")])
    assert answers[0].because.en == "Renew, looms"
    (answers,) = suggest([facet("X1.1.a", "织机的更新", "Looms")], [Described("measure", "织机的改造")])
    assert answers[0].because.zh == "织机"


def test_an_empty_plan_and_a_rubric_without_facets():
    assert suggest(FACETS, []) == ()
    assert suggested(Described("measure", ""), facets=()) == [["none"]]
