"""What surrounds every page of a language: names, navigation, help numbers, licence, addresses of the theme's files."""

from __future__ import annotations

from typing import Any, NamedTuple

from portal.content.address import feed_address
from portal.content.catalogue import Words
from portal.content.links import contact_view, in_language, link
from portal.content.locales import Locale
from portal.content.site import Site
from portal.content.visits import figures_view
from portal.contract.digest import digest
from portal.contract.languages import PREFIXES, Language


class Chrome(NamedTuple):
    """The `site` of the templates, and the digest of all of it: pages that are wrapped in it count on that."""

    language: Language
    base: str
    view: dict[str, Any]
    digest: bytes


def chrome(site: Site, words: Words, locale: Locale, base: str, assets: dict[str, str], today: str) -> Chrome:
    """The surroundings of the pages of one language.

    `base` is the address of the portal without a slash at its end, `assets` the address of each of the
    theme's files by its name.
    """
    view = _view(site, words, locale, base, assets, today)
    return Chrome(words.language, base, view, digest(view))


def _view(site: Site, words: Words, locale: Locale, base: str, assets: dict[str, str], today: str) -> dict[str, Any]:
    language, fields = words.language, site.site
    pages = {name: site.page(name, language) for name in ("contact", "search", "visits", "help-exit")}
    navigation = [site.page(name, language) for name in fields["navigation"]]
    return {
        "lang": language,
        "name": fields["name"][language],
        "short_name": fields["short_name"][language],
        "tagline": fields["tagline"][language],
        "home_url": PREFIXES[language],
        "css_url": assets["portal.css"],
        "js_url": assets["exit.js"],
        "icon_url": assets["favicon.svg"],
        "drawings_url": assets["drawings.svg"],
        "social_image_url": base + assets.get("social-card.png", assets["favicon.svg"]),
        "navigation": [{**link(card), "key": card.key.partition("/")[2]} for card in navigation],
        "exit": {"url": fields["exit"]["url"][language], "help_url": pages["help-exit"].url},
        "help": [contact_view(site, site.entries["contacts"][key], words, locale) for key in fields["help_contacts"]],
        "contact_url": pages["contact"].url,
        "search_url": pages["search"].url,
        "feed_url": feed_address(language),
        "footer_links": [link(site.page(name, language)) for name in fields.get("footer_links", ())],
        "publisher": _publisher(site, words, locale),
        "licence": _licence(site, words, locale),
        "predecessor_note": in_language((fields.get("successor") or {}).get("note"), language),
        "visits_url": pages["visits"].url,
        "visits": figures_view(site.visits, words, locale),
        "counter_url": assets["visits.js"] if site.visits.live else None,
        "year": today[:4],
    }


def _publisher(site: Site, words: Words, locale: Locale) -> dict[str, Any]:
    publisher, language = site.site["publisher"], words.language
    organisations, contacts = site.entries["organisations"], site.entries["contacts"]
    parent, address = publisher.get("parent"), publisher.get("address")
    return {
        "name": organisations[publisher["organisation"]].values["name"][language],
        "parent": organisations[parent].values["name"][language] if parent else None,
        "parent_note": in_language(publisher.get("parent_note"), language),
        "address": contact_view(site, contacts[address], words, locale)["text"] if address else None,
        "responsible": publisher.get("responsible") or None,
        "responsible_note": in_language(publisher.get("responsible_note"), language),
    }


def _licence(site: Site, words: Words, locale: Locale) -> dict[str, Any]:
    licence = site.site["licence"]
    _ = words.gettext
    checked = {"verified": _("verified"), "not-verified": _("not verified: we are checking whether it is still valid")}
    return {
        "number": licence["number"],
        "issued": locale.date(licence["issued"]),
        "issuer": site.entries["organisations"][licence["issuer"]].values["name"][words.language],
        "domain": licence["domain"],
        "status_text": checked[licence["status"]],
        "note": in_language(licence.get("note"), words.language),
    }
