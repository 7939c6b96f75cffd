"""The page in a web archive (MHTML), as browsers write it when a page is saved as a single file."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from regkg.documents.encoding import decode_page
from regkg.errors import DocumentError, LimitError, Place

#: Parts that an archive may have.
MAXIMUM_PARTS = 5000


def page_of(content: bytes, *, place: str) -> str:
    """The markup of the page that an archive holds: the first part of it that is HTML.

    Raises DocumentError if there is none, LimitError for an archive of too many parts.
    """
    try:
        message = message_from_bytes(content, policy=policy.default)
        for number, part in enumerate(message.walk()):
            if number > MAXIMUM_PARTS:
                raise LimitError(f"more than {MAXIMUM_PARTS} parts", hint="save the page as HTML alone", place=Place(place))
            if isinstance(part, EmailMessage) and part.get_content_type() in ("text/html", "application/xhtml+xml"):
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes) and payload.strip():
                    return decode_page(payload, part.get_content_charset())
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        hint = "save it again, as HTML alone"
        raise DocumentError("the web archive cannot be read: its parts are broken", hint=hint, place=Place(place)) from error
    raise DocumentError("there is no page in this web archive", hint="save it again, as HTML alone", place=Place(place))
