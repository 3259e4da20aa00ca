"""Rules for authors: one rule is one generator of findings."""
