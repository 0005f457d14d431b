"""The pages: one short script a page, and what they share. The only folder, with app.py, that imports Streamlit."""
