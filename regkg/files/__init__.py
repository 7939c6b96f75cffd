"""RDF files that people wrote: checked before they are parsed, read with the place of every triple."""
