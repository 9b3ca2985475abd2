"""What moved between two scored plans, by how much, and why: every point of the difference attributed."""

from nqpf.analysis.comparison.factors import Attribution, ComparedPlan, Rules, attribute, unscorable

__all__ = ["Attribution", "ComparedPlan", "Rules", "attribute", "unscorable"]
