"""What staff do with sealed messages, on a machine of theirs. What comes from a server is not believed, only shown."""
