"""Icons: shapes that the style sheet draws in the colour of the text. They never stand without a word."""

from dashboard import elements as html
from dashboard.components.attributes import aria

BARS = {"high": 3, "medium": 2, "low": 1}


def icon(name: str, class_name: str = "") -> html.Span:
    """Return an icon of assets/icons, hidden from screen readers."""
    return html.Span(className=f"ic ic-{name} {class_name}".strip(), **aria(hidden="true"))


def spoken(text: str) -> html.Span:
    """Return words for screen readers only."""
    return html.Span(text, className="sr")


def ladder(rung: int) -> html.Span:
    """Return six ascending bars of which the first `rung` are filled; blue from the rung of a Dutch figure."""
    dutch = " nl" if rung >= 4 else ""
    return html.Span(className=f"lad r{rung}{dutch}", **aria(hidden="true"))


def severity_bars(severity: str) -> html.Span:
    """Return three small bars of which as many are filled as the severity counts."""
    return html.Span(className=f"sevbars s{BARS.get(severity, 0)}", **aria(hidden="true"))
