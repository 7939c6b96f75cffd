"""In which language a command speaks to its reader."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

LANGUAGES: Final = ("lv", "en")


def chosen_language(language: str | None) -> str:
    """The language asked for, else that of REGKG_LANG, else the locale's if we speak it, else English."""
    for tongue in (language, os.environ.get("REGKG_LANG")):
        if tongue in LANGUAGES:
            return tongue
    import locale

    tongue = (locale.getlocale()[0] or "").partition("_")[0]
    return tongue if tongue in LANGUAGES else "en"
