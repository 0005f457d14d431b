"""Links: they open on any server, show the same to everyone, keep the version, and say what they don't know."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = {"/": "What was reported", "/map": "By province", "/methods": "How to read these figures"}


@pytest.fixture(scope="session")
def report_link(server):
    """The link of a report of the starter data; the same on every server, because its id comes from its text."""
    return f"/report?id={server.get('/data/claims.json').json()[0]['report_id']}"


@pytest.mark.parametrize("path", [*PAGES, "/report"])
def test_a_deep_link_works_on_a_server_just_started(new_reader, cold_server, report_link, path):
    reader = new_reader(cold_server)
    page = reader.open(report_link if path == "/report" else path)
    if path in PAGES:
        expect(page.get_by_role("heading", level=1, name=PAGES[path])).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_text("Page not found")).to_have_count(0)
    assert re.fullmatch(r"[0-9a-f]{12}", reader.link["v"][0])


def test_a_link_shows_a_second_reader_the_same(new_reader):
    first = new_reader()
    first.open("/?country=SY&from=2017-09-01&to=2017-10-31&province=SY-ID")
    second = new_reader()
    second.page.goto(first.page.url)
    second.wait()
    assert first.words == second.words
    assert len(first.words) > 200
    assert first.link == second.link


def test_the_share_button_gives_the_whole_link(new_reader, server):
    reader = new_reader()
    reader.open("/map?country=SY&from=2017-09-01&to=2017-09-30")
    reader.page.get_by_role("button", name="Share").click()
    shared = reader.page.get_by_test_id("stCode").inner_text().strip()
    assert shared.startswith(f"{server.url}/map?")
    assert {"country=SY", "from=2017-09-01", "to=2017-09-30", f"v={server.version}"} <= set(shared.split("?")[1].split("&"))


def test_page_links_back_and_forward_keep_version_and_selection(reader, server):
    reader.open("/?country=SY&province=SY-ID")
    kept = reader.link
    assert kept["v"] == [server.version]
    for step in (lambda: reader.follow("By province"), lambda: reader.follow("How to read these figures"),
                 reader.page.go_back, reader.page.go_back, reader.page.go_forward):  # fmt: skip
        step()
        reader.wait()
        assert {word: reader.link.get(word) for word in kept} == kept
    expect(reader.page.get_by_role("heading", level=1, name="By province")).to_be_visible()


def test_an_unknown_value_is_named_and_stays_named_on_the_next_pages(reader):
    page = reader.open("/?country=SY&province=SY-NOWHERE&province=SY-ID")
    warning = page.get_by_role("alert").filter(has_text="SY-NOWHERE")
    expect(warning).to_be_visible()
    for name in ("By province", "What was reported"):
        reader.follow(name)
        expect(warning).to_be_visible()
        assert reader.link["province"] == ["SY-ID", "SY-NOWHERE"]


def test_an_unknown_value_alone_selects_nothing(reader):
    page = reader.open("/?country=SY&harm=kiled")
    expect(page.get_by_role("alert").filter(has_text="kiled")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/map"])
def test_an_unknown_version_is_refused_in_words_with_an_offer(reader, server, path):
    page = reader.page
    page.goto(f"{reader.url}{path}?country=SY&province=SY-ID&v=0123456789ab")
    refusal = page.get_by_role("alert").filter(has_text="0123456789ab")
    expect(refusal).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.get_by_role("link", name=re.compile("newest", re.IGNORECASE)).first.click()
    reader.wait()
    expect(refusal).to_have_count(0)
    assert reader.link["v"] == [server.version]
    assert reader.link["province"] == ["SY-ID"]


@pytest.mark.parametrize("query", [
    "from=2017-13-45", "from=2018-01-01&to=2017-01-01", "text=" + "x" * 3000, "v=", "province=", "nonsense=1", "text=%25%5B(%5C",
    "province=%3Cscript%3Ealert(1)%3C/script%3E", "country=XX",
])  # fmt: skip
def test_no_link_breaks_a_page(reader, query):
    page = reader.open(f"/?{query}")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_role("heading", level=1, name="What was reported")).to_be_visible()
