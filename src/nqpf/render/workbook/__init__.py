"""A plan as an Excel workbook to fill in: one sheet for each part of the plan."""
