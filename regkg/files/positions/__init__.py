"""Where in a file its triples stand: line and column of subject, predicate and object, and the text of the object as it is written."""
