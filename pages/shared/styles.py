"""The few styles of our own, in colours that follow the reader's theme."""

# ruff: noqa: E501 - a rule of the style sheet is one line.

from __future__ import annotations

import streamlit as st

_FAINT = "color-mix(in srgb, currentColor 68%, transparent)"
_RULE = "color-mix(in srgb, currentColor 18%, transparent)"

STYLES = f"""<style>
.stMainBlockContainer {{ max-width: 1200px; }}
.stHtml a {{ color: inherit; }}
[data-testid="stMultiSelectTagsContainer"] > span > span {{ background: #2f4a63; color: #fff; }}
.stHtml p {{ margin: 0 0 .3rem; }}
.sl-brand {{ font-weight: 700; font-size: 1.25rem; line-height: 1.2; }}
.sl-faint {{ color: {_FAINT}; font-size: .875rem; }}
.sl-caveat {{ color: {_FAINT}; font-size: .9rem; margin: 0; }}
.sl-lede {{ font-size: 1.18rem; line-height: 1.5; max-width: 64ch; margin: .2rem 0 .6rem; }}
.sl-legend {{ display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .875rem; }}
.sl-swatch {{ display: inline-block; width: .75rem; height: .75rem; margin-right: .35rem; vertical-align: -1px; border: 1px solid {_RULE}; }}
.sl-statement {{ border-top: 1px solid {_RULE}; padding: .8rem 0 .3rem; display: grid; grid-template-columns: 10.5rem minmax(0, 1fr) 8.5rem; gap: 0 1.1rem; overflow-wrap: anywhere; }}
.sl-statement p {{ margin: .1rem 0 .25rem; }}
.sl-figure {{ font-weight: 650; font-size: 1.08rem; line-height: 1.3; }}
.sl-figure small {{ display: block; font-weight: 400; font-size: .82rem; color: {_FAINT}; }}
.sl-who {{ font-weight: 600; }}
.sl-tag {{ border: 1px solid {_RULE}; border-radius: 4px; font-size: .78rem; padding: 0 .4rem; font-weight: 400; color: {_FAINT}; white-space: nowrap; display: inline-block; }}
.sl-deny {{ border-left: 3px solid currentColor; padding-left: .6rem; font-size: .92rem; margin: .35rem 0; }}
.sl-none {{ border-left-color: {_RULE}; color: {_FAINT}; }}
.sl-struck {{ text-decoration: line-through; }}
.sl-statement details, .sl-report details {{ font-size: .92rem; margin: .15rem 0; }}
.sl-statement summary, .sl-report summary {{ cursor: pointer; color: {_FAINT}; width: fit-content; text-decoration: underline; }}
.sl-wording {{ margin: .3rem 0 .3rem .2rem; padding-left: .7rem; border-left: 1px solid {_RULE}; }}
.sl-text {{ white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6; max-width: 68ch; }}
.sl-text mark {{ background: color-mix(in srgb, #c08a1e 26%, transparent); color: inherit; padding: 0 .1em; border-radius: 2px; scroll-margin-top: 5rem; }}
.sl-text mark.here {{ background: color-mix(in srgb, #c08a1e 60%, transparent); outline: 2px solid #c08a1e; }}
.sl-text sup a, .sl-number {{ font-weight: 650; text-decoration: none; }}
.sl-list {{ list-style: none; padding: 0 !important; margin: 0; }}
.sl-list li {{ border-top: 1px solid {_RULE}; padding: .55rem 0; overflow-wrap: anywhere; scroll-margin-top: 5rem; }}
.sl-list li.here {{ border-left: 3px solid #c08a1e; padding-left: .6rem; }}
.sl-table {{ border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }}
.sl-table th, .sl-table td {{ text-align: left; border-bottom: 1px solid {_RULE}; padding: .3rem .6rem .3rem 0; vertical-align: top; overflow-wrap: break-word;
  white-space: pre-line; }}
.sl-table td:first-child {{ min-width: 6.5rem; }}
.sl-table th {{ font-weight: 600; }}
.sl-scroll {{ overflow-x: auto; max-width: 100%; }}
@media (max-width: 700px) {{
  .sl-statement {{ grid-template-columns: minmax(0, 1fr); gap: .2rem; }}
  .sl-table thead {{ display: none; }}
  .sl-table tr {{ display: block; border-bottom: 1px solid {_RULE}; padding: .4rem 0; }}
  .sl-table td {{ display: block; border: 0; padding: 0; overflow-wrap: anywhere; }}
  .sl-table td::before {{ content: attr(data-label) ": "; color: {_FAINT}; }}
  .sl-lede {{ font-size: 1.06rem; }}
  .stMainBlockContainer {{ padding-left: 1rem; padding-right: 1rem; }}
}}
</style>"""


def show_styles() -> None:
    """Puts the styles on the page; they take no room."""
    st.html(STYLES)
