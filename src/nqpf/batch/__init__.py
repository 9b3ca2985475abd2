"""The same work on many plans: chunks, processes, a cluster."""
