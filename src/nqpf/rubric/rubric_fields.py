"""The kinds of value a rubric is written in: bilingual texts, weights, scopes, and the words for what a node is."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.plan.plan import KINDS, Kind

Aggregator = Literal["arithmetic", "geometric", "coupled", "minimum"]
Origin = Literal["paper", "assumption"]
Side = Literal["A", "B", "L"]


def _in_both_languages(text: Text) -> Text:
    missing = [name for name, said in (("en", text.en), ("zh", text.zh)) if not said.strip()]
    if missing:
        raise Refused(
            Text(f"the text has no {' and no '.join(missing)}", f"文本缺少 {'、'.join(missing)}"),
            Text("rubric texts are bilingual: {en: …, zh: …}", "评价标准文本须双语：{en: …, zh: …}"),
        )
    return text


_BILINGUAL_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"en": {"type": "string", "minLength": 1}, "zh": {"type": "string", "minLength": 1}},
    "required": ["en", "zh"],
    "additionalProperties": False,
}
Bilingual = Annotated[Text, AfterValidator(_in_both_languages), WithJsonSchema(_BILINGUAL_SCHEMA)]
"""A text given in both languages."""
OptionalBilingual = Annotated[
    Text,
    AfterValidator(lambda text: _in_both_languages(text) if text else text),
    WithJsonSchema(_BILINGUAL_SCHEMA),
]
"""A text given in both languages, or left out."""
LEAST_WEIGHT, MOST_WEIGHT = 1e-3, 1e3
Weight = Annotated[float, Field(gt=0, ge=LEAST_WEIGHT, le=MOST_WEIGHT, allow_inf_nan=False, strict=True)]
"""A local weight: only its ratio to its siblings' matters. A million times is as unequal as siblings can be."""


def _in_order(kinds: tuple[Kind, ...]) -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if kind in kinds)


Scope = Annotated[tuple[Kind, ...], Field(min_length=1), AfterValidator(_in_order)]
"""The kinds of plan that something is asked of; whatever order they are written in."""
Term = Annotated[str, Field(min_length=2, max_length=60)]
"""A word or phrase as plans write it. One character fits everything."""
