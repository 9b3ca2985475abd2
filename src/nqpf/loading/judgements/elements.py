"""What weights are given to: the children of one node of a rubric, as they apply to a kind of plan."""

from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Branch, Pruning, grow

_WHOLE = Text("the dimensions of the rubric", "评价标准各维度")


class Elements(NamedTuple):
    """The children of `node`, by id, each with its title; `title` says in words what they are."""

    node: Branch
    kind: Kind
    title: Text
    titles: dict[str, Text]


def elements_of(rubric: Rubric, kind: Kind, name: str) -> Elements:
    """The children of the node `name` (`total`: the dimensions) that apply to plans of `kind`.

    Raises :class:`InputError` for a node that is not there, and for one without two children to weigh.
    """
    nodes = {branch.id: branch for branch in grow(rubric, Pruning(kind)).walk()}
    titles = {node.id: node.title for node in rubric.nodes()}
    parents = [branch.id for branch in nodes.values() if len(branch.children) > 1]
    if name not in nodes:
        told = (
            Text(f"`{name}` does not apply to plans of kind {kind}", f"`{name}` 不适用于 {kind} 类规划")
            if name in titles
            else Text(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`")
        )
        raise InputError([Problem(Span("--of"), told, nearest(name, parents))])
    node = nodes[name]
    if name not in parents:
        message = Text(f"`{name}` has no two children to weigh", f"`{name}` 之下没有可加权的多个子项")
        raise InputError([Problem(Span("--of"), message, nearest(name, parents))])
    children = {child.id: titles[child.id] for child in node.children}
    if name not in titles:
        return Elements(node, kind, _WHOLE, children)
    title = Text(f"the children of {name} {titles[name].en}", f"{name} {titles[name].zh}之下各项")
    return Elements(node, kind, title, children)
