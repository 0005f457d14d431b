"""Tables in, Plotly figures out. Nothing here knows Streamlit, files or links."""
