"""Names in running Latvian text brought to the nominative, as far as the words that head names are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from regkg.extract.tokens import fold, stem
from regkg.vocab import LEX

if TYPE_CHECKING:
    from regkg.extract.reading import Reading


def nominative(name: str, reading: Reading) -> str:
    """The name with its last word, the head, in the nominative; unchanged where the head is not known.

    "Liepājas pilsētas domē" becomes "Liepājas pilsētas dome".
    """
    if reading.language != "lv":
        return name
    match = re.search(r"[^\W\d_]+(?=[”“\"»]?$)", name)
    if match is None:
        return name
    heads = {stem(fold(label.value), "lv"): label.value for label in reading.lexicon.labels(LEX.head) if label.language == "lv"}
    base = heads.get(stem(fold(match[0]), "lv"))
    if base is None:
        return name
    cased = base.capitalize() if match[0][0].isupper() else base
    return name[: match.start()] + cased + name[match.end() :]
