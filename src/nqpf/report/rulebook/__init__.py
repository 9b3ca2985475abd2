"""The rules of the checks for who wants to know them: as data, as a list, and each on a page of its own."""
