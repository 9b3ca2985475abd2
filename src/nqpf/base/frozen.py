"""The base of every model of an input format."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A frozen piece of an input format; a key that the format does not know is an error."""

    # Built when the first file of a format is validated, the whole format at once, instead of model by model on import.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
