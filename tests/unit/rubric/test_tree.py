import pytest
from builders import criterion, driver, facet, pole, principle, rubric

from nqpf.rubric.tree import Pruning, emptied, facet_shares, grow

REGION = Pruning("region")


def ids(branch):
    return [node.id for node in branch.walk()]


SMALL = rubric(
    principle("P1", criterion("P1.1", weight=3), criterion("P1.2"), weight=2),
    driver("D1", weight=6),
)


def test_the_tree_has_the_rubrics_levels_each_node_before_its_children():
    tree = grow(SMALL, REGION)
    assert [(node.id, node.level) for node in tree.walk()] == [
        ("total", "rubric"),
        ("P1", "dimension"),
        ("P1.1", "criterion"),
        ("P1.1.f", "facet"),
        ("P1.2", "criterion"),
        ("P1.2.f", "facet"),
        ("D1", "dimension"),
        ("D1.A", "pole"),
        ("D1.A1", "criterion"),
        ("D1.A1.f", "facet"),
        ("D1.B", "pole"),
        ("D1.B1", "criterion"),
        ("D1.B1.f", "facet"),
        ("D1.L", "pole"),
        ("D1.L1", "criterion"),
        ("D1.L1.f", "facet"),
    ]  # fmt: skip


def test_nodes_carry_weight_aggregator_and_side():
    tree = grow(SMALL, REGION)
    by_id = {node.id: node for node in tree.walk()}
    assert (tree.weight, tree.aggregate) == (1.0, "arithmetic")
    assert (by_id["D1"].weight, by_id["D1"].aggregate) == (6.0, "coupled")
    assert [(child.side, child.weight) for child in by_id["D1"].children] == [("A", 0.4), ("B", 0.4), ("L", 0.2)]
    assert (by_id["P1.1.f"].aggregate, by_id["P1.1.f"].side, by_id["P1.1.f"].need) == (None, None, None)


def test_a_share_is_the_weight_times_that_of_all_ancestors():
    assert facet_shares(grow(SMALL, REGION)) == pytest.approx(
        {"P1.1.f": 0.1875, "P1.2.f": 0.0625, "D1.A1.f": 0.3, "D1.B1.f": 0.3, "D1.L1.f": 0.15}, abs=1e-15
    )


def test_scope_takes_out_criteria_and_facets_of_the_other_kind_of_plan():
    both = facet("C.both")
    firm = facet("C.firm", scope=["enterprise"])
    tree = rubric(principle("P", criterion("C", both, firm), criterion("R", scope=["region"])))
    assert ids(grow(tree, REGION)) == ["total", "P", "C", "C.both", "R", "R.f"]
    assert ids(grow(tree, Pruning("enterprise"))) == ["total", "P", "C", "C.both", "C.firm"]


def test_what_keeps_no_child_is_left_out_with_all_above_it():
    firm = facet("C.f", scope=["enterprise"])
    tree = rubric(principle("P"), principle("Q", criterion("C", firm)))
    assert ids(grow(tree, REGION)) == ["total", "P", "P.1", "P.1.f"]


def test_a_linkage_that_does_not_apply_leaves_its_driver_with_two_poles():
    link = pole("D.L", "L", criterion("D.L1", scope=["enterprise"]))
    whole = driver("D", {"A": 1, "B": 1})
    tree = rubric(whole | {"poles": [*whole["poles"], link]})
    assert [child.side for child in grow(tree, REGION).children[0].children] == ["A", "B"]


def test_what_is_declared_not_applicable_leaves_the_tree():
    tree = grow(SMALL, Pruning("region", frozenset({"P1.2"})))
    assert "P1.2" not in ids(tree)
    assert facet_shares(tree)["P1.1.f"] == 0.25


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("P1", {"P1", "P1.1", "P1.1.f", "P1.2", "P1.2.f"}),
        ("D1.L", {"D1.L", "D1.L1", "D1.L1.f"}),
        ("P1.2", {"P1.2", "P1.2.f"}),
        ("P1.2.f", {"P1.2", "P1.2.f"}),
    ],
)
def test_a_profile_weight_of_0_takes_a_node_out_at_every_level(name, gone):
    assert set(ids(grow(SMALL, REGION))) - set(ids(grow(SMALL, Pruning("region", weights={name: 0})))) == gone


def test_a_profile_reweighs_by_id():
    tree = grow(SMALL, Pruning("region", weights={"P1": 6, "P1.1": 1, "D1.A": 0.8}))
    shares = facet_shares(tree)
    assert shares["P1.1.f"] == shares["P1.2.f"] == 0.25
    assert shares["D1.A1.f"] == pytest.approx(2 * shares["D1.B1.f"], abs=1e-15)


@pytest.mark.parametrize(("need", "kept"), [(None, None), (1, 1), (2, 2), (3, None)])
def test_need_stays_where_it_asks_for_fewer_facets_than_there_are(need, kept):
    facets = [facet(f"C.{n}") for n in "abc"]
    tree = grow(rubric(principle("P", criterion("C", *facets, need=need))), REGION)
    assert tree.children[0].children[0].need == kept


def test_all_facets_count_where_scope_leaves_no_more_than_are_needed():
    facets = [facet("C.a"), facet("C.b"), facet("C.c", scope=["enterprise"])]
    criteria = rubric(principle("P", criterion("C", *facets, need=2)))
    assert grow(criteria, REGION).children[0].children[0].need is None
    assert grow(criteria, Pruning("enterprise")).children[0].children[0].need == 2


def test_dimensions_and_poles_that_keep_nothing_are_told_and_criteria_are_not():
    after = REGION._replace(not_applicable=frozenset({"P1.1", "D1.A1"}))
    assert emptied(SMALL, REGION, REGION) == ()
    assert emptied(SMALL, REGION, after) == ("D1.A",)
    assert emptied(SMALL, REGION, after._replace(not_applicable=frozenset({"P1.1", "P1.2"}))) == ("P1",)
    assert emptied(SMALL, after, after) == ()
