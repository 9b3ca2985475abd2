"""JSON Schemas of the formats, generated from the models that read and write them."""

from nqpf.schema.formats import SCHEMAS, assessment_schema, plan_schema, rubric_schema
from nqpf.schema.generate import as_text

__all__ = ["SCHEMAS", "as_text", "assessment_schema", "plan_schema", "rubric_schema"]
