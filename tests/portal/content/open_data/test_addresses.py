"""Where the files of the register live."""

from __future__ import annotations

import re

import pytest

from portal.content.open_data.addresses import REGISTER_FILE, akoma_ntoso, entry_json
from portal_site import REPOSITORY


def test_files_of_a_document() -> None:
    """The files of a document stand beside its page."""
    assert "/van-ban/a/entry.json" == entry_json("/van-ban/a/")
    assert "/en/legal/a/akn.xml" == akoma_ntoso("/en/legal/a/")


@pytest.mark.parametrize("path", ["deploy/nginx.conf", "deploy/apache.htaccess"])
def test_kept_not_shown(path: str) -> None:
    """The web server hands over the files that are made to be kept, and no other: their style is inline."""
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    (pattern,) = re.findall(r"\^/\(van-ban.*?\\\.html\$", text)
    others = ["/van-ban/", "/van-ban/register.json", "/en/legal/", "/van-ban/so-van-ban.html/x"]

    assert [] == [url for url in REGISTER_FILE.values() if not re.search(pattern, url)]
    assert [] == [url for url in others if re.search(pattern, url)]
