"""Markdown as nearly all our texts use it, read at several times the speed of the library: the same, or not at all.

What is not understood here is left to Python-Markdown, which says what a text means; tests hold the one against the
other.
"""
