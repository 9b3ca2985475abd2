"""What reports are shown as: pages of blocks. A report is put together here once; each format draws every block.

To add a section to a report, write it as blocks in one file of that report's room; no format has to know of it.
To add a kind of block, define it here and draw it in each format: one file a format, one line in its table of kinds.
"""
