"""X's repository of ads, as a person exports it from the website."""
