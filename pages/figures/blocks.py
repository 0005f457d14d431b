"""Incidents with a known day: each a block on its day, coloured by what was hit, hatched where disputed."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from pages.figures.bands import Band
from pages.figures.palette import GROUPS, Ink
from pages.figures.steps import Step, step_starts, step_width
from pages.figures.words import plain

HEIGHT = 150
MOST_BLOCKS = 400
TITLE = "Incidents with a known day"


def blocks_band(blocks: pd.DataFrame, step: Step, note: str, ink: Ink) -> Band:
    """The band of blocks; without a block, the note alone.

    Args:
        blocks: one row an incident: `day`, `group` (a key of `GROUPS`), `disputed`, `words`.
        step: width of the time axis' steps.
        note: what to say where there is no block.
        ink: colours.
    """
    if blocks.empty:
        return Band(TITLE, note=note)
    placed = _placed(blocks, step)
    highest = int(placed.groupby("start")["n"].sum().max())
    traces = [_group_trace(group, key, step, ink) for key in GROUPS for group in [placed[placed["group"] == key]] if len(group)]
    every = 1 if highest <= 4 else 2 if highest <= 10 else None
    axis = {"side": "right", "range": [0, max(highest * 1.08, 3)], "dtick": every, "fixedrange": True, "gridcolor": ink.rule,
            "zeroline": False, "tickfont": {"color": ink.muted, "size": 11}, "ticklabelposition": "inside top"}  # fmt: skip
    return Band(TITLE, HEIGHT, traces=traces, yaxis=axis)


def _placed(blocks: pd.DataFrame, step: Step) -> pd.DataFrame:
    """The blocks in their steps: one row an incident, or one row a step, group and dispute where there are very many."""
    placed = blocks.assign(start=step_starts(blocks["day"], step), n=1)
    if len(placed) <= MOST_BLOCKS:
        return placed.sort_values(["start", "group", "disputed"], kind="stable")
    summed = placed.groupby(["start", "group", "disputed"])[["n"]].sum().reset_index()
    summed["words"] = [f"{n} incidents{', disputed' if d else ''}" for n, d in zip(summed["n"], summed["disputed"], strict=True)]
    return summed


def _group_trace(group: pd.DataFrame, key: str, step: Step, ink: Ink) -> go.Bar:
    """One group's blocks; more blocks on one day stand on each other."""
    widths = [step_width(start, step) for start in group["start"]]
    return go.Bar(
        name=GROUPS[key][0], x=[s + w / 2 for s, w in zip(group["start"], widths, strict=True)], y=group["n"].tolist(),
        width=[w.total_seconds() * 860 for w in widths], hovertext=[plain(w) for w in group["words"]], hoverinfo="text",
        marker={"color": ink.groups[key], "line": {"color": ink.paper, "width": 1},
                "pattern": {"shape": ["/" if d else "" for d in group["disputed"]], "fillmode": "overlay", "fgcolor": ink.paper,
                            "size": 6, "solidity": 0.3}},
    )  # fmt: skip
