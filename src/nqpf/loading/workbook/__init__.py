"""A plan in an Excel workbook: its sheets and columns, and the way from cells to the plan's values."""
