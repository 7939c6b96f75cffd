"""Skeletons, questions and entries."""
