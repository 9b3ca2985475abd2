"""How severe a finding of a consistency check is."""

from typing import Literal

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest on."""
Tolerated = Literal["none", "note", "warning", "error"]
"""The gravest finding that a plan may have and still pass."""
Setting = Literal["off", "note", "warning", "error"]
"""What a settings file may set a rule to."""
