"""The answers of the contact form, made by Pelican."""

from __future__ import annotations

from portal.contract.answers import ANSWERS, answer_path
from portal.contract.languages import LANGUAGES
from site_reader import Output


def test_every_answer(site: Output) -> None:
    """Pelican writes every answer in both languages, and tells search engines of none."""
    paths = {answer_path(answer, language) for answer in ANSWERS for language in LANGUAGES}

    assert paths <= set(site.files)
    assert "api/contact" not in site.text("sitemap.xml")
