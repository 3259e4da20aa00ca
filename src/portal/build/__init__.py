"""What was built from what: signatures, fingerprints, stored bodies, and the one place that writes the output."""
