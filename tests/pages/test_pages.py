"""Every page, alone and through the navigation, with records that have much, only totals, or nothing."""

from __future__ import annotations

import pytest

from tests.pages.conftest import HIT, open_app, publish, report, words
from timeline.publishing import publish_version
from timeline.schema import claims_frame, reports_frame

PAGES = {
    "what_was_reported.py": "What was reported", "by_province.py": "By province", "one_report.py": "Reports read",
    "how_to_read.py": "How to read these figures", "corrections.py": "Corrections",
}  # fmt: skip
CAVEAT = "Reported figures from selected sources, read by program. Not verified by Strikeline. Not a count of the war."


@pytest.mark.parametrize("record", ["version", "only_totals", "nothing"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("alone", [True, False], ids=["alone", "through navigation"])
def test_every_page_opens_on_every_record(request, record, page, alone):
    request.getfixturevalue(record)
    app = open_app(script=f"pages/{page}") if alone else open_app(page)
    assert not app.exception
    assert app.title[0].value == PAGES[page]
    assert CAVEAT in words(app)


def test_the_overview_tells_incident_and_total_apart(version):
    app = open_app()
    text = words(app)
    assert "1 hospital" in text
    assert "150 or more" in text
    assert "period total" in text
    assert "Denied by the Russian Defence Ministry, 28 Sep 2017: the toll of 150." in text
    assert len(app.get("plotly_chart")) == 2


def test_with_totals_only_no_page_speaks_of_an_incident(only_totals):
    chart = open_app().get("plotly_chart")[0]
    assert "No single incident in this selection; period totals are below." in chart.proto.spec
    assert "150 or more civilians killed" in chart.proto.spec
    text = words(open_app("by_province.py"))
    assert "No single incident in this selection; period totals are below." in text
    assert "150 or more civilians killed" in text


def test_every_chart_has_words_for_who_cannot_see_it(version):
    charts = open_app().get("plotly_chart")
    assert all(chart.proto.alt for chart in charts)
    assert "Incidents with a known day: 1" in charts[0].proto.alt
    assert "Idlib 1" in charts[1].proto.alt


def test_an_empty_selection_says_so(version):
    for page in ("what_was_reported.py", "by_province.py"):
        app = open_app(page, **{"from": "2001-01-01", "to": "2001-01-31"})
        assert not app.exception
        assert "No statement in this record matches this selection." in words(app)


def test_statements_come_in_twenties(home):
    from tests.pages.conftest import DEAD, publish

    publish(home, [{**DEAD, "claim_id": f"synthetic-{i}", "report_strike": i} for i in range(1, 31)])
    app = open_app()
    assert words(app).count('class="sl-statement"') == 20
    app.button(key="more_statements").click().run()
    assert words(app).count('class="sl-statement"') == 30
    assert [b.label for b in app.button if b.key == "more_statements"] == []


def test_the_dashboard_says_how_many_reports_were_refused_and_why(home):
    reason = "synthetic/<b>empty</b>.txt: the file is empty; expected a report's text; add the text or remove the file"
    refused = {"report_id": "synthetic-refused", "refused_reason": reason}
    publish_version(home, reports_frame([report(), refused]), claims_frame([HIT]))
    assert "1 report could not be read" in words(open_app())
    listed = words(open_app("one_report.py"))
    assert "1 report could not be read, and why" in listed
    assert "&lt;b&gt;empty&lt;/b&gt;.txt: the file is empty" in listed


def test_no_word_of_refusals_where_every_report_was_read(version):
    assert "could not be read" not in words(open_app()) + words(open_app("one_report.py"))


def test_a_report_without_a_title_goes_by_its_first_words(home):
    publish(home, [HIT], title=None)
    assert "A synthetic hospital was hit on Tuesday, rescuers said" in words(open_app("one_report.py"))
