"""Reviews beside a plan: whose they are, and what is wrong with them."""

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.reviews import review_file, review_files, reviews_of

REVIEW = """nqpf: review/1
plan: {plan}
reviewer: {name}
entries:
  - {{item: M1, answers: who, verdict: accepted, date: 2026-11-02, content: "{digest}"}}
"""


@pytest.fixture
def plan(tmp_path):
    (tmp_path / ".git").mkdir()
    return str(tmp_path / "a.plan.yaml")


def write(path, name="李四", plan="a", text=REVIEW):
    path.write_text(text.format(plan=plan, name=name, digest="0" * 64), "utf-8")


def problems(plan, *more):
    with pytest.raises(InputError) as refused:
        reviews_of(plan, "a", more)
    return [(problem.span.line, problem.message.en) for problem in refused.value.problems]


def test_a_reviewers_file_stands_beside_the_plan(plan, tmp_path):
    assert review_file(plan, "李四") == tmp_path / "a.李四.review.yaml"
    assert review_file(plan, "J. Smith/../x") == tmp_path / "a.J-Smith-x.review.yaml"
    assert review_file(str(tmp_path / "b.yaml"), "?") == tmp_path / "b.reviewer.review.yaml"


def test_only_those_of_the_plan_are_found(plan, tmp_path):
    for name in ("a.李四", "a.b.李四", "ab.李四", "a"):
        write(tmp_path / f"{name}.review.yaml")
    assert [path.name for path in review_files(plan)] == ["a.李四.review.yaml"]
    assert review_files("-") == ()
    assert review_files(str(tmp_path / "none" / "a.plan.yaml")) == ()


def test_what_a_review_says_and_where(plan, tmp_path):
    write(tmp_path / "a.李四.review.yaml")
    (loaded,) = reviews_of(plan, "a")
    assert loaded.review.reviewer == "李四"
    assert loaded.review.entries[0].answers == ("who",)
    assert loaded.positions.span(("entries", 0)).line == 5


def test_of_another_plan_and_twice_by_one_are_refused_together(plan, tmp_path):
    write(tmp_path / "a.1.review.yaml")
    write(tmp_path / "a.2.review.yaml", "李 四", plan="b")
    assert problems(plan) == [
        (2, "this reviews the plan `b`, not `a`"), (3, "`李 四` has reviewed the plan already"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("reviewer: {name}", "reviewer: 待定", "the reviewer is not named"),
        ("answers: who", "facet: P1, answers: who", "an entry judges a facet or answers"),
        ("answers: who, ", "", "an entry judges a facet or answers"),
        ("verdict: accepted", "verdict: rejected", "a judgement other than accepted needs a reason"),
        ("date: 2026-11-02", "date: soon", "the date is missing or not a date"),
        ('content: "{digest}"', "content: abc", "this is not a SHA-256"),
    ],
)
def test_what_is_wrong_is_said_at_its_line(plan, tmp_path, was, now, said):
    write(tmp_path / "a.李四.review.yaml", text=REVIEW.replace(was, now))
    ((line, message),) = problems(plan)
    assert line in (3, 5)
    assert said in message


def test_a_link_that_leads_out_is_refused(plan, tmp_path_factory, tmp_path):
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    write(outside)
    (tmp_path / "a.李四.review.yaml").symlink_to(outside)
    with pytest.raises(InputError):
        reviews_of(plan, "a")
