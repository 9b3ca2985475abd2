"""What moved between two scored plans, by how much, and why: every point of the difference attributed."""

from nqpf.analysis.comparison.factors import Attribution, Rules, Side, attribute, unscorable

__all__ = ["Attribution", "Rules", "Side", "attribute", "unscorable"]
