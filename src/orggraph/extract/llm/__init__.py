"""An extractor that asks a language model over HTTP; it is never needed.

The entry point names `extractor:make` directly, so that importing this package needs nothing
of what the optional dependency `orggraph[llm]` installs.
"""
