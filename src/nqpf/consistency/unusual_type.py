"""`unusual-type`: an action of a type that seldom answers the facet it serves."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action
from nqpf.plan.titles import TYPE_TITLES


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Compare the type of each action with those that usually answer the facets it serves."""
    for item in view.items:
        action = item.body
        if not isinstance(action, Action) or action.type is None:
            continue
        for name in action.facets:
            asked = view.bounds.facets.get(name)
            if asked is None or not asked.types or action.type in asked.types:
                continue
            own = TYPE_TITLES[action.type]
            yield Conflict(
                f"{action.id}.{name}",
                (*item.pointer, "type"),
                Text(
                    f"the type of `{action.id}` is “{own.en}”; `{name}` is usually answered by "
                    f"{', '.join(f'“{TYPE_TITLES[one].en}”' for one in asked.types)}",
                    f"`{action.id}` 的类型为“{own.zh}”，而 `{name}` 通常由"
                    f"{''.join(f'“{TYPE_TITLES[one].zh}”' for one in asked.types)}类行动对应",
                ),
                Text(
                    "the verb of the action decides its type; if that is right, check whether the facet is",
                    "类型按行动所用动词确定；如类型无误，请核对要点是否对应得当",
                ),
            )


_TRAINING = {"id": "M1", "title": "数控人才培养", "type": "train", "object": "数控操作工", "serves": ["D4.A1.training"]}

RULE = Rule(
    id="unusual-type",
    severity="note",
    title=Text("Action type that seldom answers its facet", "行动类型与要点不常对应"),
    about=Text(
        "Each facet that actions answer lists the types that usually do. The type follows the verb of the action and "
        "closes no facet; one that is not listed may still be right, and is worth a second look.",
        "由行动对应的要点都列有常见类型。类型按动词确定，不作为对应条件；不在所列之内的未必有误，但值得复核。",
    ),
    find=find,
    passing={"measures": [_TRAINING]},
    failing={"measures": [{**_TRAINING, "type": "supervise"}]},
)
