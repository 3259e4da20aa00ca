"""The directory of offices."""

from __future__ import annotations

from portal_site import Project
from site_builder import add_page, both


def test_offices(project: Project) -> None:
    """Offices stand under their level, districts first."""
    for template in ("offices",):
        add_page(project, "offices", ("Văn phòng", "van-phong"), ("Offices", "offices"), template=template)
    office = {"name": both("Văn phòng", "Office"), "source": "source", "place": both("Hạ Long", "Hạ Long")}
    project.data("offices", {"a": office | {"level": "school"}, "b": office | {"level": "district"}})
    page = project.views()["/en/offices/"]

    assert [("District and city offices", 1), ("Commune and ward offices", 0), ("Offices in schools", 1)] == [
        (level["title"], len(level["offices"])) for level in page["levels"]
    ]
    assert "A source" == page["source"]["title"]
