"""The legal domain: how a document is numbered, cited, kept and related to others. No input, no output."""
