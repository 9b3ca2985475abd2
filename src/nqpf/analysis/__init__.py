"""Questions about scored plans: work list, comparison, robustness, weights."""
