"""One report: its text marked in place, as far as it may be shown, and hostile text inert."""

from __future__ import annotations

import html
import re

import pytest

from tests.pages.conftest import DENIED, HIT, HOSTILE, SENTENCES, TEXT, TOLL, open_app, publish, words

REPORT = "one_report.py"


def text_of(app):
    """The text that a page's HTML shows, tags taken out."""
    return html.unescape(re.sub(r"<[^>]*>", "", words(app)))


def test_the_text_stands_whole_with_every_sentence_marked(version):
    app = open_app(REPORT, id="synthetic-report-1")
    assert not app.exception
    assert app.title[0].value == "One report"
    whole = next(e.value for e in app.html if "sl-text" in e.value and "<style" not in e.value)
    assert html.unescape(re.sub(r"<sup>.*?</sup>|<[^>]*>", "", whole)).strip() == TEXT
    marked = [html.unescape(m) for m in re.findall(r"<mark[^>]*>(.*?)</mark>", whole, re.DOTALL)]
    assert marked == SENTENCES
    assert "Statements read in it: 4" in words(app)


def test_the_statement_that_was_followed_is_marked(version):
    app = open_app(REPORT, id="synthetic-report-1", claim="synthetic-3")
    assert f'<mark class="here">{SENTENCES[2]}</mark>' in words(app)
    assert not app.warning


def test_hostile_text_is_escaped_everywhere(version):
    for page, params in ((None, {}), ("by_province.py", {}), (REPORT, {"id": "synthetic-report-1"}), (REPORT, {})):
        app = open_app(page, **params)
        shown = words(app)
        assert HOSTILE not in shown
        assert not re.search(r"<(img|script)\b", shown)
        assert not any("evil.example" in e.value for e in app.markdown)
        assert re.findall(r'href="(https?:[^"]*)"', shown) == [] or set(re.findall(r'href="(https?:[^"]*)"', shown)) == {
            "https://synthetic.example/a?b=%20c"
        }


@pytest.mark.parametrize(
    ("show", "seen", "unseen"), [("sentence", SENTENCES[1], "rescuers said"), ("none", "allows no wording", "Six people")]
)
def test_no_more_is_shown_than_the_source_allows(home, show, seen, unseen):
    claims = [{**HIT, "quote": SENTENCES[1], "start_char": TEXT.index("Six"), "end_char": TEXT.index("Six") + len(SENTENCES[1])}]
    publish(home, claims, show=show)
    for page, params in ((REPORT, {"id": "synthetic-report-1"}), (None, {})):
        text = text_of(open_app(page, **params))
        assert unseen not in text
        assert seen in text


def test_a_summary_is_never_between_quotation_marks(home):
    publish(home, [HIT, TOLL, DENIED], text_basis="summary")
    for page, params in ((REPORT, {"id": "synthetic-report-1"}), (None, {})):
        text = text_of(open_app(page, **params))
        assert "Summary written by Strikeline from a stored excerpt; not the source’s words." in text
        assert "Read the original: synthetic.example" in text
        assert "“At least 150" not in text


def test_an_original_stands_between_quotation_marks(version):
    assert "“Six people died there.”" in text_of(open_app())


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "https://a b/", 'https://x.example/"onclick="x', "", None]
)
def test_only_plain_web_addresses_become_links(home, url):
    publish(home, [HIT], url=url)
    shown = words(open_app(REPORT, id="synthetic-report-1"))
    assert "Read the original" not in shown


def test_a_draft_is_not_shown(home):
    publish(home, [HIT], visibility="draft")
    app = open_app(REPORT, id="synthetic-report-1")
    assert "rescuers said" not in words(app)
    assert "has no report" in app.warning[0].value
    assert "rescuers said" not in words(open_app())


def test_an_unknown_report_is_named(version):
    app = open_app(REPORT, id="no-such-report")
    assert "no\\-such\\-report" in app.warning[0].value
    assert "1 reports read" not in words(app)
