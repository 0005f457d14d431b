"""The timeline figure: chosen facts of it, from small tables."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from pages.figures.palette import DARK, LIGHT, facility_group, ink_of, map_class
from pages.figures.steps import choose_step, lanes, step_starts
from pages.figures.timeline_figure import NO_KNOWN_DAY, NOTHING, ONLY_TOTALS, timeline_figure
from pages.figures.timeline_tables import BLOCK_COLUMNS, SPAN_COLUMNS, TOTAL_COLUMNS, days_shown
from timeline.schema import incidents_frame, reports_frame, totals_frame

DAY = pd.Timestamp
START, END = DAY("2017-09-01"), DAY("2017-09-30")
WEEKS = pd.DataFrame({"week": pd.date_range("2017-08-28", "2017-09-25", freq="W-MON"), "reports": [0, 0, 0, 3, 1]})


def blocks(*rows):
    made = [(f"i{n}", DAY(day), group, disputed, f"words of {n}") for n, (day, group, disputed) in enumerate(rows)]
    return pd.DataFrame(made, columns=BLOCK_COLUMNS).astype({"day": "datetime64[us]"})


def spans(*rows):
    made = [
        (f"i{n}", start and DAY(start), end and DAY(end), "health", f"hospital {n}", f"span {n}")
        for n, (start, end) in enumerate(rows)
    ]
    return pd.DataFrame(made, columns=SPAN_COLUMNS).astype({"date_start": "datetime64[us]", "date_end": "datetime64[us]"})


def totals(*rows):
    made = [
        (f"t{n}", start and DAY(start), end and DAY(end), words, "rescue workers", "Idlib", denied)
        for n, (start, end, words, denied) in enumerate(rows)
    ]
    return pd.DataFrame(made, columns=TOTAL_COLUMNS).astype({"date_start": "datetime64[us]", "date_end": "datetime64[us]"})


def draw(b=None, s=None, t=None, ink=LIGHT):
    return timeline_figure(
        blocks() if b is None else b, spans() if s is None else s, totals() if t is None else t, WEEKS, START, END, ink
    )


def texts(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def test_each_incident_is_a_block_of_one_on_its_own_day():
    figure = draw(blocks(("2017-09-19", "health", False), ("2017-09-19", "health", True), ("2017-09-21", "power", False)))
    health, power = figure.data[0], figure.data[1]
    assert (health.name, list(health.y)) == ("Hospitals and clinics", [1, 1])
    assert [x.date() for x in pd.to_datetime(list(health.x))] == [date(2017, 9, 19)] * 2
    assert list(health.marker.pattern.shape) == ["", "/"]
    assert power.name == "Power stations"
    assert figure.layout.barmode == "stack"


def test_an_uncertain_day_is_a_span_from_end_to_end_never_a_point():
    trace = draw(s=spans(("2017-09-19", "2017-09-22"))).data[0]
    assert trace.mode == "lines"
    assert list(trace.x[:2]) == [DAY("2017-09-19"), DAY("2017-09-23")]


def test_an_open_end_of_a_span_reaches_the_edge():
    trace = draw(s=spans((None, "2017-09-22"))).data[0]
    assert trace.x[0] == START


def test_a_period_total_is_an_outline_off_the_count_axis_with_its_words():
    figure = draw(t=totals(("2017-09-20", "2017-09-27", "150 or more civilians killed", "denied by the ministry")))
    outline = figure.data[0]
    assert (outline.fill, outline.mode) == (None, "lines")
    assert set(outline.x) == {DAY("2017-09-20"), DAY("2017-09-28")}
    label = next(text for text in texts(figure) if "150 or more" in text)
    assert label == "<b>150 or more civilians killed</b><br>rescue workers<br>denied by the ministry"


def test_an_open_total_has_no_side_where_the_report_leaves_it_open():
    outline = draw(t=totals((None, "2017-09-27", "279 rescued", ""))).data[0]
    assert len(outline.x) == 4
    assert list(outline.x).count(DAY("2017-09-28")) == 2


@pytest.mark.parametrize(("s", "t", "words"), [
    (None, None, NOTHING),
    (None, totals(("2017-09-20", "2017-09-27", "6 hospitals", "")), ONLY_TOTALS),
    (spans(("2017-09-19", "2017-09-22")), totals(("2017-09-20", "2017-09-27", "6 hospitals", "")), NO_KNOWN_DAY),
])  # fmt: skip
def test_without_a_block_the_figure_says_why(s, t, words):
    assert words in texts(draw(s=s, t=t))


def test_empty_weeks_are_named():
    figure = draw()
    strip = figure.data[-1]
    assert strip.name == "Reports read"
    assert strip.hovertext[0] == "Week of 28 Aug 2017: nothing read"
    assert strip.hovertext[3] == "Week of 18 Sep 2017: 3 reports read"
    assert texts(figure).count("nothing read") == 1


def test_text_from_reports_is_no_markup():
    figure = draw(t=totals(("2017-09-20", "2017-09-27", '<a href="http://evil.example">6</a>', "")))
    assert not any("<a " in (text or "") for text in [*texts(figure), *(str(trace.hovertext) for trace in figure.data)])


def test_many_totals_and_spans_are_counted_not_dropped_in_silence():
    many = totals(*[("2017-09-20", "2017-09-27", f"{n} hospitals", "") for n in range(11)])
    figure = draw(s=spans(*[("2017-09-01", "2017-09-30")] * 20), t=many)
    assert "and 3 more in the table" in texts(figure)
    assert "and 6 more in the table" in texts(figure)


def test_very_many_incidents_are_counted_by_step():
    figure = draw(blocks(*[("2017-09-19", "health", False)] * 500))
    assert list(figure.data[0].y) == [500]
    assert figure.data[0].hovertext[0] == "500 incidents"


def test_both_themes_have_every_colour():
    for ink in (LIGHT, DARK):
        figure = draw(blocks(("2017-09-19", "health", False)), ink=ink)
        assert figure.data[0].marker.color == ink.groups["health"]
        assert figure.layout.paper_bgcolor == "rgba(0,0,0,0)"
    assert ink_of("dark") is DARK
    assert ink_of(None) is LIGHT


@pytest.mark.parametrize(
    ("end", "step"), [("2017-11-30", "day"), ("2018-06-01", "week"), ("2020-01-01", "month"), ("2024-01-01", "quarter")]
)
def test_steps_widen_with_the_period(end, step):
    assert choose_step(START, DAY(end)) == step


def test_weeks_begin_on_monday():
    assert step_starts(pd.Series([DAY("2017-09-24"), DAY("2017-09-25")]), "week").tolist() == [DAY("2017-09-18"), DAY("2017-09-25")]


def test_spans_in_one_lane_do_not_touch():
    days = [(DAY("2017-09-01"), DAY("2017-09-03")), (DAY("2017-09-03"), DAY("2017-09-05")), (DAY("2017-09-06"), DAY("2017-09-07"))]
    assert lanes(days) == [0, 1, 0]


@pytest.mark.parametrize(
    ("types", "group"), [(["school", "clinic"], "health"), (["defence_centre"], "rescue"), (["bakery"], "other"), ([], "other")]
)
def test_facility_groups(types, group):
    assert facility_group(types) == group


def test_map_classes_are_fixed():
    assert [map_class(n) for n in (0, 1, 2, 3, 5, 6, 600)] == [0, 1, 1, 2, 2, 3, 3]


def test_the_axis_shows_the_chosen_days_or_what_there_is():
    incidents = incidents_frame([{"incident_id": "i", "date_start": date(2017, 9, 19), "date_end": date(2017, 9, 19)}])
    none, reports = totals_frame([]), reports_frame([{"report_id": "r", "report_date": date(2017, 10, 20)}])
    assert days_shown((date(2017, 9, 1), date(2017, 9, 5)), incidents, none, reports) == (DAY("2017-09-01"), DAY("2017-09-05"))
    assert days_shown((None, None), incidents, none, reports) == (DAY("2017-09-19"), DAY("2017-10-20"))
    first, last = days_shown((None, None), incidents, none, reports_frame([])) or (END, START)
    assert (last - first).days == 13
    assert days_shown((None, None), incidents_frame([]), none, reports_frame([])) is None
