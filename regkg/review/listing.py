"""Claims to review as text for a terminal, and the commands that decide on them."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from regkg.queries import short
from regkg.recognition import Stale
from regkg.reports.shown import shortened, visible
from regkg.review.items import Item, plain_value
from regkg.review.words import counted, word

_LONGEST: Final = 200
_MARK: Final = "\x1b[1;7m", "\x1b[0m"
_STRONG: Final = "\x1b[1m", "\x1b[0m"
_PLAIN_MARK: Final = "⟦", "⟧"


def written(items: Sequence[Item], *, language: str, width: int, color: bool, nothing: str | None = None) -> str:
    """The claims, one block each, with their number at the end; `nothing` is said where there are none."""
    if not items:
        return f"{nothing or word('nothing', language)}\n"
    blocks = [block(item, language=language, width=width, color=color) for item in items]
    return "\n".join([*blocks, f"{counted(len(items), language)}\n"])


def block(item: Item, *, language: str, width: int, color: bool) -> str:
    """One claim: what is said of what, where and by which rule, and the sentence with the words in question marked."""
    strong = _STRONG if color else ("", "")
    said = f"{shortened(item.subject_label, _LONGEST)} · {shortened(item.property_label, _LONGEST)} = "
    head = f"{item.id}  {said}{strong[0]}{shortened(item.value_label, _LONGEST)}{strong[1]}"
    where = f"{visible(item.place)} · {state(item, language)} · {word(item.claim.kind, language)}, {visible(item.claim.extractor)}"
    lines = [head, f"    {where}", *_sentence(item, width=width, color=color)]
    if item.review is not None:
        lines.append(f"    {decision(item, language)}")
    return "".join(f"{line}\n" for line in lines)


def state(item: Item, language: str) -> str:
    """How sure the reading is, and whether it stands."""
    number = f"{item.claim.confidence.normalize():f}"
    shown = number.replace(".", ",") if language == "lv" else number
    parts = [f"{word('confidence', language)} {shown}", word(item.rank, language)]
    if item.in_open_conflict:
        parts.append(word("conflict", language))
    return ", ".join(parts)


def decision(item: Item, language: str) -> str:
    """What was decided on a claim, by whom, when and why."""
    review = item.review
    if review is None:
        return ""
    reason = review.reason.get(language) or next(iter(review.reason.values()), "")
    kept = f": {shortened(item.kept, _LONGEST)}" if review.verdict == "corrected" else ""
    return f"{word(review.verdict, language)}{kept} – {visible(review.by)}, {review.on.isoformat()}: {shortened(reason, _LONGEST)}"


def _sentence(item: Item, *, width: int, color: bool) -> Iterator[str]:
    """The sentence on lines of the terminal's width, the words in question marked."""
    before, words, after = (visible(" ".join(part.split())) for part in (item.before, item.claim.text, item.after))
    gaps = (" " if item.before[-1:].isspace() else "", " " if item.after[:1].isspace() else "")
    text = f"{before}{gaps[0]}{_PLAIN_MARK[0]}{words}{_PLAIN_MARK[1]}{gaps[1]}{after}"
    lines = textwrap.wrap(text, width=max(40, width - 4), initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    if not color:
        yield from lines
        return
    is_inside = False
    for line in lines:
        shown = line.replace(_PLAIN_MARK[0], _MARK[0]).replace(_PLAIN_MARK[1], _MARK[1])
        indented = f"    {_MARK[0]}{shown[4:]}" if is_inside else shown
        opened, closed = line.rfind(_PLAIN_MARK[0]), line.rfind(_PLAIN_MARK[1])
        is_inside = opened > closed or (is_inside and closed < 0)
        yield f"{indented}{_MARK[1]}" if is_inside else indented


def commands(item: Item, documents: Path | None) -> dict[str, str]:
    """The commands that decide on a claim, by what they do; `documents` is the folder if it is not the project's own."""
    start = "regkg review" if documents is None else f"regkg review --documents {shlex.quote(str(documents))}"
    if item.review is not None:
        return {"undo": f"{start} --undo {item.id}"}
    return {
        "accept": f"{start} --accept {item.id}",
        "reject": f"{start} --reject {item.id}",
        "correct": f"{start} --correct {item.id} {shlex.quote(plain_value(item.claim.value))}",
    }


def written_stale(stale: Iterable[Stale], *, language: str) -> str:
    """Decisions whose claim is not there any more, each with why and with the claim that is nearest to it."""
    blocks = []
    for one in stale:
        review = one.review
        subject = short(review.subject) if review.subject is not None else review.document
        said = f"{subject} · {short(review.predicate)} = {plain_value(review.value)}"
        lines = [
            f"{review.iri.value.rpartition('/')[2]}  {visible(said)}",
            f"    {visible(review.document)} · {word(review.verdict, language)} – {visible(review.by)}, {review.on.isoformat()}",
            f"    {visible(review.wording.before)} ⟦{visible(review.wording.quote)}⟧ {visible(review.wording.after)}",
            f"    {word(one.why, language)}",
        ]
        if one.nearest is not None:
            near = f"{one.nearest.id} = {plain_value(one.nearest.value)} “{' '.join(one.nearest.text.split())}”"
            lines.append(f"    {word('nearest', language)}: {visible(near)}")
        blocks.append("".join(f"{line.rstrip()}\n" for line in lines))
    return "\n".join(blocks) if blocks else f"{word('no stale', language)}\n"
