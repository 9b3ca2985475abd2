"""The index of a rubric's facets is made once, however many documents are drafted from."""

import builders as b

from nqpf.drafting.suggestions.index import index_of
from nqpf.rubric.model import Facet


def facets():
    return [Facet.model_validate({**b.facet(name), "check": {"kind": "measure"}}) for name in ("X1.1.a", "X1.1.b")]


def test_the_same_facets_have_the_same_index_and_others_have_their_own():
    own = facets()
    made = index_of(own, {})
    assert index_of(list(own), {}) is made
    assert index_of(facets(), {}) is not made
    assert index_of(own[:1], {}).weights("x") == {}


def test_what_was_accepted_makes_an_index_of_its_own():
    own = facets()
    taught = index_of(own, {"X1.1.b": ["织机更新"]})
    assert 1 in taught.weights("织机")
    assert taught is not index_of(own, {}) is index_of(own, {})
    assert index_of(own, {}).weights("织机") == {}
