"""Comments written into a Word document, which is otherwise left as it is, byte by byte."""
