"""Lists of projects: their lines, items and headings, and who has each."""
