"""Requests to an endpoint that may be slow, broken or hostile.

urllib limits the time between two bytes and nothing else, follows redirects with the password in hand, and takes a connection that was cut
for the end of an answer. Here an exchange has one deadline and one limit of size, goes to the origin that the user named and to no other,
and what did not arrive whole is an error.
"""

from __future__ import annotations

import http.client
import io
import os
import re
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any, Final
from urllib.parse import SplitResult, urljoin, urlsplit

from regkg import __version__
from regkg.errors import ConfigError, EndpointError, LimitError

#: The user agent: who asks, so that who runs an endpoint can find out.
AGENT: Final = f"regkg/{__version__} (+https://w3id.org/regkg)"

_CHUNK: Final = 1 << 16
_PAUSE: Final = 0.25
_REDIRECTS: Final = 5
#: Answers after which the same question may succeed: too many requests, a gateway or server that is busy.
_FOR_NOW: Final = frozenset({429, 502, 503, 504})
_LOOPBACK: Final = re.compile(r"localhost|127(?:\.\d+){3}|::1")


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one exchange may take: seconds in all, bytes of the answer, and tries, which only questions have more than one of."""

    seconds: float = 60.0
    size: int = 256 * 2**20
    tries: int = 3

    @classmethod
    def of_environment(cls) -> Allowance:
        """With the seconds that REGKG_TIMEOUT allows. Raises ConfigError if that is no number above 0."""
        text = os.environ.get("REGKG_TIMEOUT")
        if text is None:
            return cls()
        try:
            seconds = float(text)
        except ValueError:
            seconds = 0.0
        if not 0 < seconds < 10**6:
            raise ConfigError(f"REGKG_TIMEOUT is no number of seconds: {text!r}", hint="write REGKG_TIMEOUT=120")
        return cls(seconds=seconds)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user with a password, or a token; nothing of it is shown."""

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @classmethod
    def of_environment(cls) -> Credentials:
        """What REGKG_USER, REGKG_PASSWORD and REGKG_TOKEN hold."""
        return cls(*(os.environ.get(f"REGKG_{name}", "") for name in ("USER", "PASSWORD", "TOKEN")))

    def __bool__(self) -> bool:
        return bool(self.user or self.token)

    def hidden_in(self, text: str) -> str:
        """A text of the server without the secrets that it may repeat."""
        for secret in (self.password, self.token):
            text = text.replace(secret, "…") if secret else text
        return text


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that arrived: its status, its media type without parameters, its headers and its content.

    `is_whole` says whether its end was announced; the end of one that was not is only where the connection ended.
    """

    status: int
    media_type: str
    headers: Mapping[str, str]
    content: bytes
    is_whole: bool

    @property
    def is_done(self) -> bool:
        """Whether the server did what it was asked."""
        return 200 <= self.status < 300

    def words(self) -> str:
        """The beginning of what the server says, in one line."""
        text = self.content[:2000].decode("utf-8", "replace")
        if "html" in self.media_type:
            text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]*>", " ", text)
        return " ".join(text.split())[:300]


class _Unfinished(Exception):  # noqa: N818 – never leaves this module
    """An exchange that did not come to its end, for a reason that may pass."""

    def __init__(self, reason: str, *, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class Exchanges:
    """Exchanges with one origin, under one allowance each.

    `now` and `sleep` are the clock, for tests.
    """

    def __init__(
        self,
        url: str,
        *,
        allowance: Allowance | None = None,
        credentials: Credentials | None = None,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._origin = _origin(urlsplit(url))
        self.allowance = Allowance.of_environment() if allowance is None else allowance
        self._credentials = Credentials.of_environment() if credentials is None else credentials
        self._now, self._sleep = now, sleep
        self._challenge: dict[str, str] | None = None
        self._digest = urllib.request.AbstractDigestAuthHandler(urllib.request.HTTPPasswordMgrWithDefaultRealm())
        self._lock = threading.Lock()

    def ask(self, request: urllib.request.Request) -> Reply:
        """The reply to a question, which changes nothing and may be asked again. Raises as `_exchange` does."""
        return self._exchange(request, tries=self.allowance.tries)

    def tell(self, request: urllib.request.Request, *, is_idempotent: bool = False) -> Reply:
        """The reply to a request that changes something; sent again only where that changes nothing more. Raises as `_exchange` does."""
        return self._exchange(request, tries=self.allowance.tries if is_idempotent else 1, is_change=True)

    def hidden_in(self, text: str) -> str:
        """A text of the server without the secrets that it may repeat."""
        return self._credentials.hidden_in(text)

    def _exchange(self, request: urllib.request.Request, *, tries: int, is_change: bool = False) -> Reply:
        """Send a request, and again after a pause where that may help.

        Raises EndpointError for a server that cannot be reached or does not answer whole, LimitError past the allowance.
        """
        deadline = self._now() + self.allowance.seconds
        for number in range(1, tries + 1):
            try:
                reply = self._authorised(request, deadline)
            except _Unfinished as unfinished:
                pause = _PAUSE * 2 ** (number - 1) if unfinished.after is None else unfinished.after
                if number == tries or self._now() + pause >= deadline:
                    raise self._failed(request, unfinished, number, is_change=is_change) from unfinished
                self._sleep(pause)
            else:
                return reply
        raise AssertionError  # the last try returns or raises

    def _failed(self, request: urllib.request.Request, unfinished: _Unfinished, tries: int, *, is_change: bool) -> EndpointError:
        times = "" if tries == 1 else f" ({tries} tries)"
        hint = "whether the change was made is not known: look before you send it again" if is_change else None
        if unfinished.after is not None:
            hint = f"it asks to wait {unfinished.after:g} seconds"
        return EndpointError(f"{_shown(request)} {self._credentials.hidden_in(str(unfinished))}{times}", hint=hint)

    # ── one try ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _authorised(self, request: urllib.request.Request, deadline: float) -> Reply:
        """The reply to a request; a token goes with every one, a user and password with those after the server asked for them."""
        self._sign(request)
        reply = self._followed(request, deadline)
        if reply.status in (401, 403) and self._credentials.user and not self._credentials.token:
            challenge = reply.headers.get("www-authenticate", "")
            with self._lock:
                parts = urllib.request.parse_http_list(challenge.partition(" ")[2])
                is_digest = challenge.lower().startswith("digest ")
                self._challenge = urllib.request.parse_keqv_list([part for part in parts if "=" in part]) if is_digest else {}
            self._sign(request)
            reply = self._followed(request, deadline)
        if reply.status in _FOR_NOW:
            raise _Unfinished(f"is busy (HTTP {reply.status}): {self.hidden_in(reply.words())}", after=_wait_of(reply))
        return reply

    def _sign(self, request: urllib.request.Request) -> None:
        """Add credentials in the form that the server asks for, but nothing that others could read on the way."""
        secret = self._credentials
        if secret.token:
            self._refuse_plain(request, "token")
            request.add_unredirected_header("Authorization", f"Bearer {secret.token}")
        elif self._challenge:
            with self._lock:
                self._digest.add_password(None, request.full_url, secret.user, secret.password)  # type: ignore[attr-defined]
                made = self._digest.get_authorization(request, self._challenge)
            if made:
                request.add_unredirected_header("Authorization", f"Digest {made}")
        elif self._challenge is not None:
            from base64 import b64encode

            self._refuse_plain(request, "password")
            request.add_unredirected_header("Authorization", f"Basic {b64encode(f'{secret.user}:{secret.password}'.encode()).decode()}")

    def _refuse_plain(self, request: urllib.request.Request, what: str) -> None:
        if urlsplit(request.full_url).scheme != "https" and not _LOOPBACK.fullmatch(urlsplit(request.full_url).hostname or ""):
            raise EndpointError(f"{_shown(request)} is not encrypted: no {what} is sent there", hint="use https")

    def _followed(self, request: urllib.request.Request, deadline: float) -> Reply:
        """The reply after redirects, which are followed inside the origin alone and with the same method and content."""
        for _ in range(_REDIRECTS):
            reply = self._sent(request, deadline)
            if reply.status not in (301, 302, 303, 307, 308):
                return reply
            target = urljoin(request.full_url, reply.headers.get("location", ""))
            if _origin(urlsplit(target)) != self._origin:
                raise EndpointError(f"{_shown(request)} points to another server: {target[:200]}", hint="name that address if you trust it")
            again = urllib.request.Request(target, data=request.data, method=request.get_method())  # noqa: S310 – of our origin
            again.headers = {name: value for name, value in request.headers.items() if name != "Authorization"}
            again.unredirected_hdrs = dict(request.unredirected_hdrs)
            request = again
        raise EndpointError(f"{_shown(request)} points on and on")

    def _sent(self, request: urllib.request.Request, deadline: float) -> Reply:
        if _origin(urlsplit(request.full_url)) != self._origin:
            raise EndpointError(f"{_shown(request)} is not the server that was named")
        request.add_header("User-Agent", AGENT)
        left = self._left(request, deadline)
        try:
            with _opener(partial(self._left, request, deadline)).open(request, timeout=left) as response:
                return self._received(request, response, deadline)
        except (TimeoutError, urllib.error.URLError, OSError, http.client.HTTPException) as error:
            raise self._translated(request, error, deadline) from error

    def _received(self, request: urllib.request.Request, response: http.client.HTTPResponse, deadline: float) -> Reply:
        if getattr(response, "is_cut", False):  # the connection ended in the headers
            raise _Unfinished("ended its answer too early")
        chunks, size = [], 0
        while chunk := response.read1(_CHUNK):
            self._left(request, deadline)
            size += len(chunk)
            if size > self.allowance.size:
                raise LimitError(f"the answer of {_shown(request)} is larger than {self.allowance.size} bytes", hint="ask for less")
            chunks.append(chunk)
        headers = {name.lower(): value for name, value in response.headers.items()}
        length = headers.get("content-length", "")
        is_chunked = "chunked" in headers.get("transfer-encoding", "").lower()
        if (length.isdigit() and size < int(length) and request.get_method() != "HEAD") or (
            getattr(response, "is_cut", False) and (is_chunked or length)
        ):
            raise _Unfinished("ended its answer too early")
        if headers.get("content-encoding", "identity").lower() not in ("identity", ""):
            raise EndpointError(f"{_shown(request)} packs its answer ({headers['content-encoding']}), which was not asked for")
        return Reply(
            response.status,
            headers.get("content-type", "").partition(";")[0].strip().lower(),
            headers,
            b"".join(chunks),
            is_whole=is_chunked or length.isdigit(),
        )

    def _left(self, request: urllib.request.Request, deadline: float) -> float:
        left = deadline - self._now()
        if left <= 0:
            raise LimitError(
                f"{_shown(request)} took longer than {self.allowance.seconds:g} seconds",
                hint="allow more with REGKG_TIMEOUT, or ask for less",
            )
        return left

    def _translated(self, request: urllib.request.Request, error: Exception, deadline: float) -> Exception:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, LimitError):
            return reason
        if isinstance(reason, TimeoutError) or self._now() >= deadline:
            try:
                self._left(request, self._now())
            except LimitError as limit:
                return limit
        if isinstance(reason, ssl.SSLCertVerificationError):
            hint = "if its certificate is good, name the authority that signed it in SSL_CERT_FILE"
            return EndpointError(f"{_shown(request)} is not trusted: {reason.verify_message}", hint=hint)
        if isinstance(reason, ssl.SSLError) and not isinstance(reason, ssl.SSLEOFError):
            return EndpointError(f"{_shown(request)} cannot be spoken with in secret: {reason.reason or reason}")
        if isinstance(reason, socket.gaierror):
            return EndpointError(
                f"there is no server {urlsplit(request.full_url).hostname}", hint="look for a misspelling, or for the network"
            )
        if isinstance(reason, http.client.IncompleteRead | http.client.RemoteDisconnected | ssl.SSLEOFError):
            return _Unfinished("ended its answer too early")
        if isinstance(reason, http.client.HTTPException):
            return _Unfinished(f"does not speak HTTP as it should ({type(reason).__name__})")
        return _Unfinished(f"cannot be reached: {getattr(reason, 'strerror', None) or reason}")


def _shown(request: urllib.request.Request) -> str:
    """The address as messages name it: without the question in it."""
    parts = urlsplit(request.full_url)
    return f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}{parts.path}"


def _origin(url: SplitResult) -> tuple[str, str, int]:
    try:
        port = url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
    except ValueError:
        port = 0
    return url.scheme.lower(), (url.hostname or "").lower(), port


def _wait_of(reply: Reply) -> float | None:
    """The seconds that a server asks to wait."""
    text = reply.headers.get("retry-after", "").strip()
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time()) if text else None
    except ValueError:
        return None


# ── what lies below urllib ───────────────────────────────────────────────────────────────────────────────────────────────


class _Incoming(io.RawIOBase):
    """The bytes that come in, each wait for them no longer than the exchange has left; and whether the connection ended."""

    def __init__(self, connection: socket.socket, left: Callable[[], float]) -> None:
        self._connection, self._left = connection, left
        self._bytes = connection.makefile("rb", buffering=0)
        self.is_ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._connection.settimeout(self._left())
        number = self._bytes.readinto(buffer) or 0
        self.is_ended |= number == 0
        return number

    def close(self) -> None:
        self._bytes.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """A response that is read against a deadline."""

    def __init__(self, sock: socket.socket, *args: Any, left: Callable[[], float], **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp.close()
        self._incoming = _Incoming(sock, left)
        self.fp = io.BufferedReader(self._incoming)

    @property
    def is_cut(self) -> bool:
        """Whether the connection ended while more was expected."""
        return self._incoming.is_ended


class _Handler(urllib.request.HTTPSHandler):
    """Opens connections whose responses are read against a deadline."""

    def __init__(self, left: Callable[[], float]) -> None:
        super().__init__()
        self._response = partial(_Response, left=left)

    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection(http.client.HTTPConnection), request)

    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection(http.client.HTTPSConnection), request, context=ssl.create_default_context())

    def _connection(self, kind: type[http.client.HTTPConnection]) -> Callable[..., http.client.HTTPConnection]:
        def made(host: str, **kwargs: Any) -> http.client.HTTPConnection:
            connection = kind(host, **kwargs)
            connection.response_class = self._response  # type: ignore[assignment]
            return connection

        return made

    http_request = urllib.request.HTTPSHandler.do_request_
    https_request = urllib.request.HTTPSHandler.do_request_


def _opener(left: Callable[[], float]) -> urllib.request.OpenerDirector:
    """What opens an address through the proxy of the environment, takes any status for an answer and follows no redirect."""
    opener = urllib.request.OpenerDirector()
    for handler in (urllib.request.ProxyHandler(), _Handler(left), urllib.request.UnknownHandler()):
        opener.add_handler(handler)
    return opener
