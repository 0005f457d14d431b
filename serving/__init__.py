"""What the server does beside the pages: headers, data links, boundaries, health. Imports no Streamlit."""
