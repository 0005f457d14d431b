"""What the pages share: the frame, the selection in the link, statements, charts, the share button."""
