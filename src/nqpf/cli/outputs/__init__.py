"""Where results and messages go: terminal, files, folders of parts."""
