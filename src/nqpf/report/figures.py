"""The kinds of figure that a report holds."""

from typing import Annotated

from pydantic import Field

Score = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Fraction = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Line = Annotated[int, Field(ge=1)]
