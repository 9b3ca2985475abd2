"""What `nqpf checkup` makes of a document, and where it is put."""
