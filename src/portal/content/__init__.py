"""What the portal says: kinds of content and their fields, pairs, data files, and the view data of each page."""
