"""The province map: a click chooses a province, a second click lets it go, and the link says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# A point inside a province's drawn shape; the middle of its box may lie outside of it.
POINT_INSIDE = """code => {
    for (const path of document.querySelectorAll('.choroplethlayer path')) {
        const data = path.__data__ || {};
        if ((data.id ?? data.loc ?? data.location) !== code) continue;
        const box = path.getBBox(), matrix = path.getScreenCTM();
        for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
            const x = box.x + box.width * ((i * 7) % 20) / 20, y = box.y + box.height * ((j * 9) % 20) / 20;
            if (path.isPointInFill(new DOMPoint(x, y))) { const p = new DOMPoint(x, y).matrixTransform(matrix); return [p.x, p.y]; }
        }
    }
    return null;
}"""


def click_province(reader, code):
    """Clicks inside a province's shape on the map."""
    page = reader.page
    page.wait_for_function(POINT_INSIDE, arg=code)
    page.locator(".choroplethlayer").first.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # The chart still moves while the page settles.
    x, y = page.evaluate(POINT_INSIDE, code)
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y, steps=3)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def expect_provinces(reader, codes):
    """Waits until the link names exactly these provinces."""
    reader.page.wait_for_function(
        "codes => new URLSearchParams(location.search).getAll('province').sort().join() === codes", arg=",".join(sorted(codes))
    )
    reader.wait()


def test_a_click_toggles_a_province_and_the_link_follows(reader, server):
    reader.open("/map?country=SY&from=2017-09-01&to=2017-10-31")
    click_province(reader, "SY-ID")
    expect_provinces(reader, ["SY-ID"])
    assert reader.link["v"] == [server.version]
    click_province(reader, "SY-HM")
    expect_provinces(reader, ["SY-ID", "SY-HM"])
    click_province(reader, "SY-ID")
    expect_provinces(reader, ["SY-HM"])
    # Clearing a province and clicking it again is what a chart with a memory of its own loses.
    click_province(reader, "SY-HM")
    expect_provinces(reader, [])
    click_province(reader, "SY-HM")
    expect_provinces(reader, ["SY-HM"])


def test_the_chosen_province_travels_to_the_other_pages(reader):
    reader.open("/map?country=SY")
    click_province(reader, "SY-ID")
    expect_provinces(reader, ["SY-ID"])
    reader.follow("What was reported")
    assert reader.link["province"] == ["SY-ID"]
    expect(reader.page.get_by_test_id("stException")).to_have_count(0)


def test_the_map_is_drawn_from_our_own_borders(reader):
    page = reader.open("/map?country=SY")
    page.wait_for_function("document.querySelectorAll('.choroplethlayer path').length >= 14")
    expect(page.get_by_text("no position implied").first).to_be_visible()


def test_a_click_on_a_town_chooses_its_province(reader):
    reader.open("/map?country=SY")
    page = reader.page
    page.wait_for_selector(".scattergeo path.point")
    page.wait_for_timeout(500)
    box = page.locator(".scattergeo path.point").first.bounding_box()
    page.mouse.move(box["x"] - 5, box["y"] - 5)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    page.wait_for_timeout(150)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("new URLSearchParams(location.search).has('province')")
    assert all(code.startswith("SY-") for code in reader.link["province"])
