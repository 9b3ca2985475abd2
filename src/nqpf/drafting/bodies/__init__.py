"""The bodies that a document makes answerable for its tasks, with their roles."""

from nqpf.drafting.bodies.find import find_bodies
from nqpf.drafting.bodies.found import FoundBody

__all__ = ["FoundBody", "find_bodies"]
