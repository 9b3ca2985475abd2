"""What of a plan its document bears out: quotes found in it, entries found in those."""
