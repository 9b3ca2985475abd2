"""The glossary in its order."""

from nqpf.report.glossary.plan_terms import PLAN_TERMS
from nqpf.report.glossary.policy_terms import POLICY_TERMS
from nqpf.report.glossary.report_terms import REPORT_TERMS
from nqpf.report.glossary.rubric_terms import RUBRIC_TERMS
from nqpf.report.glossary.term import Section

GLOSSARY: tuple[Section, ...] = (RUBRIC_TERMS, PLAN_TERMS, REPORT_TERMS, POLICY_TERMS)
"""Every word, in sections."""
