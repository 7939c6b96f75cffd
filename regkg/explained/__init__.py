"""A document's text with what was taken from where, and what was seen and not taken, with the reason: for a terminal and as a page."""

from regkg.explained.model import Explained, Taken, Untaken, explain

__all__ = ["Explained", "Taken", "Untaken", "explain"]
