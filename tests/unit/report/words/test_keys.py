import pytest

from nqpf.base.language import Text
from nqpf.report.words.keys import keyed, keyed_all

SAID = (Text("no one is named", "未写明单位"), Text("no amount", "没有数额"))


@pytest.mark.parametrize(
    ("keys", "language", "shown"),
    [
        (["owner"], "en", "no one (`owner`)"),
        (["due", "every"], "en", "no one (`due`, `every`)"),
        (["due", "every"], "zh", "no one（`due`、`every`）"),
        ([], "en", "no one"),
        ([None], "zh", "no one"),
    ],
)
def test_a_sentence_is_followed_by_its_keys(keys, language, shown):
    assert keyed("no one", keys, language) == shown


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ([("owner",), ("budget.amount",)], ["no one is named (`owner`)", "no amount (`budget.amount`)"]),
        ([("owner",)], ["no one is named (`owner`)", "no amount"]),
        ([], ["no one is named", "no amount"]),
    ],
)
def test_every_sentence_has_keys_of_its_own_or_none(keys, shown):
    assert keyed_all(SAID, keys, "en") == shown


def test_what_acts_on_a_terminal_never_reaches_it():
    assert "\x1b" not in keyed_all([Text("a\x1b[31m", "a")], [("b\x1b[31m",)], "en")[0]
