"""Small portals that are complete: every page that must exist, every data file, both languages."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from portal_site import REPOSITORY, Project

Fields = dict[str, Any]

LEADS = {
    "vi": "Một câu dẫn đủ dài để đứng một mình trong danh sách và trong kết quả tìm kiếm.",
    "en": "A lead that is long enough to stand alone in a list and in the results of a search.",
}

# name: (title, slug) in Vietnamese and in English, and the facts of the pair.
PAGES: dict[str, tuple[tuple[str, str], tuple[str, str], Fields]] = {
    "home": (("Trung tâm", ""), ("The Centre", ""), {"template": "home"}),
    "about": (("Giới thiệu", "gioi-thieu"), ("About", "about"), {}),
    "contact": (("Liên hệ", "lien-he"), ("Contact", "contact"), {"template": "contact"}),
    "search": (("Tìm kiếm", "tim-kiem"), ("Search", "search"), {"template": "search"}),
    "visits": (("Thống kê truy cập", "thong-ke-truy-cap"), ("Visits", "visits"), {"template": "visits"}),
    "help-exit": (("Thoát nhanh", "thoat-nhanh"), ("Exit this page", "exit-this-page"), {}),
    "site-map": (("Sơ đồ trang", "so-do-trang"), ("Site map", "site-map"), {"template": "site-map"}),
    "tags": (("Chủ đề", "the"), ("Tags", "tags"), {"template": "tags"}),
    "programmes": (("Chương trình", "chuong-trinh"), ("Programmes", "programmes"), {"template": "programmes"}),
    "statistics": (("Số liệu", "thong-ke"), ("Figures", "statistics"), {"template": "statistics"}),
    "not-found": (("Không thấy trang", "khong-thay"), ("Page not found", "not-found"), {"template": "not-found"}),
    "news": (("Tin tức", "tin-tuc"), ("News", "news"), {"template": "list", "lists": "news"}),
    "notices": (("Thông báo", "thong-bao"), ("Notices", "notices"), {"template": "list", "lists": "notices"}),
    "services": (("Dịch vụ", "dich-vu"), ("Services", "services"), {"template": "list", "lists": "services"}),
    "legal": (("Văn bản", "van-ban"), ("Legal documents", "legal"), {"template": "list", "lists": "legal"}),
}


def both(vi: str, en: str) -> dict[str, str]:
    """Words in both languages, as data files hold them."""
    return {"vi": vi, "en": en}


def words(language: str, title: str, slug: str, **more: Any) -> Fields:
    """The words every item has."""
    return {"title": title, "slug": slug, "lead": LEADS[language], **more}


def add_page(
    project: Project, name: str, vi: tuple[str, str], en: tuple[str, str], body: str = "", **facts: Any
) -> None:
    """A page in both languages; *vi* and *en* are its title and slug."""
    project.item(f"pages/{name}", "vi", words("vi", *vi) | facts, body)
    project.item(f"pages/{name}", "en", words("en", *en), body)


def add_news(project: Project, name: str, *, body: Mapping[str, str] | None = None, **facts: Any) -> None:
    """A news item in both languages."""
    body = body or {}
    title = name.replace("-", " ").capitalize()
    project.item(
        f"news/{name}", "vi", words("vi", f"Tin {title}", f"tin-{name}") | news_facts(**facts), body.get("vi", "")
    )
    project.item(f"news/{name}", "en", words("en", title, name), body.get("en", ""))


def news_facts(**facts: Any) -> Fields:
    """The facts every news item has."""
    return {"date": "2026-11-01", "section": "centre", "tags": ["children"], "sources": ["source"]} | facts


def add_notice(
    project: Project, name: str, *, start: str = "2026-11-01", end: str = "2026-12-31", **facts: Any
) -> None:
    """A notice in both languages, current on the day of the tests."""
    title = name.replace("-", " ").capitalize()
    stated = {"start": start, "end": end, "sources": ["source"], "tags": ["children"]} | facts
    project.item(f"notices/{name}", "vi", words("vi", f"Thông báo {title}", f"bao-{name}") | stated)
    project.item(f"notices/{name}", "en", words("en", title, name))


def add_service(project: Project, name: str, *, body: Mapping[str, str] | None = None, **facts: Any) -> None:
    """A service in both languages, reached through the helpline."""
    body = body or {}
    title = name.replace("-", " ").capitalize()
    stated = {"order": 10, "contacts": ["helpline"], "tags": ["children"], "sources": ["source"]} | facts
    project.item(
        f"services/{name}", "vi", _service("vi", f"Dịch vụ {title}", f"dich-vu-{name}") | stated, body.get("vi", "")
    )
    project.item(f"services/{name}", "en", _service("en", title, name), body.get("en", ""))


def _service(language: str, title: str, slug: str) -> Fields:
    vi = language == "vi"
    step = both("Bạn gọi", "You call")[language]
    return words(
        language,
        title,
        slug,
        for_whom="Dành cho bạn" if vi else "For you",
        situation=f"Tôi cần {title}" if vi else f"I need {title}",
        does=["Lắng nghe"] if vi else ["Listens"],
        steps=[{"title": step, "text": step}],
        papers="unknown",
        cost="unknown",
    )


def add_document(project: Project, name: str, *, body: Mapping[str, str] | None = None, **facts: Any) -> None:
    """A legal document in both languages."""
    body = body or {}
    stated = {
        "type": "decision",
        "number": name.upper(),
        "issuer": "centre",
        "issued": "2021-01-22",
        "force": "in-force",
        "fields": ["social-work"],
        "tags": ["law"],
        "evidence": [{"fields": ["number", "force"], "source": "source", "verified_on": "2026-11-01"}],
        "sources": ["source"],
    } | facts
    meaning = both("Bạn có quyền được giúp.", "You have a right to help.")
    vi = words("vi", f"Quyết định {name}", f"quyet-dinh-{name}", meaning=meaning["vi"])
    project.item(f"legal/{name}", "vi", vi | stated, body.get("vi", ""))
    en = words("en", f"Decision {name}", f"decision-{name}", meaning=meaning["en"])
    project.item(f"legal/{name}", "en", en, body.get("en", ""))


def contact(number: str = "111", **fields: Any) -> Fields:
    """A telephone number that may be called."""
    return {
        "name": both(f"Tổng đài {number}", f"Helpline {number}"),
        "kind": "helpline",
        "region": "vn",
        "national": number,
        "status": "verified",
        "verified_on": "2026-11-01",
        "source": "source",
    } | fields


def figures(*values: int, place: str = "ha-noi") -> Fields:
    """A set of figures."""
    return {
        "title": both("Người được giúp", "People helped"),
        "question": both("Ai đã được giúp?", "Who was helped?"),
        "place": place,
        "source": "source",
        "figures": [
            {
                "key": f"figure-{number}",
                "label": both(f"Nhóm {number}", f"Group {number}"),
                "value": value,
                "qualifier": both("trên", "over"),
                "unit": both("người", "people"),
            }
            for number, value in enumerate(values, 1)
        ],
    }


DATA: dict[str, Fields] = {
    "sources": {
        "source": {"title": both("Một nguồn", "A source"), "url": "https://source.example/a", "checked_on": "2026-11-01"}
    },
    "tags": {
        "children": {"title": both("Trẻ em", "Children"), "slug": both("tre-em", "children")},
        "law": {"title": both("Pháp luật", "Law"), "slug": both("phap-luat", "law")},
    },
    "sections": {
        "centre": {"title": both("Trung tâm", "The Centre"), "slug": both("trung-tam", "centre")},
        "localities": {"title": both("Địa phương", "Around the country"), "slug": both("dia-phuong", "localities")},
    },
    "fields": {"social-work": {"title": both("Công tác xã hội", "Social work")}},
    "contacts": {
        "helpline": contact("111"),
        "unsure": contact("(024) 33 525 662", e164="+842433525662", status="not-verified", region="ha-noi"),
    },
    "organisations": {"centre": {"name": both("Trung tâm", "The Centre"), "from": "2021-12-22"}},
    "statistics": {"helped": figures(1397381, 40)},
    "programmes": {"bicycles": {"title": both("Xe đạp", "Bicycles"), "lead": both("Trao xe đạp.", "Gives bicycles."), "source": "source"}},
    "site": {
        "name": both("Cổng thông tin", "The portal"),
        "short_name": both("Cổng", "Portal"),
        "tagline": both("Đúng nơi, đúng người", "The right place, the right people"),
        "publisher": {"organisation": "centre"},
        "licence": {
            "number": "1/GP",
            "issued": "2017-03-01",
            "issuer": "centre",
            "domain": "portal.example",
            "status": "not-verified",
            "source": "source",
            "checked_on": "2026-11-01",
        },
        "exit": {"url": both("https://nchmf.gov.vn/", "https://www.bbc.co.uk/weather"), "label": both("Thời tiết", "Weather")},
        "help_contacts": ["helpline"],
        "contact_groups": [{"title": both("Khẩn cấp", "Emergency"), "contacts": ["helpline", "unsure"]}],
        "contact_max_age_months": 12,
        "outbound_hosts": ["source.example"],
        "navigation": ["services", "news"],
    },
}  # fmt: skip


def minimal(root: Path) -> Project:
    """The smallest complete site: the pages that must exist, and one item of each other kind."""
    project = _empty(root)
    for name, (vi, en, facts) in PAGES.items():
        add_page(project, name, vi, en, **facts)
    add_news(project, "merger")
    add_notice(project, "closed")
    add_service(project, "counselling")
    add_document(project, "112-qd")
    return project


def sample(root: Path) -> Project:
    """A site that has one of everything: long lists, one-language items, drafts, figures, links of each form."""
    project = minimal(root)
    for number in range(1, 22):
        add_news(project, f"item-{number}", date=f"20{10 + number % 3}-05-{number:02}", section="localities")
    project.item(
        "news/only-vietnamese",
        "vi",
        words("vi", "Chỉ có tiếng Việt", "chi-tieng-viet", untranslated="Bài dài, chưa có người dịch.") | news_facts(),
    )
    project.item(
        "news/only-english",
        "en",
        words("en", "Only English", "only-english", untranslated="Written for visitors from abroad.") | news_facts(),
    )
    add_news(project, "draft", status="draft")
    add_news(project, "undated", date="unknown", date_note=both("Nguồn không ghi ngày.", "The source gives no date."))
    add_news(project, "illustrated", date="2026-11-20", figures=[figure()])
    add_notice(project, "expired", start="2026-01-01", end="2026-06-30")
    add_service(project, "shelter", order=5, legal_basis=["112-qd"], programmes=["bicycles"], body=LINKS)
    add_document(project, "32-qd", force="expired", relations=[relation("replaces", "112-qd")])
    project.write("content/images/children.jpg", photograph())
    project.write("content/files/form.txt", "A form to fill in.\n")
    return project


# A link of each form: an item, an anchor of an item, a place on the page, a call, an address outside.
LINKS = {
    "vi": "## Các bước\n\n[tin](@/news/merger), [điều](@/legal/112-qd), [bước](#cac-buoc), [gọi 111](@/contacts/helpline), "
    "[tin tiếng Anh](@/news/only-english), [nguồn](https://source.example/b), số (024) 33 525 662 chưa xác minh.\n",
    "en": "## Steps\n\n[news](@/news/merger), [decision](@/legal/112-qd), [steps](#steps), [call 111](@/contacts/helpline), "
    "[only Vietnamese](@/news/only-vietnamese), [source](https://source.example/b), the number (024) 33 525 662 is not verified.\n",
}  # fmt: skip


def figure(**fields: Any) -> Fields:
    """A photograph with all that must be said of it."""
    return {
        "file": "children.jpg",
        "alt": both("Một lớp học trống", "An empty classroom"),
        "caption": both("Lớp học năm 2026", "The classroom in 2026"),
        "credit": "Trung tâm",
        "consent": "none-shown",
    } | fields


def relation(type: str, to: str) -> Fields:
    """What one legal document does to another."""
    return {"type": type, "to": to, "source": "source", "verified_on": "2026-11-01"}


def photograph(width: int = 1200, height: int = 800, colour: str = "teal", **saved: Any) -> bytes:
    """A photograph of one colour, as JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG", **saved)
    return out.getvalue()


def _empty(root: Path) -> Project:
    root.mkdir(parents=True)
    project = Project(root)
    for folder in ("plugins", "theme"):
        (root / folder).symlink_to(REPOSITORY / folder)
    for name in ("pelicanconf.py", "publishconf.py"):
        project.write(name, (REPOSITORY / name).read_bytes())
    for name, records in DATA.items():
        project.data(name, records)
    return project
