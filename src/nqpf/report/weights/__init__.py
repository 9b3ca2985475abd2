"""Weights from judgements or from data, on their way into a profile."""
