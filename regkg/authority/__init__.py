"""What is known outside the documents: programmes, organisations, places, policies, with the names under which texts print them."""

from regkg.authority.collection import Authority, default_authority
from regkg.authority.entry import NAMES, Entry, Name
from regkg.authority.matching import Match

__all__ = ["NAMES", "Authority", "Entry", "Match", "Name", "default_authority"]
