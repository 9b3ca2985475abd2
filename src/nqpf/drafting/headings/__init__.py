"""The headings of a document: apart from numbered sentences."""

from nqpf.drafting.headings.headings import Heading, Kind, headings, run_in_title

__all__ = ["Heading", "Kind", "headings", "run_in_title"]
