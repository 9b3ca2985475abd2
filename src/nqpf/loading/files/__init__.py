"""Where bytes come from: files, folders, storages, and what a path may reach."""
