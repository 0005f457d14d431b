"""The selection lives in the link: widgets show it and write it; unknown values are named; versions are kept."""

from __future__ import annotations

from datetime import date

from tests.pages.conftest import DEAD, HIT, open_app, publish, words


def link(app):
    return {word: value if isinstance(value, list) else [value] for word, value in app.query_params.items()}


def test_country_and_version_are_written_on_landing(version):
    assert link(open_app()) == {"country": ["SY"], "v": [version]}


def test_widgets_show_the_link(version):
    app = open_app(province=["SY-ID", "SY-HM"], from_="2017-09-01", facility="hospital", claimant_role="rescue_workers")
    assert app.multiselect(key="pick_province").value == ["SY-ID", "SY-HM"]
    assert app.date_input(key="pick_from").value == date(2017, 9, 1)
    assert app.date_input(key="pick_to").value is None
    assert app.multiselect(key="pick_facility").value == ["hospital"]
    assert app.multiselect(key="pick_role").value == ["rescue_workers"]


def test_a_widget_writes_the_link_and_the_next_page_has_it(version):
    app = open_app()
    app.multiselect(key="pick_province").select("SY-ID").run()
    app.date_input(key="pick_to").set_value(date(2017, 9, 30)).run()
    assert link(app) == {"country": ["SY"], "to": ["2017-09-30"], "province": ["SY-ID"], "v": [version]}
    carried = {p.proto.query_string for p in app.page_link}
    assert carried == {f"country=SY&to=2017-09-30&v={version}&province=SY-ID"} or all(
        f"v={version}" in q and "province=SY-ID" in q for q in carried
    )
    app.multiselect(key="pick_province").unselect("SY-ID").run()
    assert "province" not in link(app)


def test_a_day_before_the_other_end_lets_that_end_go(version):
    app = open_app(from_="2017-09-10", to="2017-09-20")
    app.date_input(key="pick_from").set_value(date(2017, 10, 1)).run()
    assert link(app)["from"] == ["2017-10-01"]
    assert "to" not in link(app)


def test_unknown_values_are_named_and_alone_select_nothing(version):
    app = open_app(province="SY-NOWHERE")
    assert "SY\\-NOWHERE" in app.warning[0].value
    assert "No statement in this record matches this selection." in words(app)
    assert all("SY-NOWHERE" in p.proto.query_string for p in app.page_link)
    app.button(key="drop_unknown").click().run()
    assert not app.warning
    assert "province" not in link(app)
    assert "150 or more" in words(app)


def test_beside_known_values_the_unknown_is_left_out(version):
    app = open_app(province=["SY-NOWHERE", "SY-ID"])
    assert app.warning
    assert "150 or more" in words(app)


def test_an_unknown_value_stays_when_another_field_changes(version):
    app = open_app(facility="hospitl")
    app.multiselect(key="pick_province").select("SY-ID").run()
    assert "hospitl" in link(app)["facility"]
    assert app.warning
    app.multiselect(key="pick_facility").select("hospital").run()
    assert link(app)["facility"] == ["hospital"]
    assert not app.warning


def test_an_unknown_version_is_refused_with_an_offer(version):
    app = open_app(v="0123456789ab", province="SY-ID")
    assert not app.exception
    assert "0123456789ab" in app.error[0].value
    assert not app.get("plotly_chart")
    offer = next(e.value for e in app.html if "Open the newest version" in e.value)
    assert f"v={version}" in offer
    assert "province=SY-ID" in offer


def test_an_older_version_says_what_changed_and_offers_the_newest(home):
    old = publish(home, [HIT])
    new = publish(home, [HIT, DEAD])
    app = open_app(v=old, **{"from": "2017-09-01", "to": "2017-09-30"})
    assert link(app)["v"] == [old]
    notice = next(e.value for e in app.html if "since then" in e.value)
    assert "no figure people killed is now 6; 1 statement is now 2" in notice
    assert f"v={new}" in notice
    assert not any("since then" in e.value for e in open_app().html)


def test_what_else_the_link_chooses_is_shown_and_can_be_dropped(version):
    app = open_app(harm="killed", attacker="Russia")
    assert any("killed" in c.value and "Russia" in c.value for c in app.caption)
    app.button(key="drop_other_fields").click().run()
    assert set(link(app)) == {"country", "v"}


def test_the_shared_link_holds_everything(version):
    app = open_app(province="SY-ID", **{"from": "2017-09-01"})
    assert (
        app.code[0].value.endswith(f"?country=SY&from=2017-09-01&province=SY-ID&v={version}") or f"v={version}" in app.code[0].value
    )
