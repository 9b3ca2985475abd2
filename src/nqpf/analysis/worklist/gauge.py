"""Scores anew where something changed: the same aggregation as of the whole, along the routes to the root alone."""

from collections.abc import Iterator, Mapping

from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import aggregate, evaluate

Scores = Mapping[str, float]
"""By node id, scores in [0, 1]."""
ENOUGH = 1e-12
"""Scores this close are the same: less than any digit that is shown."""


class Gauge:
    """The tree that applies to a plan, with the routes from its facets to the root."""

    def __init__(self, tree: Branch) -> None:
        """Note every node's place in the order of the rubric, its depth and its ancestors."""
        self.tree = tree
        self.branches: dict[str, Branch] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._depth: dict[str, int] = {}
        self.position: dict[str, int] = {}
        for branch, above in _placed(tree, ()):
            self.position[branch.id] = len(self.position)
            self.branches[branch.id] = branch
            self._above[branch.id] = above
            self._depth[branch.id] = len(above)

    def scores(self, credits: Scores) -> dict[str, float]:
        """The scores of all nodes from the credits of the facets."""
        return {node.id: node.score for node in evaluate(self.tree, credits).walk()}

    def parent(self, name: str) -> str:
        """The node right above another."""
        return self._above[name][-1]

    def dimension(self, name: str) -> str:
        """The dimension that a node lies in, itself if it is one."""
        above = self._above[name]
        return above[1] if len(above) > 1 else name

    def empty_pole(self, name: str, scores: Scores) -> str | None:
        """The opposite pole of the driver that a node lies in, where that scores 0 and keeps every gain here small."""
        side = next((self.branches[up].side for up in (*self._above[name], name) if self.branches[up].side), None)
        for pole in self.branches[self.dimension(name)].children if side else ():
            if pole.side in ("A", "B") and pole.side != side and scores[pole.id] == 0:
                return pole.id
        return None

    def lies_below(self, name: str, node: str) -> bool:
        """Whether `node` is the node named, or one of its ancestors."""
        return node == name or node in self._above[name]

    def rescored(self, scores: Scores, changed: Scores) -> dict[str, float]:
        """The nodes that change where these facets have other credits, with their new scores."""
        new = self.below_root(scores, changed)
        return new | {self.tree.id: self.total(scores, new)} if new else new

    def below_root(self, scores: Scores, changed: Scores) -> dict[str, float]:
        """The same without the root."""
        new = {name: credit for name, credit in changed.items() if credit != scores[name]}
        dirty = {name for facet in new for name in self._above[facet][1:]}
        for name in sorted(dirty, key=lambda name: (-self._depth[name], name)):
            branch = self.branches[name]
            new[name] = aggregate(branch, [new.get(child.id, scores[child.id]) for child in branch.children])
        return new

    def total(self, scores: Scores, changed: Scores) -> float:
        """The root's score where dimensions have changed."""
        children = self.tree.children
        return aggregate(self.tree, [changed.get(child.id, scores[child.id]) for child in children])


def _placed(branch: Branch, above: tuple[str, ...]) -> Iterator[tuple[Branch, tuple[str, ...]]]:
    yield branch, above
    for child in branch.children:
        yield from _placed(child, (*above, branch.id))
