"""The site as a whole: what is published, in which order, and how it is found."""

from __future__ import annotations

import pytest

from portal.content.site import Card, Site
from portal.contract.languages import LANGUAGES, Language
from portal_site import Project
from site_builder import add_document, add_news, add_service, both, contact, news_facts, relation, words


def keys(cards: list[Card]) -> list[str]:
    """The names of cards."""
    return [card.key.partition("/")[2] for card in cards]


def test_news_in_order(project: Project) -> None:
    """News come newest first, on one day by name, undated ones last."""
    for name, date in {"b": "2026-11-05", "a": "2026-11-05", "old": "2010-03-25 10:00"}.items():
        add_news(project, name, date=date)
    add_news(project, "undated", date="unknown", date_note=both("Không rõ.", "Not known."))
    lists = project.load().lists

    assert ["a", "b", "merger", "old", "undated"] == keys(lists["news", "vi"]) == keys(lists["news", "en"])


def test_services_in_order(project: Project) -> None:
    """Services come in the order that their editors gave them."""
    add_service(project, "a", order=30)
    add_service(project, "b", order=20)

    assert ["counselling", "b", "a"] == keys(project.load().lists["services", "vi"])


def test_neighbours(project: Project) -> None:
    """An item knows the one before it in time and the one after it."""
    add_news(project, "older", date="2026-10-01")
    add_news(project, "newer", date="2026-11-20")
    site = project.load()
    cards = [site.cards[f"news/{name}", "en"] for name in ("merger", "older", "newer")]

    assert [("older", "newer"), (None, "merger"), ("merger", None)] == [
        tuple(near and near.key[5:] for near in site.neighbours(card)) for card in cards
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_draft(project: Project, language: Language) -> None:
    """A draft is in no list, under no tag and found under no name, in neither language."""
    project.replace("content/news/merger.vi.md", "section: centre", "section: centre\nstatus: draft")
    site = project.load()

    assert ("news", language) not in site.lists
    assert "news/merger" not in [card.key for card in site.tagged["children", language]]
    assert site.find("news", "merger", language) is None


def test_one_language(project: Project) -> None:
    """An item of one language is in the lists of that one, and found from both."""
    project.item("news/alone", "vi", words("vi", "Một mình", "mot-minh", untranslated="Vì dài.") | news_facts())
    site = project.load()

    assert "alone" in keys(site.lists["news", "vi"])
    assert "alone" not in keys(site.lists["news", "en"])
    assert ["/tin-tuc/mot-minh/"] * 2 == [getattr(site.find("news", "alone", each), "url", None) for each in LANGUAGES]


def test_twin(project: Project) -> None:
    """A card knows the same item in the other language."""
    site = project.load()
    card = site.cards["news/merger", "vi"]
    twin = site.twin(card)
    assert twin is not None

    assert ("news/merger", "en", "/en/news/merger/") == (twin.key, twin.language, twin.url)
    assert card == site.twin(twin)


def test_facts_are_shared(project: Project) -> None:
    """Both languages of an item show the facts that one of its files states."""
    site = project.load()

    assert site.cards["news/merger", "vi"].facts == site.cards["news/merger", "en"].facts
    assert "2026-11-01" == site.cards["news/merger", "en"].date


def test_tagged(project: Project) -> None:
    """What carries a tag comes kind by kind: services, news, notices, documents."""
    add_document(project, "32-qd", tags=["children"])
    found = project.load().tagged["children", "vi"]

    assert ["services", "news", "notices", "legal"] == [card.kind for card in found]


def test_relations(project: Project) -> None:
    """A document knows what others say that they do to it."""
    add_document(project, "32-qd", force="not-verified", relations=[relation("replaces", "112-qd")])

    assert {"112-qd": [("replaces", "32-qd")]} == project.load().relations_to


def test_linked_source(project: Project) -> None:
    """A source is linked where the centre has agreed to its host, and only named elsewhere."""
    title, day = both("Nguồn", "Source"), "2026-11-01"
    project.data(
        "sources",
        {
            "source": {"title": title, "url": "https://source.example/a", "checked_on": day},
            "foreign": {"title": title, "url": "https://casino.example/a", "checked_on": day},
            "dressed": {"title": title, "url": "https://casino.example\\@source.example/", "checked_on": day},
            "printed": {"title": title, "checked_on": day},
            "open": {"title": title, "url": "http://source.example/a", "checked_on": day},
        },
    )
    sources = project.load().entries["sources"]

    assert ["https://source.example/a", None, None, None, None] == [
        sources[key].get("link") for key in ("source", "foreign", "dressed", "printed", "open")
    ]


def test_digest_of_what_an_entry_names(project: Project) -> None:
    """A contact's digest changes when the title of its source does: pages show both."""
    before = project.load().entries["contacts"]["helpline"].digest
    project.replace("content/data/sources.yaml", "A source", "Another source")

    assert before != project.load().entries["contacts"]["helpline"].digest


def test_section_pages(project: Project) -> None:
    """Each kind with a list knows the page that introduces it."""
    expected = {kind: kind for kind in ("news", "notices", "services", "legal")}

    assert expected == project.load().section_pages


def test_named(project: Project) -> None:
    """A name stands for an item of the page's language, a record or a photograph; other names for nothing."""
    project.data("contacts", {"helpline": contact("111"), "unsure": contact("112", status="not-verified")})
    site: Site = project.load()

    assert "/en/services/counselling/" == getattr(site.find("services", "counselling", "en"), "url", None)
    assert "111" == site.find("contacts", "helpline", "vi").get("national")  # type: ignore[union-attr]
    assert site.find("images", "children.jpg", "vi") is None
    assert site.find("services", "nothing", "vi") is None
