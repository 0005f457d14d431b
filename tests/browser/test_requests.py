"""Nothing leaves the server: not on any page, not for a report's text that asks for it, not past the policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

IMAGES = '![x](http://evil.example/p.png) <img src=http://evil.example/i.png onerror="window.hacked=1">'
HOSTILE = f"{IMAGES} <script>window.hacked=1</script>"
REPORT = f"""---
date: 2017-09-28
title: 'Hospitals {HOSTILE.replace("'", "")}'
publisher: "Wire [link](http://evil.example/)"
country: SY
---
Rescue workers said six people were killed in an air strike on a hospital in Idlib on Wednesday {HOSTILE}.

The head of the centre, <b onmouseover="window.hacked=1">Ahmad</b>, said at least 12 people were injured in Idlib on Wednesday.
Residents said $\\alpha$ :material/bomb: :red[one child] was killed in Saraqib on Tuesday.
"""


@pytest.mark.parametrize("path", [
    "/", "/map", "/report", "/methods", "/?country=SY&province=SY-ID", "/?province=SY-NOWHERE", "/?v=0123456789ab",
])  # fmt: skip
def test_no_page_asks_for_anything_outside(reader, path):
    reader.page.goto(reader.url + path)
    reader.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    reader.page.wait_for_timeout(2500)  # What is drawn last asks last.
    assert reader.outside == []


def test_under_the_policy_a_page_works_and_complains_of_nothing(new_reader):
    reader = new_reader(bypass_csp=False)
    for path in ("/", "/map?country=SY", "/methods"):
        reader.open(path)
        reader.page.wait_for_timeout(1500)
    assert reader.console == []


def test_the_policy_stops_what_a_page_would_ask_for(new_reader):
    reader = new_reader(bypass_csp=False)
    reader.open("/methods")
    stopped = reader.page.evaluate("""() => new Promise(done => {
        document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
        document.body.append(Object.assign(new Image(), {src: 'http://evil.example/pixel.png'}));
        setTimeout(() => done('nothing'), 3000);
    })""")
    assert stopped == "img-src"
    reader.outside.clear()


@pytest.fixture(scope="module")
def hostile_server(server_of):
    with server_of({"hostile.txt": REPORT}) as running:
        yield running


def test_hostile_report_text_is_shown_as_text(new_reader, hostile_server):
    report_id = hostile_server.get("/data/claims.json").json()[0]["report_id"]
    reader = new_reader(hostile_server)
    for path in ("/", "/map", f"/report?id={report_id}", "/methods"):
        page = reader.open(path)
        for folded in page.locator("details > summary").all():
            if folded.is_visible():
                folded.click()
        page.wait_for_timeout(1500)
        assert page.evaluate("window.hacked") is None
        assert page.locator("[src*='evil.example'], [href='http://evil.example/'], [onerror], [onmouseover]").count() == 0
        expect(page.get_by_test_id("stException")).to_have_count(0)
    reader.open(f"/report?id={report_id}")
    assert "![x](http://evil.example/p.png)" in reader.words
    assert "<script>window.hacked=1</script>" in reader.words
    assert reader.outside == []


def test_hostile_text_goes_out_as_plain_data(hostile_server):
    answer = hostile_server.get("/data/claims.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert any("<script>" in (row["quote"] or "") for row in answer.json())
