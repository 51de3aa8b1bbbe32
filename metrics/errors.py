"""What can go wrong while measuring. Each message names the file or figure, the place and what the reader does next."""


class MetricsError(Exception):
    """Something about an indicator, an expectation or a comparison."""


class CardError(MetricsError):
    """The card at the head of an indicator's .sql file is missing or wrong."""


class UnknownIndicatorError(MetricsError):
    """An expectation asks for an indicator that has no file."""


class IncomparableFiguresError(MetricsError):
    """Two figures were to be compared that do not measure the same thing."""


class NoHistoryError(MetricsError):
    """No assessment was kept yet."""


class NoThresholdError(MetricsError):
    """A threshold was to be changed or looked at that is not there."""
