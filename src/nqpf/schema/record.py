"""Named tuples as pydantic models: their JSON is a mapping of their fields, and so is their schema."""

from types import GenericAlias, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model


def model_of(record: Any) -> type[BaseModel]:
    """The pydantic model of a named tuple, whose JSON is a mapping of its fields."""
    hints = get_type_hints(record, include_extras=True)
    # A field named `schema` would hide a method of the model; an alias can be anything.
    fields: dict[str, Any] = {f"{name}_": (_with_models(hint), Field(alias=name)) for name, hint in hints.items()}
    config = ConfigDict(extra="forbid")
    return create_model(record.__name__, __config__=config, __doc__=record.__doc__, **fields)


def _with_models(annotation: Any) -> Any:
    """A type with its named tuples turned into models."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:  # first: what is annotated looks like the type itself
        return Annotated[_with_models(parts[0]), *annotation.__metadata__]
    if hasattr(annotation, "_fields"):
        return _MODELS.setdefault(annotation, model_of(annotation))
    if origin is UnionType:
        return Union[tuple(_with_models(part) for part in parts)]  # noqa: UP007
    return GenericAlias(tuple, (_with_models(parts[0]), ...)) if origin is tuple else annotation


_MODELS: dict[Any, type[BaseModel]] = {}
