"""Functions from text to text: normal form, comparison form, slugs, partial dates. No I/O."""
