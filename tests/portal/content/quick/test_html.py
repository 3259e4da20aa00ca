"""HTML of a tree, byte for byte that of the library."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, fromstring

import pytest

from portal.content.quick.html import html


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("<div><p>a</p><p>b</p></div>", "<div>\n<p>a</p>\n<p>b</p>\n</div>\n"),
        ("<div><p>a<br/>b</p></div>", "<div>\n<p>a<br />\nb</p>\n</div>\n"),
        ("<div><hr/></div>", "<div>\n<hr />\n</div>\n"),
        (
            "<div><ul><li>a<ul><li>b</li></ul></li></ul></div>",
            "<div>\n<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n</div>\n",
        ),
        ("<div><pre><code>a\n\n\n</code></pre></div>", "<div>\n<pre><code>a\n</code></pre>\n</div>\n"),
        ("<p>a &amp; b &lt; c &gt; d &amp;amp; e</p>", "<p>a &amp; b &lt; c &gt; d &amp; e</p>\n"),
        ("<p><a title='b' href='c&quot;&amp;'>x</a></p>", '<p><a href="c&quot;&amp;" title="b">x</a></p>\n'),
    ],
)
def test_html(tree: str, expected: str) -> None:
    """Blocks stand on lines of their own; what HTML would take for a sign is escaped, what is written as one is not."""
    assert expected == html(fromstring(tree))


def test_escaped_sign() -> None:
    """What the library made of a backslash and a sign becomes the sign, but in code."""
    root = Element("p")
    root.text = "a\x0242\x03"
    SubElement(root, "code").text = "\x0242\x03"

    assert "<p>a*<code>\x0242\x03</code></p>\n" == html(root)
