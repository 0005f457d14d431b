"""The addresses beside the pages."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from serving.data_links import show_claims_csv, show_claims_json
from serving.geo import show_boundaries
from serving.health import show_health
from serving.missing import not_found, not_found_below_page

ROUTES: list[BaseRoute] = [
    Route("/healthz", show_health),
    Route("/geo/{country}.json", show_boundaries),
    Route("/data/claims.json", show_claims_json),
    Route("/data/claims.csv", show_claims_csv),
    # Last: without these Streamlit answers any address with the dashboard and status 200.
    Route("/data/{rest:anything}", not_found_below_page),
    Route("/geo/{rest:anything}", not_found),
    Route("/embed/{rest:anything}", not_found),
]
