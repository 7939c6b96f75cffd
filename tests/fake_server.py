"""A server on loopback that answers as a test says, whatever HTTP allows."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

#: What a server does with a connection whose request it has read: the connection, the request, and how many came before.
Behaviour = Callable[[socket.socket, bytes, int], None]


@dataclass
class FakeServer:
    """A running server: its address, and the requests that came."""

    port: int
    scheme: str = "http"
    requests: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/sparql"

    def header(self, name: str) -> list[str]:
        """The values of a header in the requests, "" where one had it not."""
        found = []
        for request in self.requests:
            lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")
            found.append(next((line.partition(":")[2].strip() for line in lines if line.lower().startswith(f"{name.lower()}:")), ""))
        return found


@contextmanager
def serving(behaviour: Behaviour, *, certificate: Path | None = None) -> Iterator[FakeServer]:
    """A server that behaves so, until the end of the block."""
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = FakeServer(listener.getsockname()[1], "http" if context is None else "https")
        threading.Thread(target=_accept, args=(listener, server, behaviour, context), daemon=True).start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, server: FakeServer, behaviour: Behaviour, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection, server, behaviour, context), daemon=True).start()


def _answer(connection: socket.socket, server: FakeServer, behaviour: Behaviour, context: ssl.SSLContext | None) -> None:
    with suppress(OSError), connection:
        connection.settimeout(20)
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        request = b""
        while b"\r\n\r\n" not in request:
            chunk = connection.recv(65536)
            if not chunk:
                return
            request += chunk
        head, _, body = request.partition(b"\r\n\r\n")
        length = next((int(line.partition(b":")[2]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
        while len(body) < length:
            body += connection.recv(65536)
        server.requests.append(head + b"\r\n\r\n" + body)
        behaviour(connection, head + b"\r\n\r\n" + body, len(server.requests) - 1)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)


def reply(
    body: bytes = b"", *, status: str = "200 OK", type_: str = "application/sparql-results+json", has_length: bool = True, **headers: str
) -> bytes:
    """A whole reply; headers are written with _ for -."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {type_}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    if has_length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def saying(*replies: bytes) -> Behaviour:
    """Replies one after the other, the last of them for ever."""

    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        connection.sendall(replies[min(number, len(replies) - 1)])

    return behave
