"""The page of the organisation."""

from __future__ import annotations

from portal_site import Project
from site_builder import add_page, both


def test_organisation(project: Project) -> None:
    """The centre stands with the bodies it came from; days and years are shown as far as they are known."""
    add_page(project, "organisation", ("Tổ chức", "to-chuc"), ("Organisation", "organisation"), template="organisation")
    project.data(
        "organisations",
        {
            "centre": {
                "name": both("Trung tâm", "The Centre"),
                "from": "2021-12-22",
                "predecessors": ["old"],
                "parent": "dept",
            },
            "old": {
                "name": both("Trung tâm cũ", "Old Centre"),
                "from": 2014,
                "until": "2021-12-22",
                "successors": ["centre"],
            },
            "dept": {"name": both("Sở", "Department")},
        },
    )
    centre, old = project.views()["/en/organisation/"]["organisations"]

    assert ("The Centre", ["Old Centre"], "Department") == (centre["name"], centre["predecessors"], centre["parent"])
    assert ("2014", "22 December 2021") == (old["from"]["text"], old["until"]["text"])
    assert ["The Centre"] == old["successors"]
