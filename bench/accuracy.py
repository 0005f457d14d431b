"""How right the reader is, field by field, on synthetic reports whose claims a person wrote down without knowing the rules.

    python -m bench.accuracy [FOLDER] [--only WORD] [--brief]

FOLDER holds reports beside their expected claims (as tests/corpus does); by default bench/reading, both its parts. `first` was
written before the rules were mended on it; `second` was read by nobody until the last hour of that work. `--only WORD` reads only
reports with WORD in their name; `--brief` prints the summary alone.

What is right in a field is decided by tests/corpus_check.py. A claim is
    right    paired with an expected claim and no field differs
    wrong    paired (same sentence and topic, or nearly), but a field differs
    missing  expected and required, paired with nothing (what is only `welcome` is never missing)
    surplus  read, paired with nothing
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from loaders.extract import extract_claims
from loaders.formats import read_reports
from loaders.report import Report
from tests.corpus_check import _NOT_COLUMNS, Case, describe, find_cases, misfits, plain, problems

TOPIC = ("kind", "stance", "harm", "facility_type")
FIGURES = ("count_min", "count_max")
LINKS = ("denies", "part_of")

Claim = Mapping[str, Any]
Pairs = dict[str, tuple[Mapping[str, Any], Claim, list[str]]]


def column(misfit: str) -> str:
    return misfit.split("=", 1)[0]


def distance(wrong: Sequence[str]) -> float | None:
    """How far a claim is from an expected one; None where it is about something else."""
    names = [column(w) for w in wrong]
    topic = sum(n in TOPIC for n in names)
    figure = any(n in FIGURES for n in names)
    elsewhere = "quote" in names
    if topic > 1 or (topic and (elsewhere or figure)) or (elsewhere and figure):
        return None
    if len(names) > (9 if not topic and not elsewhere else 5):
        return None
    return len(names) + 3 * topic + 2 * figure + 2 * elsewhere


def pair(expected: Mapping[str, Any], claims: Sequence[Claim]) -> tuple[Pairs, list[Claim]]:
    """Expected claims with the claims nearest to them, each used once; and the claims left over."""
    ranked = []
    for i, want in enumerate(expected.get("claims", [])):
        for j, claim in enumerate(claims):
            wrong = misfits(want, claim)
            far = distance(wrong)
            if far is not None:
                ranked.append((far, want["need"] != "required", i, j, wrong))
    pairs: Pairs = {}
    used: set[int] = set()
    for _far, _welcome, i, j, wrong in sorted(ranked, key=lambda r: r[:4]):
        want = expected["claims"][i]
        if want["id"] not in pairs and j not in used:
            pairs[want["id"]] = (want, claims[j], wrong)
            used.add(j)
    return pairs, [c for j, c in enumerate(claims) if j not in used]


def broken_links(pairs: Pairs) -> dict[str, list[str]]:
    """Links between claims (denies, part_of) that are not as expected, by the claim's id."""
    broken: dict[str, list[str]] = {}
    for name, (want, claim, _) in pairs.items():
        for link in LINKS:
            if want.get(link) in pairs:
                ids = str(claim[link] or "").split(";")
                if pairs[want[link]][1]["claim_id"] not in ids:
                    broken.setdefault(name, []).append(f"{link}={claim[link]!r} (expected the id of {want[link]})")
    return broken


def never_hits(expected: Mapping[str, Any], claims: Sequence[Claim]) -> list[str]:
    lines = []
    for rule in expected.get("never", []):
        hits = [c for c in claims if all(plain(c[k]) == v for k, v in rule.items() if k not in _NOT_COLUMNS)]
        if len(hits) > rule.get("more_than", 0):
            lines.append(f"{rule['why']} ({len(hits)} found: {describe(hits[0])})")
    return lines


def compare(case: Case, tally: Counter[str], fields: dict[str, Counter[str]]) -> list[str]:
    """What is wrong with one report, a line each; counts are added to the tallies."""
    reports = list(read_reports([case.text]))
    if len(reports) != 1 or not isinstance(reports[0], Report):
        tally["reports not read"] += 1
        return [f"  not read: {reports}"]
    claims = [claim.row() for claim in extract_claims(reports[0])]
    lines = []
    day = plain(reports[0].report_date)
    fields.setdefault("(report_date)", Counter())["compared"] += 1
    if day != case.expected["report_date"]:
        fields["(report_date)"]["wrong"] += 1
        lines.append(f"  report_date={day!r} (expected {case.expected['report_date']!r})")
    pairs, surplus = pair(case.expected, claims)
    links = broken_links(pairs)
    for want in case.expected["claims"]:
        if want["id"] not in pairs:
            if want["need"] == "required":
                tally["missing"] += 1
                lines.append(f"  missing  {want['id']}: {expected_words(want)}")
            continue
        _, _, wrong = pairs[want["id"]]
        wrong = wrong + links.get(want["id"], [])
        bad = {column(w) for w in wrong}
        asked = [c for c in want if c not in _NOT_COLUMNS] + ["quote"] + [link for link in LINKS if want.get(link) in pairs]
        for name in asked:
            fields.setdefault(name, Counter())["compared"] += 1
            fields[name]["wrong"] += name in bad
        tally["wrong" if wrong else "right"] += 1
        tally["welcome right"] += not wrong and want["need"] != "required"
        if wrong:
            lines.append(f"  wrong    {want['id']}: " + "; ".join(wrong))
    tally["surplus"] += len(surplus)
    lines += [f"  surplus  {describe(c)}" for c in surplus]
    hits = never_hits(case.expected, claims)
    tally["never broken"] += len(hits)
    lines += [f"  never    {hit}" for hit in hits]
    tally["reports"] += 1
    tally["reports as the tests want them"] += problems(case.expected, claims) == []
    return lines


def expected_words(want: Mapping[str, Any]) -> str:
    keys = ("kind", "stance", "claimant", "harm", "victims", "facility_type", "condition", "count_min", "count_max", "place")
    told = ", ".join(f"{k}={want[k]!r}" for k in keys if want.get(k) is not None)
    return f"{told} | {want['sentences'][0]['quote'][:90]!r}"


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parent / "reading")
    args.add_argument("--only", default="")
    args.add_argument("--brief", action="store_true")
    given = args.parse_args()
    folders = sorted(path for path in given.folder.iterdir() if path.is_dir()) or [given.folder]
    for folder in folders:
        measure(folder, given.only, brief=given.brief)


def measure(folder: Path, only: str, *, brief: bool) -> None:
    """Read a folder's reports and print what is wrong, then the share right in each field."""
    cases = [c for c in find_cases(folder) if only in c.text.name and c.expected]
    tally: Counter[str] = Counter()
    fields: dict[str, Counter[str]] = {}
    for case in cases:
        lines = compare(case, tally, fields)
        if not brief:
            print(case.text.stem, *(lines or ["  as expected"]), "", sep="\n")
    print(f"{'field':<20}{'compared':>9}{'wrong':>7}{'right':>8}")
    for name, n in sorted(fields.items(), key=lambda f: (-f[1]["wrong"], f[0])):
        print(f"{name:<20}{n['compared']:>9}{n['wrong']:>7}{100 * (1 - n['wrong'] / n['compared']):>7.0f}%")
    claims = ", ".join(f"{tally[word]} {word}" for word in ("right", "wrong", "missing", "surplus"))
    print(f"\n{folder.name}: {tally['reports']} reports, {tally['reports as the tests want them']} as the tests want them")
    print(f"claims: {claims}; {tally['welcome right']} of the right only welcome; {tally['never broken']} broken `never` rules")


if __name__ == "__main__":
    main()
