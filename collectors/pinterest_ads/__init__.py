"""Pinterest's repository of ads, as a person copies it from the website."""
