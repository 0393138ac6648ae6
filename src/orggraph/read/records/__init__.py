"""Records: tables, and the mappings that say what their columns mean."""
