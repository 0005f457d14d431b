"""What must hold for any reports: their order, a second reading, parts and later counts change no figure that they must not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.timeline.synthetic import claim, reports_of, toll
from timeline.incidents import build_incidents
from timeline.schema import claims_frame

TOWNS = ("Kafr Nabl", "Saraqib", "Hass")
ORGS = ("Synthetic Civil Defence", "Synthetic Monitor", None)


@st.composite
def accounts(draw):
    """Synthetic claims of up to five reports, each with up to three strikes."""
    rows = []
    for report in range(draw(st.integers(1, 5))):
        for strike in range(draw(st.integers(1, 3))):
            town = draw(st.sampled_from(TOWNS))
            low = draw(st.integers(1, 9))
            common = {
                "report_id": f"r{report}", "publisher": f"Synthetic {report}", "report_strike": strike, "place": town,
                "geonameid": TOWNS.index(town) + 1, "claimant_org": draw(st.sampled_from(ORGS)),
                "on": draw(st.sampled_from(["2017-09-24", "2017-09-25"])), "report_date": f"2017-09-{26 + report}",
            }  # fmt: skip
            rows.append(claim(f"s{report}{strike}", facility_type=draw(st.sampled_from(["hospital", "school"])), **common))
            rows.append(toll(f"k{report}{strike}", low, draw(st.sampled_from([low, low + 4, None])), **common))
    return rows


def figures(rows):
    incidents, members = build_incidents(claims_frame(rows), reports_of(rows))
    told = incidents.drop(columns=["claim_ids"]).astype("string").fillna("").to_dict("records")
    return sorted(map(str, told)), sorted(map(tuple, members.astype("string").fillna("").to_numpy().tolist()))


@settings(max_examples=40, deadline=None)
@given(accounts(), st.randoms())
def test_the_order_of_reports_does_not_matter(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert figures(shuffled) == figures(rows)


@settings(max_examples=25, deadline=None)
@given(accounts())
def test_a_subset_never_adds(rows):
    shared = ("report_id", "publisher", "report_strike", "place", "geonameid", "claimant_org")
    parts = [
        toll(f"p{n}", 1, 1, victims="children", part_of=row["claim_id"], on=str(row["date_start"].date()),
             report_date=str(row["report_date"].date()), **{name: row[name] for name in shared})
        for n, row in enumerate(rows) if row.get("harm")
    ]  # fmt: skip
    columns = [f"killed_civilians_{end}" for end in ("min", "max", "top")]
    before = build_incidents(claims_frame(rows), reports_of(rows))[0][columns]
    after = build_incidents(claims_frame(rows + parts), reports_of(rows))[0][columns]
    assert after.reset_index(drop=True).equals(before.reset_index(drop=True))


@settings(max_examples=25, deadline=None)
@given(accounts(), st.integers(20, 60))
def test_a_later_count_by_the_same_organisation_replaces_its_earlier_one(rows, later):
    first = next(row for row in rows if row.get("harm"))
    common = {name: first[name] for name in ("place", "geonameid")}
    named = {"claimant_org": "Synthetic Council", "publisher": "Synthetic Council", **common}
    day = first["date_start"].date().isoformat()
    early = toll("early", 11, 11, **named, report_id="x1", report_date="2017-11-01", on=day)
    late = toll("late", later, later, **named, report_id="x2", report_date="2017-11-02", on=day)
    table = build_incidents(claims_frame([early, late]), reports_of([early, late]))[0]
    assert table[["killed_civilians_min", "killed_civilians_max"]].to_numpy().tolist() == [[later, later]]
    assert figures([late, early]) == figures([early, late])


def test_reading_a_report_twice_changes_nothing(tmp_path):
    from timeline.publishing import publish_version
    from timeline.versions import read_version

    rows = [claim("a"), toll("b", 5, None), claim("c", report_id="r2", place="Saraqib", geonameid=2)]
    reports, claims = reports_of(rows), claims_frame(rows)
    once = publish_version(tmp_path, reports, claims)
    twice = publish_version(tmp_path, reports_of(rows + rows), claims_frame(rows + rows))
    assert once == twice
    assert len(read_version(tmp_path, twice).incidents) == 2
