"""The sections of a score report, one a file: each makes blocks of the report's view, in both languages."""
