"""How Markdown shows each kind of block: a function of the block and the pen, which gives lines.

A line may have several, of which none is shown without the others; after each, the page can be cut.
"""
