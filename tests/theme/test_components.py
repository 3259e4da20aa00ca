"""Each component with its examples, in both languages, looked at as a document."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from jinja2 import meta
from theme_rendering import (
    COMPONENTS,
    LANGUAGES,
    component_names,
    description,
    environment,
    examples,
    is_fragment,
    render_component,
)

EXAMPLES = [
    pytest.param(name, example, lang, id=f"{name}: {example['name']} ({lang})") for name, example, lang in examples()
]


def example(component: str, name: str, language: str = "vi") -> BeautifulSoup:
    """The example *name* of *component*, rendered."""
    data = next(item["data"] for item in description(component)["examples"] if item["name"] == name)
    return render_component(component, data, language)


def words(tag: Tag | None) -> str:
    """The text of *tag* with its spaces made single."""
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def used_parameters(name: str) -> set[str]:
    """The names that the component reads."""
    env = environment("vi")
    if not is_fragment(name):
        macro = getattr(env.get_template(f"components/{name}/{name}.html").module, name)
        return set(macro.arguments)
    source = (COMPONENTS / name / f"{name}.html").read_text(encoding="utf-8")
    return meta.find_undeclared_variables(env.parse(source)) - {"_", "gettext", "ngettext", "fragment"}


# What holds for every component


@pytest.mark.parametrize("name", component_names())
def test_parameters_are_the_documented_ones(name: str) -> None:
    """A component reads exactly the parameters that its YAML describes."""
    documented = {parameter["name"] for parameter in description(name)["parameters"]}

    assert documented == used_parameters(name)


@pytest.mark.parametrize("name", component_names())
def test_parameters_are_described(name: str) -> None:
    """Each parameter has a name, a type, whether it is required and a description."""
    keys = [set(parameter) for parameter in description(name)["parameters"]]

    assert [{"name", "type", "required", "description"}] * len(keys) == keys


@pytest.mark.parametrize(("name", "example", "lang"), EXAMPLES)
def test_example_holds_nothing_inline(name: str, example: dict[str, Any], lang: str) -> None:
    """No style attribute, no event attribute and no script but data: the content security policy forbids them."""
    page = render_component(name, example["data"], lang)
    attributes = {key for tag in page.find_all(True) for key in tag.attrs}
    scripts = [tag for tag in page.find_all("script") if not tag.get("src") and tag["type"] != "application/ld+json"]

    assert set() == {key for key in attributes if key == "style" or key.startswith("on")}
    assert [] == scripts
    assert [] == page.find_all("style")


@pytest.mark.parametrize(("name", "example", "lang"), EXAMPLES)
def test_example_has_unique_ids_and_known_labels(name: str, example: dict[str, Any], lang: str) -> None:
    """An id occurs once, and what `aria-labelledby` names is there."""
    page = render_component(name, example["data"], lang)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    labels = {tag["aria-labelledby"] for tag in page.find_all(attrs={"aria-labelledby": True})}

    assert sorted(set(ids)) == sorted(ids)
    assert set() == labels - set(ids)


@pytest.mark.parametrize(("name", "example", "lang"), EXAMPLES)
def test_example_has_text_for_each_picture(name: str, example: dict[str, Any], lang: str) -> None:
    """A photograph has an alt text and a size; a drawing is decoration and hidden from screen readers."""
    page = render_component(name, example["data"], lang)

    photographs = page.find_all("img")

    assert photographs == [tag for tag in photographs if tag.get("alt") and tag.get("width") and tag.get("height")]
    assert [] == [tag for tag in page.find_all("svg") if tag.get("aria-hidden") != "true"]


@pytest.mark.parametrize(("name", "example", "lang"), EXAMPLES)
def test_example_has_links_with_words(name: str, example: dict[str, Any], lang: str) -> None:
    """Each link has an address and words."""
    page = render_component(name, example["data"], lang)

    assert [] == [str(tag) for tag in page.find_all("a") if not (tag.get("href") and words(tag))]


# Safety and numbers


@pytest.mark.parametrize("component", ["phone_number", "help_bar", "contact_card"])
def test_unverified_number_is_no_link(component: str) -> None:
    """A number that is not verified is printed and never called."""
    page = render_component(component, description(component)["examples"][-1]["data"])
    text = "(024) 33 525 662"
    links = [words(link) for link in page.find_all("a", href=lambda href: href.startswith("tel:"))]

    assert text not in links


def test_help_bar_says_not_verified() -> None:
    """The help bar gives the status of an unverified number in words."""
    page = example("help_bar", "verified, emergency and not verified")

    assert ["tel:111", "tel:113"] == [a["href"] for a in page.select("li a")]
    assert "chưa xác minh: hãy hỏi khi gọi" in words(page.select("li")[2])


def test_superseded_number_is_struck_out() -> None:
    """An old number stands struck out with the reason."""
    page = example("contact_card", "not verified, with a superseded number")

    assert "04 33 525 662" == words(page.s)
    assert "mã vùng 04 không còn dùng" in words(page)


def test_call_bar_needs_a_number() -> None:
    """Without a number to call there is no bar."""
    assert "tel:111" == example("call_bar", "a number").a["href"]
    assert "" == example("call_bar", "none").get_text(strip=True)


@pytest.mark.parametrize(
    ("language", "expected"), [("vi", "Khẩn cấp: Thoát khỏi trang này"), ("en", "Emergency: Exit this page")]
)
def test_exit_button_is_a_plain_link(language: str, expected: str) -> None:
    """The exit button works without a script, tells the target nothing and speaks the page's language."""
    link = example("exit_button", "default", language).find(class_="leave")

    assert expected == words(link)
    assert ["nofollow", "noreferrer"] == link["rel"]


def test_exit_messages_are_translated() -> None:
    """The script's messages come from data attributes in the page's language."""
    panel = example("exit_button", "default", "vi").section

    assert "Phím Shift: nhấn 2 lần nữa để thoát." == panel["data-two"]
    assert "Phím Shift: nhấn 1 lần nữa để thoát." == panel["data-one"]


def test_second_skip_link_leaves() -> None:
    """The first skip link goes to the content, the second one away."""
    first = example("skip_link", "default").a
    second = example("exit_button", "default").a

    assert ["#main", "https://nchmf.gov.vn/"] == [first["href"], second["href"]]
    assert ["skip"] == first["class"] == second["class"]


# Visits


@pytest.mark.parametrize(
    ("name", "figures", "time"),
    [
        ("snapshot", ["3", "94", "1.328", "20.512"], "Tính đến 25/11/2026 00:05"),
        ("no figures yet", ["–", "–"], "Chưa có số liệu"),
    ],
)
def test_visit_figures_have_their_time(name: str, figures: list[str], time: str) -> None:
    """The figures stand with their time, or it is said that there are none."""
    page = example("visit_figures", name)

    assert figures == [words(figure) for figure in page.select("[data-figure]")]
    assert time == words(page.small)
    assert "/thong-ke-truy-cap/" == page.a["href"]


# Languages and ways


@pytest.mark.parametrize(("name", "rel"), [("to English", ["alternate"]), ("to Vietnamese, not translated", None)])
def test_language_switch_names_itself(name: str, rel: list[str] | None) -> None:
    """The switch carries `lang` and `hreflang` of its target, and is an alternate only where a translation exists."""
    link = example("language_switch", name).a

    assert link["lang"] == link["hreflang"]
    assert rel == link.get("rel")


def test_breadcrumb_ends_here() -> None:
    """The last part of the breadcrumb is the current page and no link."""
    page = example("breadcrumb", "three levels")

    assert "Tham vấn" == words(page.find(attrs={"aria-current": "page"}))
    assert 2 == len(page.find_all("a"))


def test_navigation_marks_the_section() -> None:
    """The link of the page's section is marked as current."""
    assert "Tin tức" == words(example("navigation", "in a section").find(attrs={"aria-current": True}))
    assert "Tìm kiếm" == words(example("navigation", "on the search page").find(attrs={"aria-current": True}))


def test_pagination_leads_both_ways() -> None:
    """From a period a reader goes on to the newer and to the older one, each called by its name."""
    links = example("pagination", "a month between two").find_all("a")

    assert [("prev", "Mới hơn: April 2025"), ("next", "Cũ hơn: February 2025")] == [
        (link["rel"][0], words(link)) for link in links
    ]


@pytest.mark.parametrize(
    ("name", "titles"), [("a long list", ["2025", "2024"]), ("a crowded year", ["March 2025", "February 2025"])]
)
def test_pagination_leads_to_periods(name: str, titles: list[str]) -> None:
    """What is left off stands below a heading, by year or by month."""
    lists = example("pagination", name).find("h2").find_next("ul")

    assert titles == [words(link) for link in lists.find_all("a")]


@pytest.mark.parametrize(("name", "title"), [("current one marked", "Chuyên mục"), ("without title", "Lọc danh sách")])
def test_filter_has_a_name(name: str, title: str) -> None:
    """A filter is a navigation with a name and a heading, even where the list gives it none."""
    page = example("filter_list", name)

    assert [title, title] == [page.nav["aria-label"], words(page.h2)]


def test_pagination_of_one_page_is_hidden() -> None:
    """A list of one page has no pagination."""
    assert "" == example("pagination", "a list of one page has none").get_text(strip=True)


@pytest.mark.parametrize(
    ("component", "name"),
    [
        ("link_section", "empty block is hidden"),
        ("tag_list", "none"),
        ("neighbours", "none"),
        ("correction_list", "none"),
        ("relation_map", "none"),
        ("citation_list", "none"),
        ("misprint_list", "none"),
        ("breadcrumb", "home has none"),
    ],
)
def test_empty_block_is_hidden(component: str, name: str) -> None:
    """A block with nothing in it prints no heading."""
    assert "" == example(component, name).get_text(strip=True)


# Content


def test_link_without_address_is_text() -> None:
    """Where there is nothing to go to, the words stand alone."""
    page = example("text_link", "no address")

    assert "Bản in năm 2017" == words(page)
    assert page.a is None


@pytest.mark.parametrize(
    ("language", "expected"), [("vi", "chưa xác minh: hãy hỏi khi gọi"), ("en", "not verified: ask when you call")]
)
def test_unknown_fact_says_so(language: str, expected: str) -> None:
    """A fact without value says in words that it is not verified."""
    assert expected == words(example("fact_list", "known and unknown", language).find_all("dd")[1])


def test_status_has_word_and_sign() -> None:
    """A status is a word with a sign of its own."""
    page = example("status_tag", "not verified")

    assert "chưa xác minh" == words(page)
    assert "/theme/drawings.svg#not-verified" == page.use["href"]


def test_steps_keep_their_numbers() -> None:
    """The steps are an ordered list with the numbers given."""
    assert ["1", "2"] == [item["value"] for item in example("step_list", "two steps").select("ol > li")]


def test_chart_table_holds_the_bars() -> None:
    """Behind the bars stands a table with a caption and the same figures."""
    page = example("chart", "two bars")

    assert ["Người cao tuổi", "Hộ nghèo theo nguồn"] == [words(th) for th in page.select("tbody th")]
    assert ["355 người", "78 hộ"] == [words(td) for td in page.select("tbody td")]
    assert ["100%", "22%"] == [rect["width"] for rect in page.select("rect")]
    assert "Khảo sát tại quận Hà Đông" == words(page.caption)


def test_chart_without_bars_shows_its_table() -> None:
    """Figures that no bar can compare stand in an open table."""
    page = example("chart", "a table alone")

    assert [] == page.find_all("details")
    assert ["Tập huấn"] == [words(th) for th in page.select("tbody th")]


def test_columns_are_in_the_table() -> None:
    """Under the columns stands what they span and their highest; the table has each of them."""
    page = example("column_chart", "three days")

    assert ["100", "50", "0"] == [rect["height"] for rect in page.select("rect")]
    assert "Từ 23/11/2026 đến 25/11/2026. Nhiều nhất: 1.384 (23/11/2026)." == words(page.p)
    assert ["1.384 lượt", "692 lượt", "0 lượt"] == [words(td) for td in page.select("tbody td")]


def test_relations_run_from_old_to_new() -> None:
    """On the stem the older documents stand above this one, the newer ones below."""
    items = [words(item) for item in example("relation_map", "between two").select("ol > li")]

    assert ["tiếp nối 32/2010/QĐ-TTg 25/03/2010", "Văn bản này: 112/QĐ-TTg", "được thực hiện bởi 141/KH-UBND"] == items


def test_figure_has_caption_and_credit() -> None:
    """A photograph has its caption and the name of who took it."""
    caption = words(example("figure", "with credit").figcaption)

    assert "Thẩm định hoàn cảnh tại Quảng Yên. Ảnh: Phạm Ngoan" == caption


def test_news_without_photograph_has_a_drawing() -> None:
    """A news item shows its photograph or a drawn stand-in."""
    items = example("news_list", "drawn stand-in and photograph").select("li")

    assert [True, False] == [item.use is not None for item in items]
    assert [False, True] == [item.img is not None for item in items]


def test_list_draws_what_has_no_date() -> None:
    """A list without dates shows drawings; a dated list says where a date is unknown."""
    dated = example("link_list", "dated, with note and lead")

    assert "/theme/drawings.svg#lamp" == example("link_list", "drawn").use["href"]
    assert dated.use is None
    assert "Không rõ ngày" == words(dated.select("li")[1].small)


def test_correction_shows_both_forms() -> None:
    """A misprint is shown with what is right."""
    item = example("correction_list", "an impossible date").li

    assert "25/3/20210" == words(item.q)
    assert "25/3/2010" == words(item.strong)


def test_identity_row_names_its_source() -> None:
    """Each field of a legal document says where it comes from and when it was checked."""
    row = example("identity_table", "linked and plain").select("tbody tr")[0]

    assert "Quảng Ninh nỗ lực phát triển nghề công tác xã hội , kiểm tra ngày 21/11/2026" == words(row.small)


def test_organisation_says_from_when() -> None:
    """A body says since when it is there and what it was formed from."""
    facts = [words(fact) for fact in example("organisation_card", "merged").select("dd")]

    assert ["22 tháng 12, 2021", "Sở Lao động", "Quỹ Bảo trợ trẻ em Hà Nội; Trung tâm Bảo trợ xã hội I"] == facts


def test_overdue_review_warns() -> None:
    """A page whose review is overdue says so."""
    assert "quá hạn rà soát" in words(example("page_meta", "overdue, with everything"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_licence_never_stands_without_status(language: str) -> None:
    """The status of the licence stands beside its number."""
    page = example("licence", "not verified", language)

    assert "553/GP-TTĐT" in words(page)
    assert "Hiệu lực: chưa xác minh" == words(page.strong)
