from math import inf, nan

import pytest
from pydantic import ValidationError

from nqpf.rubric.profile import Profile

TITLE = {"en": "Title", "zh": "标题"}


@pytest.mark.parametrize(
    ("weight", "accepted"), [(0, True), (2.5, True), (-1, False), (1e-9, False), (nan, False), (inf, False)]
)
def test_a_profile_may_weigh_a_node_down_to_zero_but_not_below(weight, accepted):
    profile = {"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region", "weights": {"P1": weight}}
    if accepted:
        assert Profile.model_validate(profile).weights == {"P1": weight}
    else:
        with pytest.raises(ValidationError) as caught:
            Profile.model_validate(profile)
        assert [error["loc"] for error in caught.value.errors()] == [("weights", "P1")]
