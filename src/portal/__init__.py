"""The information portal of a social-work centre: what its plugins, its command and its endpoint share."""
