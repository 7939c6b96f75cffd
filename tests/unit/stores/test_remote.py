"""What an endpoint may do wrong, on loopback: nothing that is not whole is taken for an answer, and no secret goes astray."""

from __future__ import annotations

import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from regkg.errors import (
    ConfigError,
    EndpointError,
    LimitError,
    RegkgError,
    StoreReadOnlyError,
    StoreRejectedError,
    StoreUnavailableError,
)
from regkg.stores import open_store
from regkg.stores.http import Allowance, Credentials, Exchanges
from regkg.stores.remote import DEFAULT, Addresses, RemoteStore
from tests.fake_server import Behaviour, FakeServer, reply, saying, serving

QUERY = "SELECT ?a WHERE { ?a ?b ?c }"
ROW = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:x"}}]}}'
TRIPLES = b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> <urn:d> .\n"
UPDATE = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"
KEY = Credentials("anna", "sl3pens")


class Clock:
    """A clock that moves when somebody sleeps."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def now(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def store_at(
    server: FakeServer, *, seconds: float = 10, size: int = 2**20, credentials: Credentials | None = None, clock: Clock | None = None
) -> RemoteStore:
    """A store that asks nothing but what it is asked."""
    time_ = Clock() if clock is None else clock
    exchanges = Exchanges(
        server.url,
        allowance=Allowance(seconds=seconds, size=size),
        credentials=credentials or Credentials(),
        now=time_.now,
        sleep=time_.sleep,
    )
    store = RemoteStore(Addresses.of(server.url), exchanges)
    store._default, store._server = None, "fake"
    return store


def failure(behaviour: Behaviour, call: Callable[[RemoteStore], object] = lambda store: store.select(QUERY)) -> RegkgError:
    with serving(behaviour) as server, pytest.raises(RegkgError) as caught:
        call(store_at(server))
    return caught.value


# ── what is right ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_good_answer_is_read_and_says_who_asked() -> None:
    with serving(saying(reply(ROW))) as server:
        assert store_at(server).select(QUERY).rows == ((NamedNode("urn:x"),),)
        assert server.header("user-agent")[0].startswith("regkg/")


def test_an_answer_without_a_length_is_read() -> None:
    with serving(saying(reply(ROW, has_length=False))) as server:
        assert len(store_at(server).select(QUERY)) == 1


def test_triples_without_a_length_are_asked_for_again_in_a_syntax_that_has_an_end() -> None:
    xml = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'
    answers = (
        reply(TRIPLES, type_="application/n-triples", has_length=False),
        reply(xml, type_="application/rdf+xml", has_length=False),
    )
    with serving(saying(*answers)) as server:
        assert store_at(server).construct("CONSTRUCT WHERE { ?a ?b ?c }") == []
        assert server.header("accept")[1].startswith("application/rdf+xml")


def test_the_parameters_of_the_address_are_kept() -> None:
    with serving(saying(reply(b'{"head":{},"boolean":true}'))) as server:
        store = RemoteStore.open(f"{server.url}?default-graph-uri=urn:g")
        assert store.ask("ASK {}")
        assert b"default-graph-uri=urn" in server.requests[-1]


# ── what is not whole ────────────────────────────────────────────────────────────────────────────────────────────────────


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _padded(body: bytes, **kwargs: object) -> bytes:
    whole = reply(body, **kwargs)  # type: ignore[arg-type]
    return reply(body, X_Padding="x" * (500 - len(whole) - len("X-Padding: \r\n")), **kwargs)  # type: ignore[arg-type]


def _chunked(body: bytes, type_: str) -> bytes:
    head = reply(b"", type_=type_, has_length=False, Transfer_Encoding="chunked")
    half = len(body) // 2
    return head + b"".join(b"%04x\r\n%s\r\n" % (len(part), part) for part in (body[:half], body[half:])) + b"0\r\n\r\n"


CONSTRUCT = "CONSTRUCT WHERE { ?a ?b ?c }"
WHOLE = {
    "rows": (_padded(ROW), QUERY),
    "rows without a length": (_padded(ROW, has_length=False), QUERY),
    "rows in pieces": (_chunked(ROW, "application/sparql-results+json"), QUERY),
    "triples": (_padded(TRIPLES, type_="application/n-triples"), CONSTRUCT),
    "triples without a length": (_padded(TRIPLES, type_="application/n-triples", has_length=False), CONSTRUCT),
    "triples in pieces": (_chunked(TRIPLES, "application/n-triples"), CONSTRUCT),
}


@pytest.mark.parametrize(("kind", "ends"), [*((kind, "closed") for kind in WHOLE), ("rows", "reset"), ("triples in pieces", "reset")])
def test_an_answer_that_is_cut_at_any_byte_is_no_answer(kind: str, ends: str) -> None:
    whole, query = WHOLE[kind]
    cut = 0

    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        connection.sendall(whole[:cut])
        if ends == "reset":
            _reset(connection)

    taken = []
    with serving(behave) as server:
        store = store_at(server)
        store._exchanges.allowance = Allowance(seconds=10, tries=1)
        for cut in range(len(whole)):
            try:
                store.select(query) if query == QUERY else store.construct(query)
            except (EndpointError, LimitError):
                continue
            taken.append(cut)
    # the last bytes of an answer in pieces end what is whole already
    assert taken == []


@pytest.mark.parametrize(
    ("body", "type_"),
    [
        (b"<!doctype html><title>Log in</title><p>Log in, please", "text/html"),
        (b'{"error":"overloaded"}', "application/json"),
        (b'{"head":{"vars":["a"]}}', "application/sparql-results+json"),
        (b'{"head":{"vars":["a"]},"results":{"bindings":[{"b":{"type":"uri","value":"urn:x"}}]}}', "application/sparql-results+json"),
        (b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"sausage","value":"x"}}]}}', "application/sparql-results+json"),
        (b'{"head":{"vars":["a"]},"results":{"bindings":"none"}}', "application/json"),
        (ROW + b"java.lang.OutOfMemoryError", "application/sparql-results+json"),
        (b"[" * 100_000, "application/json"),
        (ROW, "text/plain"),
        (ROW, "text/csv"),
        (b"", "application/sparql-results+json"),
        (b"\xff\xfe", "application/sparql-results+json"),
        (b'{"head":{},"boolean":true}', "application/sparql-results+json"),
    ],
)
def test_what_is_no_result_is_an_error_in_spite_of_status_200(body: bytes, type_: str) -> None:
    error = failure(saying(reply(body, type_=type_)))
    assert isinstance(error, EndpointError)
    assert "the endpoint does not answer as one should" in error.message


def test_a_page_is_told_from_an_endpoint() -> None:
    error = failure(saying(reply(b"<html><script>x</script><h1>Log in</h1>", type_="text/html; charset=utf-8")))
    assert "Log in" in error.message
    assert "script" not in error.message
    assert error.hint is not None
    assert "login" in error.hint


@pytest.mark.parametrize("headers", [{"X_SPARQL_MaxRows": "1"}, {"X_SQL_State": "S1TAT"}, {"status": "206 Partial Content"}])
def test_an_answer_that_the_server_cut_short_is_a_limit(headers: dict[str, str]) -> None:
    assert isinstance(failure(saying(reply(ROW, **headers))), LimitError)  # type: ignore[arg-type]


def test_a_packed_answer_that_was_not_asked_for_is_refused() -> None:
    assert "packs its answer" in failure(saying(reply(b"\x1f\x8b", Content_Encoding="gzip"))).message


# ── too slow, too much ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("part", ["headers", "content"])
def test_a_server_that_drips_is_left_at_the_deadline(part: str) -> None:
    whole = reply(ROW * 100 if part == "content" else ROW, X_Long="x" * (0 if part == "content" else 500))
    begins = whole.index(b"\r\n\r\n") + 4 if part == "content" else 10

    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        connection.sendall(whole[:begins])
        for at in range(begins, len(whole)):
            connection.sendall(whole[at : at + 1])
            time.sleep(0.02)

    with serving(behave) as server:
        begun = time.monotonic()
        with pytest.raises(LimitError, match=r"took longer than 0\.5 seconds"):
            store_at(server, seconds=0.5).select(QUERY)
        assert time.monotonic() - begun < 2


def test_a_server_that_says_nothing_is_left_at_the_deadline() -> None:
    with serving(lambda *_: time.sleep(1)) as server, pytest.raises(LimitError):
        store_at(server, seconds=0.3).select(QUERY)


def test_an_endless_answer_is_left_at_the_limit() -> None:
    sent = 0

    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: 314572800\r\n\r\n")
        for _ in range(300):
            connection.sendall(b" " * 2**20)
            sent += 1

    with serving(behave) as server, pytest.raises(LimitError, match="larger than 1048576 bytes"):
        store_at(server).select(QUERY)
    assert sent < 50


# ── tried again ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BUSY = reply(b"busy", status="503 Service Unavailable", type_="text/plain")


def test_a_question_is_asked_again_after_a_pause() -> None:
    clock = Clock()
    with serving(saying(BUSY, BUSY, reply(ROW))) as server:
        assert len(store_at(server, clock=clock).select(QUERY)) == 1
        assert len(server.requests) == 3
    assert clock.slept == [0.25, 0.5]


def test_a_question_is_asked_three_times_at_most() -> None:
    with serving(saying(BUSY)) as server, pytest.raises(EndpointError, match=r"busy \(HTTP 503\): busy \(3 tries\)"):
        store_at(server).select(QUERY)
    assert len(server.requests) == 3


def test_the_server_says_how_long_to_wait() -> None:
    clock = Clock()
    later = reply(status="429 Too Many Requests", Retry_After="3")
    with serving(saying(later, reply(ROW))) as server:
        store_at(server, clock=clock).select(QUERY)
    assert clock.slept == [3.0]


def test_a_wait_past_the_deadline_is_not_waited() -> None:
    later = reply(status="429 Too Many Requests", Retry_After="3600")
    with serving(saying(later)) as server, pytest.raises(EndpointError) as caught:
        store_at(server).select(QUERY)
    assert len(server.requests) == 1
    assert caught.value.hint == "it asks to wait 3600 seconds"


def test_a_date_to_wait_for_is_understood() -> None:
    clock = Clock()
    later = reply(status="503 Service Unavailable", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT")
    with serving(saying(later, reply(ROW))) as server:
        store_at(server, clock=clock).select(QUERY)
    assert clock.slept == [0.0]


@pytest.mark.parametrize("behaviour", [saying(BUSY), lambda connection, *_: _reset(connection)])
def test_an_update_is_sent_once(behaviour: Behaviour) -> None:
    with serving(behaviour) as server, pytest.raises(EndpointError) as caught:
        store_at(server).update(UPDATE)
    assert len(server.requests) == 1
    assert caught.value.hint is not None


def test_a_refused_query_is_not_asked_again() -> None:
    with serving(saying(reply(b"no such function", status="400 Bad Request", type_="text/plain"))) as server:
        with pytest.raises(StoreRejectedError, match="no such function"):
            store_at(server).select(QUERY)
        assert len(server.requests) == 1


def test_nobody_there_is_told_without_a_traceback() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(EndpointError, match="cannot be reached"):
        store_at(FakeServer(port)).select(QUERY)


# ── secrets ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_redirect_to_another_server_is_not_followed() -> None:
    with serving(saying(reply(ROW))) as other:
        away = reply(status="307 Temporary Redirect", Location=other.url)
        for credentials in (KEY, Credentials(token="t0k3n")):  # noqa: S106 – invented
            with serving(saying(away)) as server, pytest.raises(EndpointError, match="points to another server"):
                store_at(server, credentials=credentials).select(QUERY)
        assert other.requests == []


def test_a_redirect_inside_the_server_keeps_question_and_password() -> None:
    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        if request.startswith(b"POST /sparql "):
            connection.sendall(reply(status="301 Moved Permanently", Location="/new"))
        elif b"authorization: basic" not in request.lower():
            connection.sendall(reply(status="401 Unauthorized", WWW_Authenticate='Basic realm="x"'))
        else:
            connection.sendall(reply(ROW))

    with serving(behave) as server:
        assert len(store_at(server, credentials=KEY).select(QUERY)) == 1
        assert all(b"query=SELECT" in request for request in server.requests)


def test_redirects_without_end_are_left() -> None:
    assert "points on and on" in failure(saying(reply(status="302 Found", Location="/sparql"))).message


def test_a_password_goes_only_where_it_was_asked_for() -> None:
    with serving(saying(reply(ROW))) as server:
        store_at(server, credentials=KEY).select(QUERY)
        assert server.header("authorization") == [""]


def test_who_is_not_let_in_is_told_which_settings_to_make() -> None:
    error = failure(saying(reply(status="401 Unauthorized", type_="text/plain")))
    assert isinstance(error, EndpointError)
    assert error.hint == "set REGKG_USER and REGKG_PASSWORD, or REGKG_TOKEN"


def test_no_message_repeats_a_password() -> None:
    with serving(saying(reply(b"sl3pens is wrong", status="403 Forbidden", type_="text/plain"))) as server:
        with pytest.raises(EndpointError) as caught:
            store_at(server, credentials=KEY).select(QUERY)
        assert "sl3pens" not in str(caught.value)
    assert "sl3pens" not in repr(KEY)


def test_a_token_is_not_sent_in_clear() -> None:
    store = RemoteStore(
        Addresses.of("http://example.org/sparql"),
        Exchanges("http://example.org/sparql", credentials=Credentials(token="t")),  # noqa: S106 – invented
    )
    with pytest.raises(EndpointError, match="not encrypted"):
        store.ask("ASK {}")


def test_an_unknown_certificate_is_not_trusted(tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("NOT CHECKED: there is no openssl to make a certificate with")
    pem = tmp_path / "own.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        *subject,
        "-keyout",
        str(pem),
        "-out",
        str(pem) + ".c",
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 – ours
    pem.write_bytes(pem.read_bytes() + Path(str(pem) + ".c").read_bytes())
    with serving(saying(reply(ROW)), certificate=pem) as server:
        with pytest.raises(EndpointError, match="is not trusted") as caught:
            store_at(server, credentials=KEY).select(QUERY)
        assert server.requests == []
    assert caught.value.hint is not None


# ── changes and addresses ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "405 Method Not Allowed"])
def test_an_endpoint_that_takes_no_writes_says_so(status: str) -> None:
    assert isinstance(failure(saying(reply(status=status, type_="text/plain")), lambda store: store.update(UPDATE)), StoreReadOnlyError)


def test_a_page_in_answer_to_an_update_is_no_success() -> None:
    page = reply(b"<html>Welcome", type_="text/html")
    assert isinstance(failure(saying(page), lambda store: store.update(UPDATE)), EndpointError)


def test_a_wrong_query_is_not_sent() -> None:
    with serving(saying(reply(ROW))) as server, pytest.raises(StoreRejectedError):
        store_at(server).select("SELECT WHERE")
    assert server.requests == []


def test_a_server_without_a_default_graph_is_found_out_before_it_is_written_to() -> None:
    def behave(connection: socket.socket, request: bytes, number: int) -> None:
        shows_all = b"query=" in request and b"probe" in request
        connection.sendall(reply(b'{"head":{},"boolean":%s}' % (b"true" if shows_all else b"false")))

    with serving(behave) as server:
        store = store_at(server)
        store.replace(None, [Triple(NamedNode("urn:a"), NamedNode("urn:b"), Literal("c"))])
        assert DEFAULT.value.replace(":", "%3A").encode() in server.requests[-1]
        assert b"DROP" in server.requests[-2]


@pytest.mark.parametrize(
    ("address", "update", "graphs"),
    [
        ("http://localhost:7878/query", "http://localhost:7878/update", "http://localhost:7878/store"),
        ("http://localhost:3030/ds/query", "http://localhost:3030/ds/update", "http://localhost:3030/ds/data"),
        (
            "https://g.example/repositories/eu",
            "https://g.example/repositories/eu/statements",
            "https://g.example/repositories/eu/rdf-graphs/service",
        ),
        ("https://v.example/sparql-auth", "https://v.example/sparql-auth", "https://v.example/sparql-graph-crud-auth"),
        ("https://n.example:8182/sparql", "https://n.example:8182/sparql", None),
    ],
)
def test_the_other_addresses_follow_from_the_first(address: str, update: str, graphs: str | None) -> None:
    assert Addresses.of(address) == Addresses(address, update, graphs)


@pytest.mark.parametrize("address", ["https://", "http://x:y/", "https://anna:secret@example.org/sparql", "http://x:0/"])
def test_what_is_no_good_address_is_refused(address: str) -> None:
    with pytest.raises(StoreUnavailableError) as caught:
        open_store(address)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("seconds", ["0", "soon", "-1", "nan", "1e9"])
def test_a_wrong_deadline_is_a_fault_of_the_configuration(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGKG_TIMEOUT", seconds)
    with pytest.raises(ConfigError):
        open_store("http://localhost/sparql")
