"""regkg: from documents about EU-funded regional projects to a validated, published knowledge graph."""

__version__ = "0.1.0"
