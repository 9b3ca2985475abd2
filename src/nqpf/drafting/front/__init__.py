"""What a document says of itself before its first section."""

from nqpf.drafting.front.find import find_front
from nqpf.drafting.front.found import Front, Said

__all__ = ["Front", "Said", "find_front"]
