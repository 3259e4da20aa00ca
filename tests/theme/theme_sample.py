"""View data of every template in both languages, as `spec/view.md` has it, with the real texts of the seeds.

Long because it holds words; each function gives one shape.
"""

from __future__ import annotations

from typing import Any

from theme_rendering import description, json_text

Data = dict[str, Any]


class Sample:
    """The view data in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.home = "/" if lang == "vi" else "/en/"

    def t(self, vi: str, en: str) -> str:
        """The text in this language."""
        return vi if self.lang == "vi" else en

    # Small shapes

    def date(self, year: int, month: int, day: int) -> Data:
        months = {3: "March", 5: "May", 8: "August", 9: "September", 11: "November", 12: "December"}
        return {
            "iso": f"{year}-{month:02}-{day:02}",
            "text": self.t(f"{day} tháng {month}, {year}", f"{day} {months[month]} {year}"),
            "short": f"{day:02}/{month:02}/{year}",
        }

    def link(self, vi: str, en: str, slug: str = "dich-vu/tham-van", **more: Any) -> Data:
        empty = {"lead": None, "date": None, "note": None, "icon": None, "lang": None}
        return {"url": f"{self.home}{slug}/", "title": self.t(vi, en), **empty, **more}

    def source(self, **more: Any) -> Data:
        return {
            "title": self.t("Giới thiệu Trung tâm (trang của Trung tâm)", "About the Centre (the Centre's own page)"),
            "publisher": self.t(
                "Trung tâm Cung cấp dịch vụ Công tác xã hội Hà Nội", "Hanoi Centre for Social Work Services"
            ),
            "author": "Nguyễn Ngọc Minh",
            "date": self.date(2017, 3, 24),
            "url": None,
            "note": None,
            **more,
        }

    def contact(self, key: str) -> Data:
        t = self.t
        empty = {
            "region": None,
            "hours": None,
            "cost": None,
            "purpose": None,
            "checked": None,
            "source": None,
            "note": None,
            "superseded": [],
        }
        published = {"status": "published", "status_text": t("theo nguồn đã công bố", "as published")}
        unverified = {
            "status": "not-verified",
            "status_text": t("chưa xác minh: hãy hỏi khi gọi", "not verified: ask when you call"),
            "href": None,
        }
        contacts = {
            "child-helpline": {
                "name": t("Tổng đài quốc gia bảo vệ trẻ em", "National child protection helpline"),
                "kind": "helpline",
                "text": "111",
                "href": "tel:111",
                "hours": t("24 giờ mỗi ngày", "24 hours a day"),
                "cost": t("miễn phí", "free of charge"),
                "purpose": t(
                    "Khi trẻ em bị bỏ rơi, bị bạo lực, bị xâm hại hoặc có nguy cơ.",
                    "When a child is abandoned, hurt, abused or at risk.",
                ),
                "status": "verified",
                "status_text": t("đã xác minh", "verified"),
                "checked": self.date(2026, 11, 21),
                "source": self.link("Nghị định 56/2017/NĐ-CP", "Decree 56/2017/NĐ-CP", "van-ban/56-2017-nd-cp"),
            },
            "centre-hotline": {
                "name": t("Đường dây nóng của Trung tâm", "The Centre's hotline"),
                "kind": "helpline",
                "text": "(024) 33 525 662",
                "hours": t(
                    "24/24 giờ, kể cả ngày nghỉ, ngày lễ, ngày Tết (theo nguồn năm 2017)",
                    "24 hours a day, holidays and Tết included (source of 2017)",
                ),
                "superseded": [
                    {
                        "text": "04 33 525 662",
                        "until": self.date(2017, 8, 31),
                        "note": t(
                            "mã vùng 04 không còn dùng từ ngày 01/09/2017",
                            "area code 04 is out of use since 1 September 2017",
                        ),
                    }
                ],
                **unverified,
            },
            "police": {
                "name": t("Công an", "Police"),
                "kind": "emergency",
                "text": "113",
                "href": "tel:113",
                "hours": t("24 giờ mỗi ngày", "24 hours a day"),
                **published,
            },
            "ambulance": {
                "name": t("Cấp cứu y tế", "Ambulance"),
                "kind": "emergency",
                "text": "115",
                "href": "tel:115",
                **published,
            },
            "peace-house": {
                "name": t("Ngôi nhà Bình yên", "Peace House"),
                "kind": "helpline",
                "text": "1900 969 680",
                "href": "tel:+841900969680",
                "purpose": t("Người bị bạo lực, bị mua bán trở về.", "People who suffered violence or trafficking."),
                **published,
            },
            "centre-office": {
                "name": t("Trụ sở", "Office"),
                "kind": "office",
                "text": t(
                    "số 45 Bà Triệu, phường Nguyễn Trãi, quận Hà Đông, Hà Nội",
                    "45 Bà Triệu, Nguyễn Trãi ward, Hà Đông district, Hanoi",
                ),
                "note": t("Địa chỉ theo nguồn năm 2017.", "Address as of 2017."),
                **unverified,
            },
            "centre-email": {
                "name": t("Thư điện tử", "E-mail"),
                "kind": "email",
                "text": "ttccdvctxh_soldtbxh@hanoi.gov.vn",
                **unverified,
            },
            "quang-ninh-helpline": {
                "name": t("Tổng đài của Quảng Ninh", "Quảng Ninh helpline"),
                "kind": "helpline",
                "text": "18001769",
                **unverified,
                "region": "Quảng Ninh",
            },
        }
        return {"key": key, **empty, **contacts[key]}

    def contacts(self, *keys: str) -> list[Data]:
        return [self.contact(key) for key in keys]

    def picture(self) -> Data:
        return {
            "sources": [
                {"type": "image/avif", "srcset": "/images/quang-ninh.avif"},
                {"type": "image/webp", "srcset": "/images/quang-ninh.webp"},
            ],
            "src": "/images/quang-ninh.jpg",
            "width": 960,
            "height": 640,
            "alt": self.t(
                "Cán bộ trung tâm trao đổi với người dân trước hiên nhà",
                "A member of staff talks with a resident on a porch",
            ),
            "caption": self.t(
                "Cán bộ Trung tâm Bảo trợ xã hội thẩm định hoàn cảnh tại thị xã Quảng Yên.",
                "Staff of the Social Protection Centre visit a household in Quảng Yên town.",
            ),
            "credit": "Phạm Ngoan",
        }

    def chart(self, **more: Any) -> Data:
        t = self.t
        bars = [
            (t("Người cao tuổi", "Older people"), "355", 355),
            (t("Người khuyết tật", "People with a disability"), "143", 143),
            (t("Hộ nghèo", "Poor households"), "78", 78),
            (t("Trẻ em có hoàn cảnh khó khăn", "Children in difficult circumstances"), "45", 45),
            (t("Người tâm thần có biểu hiện rối nhiễu tâm trí", "People with mental health difficulties"), "38", 38),
        ]
        return {
            "title": t("Khảo sát nhu cầu tại quận Hà Đông", "Survey of needs in Hà Đông district"),
            "question": t(
                "Những ai được hỏi về nhu cầu dịch vụ công tác xã hội?",
                "Who was asked about their need of social work?",
            ),
            "period": t(
                "17/17 phường của quận Hà Đông, đến năm 2017", "17 of 17 wards of Hà Đông district, until 2017"
            ),
            "source": self.source(),
            "note": t(
                "Nguồn ghi 655 hộ; cộng các nhóm (người và hộ) được 659.",
                "The source says 655 households; the groups (persons and households) add up to 659.",
            ),
            "bars": [
                {
                    "label": label,
                    "value": value,
                    "text": text,
                    "unit": None,
                    "share": round(value / 3.55, 1),
                    "note": None,
                }
                for label, text, value in bars
            ],
            "table": [
                [t("Nội dung", "What"), t("Số liệu", "Figure"), t("Đơn vị", "Unit"), t("Ghi chú", "Note")],
                *[[label, text, "", ""] for label, text, _ in bars],
            ],
            "as_of": None,
            **more,
        }

    # What every page has

    def site(self) -> Data:
        t, link = self.t, self.link
        navigation = [
            ("services", link("Dịch vụ", "Services", "dich-vu")),
            ("news", link("Tin tức", "News", "tin-tuc")),
            ("notices", link("Thông báo", "Notices", "thong-bao")),
            ("legal", link("Văn bản", "Documents", "van-ban")),
            ("about", link("Giới thiệu", "About", "gioi-thieu")),
            ("contact", link("Liên hệ", "Contact", "lien-he")),
        ]
        return {
            "name": t(
                "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội", "Hanoi Social Work Centre and Children's Fund"
            ),
            "short_name": t("Công tác xã hội Hà Nội", "Hanoi Social Work"),
            "tagline": t("Lá lành đùm lá rách", "The whole leaf shelters the torn one"),
            "home_url": self.home,
            "lang": self.lang,
            "css_url": "/theme/portal.css",
            "js_url": "/theme/exit.js",
            "icon_url": "/theme/favicon.svg",
            "drawings_url": "/theme/drawings.svg",
            "social_image_url": "/theme/social-card.png",
            "navigation": [{**item, "key": key} for key, item in navigation],
            "exit": {"url": "https://nchmf.gov.vn/", "help_url": f"{self.home}thoat-nhanh/"},
            "help": self.contacts("child-helpline", "police", "centre-hotline"),
            "contact_url": f"{self.home}lien-he/",
            "search_url": f"{self.home}tim-kiem/",
            "feed_url": f"{self.home}feed.xml",
            "visits_url": f"{self.home}thong-ke-truy-cap/",
            "counter_url": "/theme/visits.js",
            "visits": {
                "figures": [
                    {"key": "online", "label": t("Đang trực tuyến", "Online now"), "text": "3"},
                    {"key": "visits", "label": t("Lượt truy cập hôm nay", "Visits today"), "text": "94"},
                    {"key": "hits", "label": t("Lượt xem trang hôm nay", "Hits today"), "text": t("1.328", "1,328")},
                    {"key": "total", "label": t("Tổng lượt truy cập", "Visits in all"), "text": t("20.512", "20,512")},
                ],
                "as_of": self.date(2026, 11, 22),
            },
            "footer_links": [
                link("Sơ đồ trang", "Site map", "so-do-trang"),
                link("Quyền riêng tư", "Privacy", "quyen-rieng-tu"),
                link("Trợ năng", "Accessibility", "tro-nang"),
                link("Quy chế hoạt động", "Operating regulation", "quy-che-hoat-dong"),
            ],
            "publisher": {
                "name": t(
                    "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội",
                    "Hanoi Social Work Centre and Children's Fund",
                ),
                "parent": t(
                    "Sở Lao động – Thương binh và Xã hội Hà Nội",
                    "Hanoi Department of Labour, Invalids and Social Affairs",
                ),
                "parent_note": t(
                    "tên khi thành lập; cơ quan chủ quản hiện nay chưa xác minh",
                    "name at the founding; today's parent body is not verified",
                ),
                "address": t(
                    "số 45 Bà Triệu, phường Nguyễn Trãi, quận Hà Đông, Hà Nội (nguồn năm 2017)",
                    "45 Bà Triệu, Nguyễn Trãi ward, Hà Đông district, Hanoi (source of 2017)",
                ),
                "responsible": None,
                "responsible_note": t("chưa xác minh", "not verified"),
            },
            "licence": {
                "number": "553/GP-TTĐT",
                "issued": self.date(2017, 3, 1),
                "issuer": t(
                    "Sở Thông tin và Truyền thông Hà Nội", "Hanoi Department of Information and Communications"
                ),
                "domain": "dichvuctxh.hanoi.gov.vn",
                "status_text": t("Hiệu lực: chưa xác minh", "Validity: not verified"),
                "note": t("Giấy phép cấp cho trang cũ.", "Issued for the former site."),
            },
            "predecessor_note": t(
                "Trang này kế tục dichvuctxh.hanoi.gov.vn.", "This site succeeds dichvuctxh.hanoi.gov.vn."
            ),
            "year": "2026",
        }

    def page(self, vi: str, en: str, lead: tuple[str, str], **more: Any) -> Data:
        t, title, lead_text = self.t, self.t(vi, en), self.t(*lead)
        other = "en" if self.lang == "vi" else "vi"
        return {
            "lang": self.lang,
            "kind": "pages",
            "section": "about",
            "template": "page",
            "key": "pages/about",
            "title": title,
            "head_title": f"{title} – {t('Công tác xã hội Hà Nội', 'Hanoi Social Work')}",
            "description": lead_text[:155],
            "canonical": f"https://example.vn{self.home}gioi-thieu/",
            "visit_key": f"{self.home}gioi-thieu/",
            "robots": None,
            "alternates": [
                {"hreflang": code, "href": f"https://example.vn/{'' if code != 'en' else 'en/'}"}
                for code in ("vi", "en", "x-default")
            ],
            "switch": {
                "lang": other,
                "url": f"/{other}/page.html",
                "label": {"vi": "Tiếng Việt", "en": "English"}[other],
                "exists": True,
            },
            "breadcrumb": [
                self.link("Trang chủ", "Home", "home"),
                self.link("Giới thiệu", "About", "gioi-thieu"),
                {**self.link(vi, en), "url": None},
            ],
            "open_graph": [
                {"property": "og:title", "content": title},
                {"property": "og:image", "content": "https://example.vn/theme/social-card.png"},
            ],
            "json_ld": [json_text({"@context": "https://schema.org", "@type": "BreadcrumbList"})],
            "lead": lead_text,
            "body": self.body(),
            "toc": [],
            "illustration": None,
            "modified": self.date(2026, 11, 21),
            "reviewed": self.date(2026, 11, 21),
            "review_by": self.date(2027, 5, 21),
            "review_overdue": False,
            "reviewed_by": t("Phòng Truyền thông", "Communications unit"),
            "sources": [self.source()],
            "tags": [
                self.link("trẻ em", "children", "chu-de/tre-em"),
                self.link("tái hòa nhập cộng đồng", "community reintegration", "chu-de/tai-hoa-nhap"),
            ],
            "legal_basis": [],
            "downloads": [],
            "related": [self.link("Tham vấn", "Counselling"), self.link("Quản lý trường hợp", "Case management")],
            "previous": None,
            "next": None,
            "feed": None,
            **more,
        }

    def body(self) -> str:
        return "!html " + self.t(
            '<h2 id="thanh-lap">Thành lập năm 2014</h2><p>Ngày 21 tháng 3 năm 2014, Ủy ban nhân dân Thành phố Hà Nội ra <a href="/legal/">Quyết định 1541/QĐ-UBND</a> thành lập Trung tâm Cung cấp dịch vụ Công tác xã hội Hà Nội, trực thuộc Sở Lao động – Thương binh và Xã hội, trụ sở tại số 45 Bà Triệu, quận Hà Đông.</p><p>Từ năm 2016 đến hết quý I năm 2023, Trung tâm đã tư vấn, tham vấn cho 3.601 người với tổng số 26.916 lượt.</p><ul><li>Tiếp nhận người cần sự bảo vệ khẩn cấp</li><li>Quản lý trường hợp với 626 người</li></ul><div class="admonition note"><p class="admonition-title">Chưa xác minh</p><p>Số đường dây nóng trong nguồn năm 2017 dùng mã vùng cũ.</p></div><h2 id="hop-nhat">Hợp nhất năm 2021</h2><h3 id="ba-don-vi">Ba đơn vị</h3><p>Trung tâm mới được thành lập ngày 22/12/2021 trên cơ sở hợp nhất ba đơn vị.</p><blockquote><p>Lá lành đùm lá rách.</p></blockquote><table><caption>Ba đơn vị hợp nhất</caption><thead><tr><th>Đơn vị</th><th>Từ năm</th></tr></thead><tbody><tr><td>Trung tâm Cung cấp dịch vụ Công tác xã hội Hà Nội</td><td>2014</td></tr><tr><td>Trung tâm Bảo trợ xã hội I Hà Nội</td><td>chưa xác minh</td></tr></tbody></table>',
            '<h2 id="founded">Founded in 2014</h2><p>On 21 March 2014 the People\'s Committee of Hanoi issued <a href="/legal/">Decision 1541/QĐ-UBND</a> founding the Hanoi Centre for Social Work Services under the Department of Labour, Invalids and Social Affairs, at 45 Bà Triệu, Hà Đông district.</p><p>From 2016 to the first quarter of 2023 the Centre advised and counselled 3,601 people in 26,916 sessions.</p><ul><li>Takes in people in need of emergency protection</li><li>Case management with 626 people</li></ul><div class="admonition note"><p class="admonition-title">Not verified</p><p>The hotline in the source of 2017 has an old area code.</p></div><h2 id="merged">Merged in 2021</h2><h3 id="three">Three bodies</h3><p>The new Centre was founded on 22 December 2021 by merging three bodies.</p><blockquote><p>The whole leaf shelters the torn one.</p></blockquote><table><caption>The three bodies</caption><thead><tr><th>Body</th><th>Since</th></tr></thead><tbody><tr><td>Hanoi Centre for Social Work Services</td><td>2014</td></tr><tr><td>Social Protection Centre I</td><td>not verified</td></tr></tbody></table>',
        )

    def toc(self) -> list[Data]:
        ids = ("thanh-lap", "hop-nhat", "ba-don-vi") if self.lang == "vi" else ("founded", "merged", "three")
        return [
            {"id": ids[0], "title": self.t("Thành lập năm 2014", "Founded in 2014"), "children": []},
            {
                "id": ids[1],
                "title": self.t("Hợp nhất năm 2021", "Merged in 2021"),
                "children": [{"id": ids[2], "title": self.t("Ba đơn vị", "Three bodies"), "children": []}],
            },
        ]

    # One function for each template

    def view(self, template: str) -> Data:
        """The view data of *template*."""
        return {**getattr(self, "view_" + template.replace("-", "_"))(), "template": template}

    def situations(self) -> list[Data]:
        rows = [
            ("child", "Tôi thấy một đứa trẻ bị bỏ rơi", "I have found an abandoned child"),
            ("shelter", "Tôi bị người thân đánh, đe dọa", "Someone in my family hurts or threatens me"),
            ("hands", "Con tôi hoặc tôi bị xâm hại", "My child or I have been sexually abused"),
            ("path", "Tôi bị lừa bán, vừa trở về", "I was trafficked and have come back"),
            ("lock", "Tôi bị ép làm việc", "I am forced to work"),
            ("map", "Tôi gặp một người bị lạc", "I have met someone who is lost"),
            ("home-leaf", "Tôi không có chỗ ở", "I have nowhere to live"),
            ("lamp", "Tôi cần người để nói chuyện", "I need someone to talk to"),
        ]
        return [self.link(vi, en, icon=icon) for icon, vi, en in rows]

    def view_home(self) -> Data:
        t, link = self.t, self.link
        news = [
            link(
                "Hà Nội: Triển khai có hiệu quả nhiệm vụ công tác xã hội",
                "Hanoi: social work carried out effectively",
                "tin-tuc/ha-noi-2023",
                date=self.date(2023, 3, 25),
                lead=t(
                    "Từ năm 2016 đến hết quý I năm 2023, Trung tâm tư vấn, tham vấn cho 3.601 người với 26.916 lượt.",
                    "From 2016 to early 2023 the Centre counselled 3,601 people in 26,916 sessions.",
                ),
                picture=None,
                illustration="people",
            ),
            link(
                "Quảng Ninh phát triển nghề công tác xã hội theo hướng chuyên nghiệp",
                "Quảng Ninh makes social work a profession",
                "tin-tuc/quang-ninh-2019",
                date=self.date(2019, 9, 30),
                lead=t(
                    "Mười sáu văn phòng công tác xã hội ở huyện, xã và trường học.",
                    "Sixteen social work offices in districts, communes and schools.",
                ),
                picture=None,
                illustration="map",
            ),
            link(
                "Thành phố Hồ Chí Minh kiện toàn mạng lưới nhân viên công tác xã hội",
                "Ho Chi Minh City strengthens its network of social workers",
                "tin-tuc/hcm-2013",
                date=self.date(2013, 11, 8),
                lead=t(
                    "Gần 1.000 đội viên của 30 đội Công tác xã hội.", "Nearly 1,000 members of 30 social work teams."
                ),
                picture=None,
                illustration="book",
            ),
        ]
        legal = [
            (
                "32/2010/QĐ-TTg: Đề án phát triển nghề công tác xã hội giai đoạn 2010 – 2020",
                "32/2010/QĐ-TTg: Scheme to develop social work as a profession, 2010–2020",
                "not-verified",
                "chưa xác minh",
                "not verified",
            ),
            (
                "112/QĐ-TTg: Chương trình phát triển công tác xã hội giai đoạn 2021 – 2030",
                "112/QĐ-TTg: Programme to develop social work, 2021–2030",
                "in-force",
                "còn hiệu lực",
                "in force",
            ),
            (
                "110/2024/NĐ-CP về công tác xã hội",
                "Decree 110/2024/NĐ-CP on social work",
                "in-force",
                "còn hiệu lực",
                "in force",
            ),
            (
                "30/2015/TTLT-BLĐTBXH-BNV: mã số, tiêu chuẩn chức danh",
                "Joint Circular 30/2015: codes and standards of posts",
                "expired",
                "hết hiệu lực",
                "no longer in force",
            ),
        ]
        return self.page(
            "Có người nghe bạn, có nơi cho bạn đến",
            "Someone will listen. There is a place to go",
            (
                "Trung tâm giúp trẻ em bị bỏ rơi, người bị bạo lực, bị xâm hại, bị mua bán, bị lạc hoặc không có chỗ ở tại Hà Nội. Bạn có thể gọi bất cứ lúc nào.",
                "The Centre helps abandoned children and people in Hanoi who suffer violence, abuse or trafficking, are lost or have nowhere to live. You can call at any time.",
            ),
            section="home",
            breadcrumb=[],
            situations=self.situations(),
            more_services=link("Tất cả dịch vụ", "All services", "dich-vu"),
            more_notices=link("Mọi thông báo", "All notices", "thong-bao"),
            more_news=link("Mọi tin tức", "All news", "tin-tuc"),
            more_legal=link("Mọi văn bản", "All documents", "van-ban"),
            more_statistics=link("Mọi con số", "All figures", "thong-ke"),
            notices=[
                link(
                    "Ngày Công tác xã hội Việt Nam 25/3",
                    "Vietnam Social Work Day, 25 March",
                    "thong-bao/25-3",
                    date=self.date(2026, 11, 1),
                    lead=t(
                        "Hằng năm, ngày 25 tháng 3 là Ngày Công tác xã hội Việt Nam.",
                        "Every year, 25 March is Vietnam Social Work Day.",
                    ),
                    note=t("đến 31/12/2026", "until 31/12/2026"),
                )
            ],
            news=news,
            legal=[
                {"link": link(vi, en, "van-ban/x"), "force": force, "force_text": t(text_vi, text_en)}
                for vi, en, force, text_vi, text_en in legal
            ],
            charts=[self.chart()],
            contacts=self.contacts("child-helpline", "centre-hotline", "centre-office", "centre-email"),
        )

    def view_page(self) -> Data:
        return self.page(
            "Giới thiệu và lịch sử",
            "About and history",
            (
                "Trung tâm được thành lập năm 2014, hợp nhất ngày 22 tháng 12 năm 2021.",
                "The Centre was founded in 2014 and merged on 22 December 2021.",
            ),
            toc=self.toc(),
            illustration="leaves",
        )

    def view_list(self) -> Data:
        t, link = self.t, self.link
        links = [
            link(
                "Hà Nội: Triển khai có hiệu quả nhiệm vụ công tác xã hội",
                "Hanoi: social work carried out effectively",
                date=self.date(2023, 3, 25),
                lead=t(
                    "Từ năm 2016 đến hết quý I năm 2023, Trung tâm tư vấn cho 3.601 người.",
                    "From 2016 to early 2023 the Centre counselled 3,601 people.",
                ),
            ),
            link(
                "Quảng Ninh nỗ lực phát triển nghề công tác xã hội",
                "Quảng Ninh works on social work",
                date=self.date(2019, 9, 30),
                lead=t(
                    "Mười sáu văn phòng ở huyện, xã và trường học.",
                    "Sixteen offices in districts, communes and schools.",
                ),
            ),
            link(
                "Hội nghị hợp tác về đào tạo công tác xã hội",
                "Conference on training in social work",
                note=t("ngày không rõ", "date unknown"),
                lead=t(
                    "Hợp tác giữa Sở và các trường đại học.", "Cooperation between the department and universities."
                ),
            ),
        ]
        filters = [
            {
                "title": t("Chuyên mục", "Sections"),
                "links": [
                    {"url": f"{self.home}tin-tuc/", "title": t("Tất cả", "All"), "count": "12", "current": True},
                    {
                        "url": f"{self.home}tin-tuc/nghe/",
                        "title": t("Nghề công tác xã hội", "The profession"),
                        "count": "5",
                        "current": False,
                    },
                ],
            },
            {
                "title": t("Năm", "Years"),
                "links": [{"url": f"{self.home}tin-tuc/2023/", "title": "2023", "count": "3", "current": False}],
            },
        ]
        return self.page(
            "Tin tức",
            "News",
            (
                "Tin về công tác xã hội ở Hà Nội, Quảng Ninh và Thành phố Hồ Chí Minh.",
                "News of social work in Hanoi, Quảng Ninh and Ho Chi Minh City.",
            ),
            section="news",
            body=None,
            related=[],
            tags=[],
            sources=[],
            groups=[{"title": "2023", "links": links[:1]}, {"title": t("Trước đó", "Earlier"), "links": links[1:]}],
            filters=filters,
            pagination={
                "newer": link("tin-tuc/nam/2024/", "2024"),
                "older": link("tin-tuc/nam/2022/", "2022"),
                "periods": [link(f"tin-tuc/nam/2023/{month}/", f"{month}/2023") for month in ("12", "11")],
            },
            empty_text=t("Chưa có tin nào.", "No news yet."),
            feed={"url": f"{self.home}feed.xml", "title": t("Nguồn tin Atom", "Atom feed")},
            downloads=[
                self.download("van-ban/so-van-ban.html", t("Cả sổ trong một tệp", "All in one file"), "text/html"),
                self.download("van-ban/register.json", "JSON", "application/json"),
            ],
        )

    def download(self, path: str, title: str, type: str) -> Data:
        return {"url": f"/{path}", "title": title, "type": type, "note": None, "save": type == "text/html"}

    def view_news(self) -> Data:
        t, link = self.t, self.link
        return self.page(
            "Hà Nội: Triển khai có hiệu quả nhiệm vụ công tác xã hội",
            "Hanoi: social work carried out effectively",
            (
                "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội đã ổn định tổ chức và đi vào hoạt động.",
                "The Hanoi Social Work Centre and Children's Fund has settled and is at work.",
            ),
            kind="news",
            section="news",
            illustration="people",
            date=self.date(2023, 3, 25),
            date_note=None,
            author="Minh Anh",
            section_link=link("Trung tâm", "The Centre", "tin-tuc/trung-tam"),
            figures=[],
            as_printed=[
                {
                    "printed": "25/3/20210",
                    "correct": "25/3/2010",
                    "note": t("Năm in thừa một chữ số.", "The year has a digit too many."),
                }
            ],
            cited=[
                link("Quyết định 32/2010/QĐ-TTg", "Decision 32/2010/QĐ-TTg", "van-ban/32-2010-qd-ttg"),
                link("Kế hoạch 141/KH-UBND", "Plan 141/KH-UBND", "van-ban/141"),
            ],
            previous=link("Quảng Ninh nỗ lực phát triển nghề công tác xã hội", "Quảng Ninh works on social work"),
            next=link("Hội nghị hợp tác về đào tạo", "Conference on training"),
        )

    def view_notice(self) -> Data:
        return self.page(
            "Ngày Công tác xã hội Việt Nam 25/3",
            "Vietnam Social Work Day, 25 March",
            (
                "Hằng năm, ngày 25 tháng 3 là Ngày Công tác xã hội Việt Nam.",
                "Every year, 25 March is Vietnam Social Work Day.",
            ),
            section="notices",
            illustration="calendar",
            start=self.date(2026, 11, 1),
            end=self.date(2026, 12, 31),
            current=True,
            legal_basis=[self.link("1791/QĐ-TTg", "1791/QĐ-TTg", "van-ban/1791")],
        )

    def view_service(self) -> Data:
        t, link = self.t, self.link
        steps = [
            (
                t("Bạn gọi hoặc đến", "You call or come"),
                t(
                    "Bạn kể điều bạn muốn kể. Bạn không phải nêu tên nếu chưa muốn.",
                    "You tell what you want to tell. You need not give your name.",
                ),
            ),
            (
                t("Nhân viên công tác xã hội đánh giá nguy cơ", "A social worker assesses the risk"),
                t(
                    "Thu thập thông tin, đánh giá nguy cơ cụ thể và nhu cầu của bạn.",
                    "They gather information and assess the risk and what you need.",
                ),
            ),
            (
                t("Phối hợp với phường, công an nơi sự việc xảy ra", "Work with the ward and the police"),
                t(
                    "Xác minh, can thiệp, bảo đảm quyền và lợi ích tốt nhất của bạn.",
                    "They verify, step in and protect your rights and interests.",
                ),
            ),
            (
                t("Chỗ ở tạm và tái hòa nhập", "Shelter and return"),
                t(
                    "Tham vấn, trị liệu, kết nối nguồn lực để bạn trở lại cuộc sống.",
                    "Counselling, therapy and resources for a new start.",
                ),
            ),
        ]
        unknown = [
            (t("Chi phí", "Cost"), None),
            (t("Thời gian", "Time"), None),
            (
                t("Giờ làm việc", "Hours"),
                t("Đường dây nóng 24/24 giờ (theo nguồn năm 2017)", "Hotline 24 hours (source of 2017)"),
            ),
            (t("Nơi đến", "Place"), None),
        ]
        contacts = self.contacts("child-helpline", "centre-hotline", "police")
        return self.page(
            "Bạo lực gia đình: bảo vệ khẩn cấp",
            "Domestic violence: emergency protection",
            (
                "Nếu bạn hoặc con bạn bị người trong gia đình đánh, đe dọa hay kiểm soát, hãy gọi. Không ai đáng bị như vậy.",
                "If someone in your family hits, threatens or controls you or your child, call. Nobody deserves it.",
            ),
            kind="services",
            section="services",
            illustration="shelter",
            body=None,
            for_whom=t(
                "Dành cho bạn, nếu bạn, con bạn hoặc người bạn biết đang bị bạo lực trong gia đình.",
                "For you, if you, your child or someone you know suffers violence at home.",
            ),
            does=[
                t("Tiếp nhận người cần sự bảo vệ khẩn cấp", "Takes in people who need emergency protection"),
                t("Tham vấn, trị liệu tâm lý", "Counselling and therapy"),
                t("Kết nối pháp lý, y tế, việc làm, giáo dục", "Referral to legal, medical, work and school services"),
            ],
            steps=[{"number": number, "title": title, "text": text} for number, (title, text) in enumerate(steps, 1)],
            facts=[{"label": label, "value": value} for label, value in unknown],
            papers=[t("Giấy tờ tùy thân, nếu bạn mang được", "Identity papers, if you could take them")],
            rights=t(
                "Bạn có quyền được bảo vệ, được giữ bí mật và được đối xử tôn trọng.",
                "You have the right to protection, to secrecy and to respect.",
            ),
            contacts=contacts,
            call=contacts[0],
            programmes=[link("Chương trình 112", "Programme 112", "chuong-trinh")],
            legal_basis=[
                link(
                    "Luật Phòng, chống bạo lực gia đình",
                    "Law on Domestic Violence",
                    "van-ban/13-2022-qh15",
                    note=t("còn hiệu lực", "in force"),
                )
            ],
        )

    def view_legal(self) -> Data:
        t, link = self.t, self.link
        value = lambda text, url=None: {"text": text, "url": url, "lang": None}  # noqa: E731
        identity = [
            (t("Số, ký hiệu", "Number and symbol"), [value("32/2010/QĐ-TTg")]),
            (t("Cơ quan ban hành", "Issued by"), [value(t("Thủ tướng Chính phủ", "Prime Minister"))]),
            (t("Người ký", "Signed by"), [value("Nguyễn Sinh Hùng")]),
            (t("Ngày ban hành", "Issued"), [value(self.date(2010, 3, 25)["text"])]),
            (t("Ngày hết hiệu lực", "Out of force"), [value(t("chưa xác minh", "not verified"))]),
        ]
        return self.page(
            "Quyết định phê duyệt Đề án phát triển nghề công tác xã hội giai đoạn 2010 – 2020",
            "Decision approving the Scheme to develop social work as a profession, 2010–2020",
            ("Công tác xã hội trở thành một nghề ở Việt Nam.", "Social work becomes a profession in Vietnam."),
            kind="legal",
            section="legal",
            illustration="law-scroll",
            number="32/2010/QĐ-TTg",
            force="not-verified",
            force_text=t("chưa xác minh hiệu lực", "force not verified"),
            force_checked=self.date(2026, 11, 21),
            identity=[
                {"label": label, "values": values, "source": self.source(), "checked": self.date(2026, 11, 21)}
                for label, values in identity
            ],
            meaning=t(
                "Nhờ văn bản này, người giúp bạn là người có nghề: được đào tạo, có tiêu chuẩn và trách nhiệm.",
                "Because of this document the people who help you have a profession, training and duties.",
            ),
            services=[link("Tham vấn", "Counselling")],
            relations=[
                {
                    "label": t("được thực hiện bởi", "implemented by"),
                    "direction": "newer",
                    "links": [
                        link("154/KH-UBND (Hà Nội)", "154/KH-UBND (Hanoi)", "van-ban/154", note="03/11/2010"),
                        link(
                            "1511/QĐ-UBND (TP. Hồ Chí Minh)",
                            "1511/QĐ-UBND (Ho Chi Minh City)",
                            "van-ban/1511",
                            note="25/03/2011",
                        ),
                    ],
                },
                {
                    "label": t("được tiếp nối bởi", "followed by"),
                    "direction": "newer",
                    "links": [link("112/QĐ-TTg", "112/QĐ-TTg", "van-ban/112", note="22/01/2021")],
                },
            ],
            more_citing="21",
            cited_by=[
                {
                    "link": link("Lịch sử của Trung tâm", "History of the Centre"),
                    "sentences": [
                        "!html "
                        + t(
                            "Thực hiện <strong>Quyết định số 32</strong>, ngày 03/11/2010, Ủy ban nhân dân Thành phố Hà Nội ban hành Kế hoạch 154/KH-UBND.",
                            "To carry out <strong>Decision 32</strong>, the People's Committee of Hanoi issued Plan 154/KH-UBND on 3 November 2010.",
                        )
                    ],
                }
            ],
            cited_as=[
                {
                    "printed": "32/2010/QĐ – TTg, 25/3/20210",
                    "sources": [self.source()],
                    "note": t("Năm in thừa một chữ số.", "The year has a digit too many."),
                }
            ],
            unofficial=self.lang == "en",
            downloads=[self.download("van-ban/32-2010-qd-ttg/entry.json", "JSON", "application/json")],
            toc=self.toc(),
        )

    def view_contact(self) -> Data:
        groups = [
            {
                "title": self.t("Gọi khi nguy hiểm", "Call when in danger"),
                "contacts": self.contacts("child-helpline", "police", "ambulance", "peace-house"),
            },
            {
                "title": self.t("Trung tâm", "The Centre"),
                "contacts": self.contacts("centre-hotline", "centre-office", "centre-email"),
            },
            {"title": self.t("Tỉnh khác", "Other provinces"), "contacts": self.contacts("quang-ninh-helpline")},
        ]
        return self.page(
            "Liên hệ",
            "Contact",
            (
                "Gọi trước, viết sau. Số nào chưa xác minh đều được ghi rõ.",
                "Call first, write later. Numbers that are not verified say so.",
            ),
            section="contact",
            body=None,
            contacts=[],
            groups=groups,
            forms=[self.form("help"), self.form("feedback")],
        )

    def form(self, purpose: str) -> Data:
        marks = {"wrong": "", "end": "", "faults": [], "value": "", "hint": None, "autocomplete": "off"}
        option = {"value": "yes", "label": self.t("Có", "Yes"), "chosen": "", "end": ""}
        fields = [
            ("message", "lines", self.t("Chuyện gì đang xảy ra?", "What is happening?"), []),
            ("topic", "topic", self.t("Về chuyện gì?", "What is it about?"), [option]),
            ("name", "line", self.t("Tên", "Name"), []),
            ("leave_message", "choice", self.t("Để lại lời nhắn?", "Leave a message?"), [option]),
            ("consent", "tick", self.t("Tôi đồng ý", "I agree"), [option]),
        ]
        return {
            "purpose": purpose,
            "purpose_name": "purpose",
            "action": "/api/contact",
            "honeypot": "website",
            "title": self.t("Viết để được giúp", "Ask for help in writing"),
            "intro": self.t("Chỉ cần lời nhắn.", "Only the message is needed."),
            "next": self.t("Nếu không chờ được, hãy gọi.", "If it cannot wait, call."),
            "button": self.t("Gửi", "Send"),
            "consent_facts": [
                {"label": self.t("Mục đích", "Purpose"), "value": self.t("Để giúp bạn.", "To help you.")}
            ],
            "fields": [
                {"id": f"{purpose}-{name}", "name": name, "kind": kind, "label": label, "options": options, **marks}
                | {"optional": name != "message"}
                for name, kind, label, options in fields
            ],
        }

    def view_answer(self) -> Data:
        return self.page(
            "Chưa gửi: xin xem lại mẫu",
            "Not sent yet: please check the form",
            ("Không mất gì cả.", "Nothing is lost."),
            section="contact",
            body=None,
            form=self.form("help"),
            summary=[{"begin": "", "end": "", "url": "#help-message", "text": self.t("Hãy viết", "Write")}],
            receipt="0400 000 000 000 000",
            contacts=self.contacts("child-helpline", "police"),
            way_back=self.link("Liên hệ", "Contact", "lien-he"),
        )

    def view_search(self) -> Data:
        groups = [
            {"letter": letter, "links": self.situations()[number : number + 2]}
            for number, letter in enumerate("BCĐHKL")
        ]
        return self.page(
            "Tìm kiếm",
            "Search",
            (
                "Danh mục dịch vụ và văn bản, không cần JavaScript.",
                "An index of services and documents; needs no JavaScript.",
            ),
            body=None,
            groups=groups,
            documents=[
                {
                    "number": "32/2010/QĐ-TTg",
                    "links": [self.link("Đề án phát triển nghề công tác xã hội", "Scheme to develop social work")],
                }
            ],
        )

    def view_site_map(self) -> Data:
        return self.page(
            "Sơ đồ trang",
            "Site map",
            ("Mọi trang của cổng thông tin.", "Every page of the portal."),
            body=None,
            groups=[
                {"title": self.t("Dịch vụ", "Services"), "url": f"{self.home}dich-vu/", "links": self.situations()},
                {"title": self.t("Trang khác", "Other pages"), "url": None, "links": self.situations()[:2]},
            ],
        )

    def view_register(self) -> Data:
        t, link = self.t, self.link
        rows = [
            ("110/2024/NĐ-CP", t("Về công tác xã hội", "On social work"), "in-force", t("Còn hiệu lực", "In force")),
            ("32/2010/QĐ-TTg", t("Đề án 32", "Scheme 32"), "not-verified", t("Chưa xác minh", "Not verified")),
        ]
        return self.view_list() | {
            "section": "legal",
            "timeline": link("Dòng thời gian", "Timeline", "dong-thoi-gian"),
            "documents": [
                {
                    "number": number,
                    "url": f"{self.home}van-ban/x/",
                    "title": title,
                    "lang": None,
                    "type": t("Nghị định", "Decree"),
                    "issuers": [t("Chính phủ", "Government")],
                    "issued": self.date(2024, 8, 30) if force == "in-force" else None,
                    "changed": self.date(2026, 11, 22),
                    "force": force,
                    "force_text": text,
                }
                for number, title, force, text in rows
            ],
        }

    def view_timeline(self) -> Data:
        dots = [("2010", "32/2010/QĐ-TTg", 15), ("2021", "112/QĐ-TTg", 45)]
        return self.page(
            "Dòng thời gian",
            "Timeline",
            ("Văn bản nào nối tiếp văn bản nào.", "Which document followed which."),
            body=None,
            timeline={
                "width": 320,
                "height": 60,
                "dots": [{"x": 112, "y": y, "text_x": 124, "year": year, "number": number} for year, number, y in dots],
                "arcs": [{"path": "M112 45C96 45 96 15 112 15", "successor": True}],
            },
            documents=[
                {"link": self.link("32/2010/QĐ-TTg", "32/2010/QĐ-TTg", "van-ban/32"), "date": None, "acts": []},
                {
                    "link": self.link("112/QĐ-TTg", "112/QĐ-TTg", "van-ban/112"),
                    "date": self.date(2023, 3, 25),
                    "acts": [{"label": self.t("Kế tục", "Succeeds"), "number": "32/2010/QĐ-TTg"}],
                },
            ],
        )

    def view_statistics(self) -> Data:
        return self.page(
            "Thống kê",
            "Statistics",
            (
                "Con số của ba địa phương, giữ nguyên từ hạn định của nguồn.",
                "Figures of three places with the qualifiers of their sources.",
            ),
            body=None,
            places=[{"title": "Hà Nội", "charts": [self.chart(as_of=self.date(2017, 3, 24)), self.chart()]}],
        )

    def view_visits(self) -> Data:
        return self.page(
            "Thống kê truy cập",
            "Visits",
            ("Bộ đếm của trang cũ và trang mới.", "The counters of the old and the new site."),
            body=None,
            definitions=[self.t("Lượt, không phải số người.", "Visits, not people.")],
            robot_words=["bot", "crawl"],
            not_robot_words=["cubot"],
            history={
                "since": self.date(2026, 11, 22),
                "charts": [description("column_chart")["examples"][0]["data"]["chart"]],
                "read": [self.link("Tham vấn", "Counselling", note="12")],
                "read_since": self.date(2026, 11, 22),
                "read_until": self.date(2026, 11, 23),
            },
            legacy_total={"text": self.t("1.397.381", "1,397,381"), "as_of": self.date(2017, 3, 24)},
            legacy=[
                {
                    "label": "Total Visit",
                    "value": self.t("1.397.381", "1,397,381"),
                    "note": self.t(
                        "tổng số địa chỉ khác nhau mỗi ngày, cộng một số đặt tay",
                        "daily distinct addresses added up, plus a number set by hand",
                    ),
                }
            ],
        )

    def view_organisation(self) -> Data:
        t = self.t
        return self.page(
            "Tổ chức",
            "Organisation",
            ("Từ đâu mà có Trung tâm hôm nay.", "Where today's Centre comes from."),
            body=None,
            organisations=[
                {
                    "name": t(
                        "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội",
                        "Hanoi Social Work Centre and Children's Fund",
                    ),
                    "short": None,
                    "from": self.date(2021, 12, 22),
                    "until": None,
                    "predecessors": [
                        t("Trung tâm Cung cấp dịch vụ Công tác xã hội Hà Nội", "Hanoi Centre for Social Work Services"),
                        t("Trung tâm Bảo trợ xã hội I Hà Nội", "Social Protection Centre I"),
                    ],
                    "successors": [],
                    "parent": t("Sở Lao động – Thương binh và Xã hội Hà Nội", "Hanoi Department of Labour"),
                    "note": None,
                    "source": self.source(),
                },
            ],
        )

    def view_offices(self) -> Data:
        t = self.t
        return self.page(
            "Văn phòng công tác xã hội Quảng Ninh",
            "Social work offices of Quảng Ninh",
            ("Mười sáu văn phòng, theo nguồn năm 2019.", "Sixteen offices, as of 2019."),
            body=None,
            source=self.source(),
            levels=[
                {
                    "title": t("Cấp xã, phường", "Communes and wards"),
                    "offices": [
                        {
                            "name": t("Văn phòng phường Cao Thắng", "Cao Thắng ward office"),
                            "place": t("thành phố Hạ Long", "Hạ Long city"),
                            "note": None,
                        },
                        {
                            "name": t("Văn phòng xã Đông Ngũ", "Đông Ngũ commune office"),
                            "place": t("huyện Tiên Yên", "Tiên Yên district"),
                            "note": t("cấp huyện bỏ năm 2025", "district level abolished in 2025"),
                        },
                    ],
                }
            ],
        )

    def view_untranslated(self) -> Data:
        other = "en" if self.lang == "vi" else "vi"
        return self.page(
            "Trang này chưa có bản tiếng Việt",
            "This page is not in English yet",
            ("Nội dung chỉ có một ngôn ngữ.", "The content has one language only."),
            body=None,
            robots="noindex",
            original=self.link("Original page", "Trang gốc", lang=other),
            reason=self.t("The source is in English only.", "Nguồn chỉ có tiếng Việt."),
            reason_lang=other,
        )

    def view_not_found(self) -> Data:
        return self.page(
            "Không tìm thấy trang này",
            "This page is not here",
            (
                "Địa chỉ có thể đã đổi hoặc gõ nhầm. Bạn vẫn có thể gọi hoặc chọn một dịch vụ.",
                "The address may have changed or been mistyped. You can still call or choose a service.",
            ),
            body=None,
            illustration="leaves",
            robots="noindex",
            related=[],
            tags=[],
            sources=[],
            reviewed=None,
            modified=None,
            review_by=None,
            reviewed_by=None,
            contacts=self.contacts("child-helpline", "police"),
            services=self.situations(),
        )

    def view_programmes(self) -> Data:
        programme = {
            "id": "shining-class",
            "title": self.t("Lớp học “Tỏa sáng”", "The “Shining” class"),
            "lead": self.t(
                "Lớp học cho trẻ em có hoàn cảnh khó khăn.", "A class for children in difficult circumstances."
            ),
            "place": "Hà Nội",
            "note": None,
            "service": self.link("Lớp học “Tỏa sáng”", "The “Shining” class"),
            "source": self.source(),
        }
        return self.page(
            "Chương trình",
            "Programmes",
            ("Những chương trình của Trung tâm.", "What the Centre runs."),
            body=None,
            programmes=[programme, {**programme, "id": "bicycles", "service": None}],
        )

    def view_tags(self) -> Data:
        return self.page(
            "Chủ đề",
            "Topics",
            ("Mọi chủ đề của cổng thông tin.", "Every topic of the portal."),
            body=None,
            index=[
                self.link("trẻ em", "children", "chu-de/tre-em", note="12"),
                self.link("bạo lực gia đình", "domestic violence", "chu-de/bao-luc", note="7"),
                self.link("tái hòa nhập cộng đồng", "community reintegration", "chu-de/tai-hoa-nhap", note="3"),
            ],
        )
