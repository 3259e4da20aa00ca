"""Visits and messages, in SQLite or PostgreSQL. The only room that knows a database driver."""
