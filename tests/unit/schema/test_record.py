from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.schema.record import model_of


class Inner(NamedTuple):
    """What is within."""

    count: int


class Outer(NamedTuple):
    """What is around it."""

    inner: Annotated[Inner, Field(description="said of it")]
    several: tuple[Inner, ...]
    none: Inner | None


def test_a_record_within_a_record_is_a_mapping_whatever_is_said_of_it():
    schema = model_of(Outer).model_json_schema()
    assert schema["$defs"]["Inner"]["properties"]["count"]["type"] == "integer"
    assert schema["properties"]["inner"] == {"$ref": "#/$defs/Inner", "description": "said of it"}
    assert schema["properties"]["several"]["items"] == {"$ref": "#/$defs/Inner"}
    assert {"type": "null"} in schema["properties"]["none"]["anyOf"]
