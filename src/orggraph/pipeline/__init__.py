"""Use cases: what the commands and the Python interface do, each on a store it is given."""
