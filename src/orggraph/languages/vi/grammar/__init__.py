"""The grammar of names in Vietnamese political prose.

Each module reads one kind of name at one place of a text and returns what it found, or
None. No function looks further ahead than the name goes, so that reading is linear.
"""
