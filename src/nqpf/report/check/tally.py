"""Plans counted as they are checked."""

from collections import Counter

from nqpf.report.check.judged import Gate
from nqpf.report.check.view import FORMAT, CheckedPlan, CheckReport, CheckStatus
from nqpf.report.provenance import TOOL


class Tally:
    """Counts plans as they are checked, so that nothing else of them need be kept."""

    def __init__(self, gate: Gate | None = None) -> None:
        """`gate` is what the plans are held against, if anything."""
        self._gate = gate
        self._counts: Counter[str] = Counter()
        self.compared = 0

    def add(self, plan: CheckedPlan) -> None:
        """One more plan."""
        self.count(plan.status, plan.regression is not None)

    def count(self, status: CheckStatus, compared: bool) -> None:
        """One more plan of which no more is known than how it fared, and whether a baseline knew it."""
        self._counts[status] += 1
        self.compared += compared

    def report(self, plans: tuple[CheckedPlan, ...] = ()) -> CheckReport:
        """The outcome over all plans that were added, with what was kept of them."""
        return CheckReport(
            schema=FORMAT,
            tool=TOOL,
            baseline=self._gate and self._gate.baseline_name,
            gated=self._gate is not None and self._gate.asks,
            passed=self._counts["passed"],
            failed=self._counts["failed"],
            unreadable=self._counts["unreadable"],
            plans=plans,
        )
