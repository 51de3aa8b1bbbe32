"""Wires the rooms together: settings, the command line, the web entry. The only room that reads the environment."""
