"""The command `portal`: one file for each of its commands."""
