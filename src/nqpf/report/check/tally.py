"""Plans counted as they are checked."""

from collections import Counter

from nqpf.report.check.view import FORMAT, CheckedPlan, CheckReport, CheckStatus
from nqpf.report.provenance import TOOL


class Tally:
    """Counts plans as they are checked, so that nothing else of them need be kept."""

    def __init__(self, baseline: str | None) -> None:
        """`baseline` names what the plans are compared with."""
        self._baseline = baseline
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
            baseline=self._baseline,
            passed=self._counts["passed"],
            failed=self._counts["failed"],
            unreadable=self._counts["unreadable"],
            plans=plans,
        )
