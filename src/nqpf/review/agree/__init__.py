"""Two codings of one document compared: which passages both coded, and what they said of them (method, section 8a)."""
