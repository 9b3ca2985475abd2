"""The cheapest way up: which steps lift a plan to a target, found by taking them and scoring again."""

from nqpf.analysis.roadmap.road import Goal, Road, Taken, find_road
from nqpf.analysis.roadmap.steps import Step

__all__ = ["Goal", "Road", "Step", "Taken", "find_road"]
