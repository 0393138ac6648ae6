"""The graph over HTTP: the SPARQL protocol, pages for people, the same as JSON.

This layer knows requests, answers and processes. What is answered is made by a callable that
it is given (`contract.Answer`), in worker processes that are ended at the time limit.
"""
