"""What the build and the endpoint agree on. No input, no output, nothing of ours imported."""
