"""Scores anew where something changed: the same aggregation as of the whole, along the routes to the root alone."""

from collections.abc import Iterator, Mapping

from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import aggregate, evaluate

Scores = Mapping[str, float]
"""By node id, scores in [0, 1]."""


class Gauge:
    """The tree that applies to a plan, with the routes from its facets to the root."""

    def __init__(self, tree: Branch) -> None:
        """Note every node's depth and ancestors."""
        self.tree = tree
        self.branches: dict[str, Branch] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._depth: dict[str, int] = {}
        for branch, above in _placed(tree, ()):
            self.branches[branch.id] = branch
            self._above[branch.id] = above
            self._depth[branch.id] = len(above)

    def scores(self, credits: Scores) -> dict[str, float]:
        """The scores of all nodes from the credits of the facets."""
        return {node.id: node.score for node in evaluate(self.tree, credits).walk()}

    def dimension(self, name: str) -> str:
        """The dimension that a node lies in, itself if it is one."""
        above = self._above[name]
        return above[1] if len(above) > 1 else name

    def lies_below(self, name: str, node: str) -> bool:
        """Whether `node` is the node named, or one of its ancestors."""
        return node == name or node in self._above[name]

    def rescored(self, scores: Scores, changed: Scores) -> dict[str, float]:
        """The nodes that change where these facets have other credits, with their new scores."""
        new = {name: credit for name, credit in changed.items() if credit != scores[name]}
        dirty = {name for facet in new for name in self._above[facet]}
        for name in sorted(dirty, key=lambda name: (-self._depth[name], name)):
            branch = self.branches[name]
            new[name] = aggregate(branch, [new.get(child.id, scores[child.id]) for child in branch.children])
        return new

    def with_root(self, scores: Scores, changed: Scores) -> Scores:
        """Changes below the root that were found when other scores stood beside them, with the root's own score."""
        children = self.tree.children
        return {**changed, self.tree.id: aggregate(self.tree, [changed.get(c.id, scores[c.id]) for c in children])}


def _placed(branch: Branch, above: tuple[str, ...]) -> Iterator[tuple[Branch, tuple[str, ...]]]:
    yield branch, above
    for child in branch.children:
        yield from _placed(child, (*above, branch.id))
