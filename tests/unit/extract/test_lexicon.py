"""The word lists that ship: an editor's slip shows here, not in a figure."""

from collections import Counter

import pytest

from loaders.errors import BadLexicon
from loaders.extract.lexicon import LEXICON, Lexicon, load_lexicon, phrase_key, read_entries, without_overlaps
from loaders.extract.tokens import tokenize
from tests.unit.extract.mini_report import view_of
from timeline.schema import ATTACKER_CERTAINTIES, CLAIMANT_ROLES, CONDITIONS, FACILITY_TYPES, HARMS, VICTIMS, WEAPONS

LISTS = sorted((LEXICON / "en").glob("*.tsv"))

ALLOWED = {
    ("facilities", "facility_type"): FACILITY_TYPES,
    ("victims", "victims"): VICTIMS,
    ("weapons", "weapon"): WEAPONS,
    ("harms", "harm"): (*HARMS, "nocasualties"),
    ("damage", "condition"): CONDITIONS,
    ("certainty", "certainty"): ATTACKER_CERTAINTIES,
    ("roles", "role"): CLAIMANT_ROLES,
    ("organisations", "role"): CLAIMANT_ROLES,
    ("titles", "role"): (*CLAIMANT_ROLES, "none"),
    ("weapons", "attack"): ("yes", "no"),
    ("actors", "kind"): ("name", "adjective", "metonym"),
}

# One form, one meaning: what a form stands for in this column must not differ from line to line.
ONE_MEANING = [
    ("facilities", "facility_type"), ("victims", "victims"), ("weapons", "weapon"), ("calendar", "value"), ("numerals", "value"),
    ("hedges", "kind"),
]  # fmt: skip


def entries(name):
    return list(read_entries(LEXICON / "en" / f"{name}.tsv"))


def key(form):
    return phrase_key(tokenize(form, 0, len(form)))


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.stem)
def test_every_line_has_its_columns_and_forms(path):
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    assert "forms" in head.split("\t") or {"singular", "plural"} <= set(head.split("\t"))
    for line in filter(None, lines):
        assert len(line.split("\t")) == len(head.split("\t"))
        assert not any(cell != cell.strip() for cell in line.split("\t"))
    assert len(list(read_entries(path))) > 0


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.stem)
def test_every_form_can_be_found_again(path):
    for entry in read_entries(path):
        assert key(entry.form), f"{path.stem}: {entry.form!r} has no word in it"


@pytest.mark.parametrize(("name", "column"), ALLOWED, ids=lambda v: v)
def test_categories_are_those_of_the_claims_table(name, column):
    assert {e[column] for e in entries(name)} - {""} <= set(ALLOWED[name, column])


@pytest.mark.parametrize(("name", "column"), ONE_MEANING, ids=lambda v: v)
def test_no_form_has_two_meanings(name, column):
    meanings: dict[str, set[str]] = {}
    for entry in entries(name):
        meanings.setdefault(key(entry.form), set()).add(entry[column].removeprefix("after_"))
    assert {form: sorted(m) for form, m in meanings.items() if len(m) > 1} == {}


def test_no_form_stands_for_two_organisations_of_one_country():
    named: dict[tuple[str, str], set[str]] = {}
    for entry in entries("organisations"):
        named.setdefault((key(entry.form), entry["country"]), set()).add(entry["organisation"])
    assert {form: sorted(n) for form, n in named.items() if len(n) > 1} == {}


def test_no_attacker_form_stands_for_two_parties_of_one_country():
    parties: dict[tuple[str, str, str], set[str]] = {}
    for entry in entries("actors"):
        parties.setdefault((key(entry.form), entry["kind"], entry["country"]), set()).add(entry["actor"])
    assert {form: sorted(p) for form, p in parties.items() if len(p) > 1} == {}


@pytest.mark.parametrize("name", ["facilities", "victims"])
def test_no_form_is_both_singular_and_plural(name):
    numbers: dict[str, set[str]] = {}
    for entry in entries(name):
        numbers.setdefault(key(entry.form), set()).add(entry.number)
    both = {form for form, n in numbers.items() if len(n) > 1}
    assert {form for form in both if not form.endswith("headquarters")} == set()


def test_every_facility_type_but_other_can_be_named():
    assert {e["facility_type"] for e in entries("facilities")} >= set(FACILITY_TYPES) - {"other"}


def test_every_role_every_class_of_victims_and_every_weapon_can_be_named():
    assert {e["role"] for e in entries("roles")} == set(CLAIMANT_ROLES)
    assert {e["victims"] for e in entries("victims")} == set(VICTIMS)
    assert {e["weapon"] for e in entries("weapons")} == set(WEAPONS)


def test_one_party_has_one_side():
    sides = sorted({(e["actor"], e["side"]) for e in entries("actors") if e["actor"] not in ("{home}", "undetermined")})
    assert [actor for actor, n in Counter(a for a, _ in sides).items() if n > 1] == []


def test_an_acronym_that_is_also_a_word_is_listed_in_capitals():
    """ "US", "IS", "WHO": in small letters they would match "us", "is" and "who"."""
    forms = [e.form for name in ("actors", "organisations", "roles") for e in entries(name)]
    assert [form for form in forms if form in ("us", "is", "who", "it", "as", "am", "pm")] == []


def test_an_acronym_matches_capitals_only():
    names = {e for m in view_of("They told us who it is after the raid.").matches.get("actors", []) for e in [m.entry["actor"]]}
    assert names == set()
    assert any(m.entry["actor"] == "United States" for m in view_of("A US jet bombed it.").matches["actors"])


def test_a_small_word_in_capitals_is_no_acronym_where_all_is_capitals():
    assert not view_of("WARPLANES TOLD US WHO IT IS").matches.get("actors")


def test_a_line_with_a_column_too_many_is_refused_with_its_place(tmp_path):
    path = tmp_path / "broken.tsv"
    path.write_text("kind\tforms\nmin\tat least\nmax\tup to\tmore\n", encoding="utf-8")
    with pytest.raises(BadLexicon, match=r"broken\.tsv:3: 3 columns; expected 2"):
        list(read_entries(path))


def test_a_language_without_lists_is_refused():
    with pytest.raises(BadLexicon, match="no word list found"):
        Lexicon("xx")


def test_notes_and_blank_lines_are_passed_over(tmp_path):
    path = tmp_path / "notes.tsv"
    path.write_text("kind\tforms\n# a note\n\nmin\tat least | over\n", encoding="utf-8")
    assert [e.form for e in read_entries(path)] == ["at least", "over"]


def test_the_longer_phrase_wins_and_words_match_whole():
    tokens = tokenize("The defence ministry of hospitality", 0, 35)
    found = load_lexicon().find(tokens)
    assert [m.entry.form for m in found["roles"]] == ["defence ministry"]
    assert "facilities" not in found


def test_of_two_overlapping_matches_the_longer_stays_and_equal_ones_both():
    found = load_lexicon().find(tokenize("Syrian government forces", 0, 24))["actors"]
    assert {(m.first, m.last) for m in found} == {(0, 3)}
    assert without_overlaps(found + found[:1]) != []


def test_who_speaks_for_a_party_is_known_to_the_timeline():
    """An organisation whose name doesn't hold its party's stands in the timeline's own table, with the party of the list."""
    from timeline.incident_figures import is_blamed
    from timeline.vocabulary import SPEAKS_FOR

    for entry in entries("organisations"):
        if entry["side"] and entry["role"] in ("government", "military", "armed_group") and entry["role"] != "media":
            row = {"claimant_role": entry["role"], "claimant_org": entry["organisation"], "claimant": None}
            assert is_blamed(row, [entry["side"]]), entry["organisation"]
        if entry["organisation"] in SPEAKS_FOR and entry["side"]:
            assert SPEAKS_FOR[entry["organisation"]] == entry["side"]
