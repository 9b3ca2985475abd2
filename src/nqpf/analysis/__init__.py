"""Questions about scored plans: roadmap, comparison, robustness, weights."""
