"""What a project costs, and who pays for it."""
