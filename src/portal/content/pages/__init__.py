"""The pages of the site: one file per template, each with `gather` (what the page shows) and `view` (how it is told).

What a page shows is gathered into one tuple. Its digest is the page's fingerprint and its only source of data:
same tuple, same bytes. So a page is made again when, and only when, something it shows has changed.
"""
