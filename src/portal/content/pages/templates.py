"""Which file of this folder serves which template."""

from __future__ import annotations

from types import ModuleType

from portal.content.pages import (
    contact,
    home,
    legal,
    news,
    not_found,
    notice,
    offices,
    organisation,
    page,
    programmes,
    search,
    service,
    site_map,
    statistics,
    tags,
    timeline,
    visits,
)

TEMPLATES: dict[str, ModuleType] = {
    "contact": contact,
    "home": home,
    "legal": legal,
    "news": news,
    "not-found": not_found,
    "notice": notice,
    "offices": offices,
    "organisation": organisation,
    "page": page,
    "programmes": programmes,
    "search": search,
    "service": service,
    "site-map": site_map,
    "statistics": statistics,
    "tags": tags,
    "timeline": timeline,
    "visits": visits,
}
