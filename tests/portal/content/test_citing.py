"""Citations in what people wrote: what is marked, what is quoted, what the register is asked."""

from __future__ import annotations

import pytest

from portal.content.body import convert
from portal.content.citing import Quote, field_quotes, sentence
from portal.content.kinds import KINDS
from portal.legal.alias import Aliases

NAMES = Aliases(["Đề án 32"])


def marked(text: str) -> str:
    """A body in HTML, without the paragraph around it."""
    return convert(text, NAMES).html.removeprefix("<p>").removesuffix("</p>")


def forms(text: str) -> list[str]:
    """What the register is asked of a body."""
    return [quote.form for quote in convert(text, NAMES).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo 112/QĐ-TTg.", 'Theo <cite id="" title="112/QĐ-TTg">112/QĐ-TTg</cite>.'),
        (
            "Đề án 32 và Đề án 32",
            '<cite id="" title="Đề án 32">Đề án 32</cite> và <cite id="" title="Đề án 32">Đề án 32</cite>',
        ),
        (
            "khoản 2 Điều 5 Nghị định 110/2024/NĐ-CP",
            '<cite id="dieu-5-khoan-2" title="Nghị định 110/2024/NĐ-CP"><i>khoản 2 Điều 5 </i>Nghị định 110/2024/NĐ-CP</cite>',
        ),
        ("**Đề án 32** rồi", '<strong><cite id="" title="Đề án 32">Đề án 32</cite></strong> rồi'),
        ("[[141/KH-UBND|Hà Nội]]!", '<cite id="" title="[[141/KH-UBND|Hà Nội]]">141/KH-UBND</cite>!'),
        ("`112/QĐ-TTg`", "<code>112/QĐ-TTg</code>"),
        ("[112/QĐ-TTg](@/legal/x)", '<a href="@/legal/x">112/QĐ-TTg</a>'),
        ("Ngày 17/17, 24/24h & <", "Ngày 17/17, 24/24h &amp; &lt;"),
    ],
)
def test_mark(text: str, expected: str) -> None:
    """A citation is marked where it stands, with its place in the document; code and links are left alone."""
    assert expected == marked(text)


def test_heading() -> None:
    """A heading is read but not marked, since the table of contents repeats it; a pin leaves its words."""
    body = convert("## [[Kế hoạch 141/KH-UBND|Hà Nội]]", NAMES)

    assert '<h2 id="ke-hoach-141-kh-ubnd">Kế hoạch 141/KH-UBND</h2>' == body.html
    assert ["[[Kế hoạch 141/KH-UBND|Hà Nội]]"] == [quote.form for quote in body.quotes]


def test_table() -> None:
    """In a table a pin is written with a backslash, and is quoted without it."""
    body = convert("a | b\n--|--\nxem [[141/KH-UBND\\|Hà Nội]] | c", NAMES)

    assert '<td>xem <cite id="" title="[[141/KH-UBND|Hà Nội]]">141/KH-UBND</cite></td>' in body.html
    assert (Quote("[[141/KH-UBND|Hà Nội]]", "xem 141/KH-UBND"),) == body.quotes


def test_form() -> None:
    """The register is asked for the words and the day of issue; spaces and the pinpoint do not matter."""
    assert ["Nghị định số 110/2024/NĐ-CP ngày 30/8/2024"] == forms(
        "Điều 1 Nghị định  số\n110/2024/NĐ-CP ngày 30 tháng 8 năm 2024"
    )


def test_quote() -> None:
    """A citation is quoted in its sentence, as readers see it."""
    text = "Câu đầu. Theo *điều* ở [[112/QĐ-TTg|x]], ta làm. Câu cuối 32/2010/QĐ-TTg nhé."

    assert (
        Quote("[[112/QĐ-TTg|x]]", "Theo điều ở 112/QĐ-TTg, ta làm."),
        Quote("32/2010/QĐ-TTg", "Câu cuối 32/2010/QĐ-TTg nhé."),
    ) == convert(text, NAMES).quotes


def test_list() -> None:
    """An entry of a list is quoted alone, not with the entries below it."""
    assert ["Một 112/QĐ-TTg", "Hai Đề án 32"] == [
        quote.sentence for quote in convert("- Một 112/QĐ-TTg\n- Hai Đề án 32\n", NAMES).quotes
    ]


def test_long_sentence() -> None:
    """A long sentence is cut at words, around the citation."""
    text = "từ " * 100 + "112/QĐ-TTg" + " chữ" * 100
    cut = sentence(text, 300, 310)

    assert cut.startswith("… từ từ")
    assert cut.endswith("chữ chữ …")
    assert "từ 112/QĐ-TTg chữ" in cut
    assert len(cut) < 350


def test_fields() -> None:
    """The words of a language are read at any depth of the fields; facts and codes are not."""
    fields = {
        "title": "Về Đề án 32",
        "slug": "de-an-32",
        "does": ("Theo 112/QĐ-TTg",),
        "steps": ({"title": "Một", "text": "Nêu 32/2010/QĐ-TTg"},),
        "papers": ("Mẫu của 13/2023/NĐ-CP",),
        "legal_basis": ("112-qd-ttg",),
    }

    assert ["Đề án 32", "112/QĐ-TTg", "32/2010/QĐ-TTg", "13/2023/NĐ-CP"] == [
        quote.form for quote in field_quotes(KINDS["services"].fields, fields, NAMES)
    ]


def test_words_of_fields() -> None:
    """Words of fields are quoted without their pins, each citation in its own sentence, none across two fields."""
    fields = {"title": "Một [[141/KH-UBND|Huế]]. Hai Đề án 32. Đề án", "for_whom": "32 người"}

    assert [Quote("[[141/KH-UBND|Huế]]", "Một 141/KH-UBND."), Quote("Đề án 32", "Hai Đề án 32.")] == list(
        field_quotes(KINDS["services"].fields, fields, NAMES)
    )
