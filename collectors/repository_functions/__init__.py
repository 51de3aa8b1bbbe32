"""What each repository of ads can do, read by a person in documentation, with a source for every tick."""
