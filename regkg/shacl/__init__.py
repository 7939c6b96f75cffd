"""Validation: shapes run over a graph, and a report of findings that people understand."""

from regkg.shacl.report import Finding, Report, Severity
from regkg.shacl.rules import Rule, Rules, default_rules
from regkg.shacl.validation import Engine, validate

__all__ = ["Engine", "Finding", "Report", "Rule", "Rules", "Severity", "default_rules", "validate"]
