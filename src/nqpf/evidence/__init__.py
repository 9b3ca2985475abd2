"""What of a plan its document bears out: quotes that stand there, and entries that stand in them (method, 8a)."""
