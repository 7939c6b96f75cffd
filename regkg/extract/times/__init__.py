"""When things happen: the time of a project, and events."""
