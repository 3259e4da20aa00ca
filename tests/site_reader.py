"""The output of a build as readers and robots see it: pages by their address, links, alternates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from portal.content.open_data.addresses import REGISTER_FILE
from portal_site import BASE

# Where the interface of an element names a resource that a browser fetches by itself.
RESOURCES = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


class Link(NamedTuple):
    """A link and the address of the page that it stands on."""

    page: str
    target: str


class Output:
    """The files below *root*."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file."""
        return frozenset(path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address; what is made to be kept, or to be filled in by the endpoint, is none."""
        return {
            "/" + path.removesuffix("index.html"): BeautifulSoup(self.text(path), "html.parser")
            for path in sorted(self.files)
            if path.endswith(".html") and not path.startswith("api/") and f"/{path}" not in REGISTER_FILE.values()
        }

    def text(self, path: str) -> str:
        """A file as text."""
        return (self.root / path).read_text(encoding="utf-8")

    def page(self, address: str) -> BeautifulSoup:
        """The page at an address."""
        return self.pages[address]

    def has(self, address: str) -> bool:
        """Whether a web server finds something at the address."""
        path = address.lstrip("/")
        return (f"{path}index.html" if path.endswith("/") or not path else path) in self.files

    def links(self) -> Iterator[Link]:
        """Every link of every page, those of the head included."""
        for address, page in self.pages.items():
            for element in page.find_all(["a", "link"], href=True):
                yield Link(address, str(element["href"]).removeprefix(BASE))

    def resources(self) -> Iterator[Link]:
        """Everything that a browser fetches by itself when it shows a page."""
        for address, page in self.pages.items():
            for name, attributes in RESOURCES.items():
                for element in page.find_all(name):
                    yield from (Link(address, str(element[each])) for each in attributes if element.has_attr(each))
            for element in page.find_all("link", href=True):
                if FETCHED_LINKS & set(element.get("rel", [])):
                    yield Link(address, str(element["href"]))

    def calls(self) -> set[str]:
        """Every telephone number that a tap on some page would call."""
        return {link.target for link in self.links() if link.target.startswith("tel:")}

    def alternates(self, address: str) -> dict[str, str]:
        """The addresses at which a page says that it stands in each language."""
        found = self.page(address).find_all("link", rel="alternate", hreflang=True)
        return {str(element["hreflang"]): str(element["href"]) for element in found}

    def switch(self, address: str) -> Tag:
        """The link to the other language."""
        found = self.page(address).select_one("a.switch")
        assert found is not None, f"{address} has no switch"
        return found


def titles(page: BeautifulSoup) -> list[str]:
    """The words of each heading."""
    return [heading.get_text(" ", strip=True) for heading in page.find_all(["h1", "h2", "h3", "h4"])]


def hrefs(scope: BeautifulSoup | Tag, selector: str = "a") -> list[str]:
    """The targets of the links that a selector finds."""
    return [str(element["href"]) for element in scope.select(selector)]
