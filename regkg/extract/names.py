"""Names in running text, as the text's language gives them in the nominative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from regkg import nominative as rules

if TYPE_CHECKING:
    from regkg.extract.reading import Reading


def nominative(name: str, reading: Reading) -> str:
    """The name in the nominative; unchanged where the words leave doubt.

    "Liepājas pilsētas domē" becomes "Liepājas pilsētas dome".
    """
    return rules.nominative(name, reading.language or "") or name
