"""Who carries a project out and who takes part in it."""
