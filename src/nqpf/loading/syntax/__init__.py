"""Text to values with positions: YAML, TOML, CSV, and how bytes become text."""
