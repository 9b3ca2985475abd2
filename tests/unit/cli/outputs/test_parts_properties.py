"""Whatever becomes of the plans between runs, and wherever a run ends: what is whole is never made again."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.batch.batch import Crew, Here, Workforce
from nqpf.cli.many.check_many import Telling, check_into
from nqpf.cli.outputs import parts as parts_module
from nqpf.cli.outputs.parts import Parts
from nqpf.loading.syntax.decoding import Source
from nqpf.report.check.build import unreadable
from nqpf.report.check.checker import Checked
from nqpf.report.check.tally import Tally

SIZE = 3
CLEARING = "clearing"
PLANS = st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from("01")).flatmap(
    lambda plans: st.permutations(sorted(plans.items()))
)
RUNS = st.lists(st.tuples(PLANS, st.none() | st.just(CLEARING) | st.integers(0, 10)), min_size=1, max_size=6)


class Ended(BaseException):
    """What ends a run: no part of it may catch this."""


class Judge:
    """Judges names: the content of a plan is the SHA-256 of its bytes. Ends at a plan."""

    def __init__(self, plans, end):
        self.plans, self.end = plans, end
        self.read_so_far, self.judged = 0, []

    def read(self, path):
        if self.read_so_far == self.end:
            raise Ended
        self.read_so_far += 1
        return Source(path, "", dict(self.plans)[path])

    def check_source(self, source):
        self.judged.append((source.name, source.sha256))
        return Checked(unreadable(source.name, ())._replace(sha256=source.sha256, status="passed", cited=0))


def run(folder, plans, end=None):
    """What was judged, and whether the run came to its end."""
    judge, tally = Judge(plans, end), Tally(None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts_module, "SIZE", SIZE)
        if end == CLEARING:
            patch.setattr(parts_module, "_take_away", stop)
        try:
            parts = Parts(folder, "a" * 64)
            check_into(parts, judge, [path for path, _ in plans], Workforce(Here(), Crew(1, 1)), Telling("en"), tally)
        except Ended:
            return judge.judged, False
    assert tally.report().passed == len(plans)
    return judge.judged, True


def stop(path):
    raise Ended


def held(folder):
    return {part.name: part.read_bytes() for part in folder.iterdir()}


@settings(max_examples=examples(150), deadline=None)
@given(RUNS)
def test_a_plan_is_judged_only_where_no_whole_part_has_its_line(runs):
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top, "out")
        known = set()
        for number, (plans, end) in enumerate(runs):
            reached = plans[:end] if isinstance(end, int) else plans
            judged, ended = run(folder, plans, end)
            assert judged == [plan for plan in reached if plan not in known]
            if ended:
                known = set(plans)
                run(fresh := Path(top, str(number)), plans)
                assert held(folder) == held(fresh)
                assert len(held(fresh)) == -(-len(plans) // SIZE)
            else:
                known.update(reached if end == CLEARING else reached[: len(reached) // SIZE * SIZE])
        last, _ = runs[-1]
        assert run(folder, last) == ([plan for plan in last if plan not in known], True)
