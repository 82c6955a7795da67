"""Leaks: code of the page goes, code that an article shows stays."""

from __future__ import annotations

from time import process_time

import pytest

from cleantext import Document
from cleantext.filters.leaks import leaks

SENTENCE = "The harbor board voted on Monday."
GTM = "window.dataLayer = window.dataLayer || []; window.dataLayer.push({'page': 'ferries', 'paid': false});"
LINKED = '{"@context": "https://schema.org", "@type": "NewsArticle", "name": "Night ferries return", "url": "https://a.example/x"}'


def left(text: str) -> str:
    """Return what no leak covers."""
    kept, position = "", 0
    for span in leaks(Document.from_text(text)):
        kept += text[position : span.start]
        position = span.end
    return kept + text[position:]


CODE = [
    LINKED,
    GTM,
    ".css-1x{color:#fff;margin:0}",
    ".a{color:#fff;margin:0}.b>p{padding:0 1px}@media (max-width:600px){.a{display:none}}",
    ":root{--wp--preset--color--black:#000;--x:1px}",
    "#header{ position: sticky; top: 0; } #header p a{ display: flex; align-items: center; }",
    "googletag.cmd.push(function() { googletag.display('div-gpt-ad-15-0'); });",
    "(function(d, s, id) { var js, fjs = d.getElementsByTagName(s)[0]; if (d.getElementById(id)) {return;} }(document, 'script', 'facebook-jssdk'));",
    "!function(e,t,n){var r=e.document,i=r.createElement(t);i.async=1;i.src=n;r.head.appendChild(i);for(var o=0;o<9;o++)e[o]=t}(window,\"script\",\"//a.example/a.js\");",
    '<script type="text/javascript">var _gaq = _gaq || []; _gaq.push(["_trackPageview"]);</script>',
    "<!-- google_ad_section_start -->",
    "[if lt IE 9]> <noscript><div class=\"figure\"></noscript> <![endif]",
    "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
    "![](https://www.facebook.com/tr?id=123&ev=PageView)",
]  # fmt: skip


@pytest.mark.parametrize("code", CODE)
def test_code_alone_on_a_line_goes(code: str) -> None:
    """To the last character."""
    assert left(f"{SENTENCE}\n{code}\n{SENTENCE}").split("\n") == [SENTENCE, "", SENTENCE]


@pytest.mark.parametrize("code", CODE[:3] + CODE[6:8] + CODE[9:11])
def test_code_glued_to_a_sentence_goes_without_it(code: str) -> None:
    """Before it, behind it, or with a blank between."""
    assert left(f"{SENTENCE}{code}") == SENTENCE
    assert left(f"{SENTENCE} {code} {SENTENCE}").split() == [*SENTENCE.split(), *SENTENCE.split()]


def test_a_template_alone_on_a_line_goes() -> None:
    """Nobody filled it in."""
    assert left(f"{SENTENCE}\n{{{{ article.author.name }}}}\n{SENTENCE}").split("\n") == [SENTENCE, "", SENTENCE]


def test_the_address_of_an_archived_copy_goes() -> None:
    """And what stands behind it on the line stays."""
    assert left(f"The Wayback Machine - https://web.archive.org/web/2012/http://a.example/x {SENTENCE}") == f" {SENTENCE}"


@pytest.mark.parametrize(
    "text",
    [
        ".story p { margin: 0 0 1em; line-height: 1.5; }",
        '{"id": 4471, "content": "The ferry is late.\\n\\nThe crew is not."}',
        f"Put this in the head of the page:\n{GTM}",
        f"Search engines read this:\n{LINKED}",
        'function greet(name) {\n  console.log("Hello, " + name);\n}',
        "fetch('/data.json').then(function(res) {\n  if (res.ok) {\n    return res.json();\n  }\n});",
        "WebAssembly.instantiate(binary).then(({ instance }) => { console.log(instance.exports.add(40, 2));});",
        '<Project>\n  <!--\n    Format code before compilation.\n  -->\n  <Target Name="Format">',
        "Write {{ name }} where the name shall stand, and the page does the rest.",
        "{% if person %}\n  {{ person }}\n{% endif %}",
        "A set is written {1, 2, 3} (or {x : x > 0}), and a pair (a; b).",
        "i := 0 defer fmt.Println(i) i++ return }",
        "He said: {SavourTheSeason} days are over <and so are we>.",
        "\\[ \\text{Throughput} = \\frac{\\text{Gas Used}}{\\text{Time (s)}} \\]",
        'text = "\\n\\n".join(row["content"])',
        SENTENCE,
        "",
    ],
)
def test_code_that_an_article_shows_stays(text: str) -> None:
    """Announced by a colon, written over several lines, written for people, or no code at all."""
    assert left(text) == text


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "(function(){",
        '{"a":"b","c":"d","e":',
        "'\\'",
        "<!--",
        "a.b(",
        "{{",
        "var a = {",
        "<script>",
        ".a{b:c}",
        "@media x{",
        "[if IE]>",
        "data:a/b,",
    ],
)
def test_what_never_ends_takes_time_in_the_length_of_the_text(piece: str) -> None:
    """A hundred kilobytes of any opening are read in well under a second."""
    text = piece * (100_000 // len(piece))
    started = process_time()
    list(leaks(Document.from_text(text)))
    assert process_time() - started < 1.0
