"""Reports for people and programs: one model of what a reader sees, and a writer for each format."""
