"""Two complete sites from one run of Pelican."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from portal.contract.visits import PIXEL_PATH
from portal_site import BASE, EPOCH, REPOSITORY, Project
from site_builder import DATA, add_news, add_notice, contact
from site_reader import Output, hrefs

DAY = 24 * 60 * 60
PAIRS = {
    "home": ("/", "/en/"),
    "section index": ("/tin-tuc/", "/en/news/"),
    "section of news": ("/tin-tuc/muc/dia-phuong/", "/en/news/sections/localities/"),
    "archive": ("/tin-tuc/nam/2010/", "/en/news/years/2010/"),
    "tags": ("/the/", "/en/tags/"),
    "tag": ("/the/tre-em/", "/en/tags/children/"),
    "index": ("/tim-kiem/", "/en/search/"),
    "site map": ("/so-do-trang/", "/en/site-map/"),
    "feed": ("/feed.xml", "/en/feed.xml"),
    "unknown address": ("/404.html", "/en/404.html"),
    "news": ("/tin-tuc/tin-merger/", "/en/news/merger/"),
    "notice": ("/thong-bao/bao-closed/", "/en/notices/closed/"),
    "service": ("/dich-vu/dich-vu-shelter/", "/en/services/shelter/"),
    "document": ("/van-ban/quyet-dinh-112-qd/", "/en/legal/decision-112-qd/"),
}


@pytest.mark.parametrize(("vi", "en"), PAIRS.values(), ids=PAIRS)
def test_complete(site: Output, vi: str, en: str) -> None:
    """Whatever one site has, the other one has."""
    assert site.has(vi)
    assert site.has(en)


def test_navigation(site: Output) -> None:
    """Each site leads through itself, not through the other one."""
    assert ["/dich-vu/", "/tin-tuc/"] == hrefs(site.page("/"), "nav.navigation a")[:2]
    assert ["/en/services/", "/en/news/"] == hrefs(site.page("/en/"), "nav.navigation a")[:2]


def test_links_lead_somewhere(site: Output) -> None:
    """No link within the site is broken, and no anchor is missing."""
    ids = {address: {str(element["id"]) for element in page.find_all(id=True)} for address, page in site.pages.items()}
    broken = []
    for link in site.links():
        address, _, anchor = link.target.partition("#")
        address = address.partition("?")[0] or link.page
        if link.target.startswith(("/", "#")) and (
            not site.has(address) or (anchor and address in ids and anchor not in ids[address])
        ):
            broken.append(f"{link.page} → {link.target}")

    assert [] == broken


def test_foreign_links(site: Output) -> None:
    """Links lead out only to agreed hosts and to the page that hides where one was; links to a number call it."""
    outside = {link.target for link in site.links() if not link.target.startswith(("/", "#"))}

    assert {
        "https://nchmf.gov.vn/",
        "https://www.bbc.co.uk/weather",
        "https://source.example/a",
        "https://source.example/b",
        "tel:111",
    } == outside


def test_language_of_foreign_links(site: Output) -> None:
    """A link to a page of the other language says which it is; a file in both languages says what it is."""
    wrong = [
        f"{address} → {link['href']}"
        for address, page in site.pages.items()
        for link in page.select("main a[href]")
        if str(link["href"]).startswith("/")
        and str(link["href"]).startswith("/en/") != address.startswith("/en/")
        and not (link.get("hreflang") or link.get("lang") or link.get("type"))
    ]

    assert [] == wrong


def test_no_name_is_left(site: Output) -> None:
    """No name of an item is left where a reader would see or follow it."""
    assert [] == [path for path in site.files if path.endswith((".html", ".xml")) and "@/" in site.text(path)]


def test_calls(site: Output) -> None:
    """The only numbers that a tap calls are those that the contacts say may be called."""
    assert {"tel:111"} == site.calls()


@pytest.mark.parametrize("status", ["verified", "published", "not-verified"])
def test_unsure_number_is_never_called(project: Project, status: str) -> None:
    """As long as a number is not verified no page, feed or map offers a call of it; digits in texts never do."""
    project.data("contacts", DATA["contacts"] | {"unsure": contact("0903 111 222", status=status)})
    project.append("content/news/merger.en.md", "Call 0903 111 222, tel:0903111222, decision 112.\n")
    assert 0 == project.pelican().code
    output = Output(project.root / "output")
    texts = [output.text(path) for path in output.files if path.endswith((".html", ".xml"))]
    numbers = {number for text in texts for number in re.findall(r'="((?:tel|callto|sms):[^"]*)"', text)}

    assert ({"tel:111"} if status == "not-verified" else {"tel:111", "tel:0903111222"}) == numbers
    assert "0903 111 222" in output.page("/en/contact/").get_text()


def test_nothing_from_elsewhere(site: Output) -> None:
    """A browser that shows a page asks no other host for anything."""
    foreign = [f"{each.page}: {each.target}" for each in site.resources() if re.match(r"(?:[a-z]+:)?//", each.target)]

    assert [] == foreign


def test_resources_are_there(site: Output) -> None:
    """Everything that a browser fetches for a page is published, or the endpoint's to answer."""
    missing = [
        f"{each.page}: {part}"
        for each in site.resources()
        for part in (piece.split()[0] for piece in each.target.split(","))
        if not part.startswith(f"{PIXEL_PATH}?") and not site.has(part.partition("#")[0].partition("?")[0])
    ]

    assert [] == missing


def test_nothing_inline(site: Output) -> None:
    """No page holds a script, a style or a handler of its own: the security policy forbids them."""
    wrong = []
    for address, page in site.pages.items():
        wrong += [
            address
            for script in page.find_all("script")
            if not script.get("src") and script.get("type") != "application/ld+json"
        ]
        wrong += [
            address
            for element in page.find_all(True)
            if element.name == "style" or any(name.startswith("on") or name == "style" for name in element.attrs)
        ]

    assert [] == wrong


def test_stylesheet_stays_home(site: Output) -> None:
    """Nor do stylesheet and script ask another host."""
    assert [] == [
        name
        for name in ("portal.css", "exit.js")
        if re.search(
            r"https?://|//[a-z]+\.", re.sub(r"/\*.*?\*/|^//.*$", "", site.text(f"theme/{name}"), flags=re.S | re.M)
        )
    ]


def test_published_photographs(site: Output) -> None:
    """A photograph is published once, in three formats and two widths, for both languages."""
    files = sorted(path for path in site.files if path.startswith("images/"))

    assert 6 == len(files)
    assert hrefs(site.page("/en/news/illustrated/"), "link[rel=stylesheet]") == hrefs(
        site.page("/tin-tuc/tin-illustrated/"), "link[rel=stylesheet]"
    )


def test_files_to_download(site: Output) -> None:
    """Files to download are published as they are."""
    assert "A form to fill in.\n" == site.text("files/form.txt")


def test_expired_notice(project: Project) -> None:
    """With the day a notice leaves the home page, but not the site."""
    add_notice(project, "flood", start="2026-11-22", end="2026-11-24")
    seen = []
    for days in (0, 2, 3):
        assert 0 == project.pelican(SOURCE_DATE_EPOCH=str(EPOCH + days * DAY)).code
        output = Output(project.root / "output")
        seen.append(("/en/notices/flood/" in hrefs(output.page("/en/")), output.has("/en/notices/flood/")))

    assert [(True, True), (True, True), (False, True)] == seen


def test_again(project: Project) -> None:
    """A second run changes no byte, and writes no file."""
    before = {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in (project.root / "output").rglob("*")
        if path.is_file()
    }
    assert 0 == project.pelican().code
    assert 0 == project.pelican().code
    after = {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in (project.root / "output").rglob("*")
        if path.is_file()
    }

    assert {path: data for path, (_, data) in before.items()} == {path: data for path, (_, data) in after.items()}


def test_clean(project: Project) -> None:
    """After an edit, an addition and a deletion the output is what a clean run makes elsewhere."""
    assert 0 == project.pelican().code
    project.replace("content/news/merger.en.md", "title: Merger", "title: The merger")
    add_news(project, "added")
    project.remove("content/notices/closed.vi.md", "content/notices/closed.en.md")
    assert 0 == project.pelican().code
    assert 0 == project.pelican("--output", "clean").code

    assert project.snapshot("clean") == project.snapshot()


def test_public(project: Project) -> None:
    """The public site bears its public address, and is the same site otherwise."""
    run = project.pelican("--settings", "publishconf.py", PORTAL_URL="https://portal.example")
    public = project.snapshot("public")

    assert 0 == run.code
    assert public.keys() == project.snapshot().keys()
    assert b"https://portal.example/en/news/merger/" in public["en/news/merger/index.html"]
    assert [] == [path for path, data in public.items() if BASE.encode() in data]


@pytest.mark.parametrize("address", ["", "http://portal.example", "portal.example"])
def test_public_without_address(project: Project, address: str) -> None:
    """Without its address there is no public site."""
    run = project.pelican("--settings", "publishconf.py", PORTAL_URL=address)
    message = f"publishconf.py: PORTAL_URL must be the public address, such as https://portal.example: {address!r}"

    assert message == run.text.splitlines()[0]
    assert 1 == run.code
    assert not (project.root / "public").exists()


def test_signals(project: Project) -> None:
    """Other plugins are told of each file that was written."""
    project.own("plugins")
    project.write(
        "plugins/listener.py",
        "from pelican import signals\n"
        "def heard(path, context):\n    print('written', path)\n"
        "def register():\n    signals.content_written.connect(heard)\n",
    )
    project.append("pelicanconf.py", 'PLUGINS = [*PLUGINS, "listener"]\n')
    assert 0 == project.pelican().code
    project.append("content/news/merger.en.md", "More.\n")
    run = project.pelican()

    assert [f"written {project.root}/output/en/news/merger/index.html"] == [
        line for line in run.text.splitlines() if line.startswith("written")
    ]


def test_builds_in_one_process(project: Project) -> None:
    """After a refused build the same process can build again, as `portal serve` does on every save."""
    script = (
        "from portal.cli.site import build; from portal.contract.problems import Refused; from pathlib import Path\n"
        "path = Path('content/news/merger.vi.md'); good = path.read_text()\n"
        "for text in (good.replace('2026-11-01', '2010-02-30'), good + 'More.\\n'):\n"
        "    path.write_text(text)\n"
        "    try: build('pelicanconf.py'); print('built')\n"
        "    except Refused: print('refused')\n"
    )
    run = project.run("timeout", "60", sys.executable, "-c", script)

    assert ["refused", "built"] == [line for line in run.text.splitlines() if line in ("refused", "built")]
    assert b"<p>More.</p>" in project.snapshot()["tin-tuc/tin-merger/index.html"]


def test_short() -> None:
    """What registers a plugin fits on one screen: it connects, and works nothing out."""
    files = (REPOSITORY / "plugins").glob("*/__init__.py")

    assert [] == [file for file in files if len(file.read_text(encoding="utf-8").splitlines()) > 25]


def test_no_warnings() -> None:
    """Pelican has nothing to warn of, even where each warning is fatal."""
    command = [sys.executable, "-m", "pelican", "--print-settings", "PLUGINS", "--fatal", "warnings"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60)

    assert (0, "") == (done.returncode, done.stderr)
