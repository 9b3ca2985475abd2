"""Facets that the items of a draft may serve, by the words that they share: suggestions, never claims."""

from nqpf.drafting.suggestions.suggest import Described, suggest

__all__ = ["Described", "suggest"]
