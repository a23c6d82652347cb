"""What people see: tables, pages of text, and the formats that other programs read."""
