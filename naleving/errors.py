"""What can be wrong before a command begins."""


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and says what to give."""


class PortInUseError(SettingsError):
    """Another program answers on the port."""


class ScheduleError(SettingsError):
    """A schedule that no server could keep."""
