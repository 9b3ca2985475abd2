"""The sheets of a ranking: what a worker is sent, and what is refused."""

import pickle
from functools import partial

import pytest
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.cli.many.feedback import MOST_SHEETS, Job, make_sheet, sheets_of
from nqpf.cli.many.ranking import ScoringTerms
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.report.feedback.standing import Quarter, Standing

STANDING = Standing(Quarter(1, 9), Quarter(None, 9), Quarter(4, 9))


def test_what_a_worker_is_sent_can_be_sent_and_makes_the_same_sheet(tmp_path):
    (tmp_path / "a.plan.yaml").write_text(PLAN, "utf-8")
    work = partial(make_sheet, ScoringTerms(None, None, None, DEFAULT_LIMITS), "zh")
    job = Job(str(tmp_path / "a.plan.yaml"), STANDING, (), frozenset({"another"}))
    sent_work, sent_job = pickle.loads(pickle.dumps((work, job)))
    assert sent_work(sent_job) == work(job)


def test_more_plans_than_sheets_can_be_kept_of_are_refused(tmp_path):
    paths = [f"{number}.plan.yaml" for number in range(MOST_SHEETS + 1)]
    with pytest.raises(InputError, match="too many for sheets"):
        sheets_of(tmp_path / "sheets", (), paths, lines=False)
    sheets_of(tmp_path / "sheets", (), paths[1:], lines=False)
