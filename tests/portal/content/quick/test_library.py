"""The quick ways change nothing: what they make of a text is what the library makes of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from portal.content.body import Body, Found, Marking, convert
from portal.content.quick.library import library
from portal.content.yaml_nodes import split_front_matter
from portal.legal.alias import Aliases
from portal_site import REPOSITORY

ALIASES = Aliases(["Luật Trẻ em", "Đề án 32"])

WORDS = st.sampled_from(
    [
        *(
            "chữ",
            "một",
            "b ",
            "Điều 5 ",
            " ",
            "Quyết định 112/QĐ-TTg",
            "Luật Trẻ em",
            "khoản 2 Điều 5 của Nghị định 110/2024/NĐ-CP",
        ),
        *(
            "[[141/KH-UBND|Hà Nội]]",
            "[[141/KH-UBND\\|Hà Nội]]",
            "[x](@/services/a)",
            "[x y](https://a.b/c_d*e)",
            "[Luật Trẻ em](#a)",
        ),
        *(" **đậm** ", "**x**", "**", "LĐTB&XH", " & ", "| ", ": ", "- ", ", ", ".", "\n", "\n  "),
    ]
)
SIGNS = st.sampled_from(
    [
        *(
            "*n*",
            "_n_",
            "__n__",
            "***",
            "*",
            "_",
            "`mã`",
            "``",
            "`",
            "[",
            "]",
            "(",
            ")",
            "[[",
            "]]",
            "](",
            "!",
            "![p](q)",
        ),
        *("\\", "\\\\", "\\|", "\\*", "|", "||", "<", ">", "<https://a.b>", "<b>", "<x@y.z>", "&amp;", "&#60;", "&"),
        *(
            "#",
            "##",
            '"',
            "'",
            ":",
            "-",
            "+",
            "=",
            "~",
            "1.",
            "1. ",
            "  \n",
            "\n",
            "\n    ",
            "\xa0",
            "\u2003",
            "\t",
            "{",
            "}",
        ),
        *("[a](b)(c)", '[a](b "t")', "[a](<b c>)", "[a]()", "[](b)", "[a][b]", "[a] (b)", "\r", "\x0c", "\x02", "\x03"),
    ]
)
STARTS = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            "- ",
            "-  ",
            "* ",
            "+ ",
            "1. ",
            "2. ",
            "## ",
            "### ",
            "##",
            "# ",
            "| a | b |\n|---|--:|\n| ",
            '!!! note "Tên"\n    ',
        ),
        *(
            "> ",
            ": ",
            "    ",
            "        ",
            "  ",
            "|",
            "!!! note\n    ",
            '!!! note ""\n    ',
            "!!!",
            "***",
            "---",
            "__",
            "(",
            "“",
            "…",
        ),
        *(
            "[a]: https://a",
            "[^a]: ",
            "\\",
            "```",
            "<div>",
            "===",
            "10. ",
            "\u0661. ",
            "\xa0",
            "Điều 5 ",
            "Khoản 2 ",
            "12/2010 ",
        ),
    ]
)
ENDS = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", " |\n\n", " |\n", "\n\n\n", "\n \n", "\n    \n"])


def texts(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts whose blocks hold these."""
    block = st.builds("{}{}{}".format, STARTS, st.lists(inside, max_size=4).map("".join), ENDS)
    return st.lists(block, max_size=6).map("".join)


FOUND = Found()
LIBRARY = library(Marking(FOUND))


def of_library(text: str) -> Body:
    """What the library by itself makes of the text."""
    converter, found = LIBRARY.reset(), FOUND
    found.clear(ALIASES)
    html = converter.convert(text)
    return Body(html, tuple(found.headings), tuple(found.targets), tuple(found.quotes))


@given(texts(WORDS) | texts(WORDS | SIGNS))
@example("- a\n\n- b\n- c\n\n- d")
@example("1. a\n\n- b")
@example('!!! note "a"\n    b\n\n    c')
@example("| a | b |\n|---|---|\n| [[141/KH-UBND\\|Hà Nội]] | `c|d` |")
@example("a **b** c **d** e*")
@example("*n**n*[x](y)")
@example("&amp; a\n\n- &amp; b `c`")
@example("[a](b)\n\n    [a](b)")
def test_same(text: str) -> None:
    """Whatever is written, HTML, headings, targets and quotes are those of the library."""
    assert of_library(text) == convert(text, ALIASES)


@pytest.mark.slow
@settings(max_examples=200_000)
@given(texts(WORDS) | texts(WORDS | SIGNS))
def test_same_for_long(text: str) -> None:
    """Nor does a long campaign find a text that the quick ways read otherwise."""
    assert of_library(text) == convert(text, ALIASES)


@pytest.mark.parametrize("path", sorted(REPOSITORY.glob("content/*/*.md")), ids=lambda path: path.name)
def test_same_in_content(path: object) -> None:
    """Every text of the site is read as the library reads it."""
    parts = split_front_matter(REPOSITORY.joinpath(str(path)).read_text(encoding="utf-8"))
    assert parts is not None

    assert of_library(parts[1]) == convert(parts[1], ALIASES)
