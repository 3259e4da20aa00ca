"""From the form in a real browser to a mail in a real mail server, and to the screen of staff; nowhere else a word."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

# The form and the storage meet in this test.
from chromium import SETTINGS
from letter_box import TESTS, _Front
from site_build import BuiltSite

from portal.cli.main import main
from portal.cli.preview import Preview
from portal.endpoint.keys import new_pair
from portal.endpoint.settings import Settings
from portal_site import REPOSITORY

sys.path += [str(TESTS / "portal" / room) for room in ("endpoint", "storage")]

from endpoint_process import EndpointProcess
from mail_host import Host

PAGES = {"vi": "/lien-he/", "en": "/en/contact/"}
WORDS = "Chị Tưởng Tượng đang trốn ở nhà người quen"


@pytest.fixture(name="host")
def _host() -> Iterator[Host]:
    host = Host()
    host.start()
    yield host
    host.end()


@pytest.fixture(name="endpoint")
def _endpoint(site: BuiltSite, host: Host, tmp_path: Path) -> Iterator[EndpointProcess]:
    """The endpoint as a process of its own, whose keys, database and log lie in the test's folder."""
    pages, keys = tmp_path / "pages.json", tmp_path / "recipients.txt"
    pages.write_text(json.dumps(["/"]))
    keys.write_text(new_pair(tmp_path / "identity.txt"))
    url = f"sqlite:///{tmp_path}/portal.db"
    settings = Settings(url, pages, recipients=keys, mail=host.settings(), output=site.root)
    with EndpointProcess(settings) as endpoint:
        yield endpoint


@contextmanager
def in_front(endpoint: EndpointProcess, root: Path) -> Iterator[str]:
    """The address under which the site and the endpoint behind it are one."""
    server = Preview(("127.0.0.1", 0), root)
    port = SimpleNamespace(port=endpoint.settings.port)
    server.RequestHandlerClass = type("Front", (_Front,), {"endpoint": port})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def receipt_of(browser: Any, address: str, setting: str) -> str:
    """The code that somebody is shown who asks for help on the page at that address."""
    context = browser.new_context(reduced_motion="reduce", **SETTINGS[setting])
    page = context.new_page()
    page.goto(address)
    page.locator("#help-message").fill(WORDS)
    page.locator("#help-consent").check()
    with page.expect_navigation():
        page.locator("form:has(#help-message) button").click()
    shown = page.locator("main .number").first.inner_text()
    context.close()
    return "".join(filter(str.isdigit, shown))


def arrived(host: Host) -> Any:
    """The one mail that came."""
    assert host.arrived.wait(30)
    (mail,) = host.mails
    return mail


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("setting", ["360", "no script"])
def test_from_form_to_screen(
    browser: Any,
    endpoint: EndpointProcess,
    host: Host,
    site: BuiltSite,
    language: str,
    setting: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is written in a browser comes by mail under the code that was shown, and only `portal inbox read` shows it."""
    folder = endpoint.settings.recipients.parent
    with in_front(endpoint, site.root) as address:
        receipt = receipt_of(browser, address + PAGES[language], setting)
    mail = arrived(host)
    (attachment,) = mail.iter_attachments()
    (folder / "message.age").write_bytes(attachment.get_content())
    found = holding(folder, mail)
    monkeypatch.setenv("PORTAL_LANGUAGE", "en")
    monkeypatch.chdir(REPOSITORY)
    capfd.readouterr()
    code = main(["inbox", "read", str(folder / "message.age"), "--identity", str(folder / "identity.txt")])

    assert f"[inbox] Tin nhắn mới · New message: {receipt}" == mail["Subject"]
    assert [] == found
    assert (0, True) == (code, f"│ {WORDS}" in capfd.readouterr().out.splitlines())


def holding(folder: Path, mail: Any) -> list[str]:
    """Which of the endpoint's files, and whether the mail, hold a word of what was written."""
    body = mail.get_body().get_content().encode()
    texts = {"mail": mail.as_bytes() + body, **{file.name: file.read_bytes() for file in folder.iterdir()}}
    words = [word.encode() for word in ("Tưởng", "Tượng", "trốn", "người quen")]
    return [name for name, text in texts.items() if any(word in text for word in words)]
