"""What is known outside the documents: programmes, organisations, places, policies, with the names under which texts print them."""

from regkg.authority.collection import Authority, default_authority
from regkg.authority.entry import NAMES, Entry, Name
from regkg.authority.matching import Match
from regkg.authority.tables import Fact, read_words

__all__ = ["NAMES", "Authority", "Entry", "Fact", "Match", "Name", "default_authority", "read_words"]
