"""How often what was read, for the editors: figures, comparisons, charts and files."""
