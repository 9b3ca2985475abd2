"""A plan is found in a baseline by its id, else by its path, as going through all of them would find it."""

import copy
import pickle

from hypothesis import given
from hypothesis import strategies as st

from nqpf.gate.baseline import FORMAT, Baseline

NAMES = st.sampled_from("abcd")


def baseline(plans):
    own = {"sha256": "0", "rubric_sha256": "1", "tool": "1", "gated": 5, "dimensions": {}}
    plans = [own | {"id": name, "path": path, "total": total} for total, (name, path) in enumerate(plans)]
    return Baseline.model_validate({"schema": FORMAT, "plans": plans})


@given(st.lists(st.tuples(NAMES, NAMES), max_size=8), NAMES, NAMES)
def test_the_first_of_that_id_is_found_else_the_first_at_that_path(plans, name, path):
    known = baseline(plans)
    same_id = [plan for plan in known.plans if plan.id == name]
    same_path = [plan for plan in known.plans if plan.path == path]
    assert known.find(name, path) is next(iter(same_id + same_path), None)


def test_having_been_asked_changes_nothing_about_it():
    asked, fresh = baseline([("a", "x"), ("b", "y")]), baseline([("a", "x"), ("b", "y")])
    assert asked.find("c", "y").id == "b"
    assert asked == fresh
    assert repr(asked) == repr(fresh) and asked.model_dump_json() == fresh.model_dump_json()
    for other in (pickle.loads(pickle.dumps(asked)), pickle.loads(pickle.dumps(fresh)), copy.deepcopy(asked)):
        assert other == asked
        assert other.find("c", "y") is other.plans[1]
