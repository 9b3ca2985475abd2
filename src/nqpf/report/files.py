"""What a report calls a file: its name, for the folders are those of whoever made the report."""


def file_name(path: str) -> str:
    """The name of the file at a path with `/`."""
    return path.rpartition("/")[2]
