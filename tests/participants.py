"""Single sentences that say who carries a project out and who takes part in it, drawn from frames and invented names in their cases.

The words stand in `documents/participants.json`, by language: titles, names (with their cases, where the language has them), frames, each
with who takes part and, where it says so, who leads ("A=lead B C"), and what stands behind. Every time other names are drawn.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any, Final

from tests.samples import ROOT

_NAME: Final = re.compile(r"\{([A-D])(?:\.(\w+))?\}")


@dataclass(frozen=True)
class Said:
    """A page of one sentence, and those who take part by it: their names, each with whether it leads."""

    text: str
    participants: dict[str, bool]


@cache
def words() -> dict[str, dict[str, Any]]:
    """The titles, names and frames, by language."""
    found: dict[str, dict[str, Any]] = json.loads((ROOT / "tests" / "documents" / "participants.json").read_text(encoding="utf-8"))
    return found


def sentences(language: str, times: int) -> list[Said]:
    """Every frame of a language, so many times, each with a title and names drawn anew."""
    say = words()[language]
    return [_drawn(Random(f"{number} {frame}"), say, frame, who) for number in range(times) for frame, who in say["frames"]]  # noqa: S311


def _drawn(draw: Random, say: dict[str, Any], frame: str, who: str) -> Said:
    names = dict(zip("ABCD", draw.sample(say["names"], 4), strict=True))
    text = frame.replace("{T}", draw.choice(say["titles"]))
    text = _NAME.sub(lambda place: _form(names[place[1]], place[2]), text)
    parts = (part.partition("=") for part in who.split())
    return Said(f"{text[0].upper()}{text[1:]}\n\n{say['behind']}\n", {_form(names[key], "nom"): role == "lead" for key, _, role in parts})


def _form(name: str | dict[str, str], case: str | None) -> str:
    return name if isinstance(name, str) else name[case or "nom"]
