"""How a terminal shows each kind of block: a function of the block and the pen, which gives lines."""
