"""New entries: skeletons made from the shapes, questions that fill them in, and entries read back as sources of claims."""
