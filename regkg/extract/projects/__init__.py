"""Which projects a page is about, what they are called, and what is said of each."""
