"""Mutation testing of the scoring core: which faults the unit tests of a module would let pass.

`python tests/mutation/run.py scoring gaps` tries every fault of these modules; without names, of all in `MODULES`;
`--every 5` each fifth fault of them. A fault is tried in a process of its own, forked once the tests are collected,
so one costs little more than the tests it takes to fail. Needs a system that forks (Linux, macOS).

Each fault that survives is told, and the exit code is 1, unless `equivalent.txt` says why it is none.
"""

import argparse
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FunctionType

import pytest
from hypothesis import settings
from mutants import Mutant, mutants

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MODULES = {
    "scoring/aggregate": ["scoring/test_aggregate.py", "scoring/test_scorecard.py", "scoring/test_evaluation.py"],
    "scoring/evaluation": ["scoring/test_evaluation.py", "scoring/test_scorecard.py"],
    "scoring/scorecard": ["scoring/test_scorecard.py", "scoring/test_evaluation.py", "scoring/test_breadth.py"],
    "rubric/tree": ["rubric/test_tree.py", "scoring/test_scorecard.py", "scoring/test_evaluation.py"],
    "scoring/claims": ["scoring/test_claims.py"],
    "scoring/gaps": ["scoring/test_gaps.py"],
    "documents/cited": ["documents/test_cited.py"],
    "documents/lines": ["documents/test_lines.py"],
    "gate/judge": ["gate"],
    "gate/regression": ["gate"],
    "gate/waivers": ["gate"],
    "facets/asked": ["facets"],
    "facets/goalposts": ["facets"],
    "facets/indicator": ["facets"],
    "facets/ladder": ["facets"],
    "facets/materiality": ["facets"],
    "facets/measure": ["facets"],
    "facets/resources": ["facets"],
    "facets/statement": ["facets"],
    "consistency/__init__": ["consistency/test_rules.py"],
    "consistency/citing": ["consistency/test_quotes.py", "consistency/test_rules.py"],
    "consistency/document_unread": ["consistency/test_quotes.py", "consistency/test_rules.py"],
    "consistency/indicator_without_measure": ["consistency/test_links.py", "consistency/test_rules.py"],
    "consistency/measure_without_indicator": ["consistency/test_links.py", "consistency/test_rules.py"],
    "consistency/milestones_not_monotone": ["consistency/test_milestones_not_monotone.py", "consistency/test_rules.py"],
    "consistency/near_duplicate": ["consistency/test_near_duplicate.py", "consistency/test_rules.py"],
    "consistency/one_owner": ["consistency/test_one_owner.py", "consistency/test_rules.py"],
    "consistency/outside_horizon": ["consistency/test_outside_horizon.py", "consistency/test_rules.py"],
    "consistency/over_budget": ["consistency/test_over_budget.py", "consistency/test_rules.py"],
    "consistency/percent_or_fraction": ["consistency/test_percent_or_fraction.py", "consistency/test_rules.py"],
    "consistency/problem_unanswered": ["consistency/test_links.py", "consistency/test_rules.py"],
    "consistency/quote_not_found": ["consistency/test_quotes.py", "consistency/test_rules.py"],
    "consistency/repeated_claims": ["consistency/test_repeated_claims.py", "consistency/test_rules.py"],
    "consistency/reversed_dates": ["consistency/test_reversed_dates.py", "consistency/test_rules.py"],
    "consistency/target_not_beyond_baseline": [
        "consistency/test_target_not_beyond_baseline.py",
        "consistency/test_rules.py",
    ],
    "consistency/tasks": ["consistency"],
    "consistency/two_units": ["consistency/test_two_units.py", "consistency/test_rules.py"],
    "facets/ambition": ["facets"],
    "facets/values": ["facets"],
    "scoring/breadth": ["scoring"],
    "consistency/unusual_type": ["consistency"],
    "consistency/uniform": ["consistency/test_uniform.py", "consistency/test_rules.py"],
    "consistency/no_horizon": ["consistency/test_no_horizon.py", "consistency/test_rules.py"],
    "consistency/two_values": ["consistency/test_two_values.py", "consistency/test_rules.py"],
    "consistency/vague_quantifier": ["consistency/test_vague_quantifier.py", "consistency/test_rules.py"],
    "consistency/wording": ["consistency"],
    "consistency/wrong_direction": ["consistency/test_against_facets.py", "consistency/test_rules.py"],
    "consistency/wrong_unit": ["consistency/test_against_facets.py", "consistency/test_rules.py"],
    "plan/likeness": ["consistency/test_near_duplicate.py", "plan/test_likeness.py"],
    "scoring/commitment": ["scoring/test_commitment.py"],
    "scoring/matching": ["scoring/test_commitment.py"],
    "scoring/values": ["scoring/test_values.py"],
    "plan/points": ["plan/test_plan.py"],
    "plan/quantity/change": ["plan/quantity"],
    "plan/quantity/comparator": ["plan/quantity"],
    "plan/quantity/measurement": ["plan/quantity"],
    "plan/quantity/money": ["plan/quantity"],
    "plan/quantity/numerals": ["plan/quantity"],
    "plan/quantity/period": ["plan/quantity"],
    "plan/quantity/reading": ["plan/quantity"],
}
"""By module, the tests in `tests/unit` that must notice its faults."""


def main(arguments: Sequence[str]) -> int:
    """Try the faults of the modules named, each module in a process of its own."""
    parser = argparse.ArgumentParser(description="Try the faults of modules of the scoring core.")
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    parser.add_argument("--every", type=int, default=1, help="try each n-th fault only")
    chosen = parser.parse_args(arguments)
    tried = killed = excused = 0
    for module in chosen.modules or MODULES:
        counts = _Trial(module, chosen.every).run()
        print(f"{module}: {counts[1]} of {counts[0]} faults noticed, {counts[2]} equivalent", flush=True)
        tried, killed, excused = tried + counts[0], killed + counts[1], excused + counts[2]
    print(f"in total {killed} of {tried} noticed, {excused} equivalent, {tried - killed - excused} survive")
    return int(killed + excused < tried)


class _Trial:
    """The faults of one module against its tests, as a plugin of pytest."""

    def __init__(self, module: str, every: int) -> None:
        self.module, self.file = module, ROOT / f"src/nqpf/{module}.py"
        self.faults = list(mutants(self.file.read_text("utf-8"), str(self.file)))[::every]
        self.known = _equivalent(module)
        self.counts = (0, 0, 0)

    def run(self) -> tuple[int, int, int]:
        """How many faults were tried, noticed, and are known to change nothing."""
        tests = [str(ROOT / "tests/unit" / name) for name in MODULES[self.module]]
        quiet = ["-o", "addopts=--import-mode=importlib", "-p", "no:cacheprovider", "-p", "no:terminal"]
        status = pytest.main([*quiet, *tests], [self])
        if status != pytest.ExitCode.OK:
            sys.exit(f"{self.module}: its tests do not pass as it is")
        return self.counts

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests once as they are, in a process too, then once for each fault."""
        started = time.monotonic()
        if not _passes(session.items, None, None):
            session.testsfailed = 1
            return True
        patience = 10 + 5 * (time.monotonic() - started)
        noticed = excused = 0
        for fault in self.faults:
            if not _passes(session.items, lambda fault=fault: _install(fault, self.file), patience):
                noticed += 1
            elif fault.name in self.known:
                excused += 1
            else:
                print(f"survives: {self.file.relative_to(ROOT)}:{fault.line} {fault.name}", flush=True)
        self.counts = len(self.faults), noticed, excused
        return True


def _equivalent(module: str) -> set[str]:
    """The faults of a module that `equivalent.txt` explains: blocks of a line `module fault`, then the reason."""
    lines = (HERE / "equivalent.txt").read_text("utf-8").splitlines()
    return {line.removeprefix(f"{module} ") for line in lines if line.startswith(f"{module} ")}


def _passes(items: Sequence[pytest.Item], prepare: Callable[[], None] | None, patience: float | None) -> bool:
    """Whether all tests pass in a forked process; one that takes longer than `patience` seconds does not."""
    child = os.fork()
    if child == 0:
        signal.alarm(int(patience or 0))  # ends the process by itself
        _silence()
        if prepare:
            prepare()
        os._exit(_failed(items))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _failed(items: Sequence[pytest.Item]) -> int:
    session = items[0].session
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


def _install(fault: Mutant, file: Path) -> None:
    """Give every function object that was made from the fault's place the changed code."""
    found = [
        one for one in gc.get_objects()
        if isinstance(one, FunctionType) and one.__qualname__ == fault.function
        and Path(one.__code__.co_filename) == file
    ]  # fmt: skip
    assert found, fault.function
    for function in found:
        function.__code__ = fault.code


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "tests")]
    settings.register_profile("mutation", derandomize=True, database=None, deadline=None, max_examples=25)
    settings.load_profile("mutation")
    sys.exit(main(sys.argv[1:]))
