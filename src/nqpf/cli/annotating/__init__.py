"""What `nqpf annotate` reads, and what it reports beside the file that it writes."""
