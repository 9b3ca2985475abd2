"""What to do about a plan: complete what is there, add what is missing, in one order."""

from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.walk import Placed
from nqpf.analysis.worklist.worklist import Worklist, worklist_of

__all__ = ["Entry", "Placed", "Worklist", "worklist_of"]
