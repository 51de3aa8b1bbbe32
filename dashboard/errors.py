"""What a page can meet, told to the visitor with what to do next."""


class DashboardError(Exception):
    """Something a visitor asked for that cannot be shown."""


class PageNotFoundError(DashboardError):
    """There is no page at this address, or nothing by this name in the published version."""
