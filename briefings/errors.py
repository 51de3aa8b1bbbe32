"""What can go wrong while making a briefing."""


class BriefingError(Exception):
    """A briefing that cannot be made; the message says what to do."""
