"""Bodies and the roles in which a document names them: who leads, who is responsible, who supports."""

from functools import lru_cache
from typing import Annotated, Any, Literal, get_args

from pydantic import GetPydanticSchema, WithJsonSchema, model_validator
from pydantic_core import core_schema

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import NAMES_SCHEMA, Names
from nqpf.plan.quantity.numerals import quoted

Role = Literal["lead", "responsible", "support", "partner", "suggested", "requested"]
ROLES: tuple[Role, ...] = get_args(Role)
ANSWERABLE: tuple[Role, ...] = ("lead", "responsible")
"""The roles that answer for a task; the others take part in it."""
ROLE_TITLES: dict[Role, Text] = {
    "lead": Text("lead agency", "牵头单位"),
    "responsible": Text("responsible body", "责任单位"),
    "support": Text("supporting body", "配合单位"),
    "partner": Text("partner", "合作单位"),
    "suggested": Text("suggested body", "建议责任单位"),
    "requested": Text("requested body", "争取支持单位"),
}


class Body(Frozen):
    """A body that a document names for a task, and what it is to do there."""

    name: Text
    role: Role = "responsible"


class Roles(Frozen):
    """How bodies are written: a name, a list of names, or names by role; without a role they are responsible."""

    lead: Names = ()
    responsible: Names = ()
    support: Names = ()
    partner: Names = ()
    suggested: Names = ()
    requested: Names = ()

    @model_validator(mode="before")
    @classmethod
    def _without_roles(cls, value: Any) -> Any:
        # A mapping of en and zh alone is one name in two languages.
        by_role = isinstance(value, dict) and value and not {"en", "zh"}.issuperset(value)
        return value if by_role else {"responsible": value}

    @model_validator(mode="after")
    def _one_role_each(self) -> "Roles":
        seen: dict[Text, Role] = {}
        for role in ROLES:
            for name in getattr(self, role):
                if seen.setdefault(name, role) != role:
                    said = quoted(name.in_language("zh"))
                    raise Refused(
                        Text(
                            f"“{said}” is named as `{seen[name]}` and as `{role}`",
                            f"“{said}”同时列为 `{seen[name]}` 和 `{role}`",
                        ),
                        Text("keep the role that the document gives it", "请只保留文件所写的一种"),
                    )
        return self

    def bodies(self) -> tuple[Body, ...]:
        """Every body with its role, those that answer for the task first."""
        return tuple(_body(name, role) for role in ROLES for name in getattr(self, role))


@lru_cache(maxsize=4096)  # plans name the same bodies again and again
def _body(name: Text, role: Role) -> Body:
    return Body.model_construct(name=name, role=role)


_BODIES_SCHEMA = {
    **NAMES_SCHEMA,
    "properties": {**NAMES_SCHEMA["properties"], **dict.fromkeys(ROLES, NAMES_SCHEMA)},
}
Bodies = Annotated[
    tuple[Body, ...],
    GetPydanticSchema(
        lambda _, handler: core_schema.no_info_after_validator_function(Roles.bodies, handler.generate_schema(Roles))
    ),
    WithJsonSchema(_BODIES_SCHEMA),
]
"""One or more bodies, by role or responsible all of them."""
