"""How a page draws each kind of block: one file a kind, or a few that are alike."""
