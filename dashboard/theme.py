"""A ministry's house style: a folder of its own beside the data, whose theme.css is read after our own names."""

from pathlib import Path

from flask import Flask, Response, send_from_directory

FOLDER, SHEET = "theme", "theme.css"
ADDRESS = "/theme/"


def theme_address(home: Path) -> str:
    """Return the address of the house style's sheet with the moment it was changed; '' where there is none."""
    sheet = home / FOLDER / SHEET
    return f"{ADDRESS}{SHEET}?m={int(sheet.stat().st_mtime)}" if sheet.is_file() else ""


def theme_link(home: Path) -> str:
    """Return the element that loads the house style, or '' where there is none."""
    address = theme_address(home)
    return f'<link rel="stylesheet" href="{address}">' if address else ""


def add_theme(server: Flask, home: Path) -> None:
    """Serve the sheet of a house style and the fonts and images beside it; nothing else in the data folder."""

    @server.get(f"{ADDRESS}<path:name>")
    def themed(name: str) -> Response:
        return send_from_directory(home / FOLDER, name)
