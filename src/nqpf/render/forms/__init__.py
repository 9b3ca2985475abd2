"""YAML files for people to fill in: plan, assessment, judgements, profile."""
