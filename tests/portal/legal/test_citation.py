"""Citations in running text: what is one, what is none, where it begins and ends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.legal.alias import Aliases
from portal.legal.citation import Citation, find
from portal.legal.number import parse
from portal.legal.pinpoint import Pinpoint

ALIASES = Aliases(
    [
        *("Đề án 32", "Chương trình 112", "Quyết định 32", "Luật Trẻ em"),
        *("Scheme 32", "Programme 112", "Decision 32", "Law on Children"),
    ]
)


def cited(text: str) -> list[tuple[str, str | None]]:
    """What is cited in a text: the linkable words, and the number or the name."""
    found = find(text, aliases=ALIASES)
    return [(one.label, one.number.text if one.number else one.alias) for one in found]


# The linkable words and what they mean; each stands between "theo " and " thì" below.
SPELLINGS = [
    # Vietnamese, each type with its number as issued
    ("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Nghị định số 110/2024/NĐ-CP", "110/2024/NĐ-CP"),
    ("Thông tư số 26/2022/TT-BLĐTBXH", "26/2022/TT-BLĐTBXH"),
    ("Thông tư liên tịch số 30/2015/TTLT-BLĐTBXH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Luật số 102/2016/QH13", "102/2016/QH13"),
    ("Bộ luật số 45/2019/QH14", "45/2019/QH14"),
    ("Pháp lệnh số 02/2020/UBTVQH14", "02/2020/UBTVQH14"),
    ("Nghị quyết số 42-NQ/TW", "42-NQ/TW"),
    ("Nghị quyết số 30a/2008/NQ-CP", "30a/2008/NQ-CP"),
    (
        "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
        "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
    ),
    ("Chỉ thị số 20-CT/TW", "20-CT/TW"),
    ("Kết luận số 43-KL/TW", "43-KL/TW"),
    ("Chương trình số 08-CTr/TU", "08-CTr/TU"),
    ("Kế hoạch số 154/KH-UBND", "154/KH-UBND"),
    ("Công văn số 1229/LĐTBXH-BTXH", "1229/LĐTBXH-BTXH"),
    ("Công văn số 550/LĐTBXH-BTXH", "550/LĐTBXH-BTXH"),
    ("Giấy phép số 553/GP-TTĐT", "553/GP-TTĐT"),
    ("Hướng dẫn số 36-HD/VPTW", "36-HD/VPTW"),
    ("Thông báo số 12/TB-UBND", "12/TB-UBND"),
    ("Báo cáo số 15/BC-LĐTBXH", "15/BC-LĐTBXH"),
    ("Tờ trình số 7/TTr-SLĐTBXH", "7/TTr-SLĐTBXH"),
    ("Công điện số 3/CĐ-TTg", "3/CĐ-TTg"),
    ("Văn bản hợp nhất số 23/VBHN-VPQH", "23/VBHN-VPQH"),
    ("Lệnh số 35-L/CTN", "35-L/CTN"),
    ("Luật số 35-L/CTN", "35-L/CTN"),
    # number and type said otherwise
    ("Quyết định 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số: 1541/QĐ-UBND", "1541/QĐ-UBND"),
    ("Quyết định  số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số\n32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Quyết định\u00a0số\u00a032/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("QUYẾT ĐỊNH SỐ 32/2010/QĐ-TTG", "32/2010/QĐ-TTg"),
    ("QĐ số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("QĐ 1541/QĐ-UBND", "1541/QĐ-UBND"),
    ("NĐ 110/2024/NĐ-CP", "110/2024/NĐ-CP"),
    ("TTLT 30/2015/TTLT-BLĐTBXH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("KH 141/KH-UBND", "141/KH-UBND"),
    ("32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("42-NQ/TW", "42-NQ/TW"),
    ("102/2016/QH13", "102/2016/QH13"),
    ("550/LĐTBXH-BTXH", "550/LĐTBXH-BTXH"),
    # spaces and dashes inside
    ("Quyết định số 32/2010/QĐ – TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 32/2010/QĐ - TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 32/2010/QĐ — TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 32/2010/QĐ\u2011TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 32 /2010/ QĐ -TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 1206 /QĐ-UBND", "1206/QĐ-UBND"),
    ("Thông tư liên tịch 30/2015/TTLT – BLĐTBXH – BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Thông tư liên tịch 30/2015/TTLT -BLĐTBXH- BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Nghị quyết 42 – NQ/TW", "42-NQ/TW"),
    ("Nghị quyết số 42-NQ/TƯ", "42-NQ/TW"),
    ("553/GP – TTĐT", "553/GP-TTĐT"),
    # other separators, other letters
    ("Thông tư liên tịch số 11/2011/TTLT/BTC-BLĐTBXH", "11/2011/TTLT-BTC-BLĐTBXH"),
    ("Nghị quyết 42/NQ-TW", "42-NQ/TW"),
    ("Quyết định 32/2010/QĐ/TTg", "32/2010/QĐ-TTg"),
    ("Công văn 550/LĐ-TBXH-BTXH", "550/LĐTBXH-BTXH"),
    ("Thông tư liên tịch 30/2015/TTLT-BLĐTB&XH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Quyet dinh so 32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    ("Nghị định 110/2024/ND-CP", "110/2024/NĐ-CP"),
    ("Nghị định 110/2024/nđ-cp", "110/2024/NĐ-CP"),
    ("Quyết định 32/2010/QÐ-TTg", "32/2010/QĐ-TTg"),
    # the rest of the number left out
    ("Nghị định 110/2024", "110/2024"),
    ("Nghị định số 110/2024", "110/2024"),
    ("Thông tư liên tịch 30/2015", "30/2015"),
    ("Luật số 102/2016", "102/2016"),
    ("NĐ 110/2024", "110/2024"),
    ("Kế hoạch số 141/2021", "141/2021"),
    ("Nghị định 101/CP", "101/CP"),
    ("Kế hoạch số 12/KH", "12/KH"),
    ("Công văn số 12/ABC-XYZ", "12/ABC-XYZ"),
    ("Quyết định số 123/QĐ-ĐHSP", "123/QĐ-ĐHSP"),
    # English
    ("Decision No. 32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    ("Decision 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Decision no 32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    ("Decision № 32/2010/QD-TTg", "32/2010/QĐ-TTg"),
    ("Decree 110/2024/NĐ-CP", "110/2024/NĐ-CP"),
    ("Decrees No. 110/2024/ND-CP", "110/2024/NĐ-CP"),
    ("Joint Circular No. 30/2015/TTLT-BLDTBXH-BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Joint Circular 30/2015", "30/2015"),
    ("Circular 26/2022/TT-BLDTBXH", "26/2022/TT-BLĐTBXH"),
    ("Law No. 102/2016/QH13", "102/2016/QH13"),
    ("Ordinance 02/2020/UBTVQH14", "02/2020/UBTVQH14"),
    ("Resolution No. 42-NQ/TW", "42-NQ/TW"),
    ("Plan No. 141/KH-UBND", "141/KH-UBND"),
    ("Official Letter 1229/LDTBXH-BTXH", "1229/LĐTBXH-BTXH"),
    ("Licence No. 553/GP-TTDT", "553/GP-TTĐT"),
    ("Programme 08-CTr/TU", "08-CTr/TU"),
    # by name
    ("Đề án 32", "Đề án 32"),
    ("đề án 32", "Đề án 32"),
    ("Đề án số 32", "Đề án 32"),
    ("Quyết định số 32", "Quyết định 32"),
    ("Quyết định số: 32", "Quyết định 32"),
    ("Chương trình 112", "Chương trình 112"),
    ("Luật Trẻ em", "Luật Trẻ em"),
    ("Decision No. 32", "Decision 32"),
    ("Scheme 32", "Scheme 32"),
    ("Law on Children", "Law on Children"),
    # by name and number at once
    ("Luật Trẻ em số 102/2016/QH13", "102/2016/QH13"),
    ("Luật Trẻ em năm 2016 số 102/2016/QH13", "102/2016/QH13"),
    ("Law on Children No. 102/2016/QH13", "102/2016/QH13"),
]


@pytest.mark.parametrize(("words", "expected"), SPELLINGS)
def test_spelling(words: str, expected: str) -> None:
    """A citation is found in any spelling, from its type or its name to the end of its number."""
    assert [(words, expected)] == cited(f"theo {words} thì")


@pytest.mark.parametrize(("words", "expected"), SPELLINGS)
@pytest.mark.parametrize(("before", "after"), [("", ""), ("(", ")"), ("“", "”;"), (": ", "."), ("\n", "\n")])
def test_surroundings(words: str, expected: str, before: str, after: str) -> None:
    """Brackets, quotation marks, stops and line ends around a citation are no part of it."""
    assert [(words, expected)] == cited(f"{before}{words}{after}")


@pytest.mark.parametrize(
    "text",
    [
        # dates
        "Ngày 25/3/2010",
        "Ngày 15/9/ 2016",
        "Ngày 21 tháng 3/2014",
        "trong tháng 3/2014",
        "quý I/2020",
        "08/11/2013 10:14",
        "09:54 AM 25/03/2023",
        "13-12-2024 09:34 35",
        "ngày 25/3/20210",
        "lễ 30/4-1/5",
        "Quyết định ngày 25/3/2010",
        "Nghị định 25/3/2010",
        "Kế hoạch 3/2014",
        # fractions, shares, scores, measures
        "17/17 phường",
        "02/56 người",
        "1/2 số hộ",
        "10/10 điểm",
        "đạt 50% và 100%",
        "tỷ số 2-1",
        "tỷ lệ 1/500",
        "Tỷ lệ 1/2000",
        "3.601/26.916 lượt",
        "1.541/QĐ-UBND",  # not 541
        "1.000 đội viên/30 đội",
        "12 triệu đồng/người/năm",
        "60 km/h",
        "120/80 mmHg",
        "chai 1/2L",
        # times and ranges
        "trực 24/24h",
        "24/7",
        "giai đoạn 2010-2020",
        "giai đoạn 2010 – 2020",
        "năm học 2020/2021",
        "Kế hoạch 5 năm 2021-2025",
        # telephone numbers, codes, places
        "04 33 525 662",
        "024.33525662",
        "tổng đài 18001769",
        "biển số 29A-123.45",
        "mã số V.09.04.01",
        "TCVN 5687:2010",
        "QCVN 01:2021/BXD",
        "ISO/IEC 27001",
        "số 45 Bà Triệu",
        "nhà số 3/12 ngõ 5",
        "Bệnh viện Nhân dân 115",
        # files and addresses
        "Quyet-dinh-32-2010-QD-TTg.pdf",
        "154-KH-UBND.docx",
        "112-qd-ttg",
        "https://vanban.chinhphu.vn/32/2010/QD-TTg",
        "https://x.vn/van-ban/quyet-dinh-112-qd-ttg-2021.html",
        "https://x.vn/?so=32/2010/QD-TTg",
        "van-ban-32/2010/QD-TTg",
        "content/legal/32-2010-qd-ttg.vi.md",
        "@/legal/112-qd-ttg#dieu-1",
        "ttccdvctxh_soldtbxh@hanoi.gov.vn",
        # letters that look like symbols
        "TT-BTXH số 2",
        "Trung tâm (TT) 24/7",
        "HIV/AIDS",
        "3G/4G",
        "4K/HD-TV",
        "lớp 5/UBND",
        "phường-xã 2/QĐ",
        "2/tp-hcm",
        "Covid-19/SARS-CoV-2",
        "số 12/2024",
        "tạp chí số 3/2014",
        # names of documents that are not these
        "đề án 32 tỷ đồng",
        "Đề án 3",
        "Quyết định 32%",
        "pháp luật trẻ em",
        "Luật 2016",
        "Nghị quyết Đại hội XIII",
    ],
)
def test_no_citation(text: str) -> None:
    """What only looks like a citation is none."""
    assert [] == cited(text)


def test_all_of_a_citation() -> None:
    """A citation gives its place in the text, words, type, number, pinpoint and date."""
    text = "theo điểm a khoản 2 Điều 5 của Nghị định số 110/2024/NĐ-CP ngày 30/8/2024 của Chính phủ"

    assert [
        Citation(
            start=5,
            link=31,
            end=58,
            words="điểm a khoản 2 Điều 5 của Nghị định số 110/2024/NĐ-CP",
            type="decree",
            number=parse("110/2024/NĐ-CP"),
            pinpoint=Pinpoint(article="5", clause="2", point="a"),
            issued=date(2024, 8, 30),
        )
    ] == list(find(text))


@pytest.mark.parametrize(
    ("text", "words", "label", "anchor"),
    [
        (
            "theo khoản 2 Điều 5 Nghị định 110/2024/NĐ-CP",
            "khoản 2 Điều 5 Nghị định 110/2024/NĐ-CP",
            "Nghị định 110/2024/NĐ-CP",
            "dieu-5-khoan-2",
        ),
        (
            "under point a, clause 2, Article 5 of Decree 110/2024/NĐ-CP",
            "point a, clause 2, Article 5 of Decree 110/2024/NĐ-CP",
            "Decree 110/2024/NĐ-CP",
            "dieu-5-khoan-2-diem-a",
        ),
        (
            "under Article 5(2) of the Law on Children",
            "Article 5(2) of the Law on Children",
            "Law on Children",
            "dieu-5-khoan-2",
        ),
        ("Điều 7 Luật Trẻ em", "Điều 7 Luật Trẻ em", "Luật Trẻ em", "dieu-7"),
        (
            "Điều 7 Luật Trẻ em số 102/2016/QH13",
            "Điều 7 Luật Trẻ em số 102/2016/QH13",
            "Luật Trẻ em số 102/2016/QH13",
            "dieu-7",
        ),
        ("Chương II của 110/2024/NĐ-CP", "Chương II của 110/2024/NĐ-CP", "110/2024/NĐ-CP", "chuong-ii"),
    ],
)
def test_pinpoint(text: str, words: str, label: str, anchor: str) -> None:
    """A pinpoint is part of the citation, and not of its linkable words."""
    one = next(find(text, aliases=ALIASES))

    assert (words, label, anchor) == (one.words, one.label, one.pinpoint and one.pinpoint.anchor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyến định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),  # the source's slip for "Quyết định"
        ("Quyết định của Thủ tướng Chính phủ số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
        ("GIẤY PHÉP THIẾT LẬP TRANG THÔNG TIN ĐIỆN TỬ số 553/GP – TTĐT", "553/GP – TTĐT"),
        ("Quyết định (số 112/QĐ-TTg)", "112/QĐ-TTg"),
        ("Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13", "80/2015/QH13"),
        ("Kế hoạch phối hợp số 12/KHPH-SLĐTBXH-CAT", "12/KHPH-SLĐTBXH-CAT"),
        ("TT 112/QĐ-TTg", "112/QĐ-TTg"),
        ("số31-QĐ/TW", "31-QĐ/TW"),
    ],
)
def test_type_apart(text: str, expected: str) -> None:
    """Where the type does not stand directly before the number, the citation begins at the number."""
    assert [expected] == [one.words for one in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định 1511/QĐ-UBND – UBND Thành phố", "Quyết định 1511/QĐ-UBND"),
        ("Quyết định 112/QĐ-TTg – CTXH", "Quyết định 112/QĐ-TTg"),
        ("Kế hoạch 154/KH-UBND, HĐND Thành phố", "Kế hoạch 154/KH-UBND"),
        ("Quyết định 112/QĐ-TTgngày 22/01/2021", "Quyết định 112/QĐ-TTg"),
        ("Kế hoạch 141/KH-UBNDcủa Thành phố", "Kế hoạch 141/KH-UBND"),
        ("Joint Circular 30/2015/…", "Joint Circular 30/2015"),
        ("Kế hoạch 154/KH\n- UBND xã", "Kế hoạch 154/KH"),
    ],
)
def test_end(text: str, expected: str) -> None:
    """A citation ends with its number: what follows is not drawn in, even when it is run on."""
    assert [expected] == [one.words for one in find(text)]


def test_enumeration() -> None:
    """Each number of an enumeration is a citation of its own."""
    text = "các Quyết định số 32/2010/QĐ-TTg, 112/QĐ-TTg và số 1791/QĐ-TTg; Đề án 32"

    assert [
        ("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
        ("112/QĐ-TTg", "112/QĐ-TTg"),
        ("1791/QĐ-TTg", "1791/QĐ-TTg"),
        ("Đề án 32", "Đề án 32"),
    ] == cited(text)


def test_citation_twice() -> None:
    """A citation repeated in brackets is two citations."""
    text = "Quyết định số 32/2010/QĐ-TTg (Quyến định số 32/2010/QĐ-TTg)"

    assert [
        ("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
        ("32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ] == cited(text)


def test_name_inside_a_number() -> None:
    """A name that is the beginning of a full citation is not found apart from it."""
    assert [("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg")] == cited("Quyết định số 32/2010/QĐ-TTg")


def test_name_and_other_number() -> None:
    """A name with a number of its own does not join the number that follows it."""
    assert [("Đề án 32", "Đề án 32"), ("154/KH-UBND", "154/KH-UBND")] == cited("Đề án 32 154/KH-UBND")


def test_pinned() -> None:
    """Pinned words are a citation as a whole: what is shown, what it names, what it is pinned to."""
    text = "theo [[Kế hoạch 141/KH-UBND|Hà Nội]] thì"

    assert [
        Citation(
            start=5,
            link=5,
            end=36,
            words="Kế hoạch 141/KH-UBND",
            type="plan",
            number=parse("141/KH-UBND"),
            qualifier="Hà Nội",
        )
    ] == list(find(text))


def test_pinned_name() -> None:
    """Pinned words may be a name."""
    one = next(find("[[Đề án 32|hn-pc]]", aliases=ALIASES))

    assert ("Đề án 32", "Đề án 32", "hn-pc") == (one.words, one.alias, one.qualifier)


def test_pinned_words() -> None:
    """Pinned words need not name a document by themselves."""
    one = next(find("[[kế hoạch nói trên|141-kh-ubnd-ha-noi]]"))

    assert ("kế hoạch nói trên", None, None, "141-kh-ubnd-ha-noi") == (
        one.words,
        one.number,
        one.alias,
        one.qualifier,
    )


@pytest.mark.parametrize("text", ["[[141]]", "[[|Hà Nội]]", "[[a|]]", "[[a\nb|c]]", "[a|b]"])
def test_no_pin(text: str) -> None:
    """Brackets without words on both sides of a bar pin nothing."""
    assert [] == cited(text)


def test_number_in_plain_brackets() -> None:
    """A number in double brackets without a bar is an ordinary citation."""
    assert [("141/KH-UBND", "141/KH-UBND")] == cited("[[141/KH-UBND]]")


# Pieces from which citations, near-citations and noise are put together.
PIECES = st.sampled_from(
    [
        *(
            "Quyết định",
            "Nghị định",
            "Kế hoạch",
            "Decision",
            "KH",
            "QĐ",
            "TTLT",
            "số",
            "số:",
            "No.",
            "Luật Trẻ em",
        ),
        *("32", "2010", "30a", "154", "1/2", "/", "-", " – ", "[[", "|", "]]", "\n", " ", ".", ",", "(", ")"),
        *("32/2010/QĐ-TTg", "154/KH", "154/KH-UBND", "42-NQ/TW", "110/2024", "102/2016/QH13", "TTg", "UBND"),
        *(
            "Điều 5",
            "khoản 2",
            "điểm a",
            "của",
            "of the",
            "Article 5(2)",
            "Đề án 32",
            "ngày 25/3/2010",
            "đ",
            "Ð",
        ),
    ]
)
TEXTS = st.text() | st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join)


@given(TEXTS)
def test_no_overlap(text: str) -> None:
    """Citations come from left to right, and none begins before the one before it has ended."""
    ends = [0]
    for one in find(text, aliases=ALIASES):
        assert ends[-1] <= one.start <= one.link < one.end <= len(text)
        ends.append(one.end)


@given(TEXTS)
def test_positions(text: str) -> None:
    """The positions of a citation cut its words out of the text, or the whole pin."""
    for one in find(text, aliases=ALIASES):
        inside = text[one.start : one.end]
        if one.qualifier is None:
            assert one.words == inside
        else:
            assert inside.startswith(f"[[{one.words}|")


@given(TEXTS)
def test_label(text: str) -> None:
    """The linkable words end where the citation's words end, and are never empty."""
    for one in find(text, aliases=ALIASES):
        assert one.label
        assert one.words.endswith(one.label)


UNMISTAKABLE = st.sampled_from(["32/2010/QĐ-TTg", "42-NQ/TW", "30/2015/TTLT-BLĐTBXH-BNV", "102/2016/QH13"])


@given(TEXTS, TEXTS, UNMISTAKABLE)
def test_found_among_any_words(before: str, after: str, number: str) -> None:
    """An unmistakable number that stands by itself is found whatever is around it."""
    text = f"{before}\n\n{number}\n\n{after}".replace("[[", "").replace("]]", "")

    assert parse(number) in [one.number for one in find(text, aliases=ALIASES)]
