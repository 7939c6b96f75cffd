"""Texts as they are read: words, values, lines and fields, the lexicon, and the reading with all that was found in it."""
