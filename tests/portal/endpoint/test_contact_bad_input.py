"""Forms that nobody would send: over a real line, never a traceback, never a word that leaks."""

from __future__ import annotations

import random
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from contact_letters import BROWSER, HELP
from contact_server import ContactServer, contact_server
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from portal.contract.messages import FIELDS, Message, Returned, read
from portal.endpoint import contact
from portal.endpoint.settings import Settings

SECRET = "Xuân Thử bị nhốt"
STATUSES = {200, 400, 405, 408, 413, 415, 422, 429}


@pytest.fixture(name="server", scope="module")
def _server(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ContactServer]:
    """A running endpoint, behind two proxies, so that each test can come from where it likes."""
    folder = tmp_path_factory.mktemp("endpoint")
    (folder / "pages.json").write_text("[]")
    settings = Settings(database_url=f"sqlite:///{folder}/portal.db", pages=folder / "pages.json")
    with contact_server(replace(settings, output=output)) as server:
        yield server


def address() -> dict[str, str]:
    """The headers of a browser on a network of its own."""
    return BROWSER | {"x-forwarded-for": f"2001:db8:{random.randrange(65536):x}:{random.randrange(65536):x}::1"}


def post(server: ContactServer, content: bytes, kind: str) -> httpx.Response:
    """The answer to a body of that type."""
    return httpx.post(
        f"{server.base}/api/contact", content=content, headers=address() | {"content-type": kind}, timeout=60
    )


def multipart(**fields: bytes) -> bytes:
    """A form as a browser writes it, whatever the values are."""
    part = b'--x\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n'
    return b"".join(part % (name.encode(), value) for name, value in fields.items()) + b"--x--\r\n"


def raw(head: str, body: bytes = b"") -> bytes:
    """A request written by hand."""
    return (
        f"POST /api/contact HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 2001:db8::{random.randrange(65536):x}:0:0:0:1\r\n{head}\r\n\r\n".encode(
            "latin-1"
        )
        + body
    )


def status(received: bytes) -> int:
    """The status of an answer that came back."""
    found = re.match(rb"HTTP/1\.1 (\d+) ", received)
    assert found is not None, received
    return int(found[1])


FIELD_NAMES = sorted({field.name for fields in FIELDS.values() for field in fields})
BAD = {
    "mail head": b"a\r\nBcc: all@spam.example\r\n\r\nhello",
    "NUL": b"a\x00b",
    "broken UTF-8": b"\xc3\x28\xff",
    "right to left": "\u202egnp.exe\u202c\u200f".encode(),
    "four bytes": "😭𠀋".encode(),
    "surrogate": b"\xed\xa0\xbd",
    "controls": b"\x1b[2J\x9b\x07\x08",
    "empty": b"",
    "long": "ệ".encode() * 12_000,
    "tags": b"<script>alert(1)</script>",
    "quotes": b"\"'`--;%s{}{{}}",
    "pattern": b"\\1(?:(((",
    "path": b"../../etc/passwd",
}


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("name", FIELD_NAMES)
def test_bad_value(server: ContactServer, name: str, bad: str) -> None:
    """A bad value in any field is taken or comes back; what it holds is text, and never a line of a head."""
    fields = {key: value.encode() for key, value in HELP.items()} | {name: BAD[bad]}
    answer = post(server, multipart(**fields), "multipart/form-data; boundary=x")

    assert answer.status_code in (200, 422)
    assert b"<script>alert" not in answer.content
    assert "bcc" not in answer.headers
    if answer.status_code == 200:
        message = server.messages[-1]
        assert not re.search(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", message.message + message.name + message.contact
        )
        assert "\n" not in message.name + message.contact + message.address


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_a_megabyte_in_a_field(server: ContactServer, name: str) -> None:
    """A field of a megabyte is answered with a page that says what to do."""
    answer = post(server, multipart(**{name: b"x" * 1_000_000}), "multipart/form-data; boundary=x")

    assert 413 == answer.status_code
    assert "quá dài" in answer.text


def test_a_megabyte_that_does_not_say_so(server: ContactServer) -> None:
    """A body that comes in pieces and never ends is not waited for."""
    pieces = [b"1000\r\n" + b"x" * 4096 + b"\r\n"] * 200
    received = server.exchange(
        raw("Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked"), *pieces
    )

    assert 413 == status(received)


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("application/json", b"{}", 415),
        ("text/plain", SECRET.encode(), 415),
        ("multipart/form-data", b"", 400),
        ("multipart/form-data; boundary=x", SECRET.encode(), 400),
        ("multipart/form-data; boundary=x", multipart(message=b"x")[:-8], 400),
        ("application/x-www-form-urlencoded", b"a=1&" * 50, 400),
        ("application/x-www-form-urlencoded", b"", 422),
        ("application/x-www-form-urlencoded", b"%", 422),
    ],
)
def test_no_form(server: ContactServer, kind: str, body: bytes, expected: int) -> None:
    """What is no form is told so, with the numbers to call, and nothing of it comes back."""
    answer = post(server, body, kind)

    assert expected == answer.status_code
    assert "tel:111" in answer.text
    assert SECRET not in answer.text


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_repeated_field(server: ContactServer, name: str) -> None:
    """A field that comes twice comes back with a fault that names it, where the form has it."""
    body = multipart(**{key: value.encode() for key, value in HELP.items()})[:-7]
    twice = b'--x\r\nContent-Disposition: form-data; name="%b"\r\n\r\nyes\r\n' % name.encode()
    answer = post(server, body + twice * 2 + b"--x--\r\n", "multipart/form-data; boundary=x")

    assert (200 if name == "address" else 422) == answer.status_code


def test_replay(server: ContactServer) -> None:
    """The same request, byte by byte, ten times at once, is one message."""
    body = multipart(**{key: value.encode() for key, value in HELP.items()} | {"name": b"Replay"})
    headers = address() | {"content-type": "multipart/form-data; boundary=x"}
    before = len(server.box.kept)
    answers: list[str] = []

    def send() -> None:
        answers.append(httpx.post(f"{server.base}/api/contact", content=body, headers=headers, timeout=60).text)

    threads = [threading.Thread(target=send) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert before + 1 == len(server.box.kept)
    assert 1 == len({re.findall(r"04\d\d(?: \d{3}){4}", text)[0] for text in answers})


def test_slow_writers_hold_up_nobody(server: ContactServer) -> None:
    """While five hundred write a byte at a time, another one is answered at once."""
    head = raw("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000")
    lines = [socket.create_connection(("127.0.0.1", server.port), timeout=20) for _ in range(500)]
    try:
        for line in lines:
            line.sendall(head + b"-")
        times = []
        for number in range(5):
            for line in lines[number::5]:
                line.sendall(b"-")
            begin = time.perf_counter()
            answer = post(server, multipart(message=b"nhanh", consent=b"yes"), "multipart/form-data; boundary=x")
            times.append(time.perf_counter() - begin)
            assert 200 == answer.status_code
    finally:
        for line in lines:
            line.close()

    assert max(times) < 5


def test_who_never_ends(server: ContactServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who begins a form and sends no more of it is told so in the end, with the numbers to call."""
    monkeypatch.setattr(contact, "PATIENCE_SECONDS", 0.2)
    head = raw("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000", b"--x")
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall(head)
        received = b""
        while not received.rstrip().endswith(b"</html>"):
            received += line.recv(65536)

    assert 408 == status(received)
    assert b"tel:111" in received


def test_who_goes_away(server: ContactServer, capfd: pytest.CaptureFixture[str]) -> None:
    """Who hangs up in the middle leaves nothing behind, in the mailbox or in the log."""
    before = len(server.box.kept)
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
            line.sendall(raw("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000", SECRET.encode()))
    time.sleep(0.3)

    assert before == len(server.box.kept)
    assert ("", "") == capfd.readouterr()


@trials(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(
        st.sampled_from([*FIELD_NAMES, "purpose", "website", "x"]),
        st.binary(max_size=60) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "surrogatepass")),
    ),
    cut=st.integers(0, 400),
    noise=st.binary(max_size=8),
    kind=st.sampled_from(
        [
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=y",
            "x/y",
        ]
    ),
)
def test_any_form(server: ContactServer, fields: dict[str, bytes], cut: int, noise: bytes, kind: str) -> None:
    """Any fields, cut off and torn apart anywhere, under any type: one of the few answers, each of them whole."""
    body = multipart(**fields)
    answer = post(server, body[:cut] + noise + body[cut:], kind)

    assert answer.status_code in STATUSES
    assert answer.text.rstrip().endswith("</html>")
    assert "[[[" not in answer.text.replace("[[[ ", "")
    assert "Traceback" not in answer.text


@trials(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=400), head=st.text(st.characters(codec="latin-1", exclude_characters="\r\n"), max_size=80)
)
def test_any_bytes(server: ContactServer, data: bytes, head: str) -> None:
    """Any bytes at all where a form should be, under any head."""
    received = server.exchange(
        raw(f"Content-Type: multipart/form-data; boundary=x\r\nX: {head}\r\nContent-Length: {len(data)}", data)
    )

    assert not received or status(received) in STATUSES
    assert b"Traceback" not in received


@trials(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([*FIELD_NAMES, "purpose", ""]).map(str.encode),
            st.binary(max_size=40) | st.text(max_size=40).map(lambda t: t.encode("utf-8", "surrogatepass")),
        ),
        max_size=12,
    )
)
def test_rules_hold_for_all_forms(pairs: list[tuple[bytes, bytes]]) -> None:
    """Any form is a message that keeps the rules, or comes back with a fault; what came back once comes back the same."""
    found = read(pairs, "vi")
    if isinstance(found, Message):
        assert found.message
        assert "yes" == found.consent
        again = [
            (name.encode(), str(value).encode())
            for name, value in vars(found).items()
            if name not in ("signs", "language")
        ]
        assert found == read(again, "vi")
    else:
        assert isinstance(found, Returned)
        assert found.faults
        again = [(name.encode(), value.encode()) for name, value in found.typed.items()]
        returned = read([*again, (b"purpose", found.purpose.encode())], "vi")
        assert isinstance(returned, Message) or found.typed == returned.typed
