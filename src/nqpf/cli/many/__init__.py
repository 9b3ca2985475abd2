"""Commands on many plans: what a worker is sent, what comes back."""
