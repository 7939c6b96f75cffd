"""What a passage speaks of, and the words for it that all rules share: the project, its names, its money, what is done."""
