"""Incidents worked by hand from all fact rows of the sheet: what each source said, and what that makes together.

These events were reported; the rows repeat what the sources said, as claims, without the reports' wording.
"""

from __future__ import annotations

import pytest

from tests.unit.timeline.synthetic import claim, reports_of, toll, total
from timeline.incidents import build_incidents
from timeline.schema import claims_frame
from timeline.selection_totals import selection_totals
from timeline.totals import build_total_series
from timeline.words import range_words

SCD, SOHR = "Syria Civil Defence", "Syrian Observatory for Human Rights"
MINISTRY = {"claimant_org": "Russian Defence Ministry", "claimant_role": "military", "stance": "denied", "count_min": None,
            "count_max": None, "count_text": None}  # fmt: skip


class Case:
    """The rows of one event: each call adds what one page says; pages are told apart by publisher."""

    def __init__(self, on, place, province="SY-ID", facility="market", **common):
        self.rows, self.copies = [], set()
        self.base = {"place": place, "place_text": place, "geonameid": hash(place) % 10**6, "province_code": province,
                     "province": province, "on": on, "weapon": "airstrike", **common}  # fmt: skip
        self.facility = facility

    def site(self, page, published, org=None, **more):
        name = f"{page} {more.get('facility_type', self.facility)} {len(self.rows)}"
        fields = {"facility_type": self.facility, "claimant_org": org, **self.base, **more}
        return self._add(page, published, claim(name, **fields))

    def killed(self, page, published, org, low, high, victims="people", **more):
        row = toll(f"{page} {org} {low} {len(self.rows)}", low, high, victims=victims, claimant_org=org, **{**self.base, **more})
        return self._add(page, published, row)

    def denied(self, page, published, what, **more):
        fields = {"facility_type": self.facility, **self.base, **MINISTRY, "denies_what": what, **more}
        return self._add(page, published, claim(f"{page} denial {len(self.rows)}", **fields))

    def _add(self, page, published, row):
        day = type(row["date_start"] or row["report_date"]).fromisoformat(published)
        self.rows.append(row | {"report_id": page, "publisher": page, "report_date": day})
        return self

    def copy(self, *pages):
        self.copies |= set(pages)
        return self

    def incidents(self):
        reports = reports_of(self.rows)
        reports["secondary_copy"] = reports["report_id"].isin(self.copies).astype("boolean")
        return build_incidents(claims_frame(self.rows), reports)[0]

    def only(self):
        table = self.incidents()
        assert len(table) == 1
        return table.iloc[0]


def words(incident, harm="killed", group="people"):
    return range_words(*(incident[f"{harm}_{group}_{end}"] for end in ("min", "max", "top")))


def test_maarat_al_numan_market_22_july_2019():
    """The Observatory's 23 of the 23rd replaces its 23 and 37 of the 22nd; all that the rescue service said on the 22nd stands."""
    case = Case("2019-07-22", "Ma'arrat al-Nu'man")
    case.site("RFE/RL", "2019-07-22", SOHR, attacker="Russia;Syria", attacker_link="or")
    case.killed("RFE/RL", "2019-07-22", SOHR, 23, 23).killed("RFE/RL", "2019-07-22", "Thiqa", 27, 27)
    case.site("Hurriyet", "2019-07-22", SCD, attacker="Russia").killed("Hurriyet", "2019-07-22", SCD, 38, None, "civilians")
    case.killed("Hurriyet", "2019-07-22", SCD, 25, 25)
    case.site("EnsonHaber", "2019-07-22", SCD, attacker="Russia").killed("EnsonHaber", "2019-07-22", SCD, 17, None, "civilians")
    case.site("HLN", "2019-07-22", SOHR, attacker="Russia", on=None, date_precision="unknown")
    case.killed("HLN", "2019-07-22", SOHR, 37, None, on=None, date_precision="unknown")
    case.site("Independent", "2019-07-23", SOHR, attacker="Russia").killed("Independent", "2019-07-23", SOHR, 23, 23)
    case.site("Galpost", "2019-07-23", "UN OCHA").killed("Galpost", "2019-07-23", "UN OCHA", 39, None)
    case.denied("UrduPoint", "2019-07-22", "responsibility", attacker="Russia", on=None, date_precision="unknown")
    incident = case.copy("Hurriyet", "Galpost", "UrduPoint").only()
    assert words(incident) == "23 to 39 or more"
    assert words(incident, group="civilians") == "17 to 38 or more"
    assert incident["sources"] == "separate"
    assert incident["disputed"]
    assert incident["denied_by"] == "Russian Defence Ministry"


def test_al_jinah_16_march_2017():
    """What is disputed is the target; the strike itself is not. The Observatory's 42 stands beside rescuers' 42 or more and 58."""
    case = Case("2017-03-16", "Al-Jinah", "SY-HL", "mosque")
    case.site("Daily Mail", "2017-03-16", SOHR).killed("Daily Mail", "2017-03-16", SOHR, 42, None)
    case.site("TRT", "2017-03-17", SCD).killed("TRT", "2017-03-17", SCD, 42, None).killed("TRT", "2017-03-17", "sources", 58, 58)
    case.site("Jags", "2017-03-17", "first responders").killed("Jags", "2017-03-17", "first responders", 20, None)
    case.site("Press TV", "2017-03-17", SOHR, attacker="United States").killed("Press TV", "2017-03-17", SOHR, 42, 42)
    case.denied("TRT", "2017-03-17", "target", claimant_org="Pentagon", attacker="United States")
    incident = case.copy("Jags", "Press TV").only()
    assert words(incident) == "20 to 58 or more"
    assert incident["response"] == '{"target": ["denied"]}'
    assert incident["denied_by"] == "Pentagon"


def test_urum_al_kubra_convoy_19_september_2016():
    """Twelve accounts of one convoy, its lorries, a warehouse and a clinic; the rescuers' first five are not the highest."""
    case = Case("2016-09-19", "Urum al-Kubra", "SY-HL", "aid_convoy")
    case.site("OCHA", "2016-09-19", "IFRC").killed("OCHA", "2016-09-19", "IFRC", 20, 20)
    case.site("OCHA", "2016-09-19", "UN OCHA", facility_type="warehouse")
    case.site("OCHA", "2016-09-19", "UN OCHA", facility_type="clinic", condition="damaged")
    case.site("Interpreter", "2016-09-19").killed("Interpreter", "2016-09-19", None, 12, 12)
    case.site("Al-Alam", "2016-09-20", "United Nations", facility_type="vehicle")
    case.killed("Al-Alam", "2016-09-20", "United Nations", 13, 13)
    case.site("Reuters", "2016-09-20", SCD).killed("Reuters", "2016-09-20", SCD, 5, None)
    case.site("Pictures", "2016-09-20", "IFRC", facility_type="clinic", on=None, date_precision="unknown")
    case.killed("Hirextra", "2016-09-22", "IFRC", 20, 20, "civilians").site("Hirextra", "2016-09-22", "IFRC")
    case.site("True News", "2016-09-20", SOHR, on=None, date_precision="unknown")
    case.killed("True News", "2016-09-20", SOHR, 12, 12, "aid_workers", on=None, date_precision="unknown")
    case.site("UN News", "2016-10-01", "United Nations").killed("UN News", "2016-10-01", "United Nations", 18, None)
    case.site("New Arab", "2016-10-22", facility_type="vehicle").killed("New Arab", "2016-10-22", None, 21, 21)
    case.site("Board", "2016-12-21", "UN Board of Inquiry").killed("Board", "2016-12-21", "UN Board of Inquiry", 10, None)
    case.denied("Hirextra", "2016-09-22", "responsibility", attacker="Russia", on=None, date_precision="unknown")
    incident = case.only()
    assert words(incident) == "5 to 21 or more"
    assert words(incident, group="civilians") == "12 to 20"
    assert incident["n_reports"] == 10


def test_hospitals_in_idlib_in_september_2017():
    """Five attacks on hospitals told with town and day; three totals beside them, added to nothing."""
    rows = []
    towns = {"Kafr Nabl": 1, "Khan Shaykhun": 2, "Hass": 3, "Al-Tah": 4}
    told = [
        ("Etilaf", "Kafr Nabl", "2017-09-19"), ("Etilaf", "Khan Shaykhun", "2017-09-19"), ("Etilaf", "Hass", "2017-09-19"),
        ("Etilaf", "Al-Tah", "2017-09-19"), ("Al-Watan", "Khan Shaykhun", "2017-09-19"), ("Al-Watan", "Al-Tah", "2017-09-19"),
        ("SMART", "Al-Tah", "2017-09-19"), ("Diraya", "Al-Tah", "2017-09-19"), ("Diraya", "Khan Shaykhun", "2017-09-19"),
        ("Diraya", "Kafr Nabl", "2017-09-19"), ("Rozana", "Kafr Nabl", "2017-09-26"),
    ]  # fmt: skip
    for n, (page, town, day) in enumerate(told):
        rows.append(claim(f"c{n}", report_id=page, publisher=page, on=day, place=town, place_text=town, geonameid=towns[town],
                          report_strike=n, report_date="2017-09-27"))  # fmt: skip
    sum_ = {"harm": None, "kind": "damage", "facility_type": "hospital", "count_unit": "facilities", "victims": None}
    rows.append(total("t1", 3, 3, report_id="Insaan", **sum_, first="2017-09-19", last="2017-09-19"))
    rows.append(total("t2", 7, None, report_id="Etilaf 2", claimant_org="Syrian Coalition", **sum_))
    rows.append(total("t3", 6, 6, report_id="Arab News", claimant_org=SCD, **sum_))
    claims = claims_frame(rows)
    incidents, _ = build_incidents(claims, reports_of(rows))
    assert selection_totals(incidents).attacks == {"hospital": (5, 5)}
    series = build_total_series(claims, incidents)
    assert sorted(ids.count(";") + 1 for ids in series["claim_ids"]) == [1, 2]
    assert series["incident_ids"].notna().any()


def test_as_suwayda_25_july_2018():
    """Over a whole province on one day, nothing ties the accounts: none is joined, and nothing is added up wrongly."""
    case = Case("2018-07-25", None, "SY-SU", None, place_precision="province", weapon="ground_attack")
    case.base |= {"geonameid": None, "place_text": "As-Suwayda", "attacker": "Islamic State"}
    case.killed("SOHR", "2018-07-25", SOHR, 156, None).killed("RFE/RL", "2018-07-25", "health official", 204, 204)
    case.killed("RFE/RL", "2018-07-25", SOHR, 183, 183).killed("RFE/RL", "2018-07-25", "Islamic State", 100, None)
    case.killed("Arab Weekly", "2018-07-26", SOHR, 246, 246).killed("Guardian", "2018-07-26", "health director", 215, 215)
    case.killed("Guardian", "2018-07-26", "journalists", 175, None)
    table = case.incidents()
    assert sorted(table["killed_people_min"]) == [100, 156, 175, 246]
    assert table["n_reports"].tolist() == [1, 1, 1, 1]


def test_armanaz_29_september_2017():
    """28 or more (Observatory, last count), 26 (rescuers), 40 (Anadolu); the Observatory's first 12 is of the day of its 28."""
    case = Case("2017-09-29", "Armanaz", facility=None)
    case.killed("News International", "2017-09-30", SOHR, 28, None, "civilians")
    case.killed("News International", "2017-09-30", SOHR, 12, 12)
    case.killed("Sada", "2017-09-30", SOHR, 28, 28).killed("Sada", "2017-09-30", SCD, 26, 26)
    undated = {"on": None, "date_precision": "unknown"}
    case.killed("Il Tempo", "2017-09-30", SOHR, 28, None, "civilians", **undated)
    case.killed("Androidevo", "2017-10-01", "Anadolu", 40, None, "civilians", **undated)
    case.killed("Androidevo", "2017-10-01", SOHR, 28, None, "civilians", **undated)
    incident = case.copy("News International", "Il Tempo", "Androidevo").only()
    assert words(incident, group="civilians") == "28 to 40 or more"
    assert words(incident) == "12 to 28"
    assert incident["n_orgs"] == 2, "copies add no source"


def test_al_quds_hospital_27_april_2016():
    case = Case("2016-04-27", "Aleppo", "SY-HL", "hospital", facility_name="al-Quds hospital")
    case.site("Euronews", "2016-04-28", "Médecins Sans Frontières", facility_name=None, condition="destroyed")
    case.killed("Euronews", "2016-04-28", "Médecins Sans Frontières", 27, None)
    case.site("Wall", "2016-04-29", "Médecins Sans Frontières", condition="destroyed")
    case.killed("Wall", "2016-04-29", "Médecins Sans Frontières", 14, None)
    case.denied("Wall", "2016-04-29", "responsibility", attacker="Russia")
    case.denied("Wall", "2016-04-29", "target", claimant_org="Syrian army", attacker="Syria")
    incident = case.copy("Wall").only()
    assert words(incident) == "14 or more", "the later page of the same organisation gives its last count, though it is the lower"
    assert incident["sources"] == "one"
    assert incident["denied_by"] == "Russian Defence Ministry;Syrian army"


def test_al_atarib_market_13_november_2017():
    case = Case("2017-11-13", "Al-Atarib", "SY-HL", attacker_certainty="undetermined")
    case.site("A News", "2017-11-13", SOHR).killed("A News", "2017-11-13", SOHR, 43, None, "civilians")
    undated = {"on": None, "date_precision": "unknown"}
    case.site("UPI", "2017-11-13", "Al Jazeera", **undated).killed("UPI", "2017-11-13", "Al Jazeera", 43, 43, **undated)
    case.killed("UPI", "2017-11-13", "BBC", 53, 53, **undated)
    case.killed("UPI", "2017-11-13", SOHR, 5, None, "children", **undated)
    case.site("MWC", "2017-11-13", "Al Jazeera", condition="destroyed")
    case.killed("MWC", "2017-11-13", "Al Jazeera", 43, None, "civilians")
    incident = case.copy("A News", "MWC").only()
    assert words(incident) == "43 to 53"
    assert words(incident, group="civilians") == "43 or more", "the children are among the Observatory's civilians"
    assert incident["attacker_certainty"] == "undetermined"


def test_hass_school_26_october_2016():
    case = Case("2016-10-26", "Hass", facility="school")
    undated = {"on": None, "date_precision": "unknown"}
    case.site("Internazionale", "2016-10-27", SOHR, attacker="Russia", **undated)
    case.killed("Internazionale", "2016-10-27", SOHR, 26, None, **undated)
    case.site("Press TV", "2016-10-28").killed("Press TV", "2016-10-28", None, 28, 28)
    case.site("News-4-U", "2016-10-31", "Conflict Intelligence Team", attacker="Syria", attacker_certainty="suspected")
    case.killed("News-4-U", "2016-10-31", "UNICEF", 28, 28)
    case.denied("TASS", "2016-10-27", "event", attacker="Russia")
    incident = case.copy("News-4-U").only()
    assert words(incident) == "26 to 28 or more"
    assert incident["attackers"] == "Russia;Syria"
    assert incident["attacker_link"] == "or", "two sources blame one each; nobody blames both"
    assert incident["disputed"]


def test_idlib_market_10_september_2016():
    """The Observatory's 62 of the 11th replaces its 58 of the 10th; the station's 60 or more has no organisation."""
    case = Case("2016-09-10", "Idlib")
    case.site("Tribune", "2016-09-10", SOHR).killed("Tribune", "2016-09-10", SOHR, 58, 58)
    case.site("SOHR", "2016-09-11", SOHR).killed("SOHR", "2016-09-11", SOHR, 62, 62)
    case.killed("Jisr TV", "2016-09-11", None, 60, None)
    incident = case.copy("Tribune").only()
    assert words(incident) == "60 to 62 or more"
    assert incident["sources"] == "one", "a page without an organisation adds no source"


@pytest.mark.parametrize("order", ["forwards", "backwards"])
def test_a_sum_over_incidents_is_open_where_a_part_is(order):
    case = Case("2016-09-10", "Idlib")
    case.site("A", "2016-09-11", SOHR).killed("A", "2016-09-11", SOHR, 10, 12)
    case.site("B", "2016-09-12", SOHR, on="2016-09-12").killed("B", "2016-09-12", SOHR, 5, None, on="2016-09-12")
    case.rows = case.rows if order == "forwards" else case.rows[::-1]
    total_ = selection_totals(case.incidents()).harmed["killed", "people"]
    assert (total_.words, total_.incidents) == ("15 to 17 or more", 2)
