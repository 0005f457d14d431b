"""Made once and shipped: the tables and borders in data/places that come from packages. Nothing here runs with the dashboard."""
