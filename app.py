"""The server: the dashboard's pages, the data links beside them and the headers on everything.

Start it with `streamlit run app.py` or `uvicorn app:app`. Streamlit finds the app by reading this file, so the line
`app = st.App(...)` has to stay as it is: no function may make it, or the links and headers vanish without a word.
"""

import os
from pathlib import Path

import streamlit as st

from serving.middleware import MIDDLEWARE
from serving.options import check_options
from serving.routes import ROUTES

# Streamlit looks for its pages and its config.toml from here, wherever uvicorn was started.
os.chdir(Path(__file__).resolve().parent)

app = st.App("pages/navigation.py", routes=ROUTES, middleware=MIDDLEWARE)
check_options(st.get_option)
