"""What the house knows of the world and of English: data files with a schema or column check, and their loaders."""
