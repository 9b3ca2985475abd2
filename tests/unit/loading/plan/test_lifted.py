import pytest

from nqpf.base.errors import InputError
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.plan.lifted import lifted
from nqpf.loading.syntax.decoding import Source


def lift(text: str) -> str:
    return lifted(Source("plan.yaml", text, "0"), DEFAULT_LIMITS).text


@pytest.mark.parametrize(
    "text",
    [
        "nqpf: plan/1\nid: p\n",
        "# 说明 plan/1\r\n\r\nnqpf:   'plan/1'   # plan/1 旧格式\r\nid: p # 注释\r\ntitle: plan/1\r\n",
        'title: plan/1\nid: p\nnqpf: "plan/1"',
        '{"id": "plan/1", "nqpf": "plan/1"}',
        "nqpf: >-\n  plan/1\nid: p\n",
    ],
)
def test_the_format_alone_is_edited(text):
    made = lift(text)
    assert len(made) == len(text)
    (changed,) = (n for n, (one, other) in enumerate(zip(text, made, strict=True)) if one != other)
    assert (text[changed], made[changed]) == ("1", "2")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("id: p\nnqpf: plan/2\n", 2, "the file is plan/2 already"),
        ("nqpf: rubric/1\n", 1, "this is not a plan of plan/1"),
        ("id: p\n", 1, "this is not a plan of plan/1"),
        ("- nqpf: plan/1\n", 1, "this is not a plan of plan/1"),
        ('nqpf: "plan\\u002f1"\nid: plan/1\n', 1, "is not edited"),
    ],
)
def test_what_is_not_of_the_older_format_is_told_at_its_line(text, line, message):
    with pytest.raises(InputError) as caught:
        lift(text)
    (problem,) = caught.value.problems
    assert problem.line == line
    assert message in problem.message.en
    assert problem.message.zh
