"""The pandas timeline: statements, incidents, selections and versions. Knows no file format and no page."""
