"""What to do about a plan: complete what is there, add what is missing, in one order."""

from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.groups import Group, grouped
from nqpf.analysis.worklist.road import Goal, Road, road_to
from nqpf.analysis.worklist.walk import Placed
from nqpf.analysis.worklist.worklist import Worklist, worklist_of

__all__ = ["Entry", "Goal", "Group", "Placed", "Road", "Worklist", "grouped", "road_to", "worklist_of"]
