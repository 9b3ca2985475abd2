"""The checkup of a document: a first screen, a page for who decides, and the table over a folder."""
